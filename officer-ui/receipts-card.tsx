import { useComputed } from '@preact/signals'
import { type IconNode, Monitor, MonitorOff, Volume2, VolumeX } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import type { CounterTicket } from '../contract/visits.ts'
import { formatTimeWithSeconds, serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'

/** After how long an unspoken announcement is never spoken any more, in ms (rule A3). */
const unspokenMs = 60_000

/** What the hall's displays told of the present call: shown on how many, spoken when (rules A2 to A4). */
export function ReceiptsCard({ view, ticket }: { view: CounterView; ticket: CounterTicket }): JSX.Element {
  const t = messages.t.value
  const { screens, shown } = ticket.receipts
  const unseen = screens === 0 && shown === 0
  return (
    <section class={unseen ? 'card receipts unseen' : 'card receipts'} aria-labelledby="receipts-title">
      <h2 class="h" id="receipts-title">
        {t.callOnScreens}
      </h2>
      <div role="status">
        {unseen ? (
          <Receipt icon={MonitorOff} text={t.nobodySees} />
        ) : (
          <>
            <Receipt icon={Monitor} text={t.shownOn(shown, screens)} pending={shown < screens} />
            <Spoken view={view} ticket={ticket} />
          </>
        )}
      </div>
    </section>
  )
}

function Spoken({ view, ticket }: { view: CounterView; ticket: CounterTicket }): JSX.Element {
  const t = messages.t.value
  const late = useComputed(() => serverClock.value - ticket.lastCalledAt > unspokenMs)
  const { spokenAt } = ticket.receipts
  if (spokenAt !== undefined) {
    return <Receipt icon={Volume2} text={t.spokenAt(formatTimeWithSeconds(spokenAt, view.utcOffset))} />
  }
  const never = late.value && ticket.state === 'called'
  return <Receipt icon={VolumeX} text={never ? t.neverSpoken : t.notYetSpoken} pending />
}

function Receipt({ icon, text, pending = false }: { icon: IconNode; text: string; pending?: boolean }): JSX.Element {
  return (
    <p class={pending ? 'receipt pending' : 'receipt'}>
      <Icon node={icon} size={20} />
      <span>{text}</span>
    </p>
  )
}
