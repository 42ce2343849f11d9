import { TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../icon.tsx'

/** A refusal in words, read out as soon as it appears. */
export function RefusalNote({ text }: { text: string | null }): JSX.Element {
  return (
    <div role="alert">
      {text !== null && (
        <p class="note bad">
          <Icon node={TriangleAlert} />
          <span>{text}</span>
        </p>
      )}
    </div>
  )
}
