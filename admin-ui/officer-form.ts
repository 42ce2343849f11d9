import type { OfficerRole } from '../contract/roles.ts'
import { fieldErrors } from '../ui-kit/staff/field-errors.ts'
import type { Refusal } from '../ui-kit/staff/session.ts'
import { staffMessages } from '../ui-kit/staff/staff-messages.ts'
import { messages } from './messages.ts'
import { passwordError } from './password-error.ts'

/** What the form for a new officer holds; `agencyId` is empty where none is chosen or needed. */
export type OfficerForm = { name: string; username: string; password: string; role: OfficerRole; agencyId: string }

/** The roles in the order in which they are needed most. */
export const roleOrder: readonly OfficerRole[] = [
  'officer',
  'desk',
  'supervisor',
  'agency-manager',
  'inspectorate',
  'admin',
]

/** Whether a role is one of a single agency. */
export function needsAgency(role: OfficerRole): boolean {
  return role === 'officer' || role === 'agency-manager'
}

/** What is wrong, by field: what the form can see itself once it was tried, then what the server said. */
export function officerErrors(
  form: OfficerForm,
  tried: boolean,
  refusal: Refusal | null,
): Partial<Record<keyof OfficerForm, string>> {
  const t = messages.t.value
  const said = fieldErrors(refusal)
  const empty = (value: string) => (tried && value === '' ? staffMessages.t.value.fillIn : undefined)
  const badName = tried && !/^[a-z0-9][a-z0-9._-]{1,39}$/.test(form.username)
  const byServer: Partial<Record<keyof OfficerForm, string>> = {
    ...said,
    ...(refusal?.code === 'username-taken' && { username: refusal.detail }),
    ...((refusal?.code === 'agency-needed' || refusal?.code === 'agency-unknown') && { agencyId: refusal.detail }),
  }
  const errors = {
    name: empty(form.name) ?? byServer.name,
    username: empty(form.username) ?? (badName ? t.usernameWrong : byServer.username),
    password: passwordError(form.password, tried, refusal),
    role: byServer.role,
    agencyId: (needsAgency(form.role) ? empty(form.agencyId) : undefined) ?? byServer.agencyId,
  }
  return Object.fromEntries(Object.entries(errors).filter(([, text]) => text !== undefined))
}
