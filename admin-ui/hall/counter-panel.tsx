import { useComputed, useSignal } from '@preact/signals'
import { X } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Catalogue } from '../../contract/catalogue.ts'
import type { HallView } from '../../contract/views.ts'
import { formatTime, formatTimeOfDay, serverClock } from '../../ui-kit/clock.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import type { Session } from '../../ui-kit/staff/session.ts'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { CounterKeys } from './counter-keys.tsx'
import { type HallCounter, minutesSince } from './counter-look.ts'
import { FurtherServices } from './further-services.tsx'
import { LeftTicket } from './left-ticket.tsx'
import { hallMessages } from './messages.ts'

type Props = {
  counter: HallCounter
  view: HallView
  catalogue: Catalogue | null
  session: Session
  onClose: () => void
}

/** One counter: its state, who is there since when, and what a supervisor may do with it. */
export function CounterPanel({ counter, view, catalogue, session, onClose }: Props): JSX.Element {
  const t = hallMessages.t.value
  const said = useSignal('')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus({ preventScroll: true })
    title.current?.closest('section')?.scrollIntoView({ block: 'nearest' })
  }, [])
  const agency = catalogue?.agencies.find((each) => each.id === counter.agencyId)
  const name = language.value === 'id' ? agency?.shortName : agency?.english.shortName
  const say = (text: string) => {
    said.value = text
  }
  return (
    <section
      class="card counter-panel"
      aria-labelledby="counter-title"
      data-panel={counter.number}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <header>
        <div>
          <h2 class="h" id="counter-title" ref={title} tabIndex={-1}>
            {t.counter(counter.number)}
          </h2>
          <p class="muted">{name ?? counter.agencyId}</p>
        </div>
        <button type="button" class="b sm quiet panel-close" aria-label={t.closePanel} onClick={onClose}>
          <Icon node={X} />
          <kbd>Esc</kbd>
        </button>
      </header>
      <p class="counter-state">{stateWords(counter)}</p>
      {counter.priorityFirst && <p class="muted">{t.priorityFirst}</p>}
      {counter.ticket === undefined ? (
        <p class="muted">{t.nobodyThere}</p>
      ) : (
        <>
          <AtCounter ticket={counter.ticket} utcOffset={view.utcOffset} />
          <LeftTicket key={counter.ticket.id} ticket={counter.ticket} session={session} onDone={say} />
        </>
      )}
      <div role="status">{said.value !== '' && <p class="note good">{said.value}</p>}</div>
      <CounterKeys counter={counter} session={session} />
      {view.day !== null && <FurtherServices counter={counter} catalogue={catalogue} session={session} />}
    </section>
  )
}

function AtCounter({
  ticket,
  utcOffset,
}: {
  ticket: NonNullable<HallCounter['ticket']>
  utcOffset: number
}): JSX.Element {
  const t = hallMessages.t.value
  const since = ticket.startedAt ?? ticket.calledAt
  const minutes = useComputed(() => minutesSince(since, serverClock.value))
  const words = ticket.state === 'called' ? t.calledSince : t.servedSince
  return (
    <div class="at-counter">
      <TicketNumber number={ticket.number} class="big" />
      <span>{words(formatTime(since, utcOffset), minutes.value)}</span>
    </div>
  )
}

/** `Istirahat: salat, kembali 13.30`. */
function stateWords({ state, reason, backAt }: HallCounter): string {
  const t = hallMessages.t.value
  const word = { open: t.stateOpen, paused: t.statePaused, closed: t.stateClosed }[state]
  if (state === 'open') return word
  const why = reason === undefined ? undefined : { ...t.reasons.pause, ...t.reasons.close }[reason]
  const said = why === undefined || why === word ? word : `${word}: ${why.toLowerCase()}`
  return backAt === undefined ? said : `${said}, ${t.backAt(formatTimeOfDay(backAt))}`
}
