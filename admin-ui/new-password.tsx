import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { OfficerRow } from '../contract/people.ts'
import type { Session } from '../ui-kit/staff/session.ts'
import { staffMessages } from '../ui-kit/staff/staff-messages.ts'
import { TextField } from '../ui-kit/staff/text-field.tsx'
import { FormPanel } from './form-panel.tsx'
import { messages } from './messages.ts'
import { passwordError } from './password-error.ts'
import { useCommand } from './use-command.ts'

type Props = { officer: OfficerRow; session: Session; onDone: (text: string | null) => void }

/** A new password for someone else. */
export function NewPassword({ officer, session, onDone }: Props): JSX.Element {
  const t = messages.t.value
  const password = useSignal('')
  const tried = useSignal(false)
  const desk = useCommand(session)
  const save = async () => {
    tried.value = true
    if (password.value.length < 8) return
    const answer = await desk.give('change-officer', { officerId: officer.id, password: password.value })
    if (answer !== null) onDone(t.passwordChanged(officer.name))
  }
  return (
    <FormPanel
      title={t.passwordFor(officer.name)}
      text={t.passwordForText}
      desk={desk}
      carried={['password-too-common']}
      submit={staffMessages.t.value.save}
      onSubmit={() => void save()}
      onCancel={() => onDone(null)}
    >
      <TextField
        label={t.newPassword}
        value={password}
        type="password"
        autoComplete="new-password"
        first
        hint={staffMessages.t.value.newPasswordHint}
        error={passwordError(password.value, tried.value, desk.refusal.value)}
      />
    </FormPanel>
  )
}
