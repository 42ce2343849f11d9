import type { ReadonlySignal } from '@preact/signals'
import { House } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { idleLimits } from '../idle.ts'
import { messages } from '../messages.ts'

type Props = { secondsLeft: ReadonlySignal<number>; onStay(): void; onLeave(): void }

/** Length of the ring's circle of radius 45. */
const around = 2 * Math.PI * 45

/** "Masih di sini?" over the whole screen, with the seconds that are left. */
export function IdlePage({ secondsLeft, onStay, onLeave }: Props): JSX.Element {
  const t = messages.t.value
  const left = (around * secondsLeft.value) / idleLimits.answer
  return (
    <div class="page full">
      <main class="still">
        <div role="alert">
          <h1>{t.still}</h1>
        </div>
        <p>{t.stillLead}</p>
        <div class="ring">
          <svg viewBox="0 0 100 100" aria-hidden="true">
            <circle class="track" cx="50" cy="50" r="45" />
            <circle class="left" cx="50" cy="50" r="45" stroke-dasharray={`${left} ${around}`} />
          </svg>
          <span class="num">{secondsLeft}</span>
        </div>
        <p class="unit">{t.seconds}</p>
        <div class="act">
          <button type="button" class="btn leave" onClick={onLeave}>
            <Icon node={House} />
            {t.toStart}
          </button>
          <button type="button" class="btn go stay" onClick={onStay}>
            {t.goOn}
          </button>
        </div>
      </main>
    </div>
  )
}
