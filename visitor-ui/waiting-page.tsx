import { Bell as BellIcon, BellRing } from 'lucide'
import type { JSX } from 'preact'
import type { TicketView } from '../contract/views.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { PriorityMark } from '../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import { Ahead } from './ahead.tsx'
import type { Bell } from './bell.ts'
import { LanguageKey } from './language-key.tsx'
import { messages } from './messages.ts'
import { PhoneHead } from './phone-head.tsx'
import { PlaceCard } from './place-card.tsx'
import { ProofKey } from './proof-key.tsx'
import { Stops } from './stops.tsx'
import { buildingOf, whose } from './ticket-words.ts'

type Props = { view: TicketView; connection: Connection; bell: Bell }

/** Waiting: the number, how many stand before, and where the way leads. */
export function WaitingPage({ view, connection, bell }: Props): JSX.Element {
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
          <h1>
            <TicketNumber number={view.number} class="n" />
          </h1>
          {view.priority && (
            <p class="centre">
              <PriorityMark />
            </p>
          )}
          <Ahead view={view} online={connection.state.value === 'online'} />
        </div>
        {view.stops.length > 1 ? <Stops view={view} /> : <PlaceCard view={view} />}
        <div class="push">
          <Notify bell={bell} />
          <ProofKey view={view} />
          <LanguageKey />
        </div>
      </main>
    </div>
  )
}

function Notify({ bell }: { bell: Bell }): JSX.Element {
  const t = messages.t.value
  if (bell.armed.value) {
    return (
      <p class="armed" role="status">
        <Icon node={BellRing} size={24} />
        <span>
          <b>{t.notifyOn}</b>
          {t.notifyHow}
        </span>
      </p>
    )
  }
  return (
    <button type="button" class="key go" onClick={bell.arm}>
      <Icon node={BellIcon} size={20} />
      {t.notify}
    </button>
  )
}
