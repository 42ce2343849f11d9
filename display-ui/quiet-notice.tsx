import type { IconNode } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'

/** What the hall reads while there is nothing to call: one sentence, and what will come. */
export function QuietNotice({ icon, title, text }: { icon: IconNode; title: string; text: string }): JSX.Element {
  return (
    <main class="message calm">
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <Icon node={icon} class="picture" stroke={1.1} />
    </main>
  )
}
