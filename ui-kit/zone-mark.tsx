import type { JSX } from 'preact'
import { kitMessages } from './kit-messages.ts'

type Look = { shape: JSX.Element; baseline: number; fontSize: number }

const rounded = <rect x="4" y="4" width="40" height="40" rx="5" />
const looks: Record<string, Look> = {
  A: { shape: <circle cx="24" cy="24" r="21" />, baseline: 33, fontSize: 27 },
  B: { shape: rounded, baseline: 33, fontSize: 27 },
  C: {
    shape: <path d="M24 1.500L46.500 24 24 46.500 1.500 24z" stroke-linejoin="round" />,
    baseline: 32,
    fontSize: 24,
  },
  D: { shape: <path d="M13 4h22l11 20-11 20H13L2 24z" stroke-linejoin="round" />, baseline: 33, fontSize: 27 },
  E: { shape: <path d="M5 4h38v24L24 46 5 28z" stroke-linejoin="round" />, baseline: 30, fontSize: 27 },
}
/** A building with more zones than colours: letter and a plain block. */
const plain: Look = { shape: rounded, baseline: 33, fontSize: 27 }

type Props = {
  /** `A` */
  zone: string
  /** Edge in px; left out where CSS says it. */
  size?: number
  /** On the dark ground the edge is white. */
  onDark?: boolean
  class?: string
}

/** A zone as colour, letter and shape at once. */
export function ZoneMark({ zone, size = 48, onDark = false, class: name }: Props): JSX.Element {
  const look = looks[zone] ?? plain
  const colours = looks[zone] === undefined ? 'e' : zone.toLowerCase()
  return (
    <svg
      class={name === undefined ? 'zone' : `zone ${name}`}
      width={size}
      height={size}
      viewBox="0 0 48 48"
      role="img"
      aria-label={kitMessages.t.value.zone(zone)}
    >
      <g fill={`var(--zone-${colours})`} stroke={onDark ? '#ffffff' : '#10241e'} stroke-width="2">
        {look.shape}
      </g>
      <text
        x="24"
        y={look.baseline}
        text-anchor="middle"
        font-size={look.fontSize}
        font-weight="800"
        font-family="var(--font)"
        fill={`var(--zone-${colours}-on)`}
      >
        {zone}
      </text>
    </svg>
  )
}
