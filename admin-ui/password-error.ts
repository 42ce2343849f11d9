import { fieldErrors } from '../ui-kit/staff/field-errors.ts'
import type { Refusal } from '../ui-kit/staff/session.ts'
import { staffMessages } from '../ui-kit/staff/staff-messages.ts'

const shortest = 8

/** What is wrong with a new password: too short once it was tried, or what the server said of it. */
export function passwordError(password: string, tried: boolean, refusal: Refusal | null): string | undefined {
  if (tried && password.length < shortest) return staffMessages.t.value.tooShort
  return refusal?.code === 'password-too-common' ? refusal.detail : fieldErrors(refusal).password
}
