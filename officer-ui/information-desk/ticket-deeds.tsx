import { type Signal, useSignal } from '@preact/signals'
import { Ban, Printer, Undo2 } from 'lucide'
import type { JSX } from 'preact'
import type { DeskTicket } from '../../contract/visits.ts'
import { formatTime, serverClock } from '../../ui-kit/clock.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import type { CommandNeeds } from '../../ui-kit/staff/commander.ts'
import type { Finder } from './finder.ts'
import { messages } from './messages.ts'
import { PrintCopy } from './print-copy.tsx'
import { canCancel, isOpen, reinstateBy } from './ticket-chances.ts'
import { type TicketDeed, TicketReason } from './ticket-reason.tsx'
import { useKeys } from './use-keys.ts'

type Props = {
  ticket: DeskTicket
  /** What is being asked of the ticket. */
  asked: Signal<TicketDeed | null>
  finder: Finder
  needs: CommandNeeds
  utcOffset: number
  online: boolean
}

/** What the desk can do for a found ticket: put a no-show back, cancel, print a copy. */
export function TicketDeeds({ ticket, asked, finder, needs, utcOffset, online }: Props): JSX.Element {
  const t = messages.t.value
  const said = useSignal('')
  const chance = reinstateBy(ticket, serverClock.value)
  const ask = (deed: TicketDeed, possible: boolean) =>
    online && possible
      ? () => {
          said.value = ''
          asked.value = deed
        }
      : undefined
  const reinstate = ask('reinstate-ticket', chance.is === 'possible')
  const cancel = ask('cancel-ticket', canCancel(ticket))
  useKeys({ F9: reinstate, F10: cancel })
  const done = async (text: string | null) => {
    asked.value = null
    if (text === null) return
    said.value = text
    await finder.refresh()
  }
  if (asked.value !== null) {
    return <TicketReason deed={asked.value} ticket={ticket} needs={needs} onDone={(text) => void done(text)} />
  }
  return (
    <div class="deeds">
      {chance.is !== 'none' && (
        <button type="button" class="b go" disabled={reinstate === undefined} onClick={reinstate}>
          <Icon node={Undo2} />
          <span class="what">
            {t.reinstate}
            <small>
              {chance.is === 'possible' ? t.reinstateUntil(formatTime(chance.until, utcOffset)) : t.reinstateLate}
            </small>
          </span>
          <kbd>F9</kbd>
        </button>
      )}
      {isOpen(ticket) && <PrintCopy ticketId={ticket.id} needs={needs} dead={!online} icon={Printer} />}
      {canCancel(ticket) && (
        <button type="button" class="b stop" disabled={cancel === undefined} onClick={cancel}>
          <Icon node={Ban} />
          {t.cancelTicket}
          <kbd>F10</kbd>
        </button>
      )}
      <span class="said" role="status">
        {said.value}
      </span>
    </div>
  )
}
