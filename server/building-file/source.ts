import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'

/** Where something stands in the file; both count from 1. */
export type Place = { line: number; column: number }

export type SourceProblem = Place & { message: string }

/** Keys and positions from the file's root: `['agencies', 0, 'prefix']`. */
export type Path = readonly (string | number)[]

/** Tells what is wrong with the value at a path. */
export type Report = (path: Path, message: string) => void

/** A parsed file: its value, and where each part of it was written. */
export type Source = {
  value: unknown
  /** Where the value at `path` stands; where there is none, the nearest part around it. */
  placeOf: (path: Path) => Place
  /** Where the last key of `path` is written. */
  placeOfKey: (path: Path) => Place
}

const plainWords: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'a tab stands here; indent with spaces only',
  DUPLICATE_KEY: 'this key stands twice here; keep one',
  BLOCK_AS_IMPLICIT_KEY: 'the indentation is wrong, or the text has a ": " in it; put such a text in quotes',
  MULTIPLE_DOCS: 'a second document begins here ("---"); the file holds one',
  MISSING_CHAR: 'a closing quote, bracket or comma is missing before this place',
}

/** Parses YAML 1.2. What breaks its grammar is told in words that say how to mend it. */
export function parseSource(text: string): { ok: true; source: Source } | { ok: false; problems: SourceProblem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const problems = document.errors.map((error) => ({
    ...at(error.pos[0]),
    message: plainWords[error.code] ?? error.message,
  }))
  visit(document, {
    Alias: (_key, node) => {
      const message = 'a text that begins with * must stand in quotes; references to other parts are not used here'
      problems.push({ ...at(node.range?.[0] ?? 0), message })
    },
  })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    source: {
      value: document.toJS(),
      placeOf: (path) => at(offsetOf(document, path)),
      placeOfKey: (path) => at(keyOffsetOf(document, path) ?? offsetOf(document, path)),
    },
  }
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    // An empty value has no text of its own: its key is what a person sees.
    if (isScalar(node) && node.value === null) return keyOffsetOf(document, path.slice(0, length)) ?? 0
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function keyOffsetOf(document: Document, path: Path): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isCollection(parent) || !isMap(parent)) return undefined
  const key = parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key
  return isNode(key) ? key.range?.[0] : undefined
}
