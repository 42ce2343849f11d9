import { useComputed } from '@preact/signals'
import { CirclePause, Hourglass, type IconNode, Megaphone } from 'lucide'
import type { JSX } from 'preact'
import { serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import type { StripItem } from './strip-items.ts'

const turnMs = 20_000
const longText = 80
/** More dots than this tell nobody anything. */
const mostDots = 8

const icons: Readonly<Record<StripItem['kind'], IconNode>> = {
  notice: Megaphone,
  away: CirclePause,
  waits: Hourglass,
}

/** The calm strip below the calls: one thing at a time, each for twenty seconds, then the next fades in. */
export function Strip({ items }: { items: StripItem[] }): JSX.Element {
  const turn = useComputed(() => Math.floor(serverClock.value / turnMs)).value
  const shown = items.length === 0 ? 0 : turn % items.length
  const item = items[shown]
  return (
    <footer class="ticker">
      {item !== undefined && <Icon node={icons[item.kind]} class="horn" />}
      {item !== undefined && <Words key={`${turn} ${items.length}`} item={item} />}
      {items.length > 1 && items.length <= mostDots && (
        <span class="dots" aria-hidden>
          {items.map((_each, at) => (
            <i key={at} class={at === shown ? 'on' : ''} />
          ))}
        </span>
      )}
    </footer>
  )
}

function Words({ item }: { item: StripItem }): JSX.Element {
  if (item.kind !== 'waits') {
    return <span class={item.text.length > longText ? 'words long' : 'words'}>{item.text}</span>
  }
  return (
    <span class="words waits">
      {item.waits.map(({ agency, waiting, wait }) => (
        <span class="agency-wait" key={agency}>
          <span class="agency">{agency}</span>
          <span>
            {waiting}
            {wait !== '' && <b>, {wait}</b>}
          </span>
        </span>
      ))}
    </span>
  )
}
