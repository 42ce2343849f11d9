import type { IconNode } from 'lucide'
import type { JSX } from 'preact'

const path = (d: string): IconNode[number] => ['path', { d }]
const circle = (cx: number, cy: number, r: number): IconNode[number] => ['circle', { cx, cy, r }]

/** An elderly person with a stick. */
export const ElderIcon: IconNode = [
  circle(10, 4, 2),
  path('M10 8c-2 .3-3 2-3 4.500v3l-2 5.500'),
  path('M10 8c1.500 1 2.500 2.600 5 3.200'),
  path('M7 14.500l3.500 2.500.5 4'),
  path('M16.500 10.500V21'),
  path('M14.500 10.500h2'),
]

/** A pregnant woman. */
export const PregnantIcon: IconNode = [
  circle(11, 4, 2),
  path(
    'M10 8.500c-1.500 0-2 1.500-2 3v4.500h1.500V21H13v-5c2-.4 3.300-1.600 3.300-3.200S14.700 10 13 9.700c-.5-.8-1.500-1.200-3-1.200z',
  ),
  path('M10.500 12.500h3'),
]

/** A standing touch kiosk. */
export const KioskIcon: IconNode = [
  ['rect', { x: 7, y: 2, width: 10, height: 14, rx: 1.5 }],
  path('M12 16v5M8 21h8M10 6h4M10 9h4'),
]

/** A slip that comes out of a printer. */
export const SlipIcon: IconNode = [
  path('M3 4h18v6H3z'),
  path('M7 10v10l1.700-1.500L10.300 20l1.700-1.500 1.700 1.500 1.600-1.500L17 20V10'),
  path('M6 7h.01'),
]

/** The product's mark: a torn slip with one gagatas and a line of stitches. */
export function Mark({ size }: { size: number }): JSX.Element {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 48 48" aria-hidden>
      <path
        d="M8 2h32a3 3 0 0 1 3 3v40l-6.330-6-6.330 6-6.340-6-6.330 6-6.330-6L5 45V5a3 3 0 0 1 3-3z"
        fill="#f4b223"
      />
      <path d="M24 7.500l7 9-7 9-7-9z" fill="#0b2f27" />
      <path d="M11 31h26" stroke="#0b2f27" stroke-width="3" stroke-dasharray=".1 5.100" stroke-linecap="round" />
    </svg>
  )
}
