import { useSignal } from '@preact/signals'
import { Check, Undo2 } from 'lucide'
import type { JSX } from 'preact'
import type { Outcome } from '../../contract/fields.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../../ui-kit/staff/session.ts'
import { SelectField } from '../select-field.tsx'
import { useCommand } from '../use-command.ts'
import type { HallCounter } from './counter-look.ts'
import { hallMessages } from './messages.ts'

const outcomes: readonly Outcome[] = ['done', 'must-return', 'refused', 'consultation', 'referred']

type Props = { ticket: NonNullable<HallCounter['ticket']>; session: Session; onDone: (text: string) => void }

/** A ticket whose officer has left: back into the queue, or finished with an outcome (rule T2). */
export function LeftTicket({ ticket, session, onDone }: Props): JSX.Element {
  const t = hallMessages.t.value
  const desk = useCommand(session)
  const finishing = useSignal(false)
  const outcome = useSignal<Outcome>('done')
  const busy = desk.busy.value
  const refusal = desk.refusal.value
  const giveBack = async () => {
    const answer = await desk.give('return-ticket', { ticketId: ticket.id })
    if (answer !== null) onDone(t.returned(ticket.number))
  }
  const finish = async (goOn?: boolean) => {
    const body = { ticketId: ticket.id, outcome: outcome.value, ...(goOn !== undefined && { goOn }) }
    const answer = await desk.give('finish-serving', body)
    if (answer !== null) onDone(t.finished(ticket.number, t.outcomes[outcome.value]))
  }
  return (
    <div class="left-ticket">
      <p class="muted">{t.leftText}</p>
      {finishing.value && (
        <SelectField
          label={t.outcome}
          value={outcome}
          options={outcomes.map((each) => ({ value: each, text: t.outcomes[each] }))}
        />
      )}
      <RefusalNote text={refusal?.detail ?? null} />
      <div class="row-keys">
        {refusal?.code === 'journey-asks' ? (
          <>
            <button type="button" class="b sm" disabled={busy} onClick={() => void finish(true)}>
              {t.journeyOn}
            </button>
            <button type="button" class="b sm" disabled={busy} onClick={() => void finish(false)}>
              {t.journeyEnd}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="b sm" disabled={busy} onClick={() => void giveBack()}>
              <Icon node={Undo2} />
              {t.returnTicket}
            </button>
            {ticket.state === 'serving' && (
              <button
                type="button"
                class="b sm"
                disabled={busy}
                onClick={() => {
                  if (finishing.value) void finish()
                  finishing.value = true
                }}
              >
                <Icon node={Check} />
                {finishing.value ? t.finishTitle(ticket.number) : t.finish}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  )
}
