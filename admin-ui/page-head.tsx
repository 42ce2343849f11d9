import type { IconNode } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'

type Props = {
  title: string
  text: string
  /** The page's one deed; left out while it is being done. */
  deed?: { icon: IconNode; text: string; start: () => void } | undefined
}

/** What a page of lists is, and the way to add to it. */
export function PageHead({ title, text, deed }: Props): JSX.Element {
  return (
    <header class="page-head">
      <div>
        <h1 id="page-title">{title}</h1>
        <p class="muted">{text}</p>
      </div>
      {deed !== undefined && (
        <button type="button" class="b go" onClick={deed.start}>
          <Icon node={deed.icon} />
          {deed.text}
        </button>
      )}
    </header>
  )
}
