import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import type { Alert, HallView } from '../../contract/views.ts'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../../ui-kit/staff/session.ts'
import { useCommand } from '../use-command.ts'
import { counterOfAlert } from './alert-words.ts'
import { ConfirmClock } from './confirm-clock.tsx'
import { hallMessages } from './messages.ts'

type Props = {
  alert: Alert
  view: HallView
  session: Session
  onCounter: (counterId: string) => void
  small: boolean
}

/** What a supervisor can do about an alert from here. */
export function AlertDeed({ alert, view, session, onCounter, small }: Props): JSX.Element | null {
  const t = hallMessages.t.value
  if (alert.kind === 'clock-in-doubt') return <CheckClock view={view} session={session} small={small} />
  if (alert.kind === 'service-paused') {
    return <ResumeService serviceId={alert.serviceId} session={session} small={small} />
  }
  const number = counterOfAlert(alert)
  const counter = view.counters.find((each) => each.number === number)
  if (counter === undefined) return null
  return (
    <Key small={small} onPress={() => onCounter(counter.id)}>
      {t.openCounter(counter.number)}
    </Key>
  )
}

function CheckClock({ view, session, small }: Pick<Props, 'view' | 'session' | 'small'>): JSX.Element {
  const asked = useSignal(false)
  const close = () => {
    asked.value = false
  }
  return asked.value ? (
    <ConfirmClock view={view} session={session} onDone={close} />
  ) : (
    <Key
      small={small}
      onPress={() => {
        asked.value = true
      }}
    >
      {hallMessages.t.value.checkClock}
    </Key>
  )
}

/** Lets a paused service give numbers again. */
export function ResumeService(props: { serviceId: string; session: Session; small: boolean }): JSX.Element {
  const desk = useCommand(props.session)
  return (
    <div>
      <Key
        small={props.small}
        busy={desk.busy.value}
        onPress={() => void desk.give('resume-service', { serviceId: props.serviceId })}
      >
        {hallMessages.t.value.resumeService}
      </Key>
      <RefusalNote text={desk.refusal.value?.detail ?? null} />
    </div>
  )
}

type KeyProps = { small: boolean; busy?: boolean; onPress: () => void; children: ComponentChildren }

function Key({ small, busy = false, onPress, children }: KeyProps): JSX.Element {
  return (
    <button type="button" class={small ? 'b sm' : 'b go'} disabled={busy} onClick={onPress}>
      {children}
    </button>
  )
}
