import { useSignal } from '@preact/signals'
import { CirclePause, DoorClosed, Play } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../../ui-kit/staff/session.ts'
import { useCommand } from '../use-command.ts'
import { type Away, AwayForm } from './away-form.tsx'
import type { HallCounter } from './counter-look.ts'
import { hallMessages } from './messages.ts'

/** Break, close and go on, whatever the state of the counter allows (rule K2). */
export function CounterKeys({ counter, session }: { counter: HallCounter; session: Session }): JSX.Element {
  const t = hallMessages.t.value
  const asked = useSignal<Away | null>(null)
  const desk = useCommand(session)
  if (counter.state === 'closed') return <p class="muted">{t.closedHint}</p>
  if (asked.value !== null) {
    return (
      <AwayForm
        what={asked.value}
        counter={counter}
        session={session}
        onDone={() => {
          asked.value = null
        }}
      />
    )
  }
  const ask = (what: Away) => () => {
    asked.value = what
  }
  const taken = counter.ticket !== undefined
  return (
    <div>
      <RefusalNote text={desk.refusal.value?.detail ?? null} />
      <div class="row-keys">
        {counter.state === 'paused' ? (
          <button
            type="button"
            class="b sm"
            disabled={desk.busy.value}
            onClick={() => void desk.give('resume-counter', { counterId: counter.id })}
          >
            <Icon node={Play} />
            {t.resume}
          </button>
        ) : (
          <button type="button" class="b sm" disabled={taken} onClick={ask('pause-counter')}>
            <Icon node={CirclePause} />
            {t.pause}
          </button>
        )}
        <button type="button" class="b sm stop" disabled={taken} onClick={ask('close-counter')}>
          <Icon node={DoorClosed} />
          {t.close}
        </button>
      </div>
    </div>
  )
}
