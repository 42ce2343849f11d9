const plain: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2022': '-',
  '\u00b7': '-',
  '\u00d7': 'x',
}

const isBlank = (char: string) => /\s/u.test(char)
const isControl = (char: string) => /[\p{Cc}\p{Cf}\p{M}]/u.test(char)
const isPrintable = (char: string) => char >= ' ' && char <= '~'

/**
 * The text as every slip printer can print it: ASCII 32 to 126 on one line. Control characters are dropped, so that no
 * text can command the printer; accents and typographic marks become their plain form, what is left a question mark.
 */
export const printable = (text: string): string =>
  Array.from(text.normalize('NFKD'), (char) => {
    if (isBlank(char)) return ' '
    if (isControl(char)) return ''
    return isPrintable(char) ? char : (plain[char] ?? '?')
  })
    .join('')
    .replace(/ +/g, ' ')
    .trim()

/** Printable text in lines of at most `width` characters, broken between words; a longer word is broken where it must. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of printable(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length <= width) {
      line += ` ${word}`
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (line.length > width) {
      lines.push(line.slice(0, width))
      line = line.slice(width)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** As `wrap`, in no more lines, but of about the same length: no word is left alone. */
export const wrapEvenly = (text: string, width: number): string[] => {
  const lines = wrap(text, width)
  if (lines.length < 2) return lines
  for (
    let narrower = Math.max(1, Math.floor(printable(text).length / lines.length) - 1);
    narrower < width;
    narrower += 1
  ) {
    const tried = wrap(text, narrower)
    if (tried.length === lines.length) return tried
  }
  return lines
}
