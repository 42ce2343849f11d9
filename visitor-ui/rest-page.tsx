import { CircleCheck, CircleOff, CirclePause, Clock, type IconNode, UserX } from 'lucide'
import type { JSX } from 'preact'
import type { TicketView } from '../contract/views.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import { LanguageKey } from './language-key.tsx'
import { PhoneHead } from './phone-head.tsx'
import { ProofKey } from './proof-key.tsx'
import { Stops } from './stops.tsx'
import { buildingOf, type RestState, restWords, whose } from './ticket-words.ts'

type Props = { view: TicketView; state: RestState; connection: Connection }

const icons: Readonly<Record<RestState, IconNode>> = {
  serving: CircleCheck,
  served: CircleCheck,
  'no-show': UserX,
  parked: CirclePause,
  cancelled: CircleOff,
  expired: Clock,
}

/** Served, missed, over: what it means, in a headline and a sentence. */
export function RestPage({ view, state, connection }: Props): JSX.Element {
  const { headline, more } = restWords(view, state)
  const { agency, service } = whose(view)
  return (
    <div class="phone">
      <PhoneHead building={buildingOf(view)} connection={connection} />
      <main>
        <div class="slip ticket">
          <p class="whose">
            <b>{agency}</b>
            <span class="muted">{service}</span>
          </p>
          <TicketNumber number={view.number} class={state === 'serving' ? 'n' : 'n past'} />
        </div>
        <div class={`rest ${state}`} role="status">
          <Icon node={icons[state]} size={40} />
          <div>
            <h1>{headline}</h1>
            {more !== '' && <p>{more}</p>}
          </div>
        </div>
        {view.stops.length > 1 && <Stops view={view} />}
        <div class="push">
          <ProofKey view={view} />
          <LanguageKey />
        </div>
      </main>
    </div>
  )
}
