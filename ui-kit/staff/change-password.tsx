import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { send } from '../send.ts'
import { fieldErrors, refusalText } from './field-errors.ts'
import { RefusalNote } from './refusal-note.tsx'
import type { Refusal, Session } from './session.ts'
import { staffMessages } from './staff-messages.ts'
import { StaffPage } from './staff-page.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextField } from './text-field.tsx'
import { useAction } from './use-action.ts'

const shortest = 8

/** Nothing else opens before a one-time password is replaced. */
export function ChangePassword({ session }: { session: Session }): JSX.Element {
  const t = staffMessages.t.value
  const current = useSignal('')
  const next = useSignal('')
  const again = useSignal('')
  const tried = useSignal(false)
  const refusal = useSignal<Refusal | null>(null)
  const { busy, run } = useAction(async () => {
    tried.value = true
    refusal.value = null
    if (current.value === '' || next.value.length < shortest || again.value !== next.value) return
    const asked = await send('change-own-password', { current: current.value, password: next.value })
    if (asked.ok) await session.ask()
    else if (!session.endedBy(asked.problem)) refusal.value = asked.problem
  })
  const said = fieldErrors(refusal.value)
  const code = refusal.value?.code
  const currentError = code === 'wrong-password' ? refusal.value?.detail : said.current
  const nextError = code === 'password-too-common' ? refusal.value?.detail : said.password
  return (
    <StaffPage title={t.changeTitle} text={t.changeWhy} onSubmit={run}>
      <RefusalNote text={refusalText(refusal.value, ['wrong-password', 'password-too-common'])} />
      <TextField
        label={t.currentPassword}
        value={current}
        error={currentError ?? (tried.value && current.value === '' ? t.fillIn : undefined)}
        type="password"
        autoComplete="current-password"
        first
      />
      <TextField
        label={t.newPassword}
        value={next}
        error={nextError ?? (tried.value && next.value.length < shortest ? t.tooShort : undefined)}
        hint={t.newPasswordHint}
        type="password"
        autoComplete="new-password"
      />
      <TextField
        label={t.repeatPassword}
        value={again}
        error={tried.value && again.value !== next.value ? t.notTheSame : undefined}
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton busy={busy.value} label={t.save} busyLabel={t.saving} />
    </StaffPage>
  )
}
