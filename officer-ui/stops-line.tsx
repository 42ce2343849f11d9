import { Check, Minus } from 'lucide'
import type { JSX } from 'preact'
import type { Stop } from '../contract/visits.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'

/** The stops of a journey in a line: done, here, to come, left out (rules J1 to J4). */
export function StopsLine({ stops }: { stops: readonly Stop[] }): JSX.Element {
  const t = messages.t.value
  return (
    <ol class="stops" aria-label={t.stops}>
      {stops.map((stop) => (
        <li key={stop.serviceId} class={stop.state} title={`${stop.agency}: ${stop.service}`}>
          <span class="stop-mark" aria-hidden>
            {stop.state === 'served' && <Icon node={Check} size={13} stroke={3} />}
            {stop.state === 'skipped' && <Icon node={Minus} size={13} stroke={3} />}
          </span>
          <span class="stop-name">{stop.agency}</span>
          <span class="stop-state">{t.stopStates[stop.state]}</span>
        </li>
      ))}
    </ol>
  )
}
