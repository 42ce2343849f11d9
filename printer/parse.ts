import { type Bitmap, unpackRows } from './bitmap.ts'

/** What the bytes of a slip tell a printer to do. */
export type Command =
  | { kind: 'text'; text: string }
  | { kind: 'line-feed' }
  | { kind: 'align'; align: 'left' | 'center' | 'right' }
  | { kind: 'size'; size: number }
  | { kind: 'bold'; on: boolean }
  | { kind: 'reverse'; on: boolean }
  | { kind: 'default-spacing' }
  | { kind: 'code-page'; page: number }
  | { kind: 'feed'; dots: number }
  | { kind: 'raster'; bitmap: Bitmap }
  | { kind: 'qr-cell'; dots: number }
  | { kind: 'qr-model' }
  | { kind: 'qr-correction' }
  | { kind: 'qr-data'; data: string }
  | { kind: 'qr-print' }
  | { kind: 'cut' }

/** The bytes end within a command: more may be to come. */
export class TruncatedCommand extends RangeError {
  override name = 'TruncatedCommand'
}

type Reader = ReturnType<typeof createReader>

const createReader = (bytes: Uint8Array) => {
  let at = 0
  const take = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new TruncatedCommand(`truncated command before byte ${bytes.length}`)
    at += count
    return bytes.subarray(at - count, at)
  }
  return {
    take,
    byte: (): number => take(1)[0] ?? 0,
    peek: (): number | undefined => bytes[at],
    at: (): number => at,
    unknown: (what: string): never => {
      throw new RangeError(`unknown command before byte ${at}: ${what}`)
    },
  }
}

const hex = (...bytes: number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')

const oneOf = <Value>(reader: Reader, values: readonly Value[], what: string): Value => {
  const byte = reader.byte()
  return values[byte] ?? reader.unknown(`${what} ${hex(byte)}`)
}

const parseEscape = (reader: Reader): Command => {
  const code = reader.byte()
  switch (String.fromCharCode(code)) {
    case '2':
      return { kind: 'default-spacing' }
    case 'a':
      return { kind: 'align', align: oneOf(reader, ['left', 'center', 'right'] as const, 'ESC a') }
    case 'E':
      return { kind: 'bold', on: oneOf(reader, [false, true], 'ESC E') }
    case 'J':
      return { kind: 'feed', dots: reader.byte() }
    case 't':
      return { kind: 'code-page', page: oneOf(reader, [0], 'ESC t') }
    default:
      return reader.unknown(`ESC ${hex(code)}`)
  }
}

const parseSize = (reader: Reader): Command => {
  const size = reader.byte()
  if (size >> 4 !== (size & 0xf) || size > 0x77) return reader.unknown(`GS ! ${hex(size)}`)
  return { kind: 'size', size: (size & 7) + 1 }
}

const parseRaster = (reader: Reader): Command => {
  const [zero = 0, mode = 0, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = reader.take(6)
  if (zero !== 0x30 || mode !== 0) return reader.unknown(`GS v ${hex(zero, mode)}`)
  const across = xLow + 256 * xHigh
  const height = yLow + 256 * yHigh
  return { kind: 'raster', bitmap: unpackRows(reader.take(across * height), across * 8, height) }
}

const parseSymbol = (reader: Reader): Command => {
  const [k = 0, low = 0, high = 0] = reader.take(3)
  const [symbol = 0, code = 0, ...rest] = reader.take(low + 256 * high)
  const known: Record<string, Command> = {
    '41 32 00': { kind: 'qr-model' },
    '45 31': { kind: 'qr-correction' },
    '51 30': { kind: 'qr-print' },
  }
  const [first = 0] = rest
  if (k !== 0x6b || symbol !== 0x31) return reader.unknown(`GS ( ${hex(k, symbol)}`)
  if (code === 0x43 && rest.length === 1 && first >= 1 && first <= 8) return { kind: 'qr-cell', dots: first }
  if (code === 0x50 && first === 0x30) return { kind: 'qr-data', data: String.fromCharCode(...rest.slice(1)) }
  return known[hex(code, ...rest)] ?? reader.unknown(`GS ( k ${hex(symbol, code, ...rest)}`)
}

const parseGroup = (reader: Reader): Command => {
  const code = reader.byte()
  switch (String.fromCharCode(code)) {
    case '!':
      return parseSize(reader)
    case 'B':
      return { kind: 'reverse', on: oneOf(reader, [false, true], 'GS B') }
    case 'V': {
      const [mode = 0, feed = 0] = reader.take(2)
      return mode === 0x42 && feed === 0 ? { kind: 'cut' } : reader.unknown(`GS V ${hex(mode, feed)}`)
    }
    case 'v':
      return parseRaster(reader)
    case '(':
      return parseSymbol(reader)
    default:
      return reader.unknown(`GS ${hex(code)}`)
  }
}

const isText = (byte: number | undefined): byte is number => byte !== undefined && byte >= 0x20 && byte <= 0x7e

const parseText = (reader: Reader): Command => {
  let text = ''
  while (isText(reader.peek())) text += String.fromCharCode(reader.byte())
  return { kind: 'text', text }
}

const parseNext = (reader: Reader): Command => {
  if (isText(reader.peek())) return parseText(reader)
  const code = reader.byte()
  if (code === 0x0a) return { kind: 'line-feed' }
  if (code === 0x1b) return parseEscape(reader)
  return code === 0x1d ? parseGroup(reader) : reader.unknown(hex(code))
}

/** The first command of some bytes, and its length. Throws as `parseCommands` does. */
export const parseCommand = (bytes: Uint8Array): { command: Command; length: number } => {
  const reader = createReader(bytes)
  const command = parseNext(reader)
  return { command, length: reader.at() }
}

/** Reads the commands that our slips use and no others: throws on an unknown, malformed or truncated one. */
export const parseCommands = (bytes: Uint8Array): Command[] => {
  const reader = createReader(bytes)
  const commands: Command[] = []
  while (reader.peek() !== undefined) commands.push(parseNext(reader))
  return commands
}
