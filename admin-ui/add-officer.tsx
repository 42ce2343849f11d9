import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Catalogue } from '../contract/catalogue.ts'
import type { OfficerRole } from '../contract/roles.ts'
import type { Session } from '../ui-kit/staff/session.ts'
import { staffMessages } from '../ui-kit/staff/staff-messages.ts'
import { TextField } from '../ui-kit/staff/text-field.tsx'
import { FormPanel } from './form-panel.tsx'
import { messages } from './messages.ts'
import { needsAgency, officerErrors, roleOrder } from './officer-form.ts'
import { SelectField } from './select-field.tsx'
import { useCommand } from './use-command.ts'

type Props = {
  session: Session
  catalogue: Catalogue | null
  onDone: (name: string) => void
  onCancel: () => void
}

/** Adds a person who may sign in at once with the password given here. */
export function AddOfficer({ session, catalogue, onDone, onCancel }: Props): JSX.Element {
  const t = messages.t.value
  const name = useSignal('')
  const username = useSignal('')
  const password = useSignal('')
  const role = useSignal<string>('officer')
  const agencyId = useSignal('')
  const tried = useSignal(false)
  const desk = useCommand(session)
  const chosen = roleOrder.find((each) => each === role.value) ?? ('officer' satisfies OfficerRole)
  const form = {
    name: name.value.trim(),
    username: username.value.trim().toLowerCase(),
    password: password.value,
    role: chosen,
    agencyId: needsAgency(chosen) ? agencyId.value : '',
  }
  const errors = officerErrors(form, tried.value, desk.refusal.value)
  const save = async () => {
    tried.value = true
    if (Object.keys(officerErrors(form, true, null)).length > 0) return
    const { agencyId: agency, ...body } = form
    const answer = await desk.give('add-officer', agency === '' ? body : { ...body, agencyId: agency })
    if (answer !== null) onDone(form.name)
  }
  return (
    <FormPanel
      title={t.addOfficer}
      text={t.addOfficerText}
      desk={desk}
      carried={['username-taken', 'password-too-common', 'agency-needed', 'agency-unknown']}
      submit={staffMessages.t.value.save}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <div class="fields">
        <TextField label={t.name} value={name} first maxLength={80} error={errors.name} />
        <TextField label={t.username} value={username} maxLength={40} hint={t.usernameHint} error={errors.username} />
        <TextField
          label={staffMessages.t.value.password}
          value={password}
          type="password"
          autoComplete="new-password"
          hint={staffMessages.t.value.newPasswordHint}
          error={errors.password}
        />
        <SelectField
          label={t.role}
          value={role}
          options={roleOrder.map((each) => ({ value: each, text: t.roles[each] }))}
          error={errors.role}
        />
        {needsAgency(chosen) && (
          <SelectField
            label={t.agency}
            value={agencyId}
            options={[
              { value: '', text: t.chooseAgency },
              ...(catalogue?.agencies ?? []).map((agency) => ({ value: agency.id, text: agency.name })),
            ]}
            error={errors.agencyId}
          />
        )}
      </div>
    </FormPanel>
  )
}
