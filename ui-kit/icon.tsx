import type { IconNode } from 'lucide'
import { h, type JSX } from 'preact'

type Props = {
  /** An icon of the `lucide` package, as data. */
  node: IconNode
  /** Edge in px; left out where CSS says it. */
  size?: number
  stroke?: number
  class?: string
  /** What it says where no word stands beside it. */
  label?: string
}

/** One line icon, in the colour of the text around it. */
export function Icon({ node, size = 24, stroke = 2, class: name, label }: Props): JSX.Element {
  return (
    <svg
      class={name === undefined ? 'i' : `i ${name}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={stroke}
      stroke-linecap="round"
      stroke-linejoin="round"
      role="img"
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      {node.map(([tag, attributes], at) => h(tag, { ...attributes, key: at }))}
    </svg>
  )
}
