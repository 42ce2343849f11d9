import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Session } from '../../ui-kit/staff/session.ts'
import { TextField } from '../../ui-kit/staff/text-field.tsx'
import { FormPanel } from '../form-panel.tsx'
import { useCommand } from '../use-command.ts'
import type { HallCounter } from './counter-look.ts'
import { hallMessages } from './messages.ts'
import { useReason } from './reason-draft.ts'
import { ReasonFields } from './reason-fields.tsx'
import { typedTime } from './typed-time.ts'

/** What is asked of a counter. */
export type Away = 'pause-counter' | 'close-counter'

type Props = { what: Away; counter: HallCounter; session: Session; onDone: () => void }

/** Why a counter is left, and when it is back: both are shown to the hall. */
export function AwayForm({ what, counter, session, onDone }: Props): JSX.Element {
  const t = hallMessages.t.value
  const kind = what === 'pause-counter' ? 'pause' : 'close'
  const reason = useReason(kind)
  const backAt = useSignal('')
  const tried = useSignal(false)
  const desk = useCommand(session)
  const back = backAt.value.trim() === '' ? '' : typedTime(backAt.value)
  const timeError = tried.value && back === null ? t.backAtWrong : undefined
  const send = async () => {
    tried.value = true
    const given = reason.given.value
    if (given === null || back === null) return
    const time = back === '' ? {} : { backAt: back }
    if ((await desk.give(what, { counterId: counter.id, reason: given, ...time })) !== null) onDone()
  }
  return (
    <FormPanel
      title={kind === 'pause' ? t.pauseTitle(counter.number) : t.closeTitle(counter.number)}
      text={t.awayText}
      desk={desk}
      carried={['back-at-passed']}
      submit={kind === 'pause' ? t.pause : t.close}
      stop={kind === 'close'}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <ReasonFields what={kind} draft={reason} tried={tried.value} />
      <TextField
        label={t.backAtField}
        value={backAt}
        hint={t.backAtHint}
        maxLength={5}
        error={desk.refusal.value?.code === 'back-at-passed' ? desk.refusal.value.detail : timeError}
      />
    </FormPanel>
  )
}
