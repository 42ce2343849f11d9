import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Session } from '../ui-kit/staff/session.ts'
import { FormPanel } from './form-panel.tsx'
import { messages } from './messages.ts'
import { useCommand } from './use-command.ts'

type Props = { isOpen: boolean; session: Session; onDone: () => void }

/** Opens the day by hand; on an open day it lifts hours and cut-offs (rule D1). */
export function OpenDay({ isOpen, session, onDone }: Props): JSX.Element {
  const t = messages.t.value
  const rehearsal = useSignal(false)
  const desk = useCommand(session)
  const open = async () => {
    const answer = await desk.give('open-day', !isOpen && rehearsal.value ? { rehearsal: true } : {})
    if (answer !== null) onDone()
  }
  return (
    <FormPanel
      title={isOpen ? t.liftTitle : t.openTitle}
      text={isOpen ? t.liftText : t.openText}
      desk={desk}
      submit={isOpen ? t.liftHours : t.openDay}
      onSubmit={() => void open()}
      onCancel={onDone}
    >
      {!isOpen && (
        <label class="check">
          <input
            type="checkbox"
            checked={rehearsal.value}
            onChange={(event) => {
              rehearsal.value = event.currentTarget.checked
            }}
          />
          <span>
            <b>{t.rehearsalLabel}</b>
            <small>{t.rehearsalText}</small>
          </span>
        </label>
      )}
    </FormPanel>
  )
}
