import { Bell as BellIcon, BellRing } from 'lucide'
import type { JSX } from 'preact'
import type { TicketView } from '../contract/views.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { PriorityMark } from '../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import type { Bell } from './bell.ts'
import { LanguageKey } from './language-key.tsx'
import { messages } from './messages.ts'
import { PhoneHead } from './phone-head.tsx'
import { PlaceCard } from './place-card.tsx'
import { buildingOf, whose } from './ticket-words.ts'

type Props = { view: TicketView; connection: Connection; bell: Bell }

/** Waiting: the number, and how many stand before. */
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
        <PlaceCard view={view} />
        <div class="push">
          <Notify bell={bell} />
          <LanguageKey />
        </div>
      </main>
    </div>
  )
}

/** While the line is down nobody knows how many stand before: dashes, and the number stays. */
function Ahead({ view, online }: { view: TicketView; online: boolean }): JSX.Element {
  const t = messages.t.value
  const known = online && view.ahead !== undefined
  const next = known && view.ahead === 0
  return (
    <div class={next ? 'ahead next' : 'ahead'} role="status">
      <span class="label">{next ? t.youAreNext : t.ahead}</span>
      {!next && <span class="num">{known ? view.ahead : '–––'}</span>}
      <p class="muted">{next ? t.getReady : known ? t.waitAhead : t.whenOffline}</p>
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
