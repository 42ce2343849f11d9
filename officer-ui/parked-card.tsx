import { useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import type { ParkedTicket } from '../contract/visits.ts'
import { serverClock } from '../ui-kit/clock.ts'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import { minutesBetween } from './elapsed.ts'
import { caps } from './keys.ts'
import { messages } from './messages.ts'
import { reasonText } from './reason-texts.ts'

/** How many fit beside the other cards. */
const most = 3

type Props = { view: CounterView; dead: boolean; onChoose: (ticketId: string) => void }

/** Who is on hold at the agency, why and how long (rule H1); a press asks what to do with one. */
export function ParkedCard({ view, dead, onChoose }: Props): JSX.Element {
  const t = messages.t.value
  const more = view.parked.length - most
  return (
    <section class="card parked" aria-labelledby="parked-title">
      <h2 class="h" id="parked-title">
        {t.parkedHere} <span class="count-of tab">{view.parked.length}</span>
        <kbd>{caps.parked}</kbd>
      </h2>
      <ul>
        {view.parked.slice(0, most).map((ticket) => (
          <li key={ticket.id}>
            <button
              type="button"
              class="line"
              disabled={dead}
              onClick={(event) => {
                event.currentTarget.blur()
                onChoose(ticket.id)
              }}
            >
              <TicketNumber number={ticket.number} />
              <span class="muted grow">{reasonText('park', ticket.reason)}</span>
              <OnHold ticket={ticket} />
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted more">{t.moreParked(more)}</p>}
    </section>
  )
}

function OnHold({ ticket }: { ticket: ParkedTicket }): JSX.Element {
  const minutes = useComputed(() => minutesBetween(ticket.parkedAt, serverClock.value))
  return <span class="tab muted">{messages.t.value.minutesShort(minutes.value)}</span>
}
