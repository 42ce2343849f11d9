import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { refusalText } from './field-errors.ts'
import { RefusalNote } from './refusal-note.tsx'
import type { Refusal, Session } from './session.ts'
import { staffMessages } from './staff-messages.ts'
import { StaffPage } from './staff-page.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextField } from './text-field.tsx'
import { useAction } from './use-action.ts'

/** Username and password. `ended`: the session before ran out, which is said first. */
export function SignIn(props: { session: Session; title: string; text: string; ended: boolean }): JSX.Element {
  const t = staffMessages.t.value
  const username = useSignal('')
  const password = useSignal('')
  const refusal = useSignal<Refusal | null>(null)
  const tried = useSignal(false)
  const { busy, run } = useAction(async () => {
    tried.value = true
    if (username.value.trim() === '' || password.value === '') return
    refusal.value = await props.session.signIn(username.value.trim(), password.value)
    if (refusal.value !== null) password.value = ''
    tried.value = false
  })
  const missing = (value: string) => (tried.value && !busy.value && value === '' ? t.fillIn : undefined)
  const said = refusal.value?.code === 'invalid-body' ? refusal.value.detail : refusalText(refusal.value)
  return (
    <StaffPage title={props.title} text={props.text} onSubmit={run}>
      {props.ended && said === null && (
        <p class="note calm" role="status">
          {t.sessionEnded}
        </p>
      )}
      <RefusalNote text={said} />
      <TextField
        label={t.username}
        value={username}
        error={missing(username.value.trim())}
        autoComplete="username"
        first
        maxLength={40}
      />
      <TextField
        label={t.password}
        value={password}
        error={missing(password.value)}
        type="password"
        autoComplete="current-password"
      />
      <SubmitButton busy={busy.value} label={t.signIn} busyLabel={t.signingIn} />
    </StaffPage>
  )
}
