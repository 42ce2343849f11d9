import type { JSX } from 'preact'
import { qrPath } from './qr-path.ts'

/** A QR code drawn at once, black on white with its quiet zone of four modules. `size`: edge in px. */
export function QrCode({ text, size, label }: { text: string; size: number; label: string }): JSX.Element {
  const { d, side } = qrPath(text)
  return (
    <svg
      class="qr"
      width={size}
      height={size}
      viewBox={`-4 -4 ${side + 8} ${side + 8}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect x="-4" y="-4" width={side + 8} height={side + 8} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  )
}
