import { create } from 'qrcode'

/** The dark modules of a QR code as one SVG path, and how many modules a side has. */
export function qrPath(text: string): { d: string; side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size
  let d = ''
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (modules.get(row, column)) d += `M${column} ${row}h1v1h-1z`
    }
  }
  return { d, side }
}
