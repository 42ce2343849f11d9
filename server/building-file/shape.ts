import { Settings } from 'typebox/system'
import { Value } from 'typebox/value'
import { BuildingFile } from './schema.ts'
import type { Path, Source, SourceProblem } from './source.ts'

type Errors = ReturnType<typeof Value.Errors>
type SchemaError = Errors[number]

const patternWords: Record<string, string> = {
  '^[A-Za-z0-9._-]+$': 'letters, digits, ".", "_" and "-" without spaces',
  '^[A-Z]$': 'one capital letter',
  '^[A-Z]{1,2}$': 'one or two capital letters',
  '^([01]\\d|2[0-3]):[0-5]\\d$': 'a time of day such as 08:00, from 00:00 to 23:59',
  '^\\d{4}-\\d{2}-\\d{2}$': 'a date such as 2026-12-25',
  '^(preview:|/dev/[A-Za-z0-9/_.-]+|tcp://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(:[0-9]{1,5})?)$':
    '`preview:`, an address such as tcp://192.168.10.20:9100, or a device such as /dev/usb/lp0',
}

const zeroQuota = 'must be at least 1; a quota is for services that give numbers: leave it out, or pause the service'

const typeWords: Record<string, string> = {
  string: 'a text (a number or a yes/no goes in quotes)',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
}

/** Every place where the file departs from the schema: unknown and missing keys, wrong types, values out of range. */
export function findShapeProblems(value: unknown, source: Source): SourceProblem[] {
  return everyError(value).flatMap((error) => {
    const path = pathOf(error.instancePath)
    const name = path.findLast((part) => typeof part === 'string') ?? 'the file'
    const here = (what: string): SourceProblem[] => [{ ...source.placeOf(path), message: `\`${name}\` ${what}` }]
    switch (error.keyword) {
      case 'additionalProperties':
        return error.params.additionalProperties.map((key) => ({
          ...source.placeOfKey([...path, key]),
          message: `unknown key \`${key}\`; allowed here: ${allowedKeys(error.schemaPath).join(', ')}`,
        }))
      case 'required':
        return error.params.requiredProperties.map((key) => ({
          ...source.placeOf(path),
          message: `\`${key}\` is missing here`,
        }))
      case 'type':
        return here(
          `${isEmpty(value, path) ? 'is empty; it' : ''} must be ${typeWords[String(error.params.type)]}`.trimStart(),
        )
      case 'pattern':
        return here(`must be ${patternWords[String(error.params.pattern)] ?? error.params.pattern}`)
      case 'anyOf':
        return here(`must be ${allowedValues(error.schemaPath).join(' or ')}`)
      case 'minimum':
        if (name === 'places') return here(zeroQuota)
        return here(`must be at least ${error.params.limit}`)
      case 'maximum':
        return here(`must be at most ${error.params.limit}`)
      case 'minItems':
        return here('needs at least one entry')
      case 'maxItems':
        return here(`has more than ${error.params.limit} entries`)
      case 'minLength':
        return here('must not be empty')
      case 'maxLength':
        return here(`is longer than ${error.params.limit} characters`)
      // `boolean` repeats an unknown key, `const` one value of an `anyOf`.
      case 'boolean':
      case 'const':
        return []
      default:
        return here(error.message)
    }
  })
}

/** All errors at once: the library stops at eight unless told otherwise. */
function everyError(value: unknown): SchemaError[] {
  const { maxErrors } = Settings.Get()
  Settings.Set({ maxErrors: 1000 })
  try {
    return Value.Errors(BuildingFile, value)
  } finally {
    Settings.Set({ maxErrors })
  }
}

/** `/agencies/0/name` as `['agencies', 0, 'name']`. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')))
}

function isEmpty(value: unknown, path: Path): boolean {
  return path.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown>)[part], value) === null
}

function allowedKeys(schemaPath: string): string[] {
  return Object.keys((schemaAt(schemaPath) as { properties: object }).properties)
}

function allowedValues(schemaPath: string): unknown[] {
  return (schemaAt(schemaPath) as { anyOf: { const: unknown }[] }).anyOf.map((each) => each.const)
}

/** The part of the schema at `#/properties/zones/items`. */
function schemaAt(schemaPath: string): unknown {
  return schemaPath
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], BuildingFile)
}
