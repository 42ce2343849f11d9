import { useSignal } from '@preact/signals'
import { Coffee, DoorClosed } from 'lucide'
import type { JSX } from 'preact'
import { formatTimeOfDay } from '../../ui-kit/clock.ts'
import { messages } from '../messages.ts'
import { closeCounter, pauseCounter } from '../orders/counter-orders.ts'
import { phaseOf, waitingAt } from '../phase.ts'
import { reasonTexts } from '../reason-texts.ts'
import { type BackAt, BackAtField, backAtGiven, typedProblem } from './back-at-field.tsx'
import type { PanelAt } from './panel-at.ts'
import { PanelFrame } from './panel-frame.tsx'
import { ReasonField, reasonGiven } from './reason-field.tsx'
import { useReason } from './use-reason.ts'

type Props = { at: PanelAt; way: 'break' | 'close'; tabs: JSX.Element }

/** What an officer leaves for; that the agency did not come is the desk's to say. */
const codes = {
  break: ['break', 'prayer', 'system-down', 'meeting', 'other'],
  close: ['shift-over', 'officer-away', 'system-down', 'other'],
} as const

/** A break or the close of the counter, with reason and time to be back (rule K2). */
export function LeavePanel({ at, way, tabs }: Props): JSX.Element {
  const t = messages.t.value
  const { view } = at
  const draft = useReason()
  const choice = useSignal<BackAt>(way === 'break' ? { is: 'in', minutes: 15 } : { is: 'unknown' })
  const typed = useSignal('')
  const reason = reasonGiven(draft)
  const backAt = backAtGiven({ choice, typed }, view.utcOffset)
  const pausing = way === 'break'
  const confirm = () => {
    if (reason === null) return
    const leave = { reason, ...(backAt !== undefined && { backAt }) }
    void at.send(pausing ? pauseCounter(view.counter.id, leave) : closeCounter(view.counter.id, leave))
  }
  const missing = reason === null ? t.chooseReason : typedProblem({ choice, typed }, view.utcOffset)
  return (
    <PanelFrame
      at={at}
      title={t.awayTitle}
      deed="away"
      confirm={{
        icon: pausing ? Coffee : DoorClosed,
        lines: pausing ? t.breakDo : t.closeDo,
        why: whyNot(at, pausing) ?? missing,
      }}
      onConfirm={confirm}
      aside={
        <>
          <span class="num aside-number">{backAt === undefined ? '––.––' : formatTimeOfDay(backAt)}</span>
          <p>{t.awayText}</p>
          {!pausing && <p>{t.closeText}</p>}
          {waitingAt(view) > 0 && <p class="muted foot">{t.stillWaiting(waitingAt(view))}</p>}
        </>
      }
    >
      {tabs}
      <ReasonField draft={draft} codes={codes[way]} texts={reasonTexts.t.value[pausing ? 'pause' : 'close']} />
      <BackAtField choice={choice} typed={typed} utcOffset={view.utcOffset} />
    </PanelFrame>
  )
}

function whyNot({ view }: PanelAt, pausing: boolean): string | undefined {
  const t = messages.t.value
  if (view.ticket !== null) return t.finishFirst(view.ticket.number)
  return pausing && phaseOf(view) === 'paused' ? t.alreadyOnBreak : undefined
}
