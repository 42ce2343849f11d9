import { useSignal } from '@preact/signals'
import { Ban, CircleCheck, KeyRound } from 'lucide'
import type { JSX } from 'preact'
import type { OfficerRow as Officer } from '../contract/people.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { RefusalNote } from '../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { messages } from './messages.ts'
import { NewPassword } from './new-password.tsx'
import { useCommand } from './use-command.ts'

type Props = { officer: Officer; agency: string; session: Session; onDone: (text: string) => void }

/** One person: who, what they may do, and the keys for a new password and for stopping or allowing sign-in. */
export function OfficerRow({ officer, agency, session, onDone }: Props): JSX.Element {
  const t = messages.t.value
  const opened = useSignal(false)
  const desk = useCommand(session)
  const toggle = async () => {
    const disabled = !officer.disabled
    const answer = await desk.give('change-officer', { officerId: officer.id, disabled })
    if (answer !== null) onDone(disabled ? t.officerDisabled(officer.name) : t.officerEnabled(officer.name))
  }
  return (
    <>
      <tr class={officer.disabled ? 'off' : ''} data-officer={officer.username}>
        <th scope="row">{officer.name}</th>
        <td>{officer.username}</td>
        <td>{t.roles[officer.role]}</td>
        <td>{agency}</td>
        <td>
          <span class={officer.disabled ? 'chip bad' : 'chip serving'}>
            <Icon node={officer.disabled ? Ban : CircleCheck} />
            {officer.disabled ? t.disabled : t.active}
          </span>
        </td>
        <td class="r">
          <span class="row-keys">
            <button
              type="button"
              class="b sm"
              aria-expanded={opened.value}
              onClick={() => {
                opened.value = !opened.value
              }}
            >
              <Icon node={KeyRound} />
              {t.newPassword}
            </button>
            <button type="button" class="b sm" disabled={desk.busy.value} onClick={() => void toggle()}>
              {officer.disabled ? t.enable : t.disable}
            </button>
          </span>
        </td>
      </tr>
      {(opened.value || desk.refusal.value !== null) && (
        <tr class="below">
          <td colSpan={6}>
            <RefusalNote text={desk.refusal.value?.detail ?? null} />
            {opened.value && (
              <NewPassword
                officer={officer}
                session={session}
                onDone={(text) => {
                  opened.value = false
                  if (text !== null) onDone(text)
                }}
              />
            )}
          </td>
        </tr>
      )}
    </>
  )
}
