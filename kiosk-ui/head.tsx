import type { IconNode } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'
import { Mark } from '../ui-kit/own-icons.tsx'
import { ClockText } from './clock-text.tsx'

type Props = { title: string; sub?: string | undefined; icon?: IconNode }

/** The strip on top of every page but the first: where I am, and what time it is. */
export function Head({ title, sub, icon }: Props): JSX.Element {
  return (
    <header class="head small">
      <div class="row">
        <span class="where">
          {icon === undefined ? <Mark size={76} /> : <Icon node={icon} size={84} stroke={1.75} />}
          <span class="h2">
            {title}
            {sub !== undefined && <span class="sub">{sub}</span>}
          </span>
        </span>
        <ClockText />
      </div>
    </header>
  )
}
