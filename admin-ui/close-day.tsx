import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { EventOf } from '../contract/events.ts'
import type { HallView } from '../contract/views.ts'
import { fieldErrors } from '../ui-kit/staff/field-errors.ts'
import type { Session } from '../ui-kit/staff/session.ts'
import { TextField } from '../ui-kit/staff/text-field.tsx'
import { FormPanel } from './form-panel.tsx'
import { messages } from './messages.ts'
import { useCommand } from './use-command.ts'

type Props = { view: HallView; session: Session; onDone: (closed: EventOf<'day-closed'> | null) => void }

/** Closes the day. While somebody is called or served it asks for a reason and closes by force (rule D3). */
export function CloseDay({ view, session, onDone }: Props): JSX.Element {
  const t = messages.t.value
  const reason = useSignal('')
  const tried = useSignal(false)
  const desk = useCommand(session)
  const refusal = desk.refusal.value
  const seen = view.counters.flatMap(({ ticket }) => (ticket === undefined ? [] : [ticket.number]))
  const inService = refusal?.code === 'tickets-in-service' ? refusal.numbers : seen
  const force = inService.length > 0
  const waiting = view.queues.reduce((sum, queue) => sum + queue.waiting, 0)
  const close = async () => {
    tried.value = true
    if (force && reason.value.trim() === '') return
    const answer = await desk.give('close-day', force ? { force: true, reason: reason.value.trim() } : {})
    tried.value = false
    if (answer !== null) onDone(answer.events.find((event) => event.type === 'day-closed') ?? null)
  }
  const missing = (tried.value && reason.value.trim() === '') || refusal?.code === 'reason-needed'
  return (
    <FormPanel
      title={force ? t.forceTitle : t.closeTitle}
      text={waiting > 0 ? t.closeWaiting(waiting) : t.closeText}
      desk={desk}
      carried={['reason-needed', 'tickets-in-service']}
      submit={force ? t.forceDay : t.closeDay}
      stop
      onSubmit={() => void close()}
      onCancel={() => onDone(null)}
    >
      {force && (
        <>
          <p class="note calm">{t.inService(inService)}</p>
          <TextField
            label={t.reason}
            value={reason}
            first
            maxLength={200}
            error={missing ? t.reasonNeeded : fieldErrors(refusal).reason}
          />
        </>
      )}
    </FormPanel>
  )
}
