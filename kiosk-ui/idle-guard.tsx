import { useComputed, useSignalEffect } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { language } from '../ui-kit/messages.ts'
import { useKiosk } from './context.ts'
import { idlePhase, numberSecondsLeft } from './idle.ts'
import { IdlePage } from './pages/idle-page.tsx'
import { SilenceContext } from './silence-context.ts'
import { useSilence } from './use-silence.ts'

/** Watches for visitors who have walked away: asks, counts down, and clears the screen for the next one. */
export function IdleGuard({ children }: { children: ComponentChildren }): JSX.Element {
  const { session } = useKiosk()
  const silence = useSilence(() => state.peek() === 'asking')
  const state = useComputed(() => {
    const page = session.page.value.name
    if (page === 'number') return numberSecondsLeft(silence.value) > 0 ? 'awake' : 'over'
    if (session.taking.value !== null) return 'awake'
    const now = idlePhase(silence.value)
    // Nothing is lost on the first page: it goes back to Indonesian without a question.
    if (page === 'home') return now.phase === 'awake' ? 'awake' : 'over'
    return now.phase
  })
  const secondsLeft = useComputed(() => {
    const now = idlePhase(silence.value)
    return now.phase === 'asking' ? now.secondsLeft : 0
  })
  useSignalEffect(() => {
    if (state.value === 'over' && !(session.pristine.peek() && language.peek() === 'id')) session.end()
  })

  if (state.value === 'asking') {
    return (
      <IdlePage
        secondsLeft={secondsLeft}
        onStay={() => {
          silence.value = 0
        }}
        onLeave={session.end}
      />
    )
  }
  return <SilenceContext.Provider value={silence}>{children}</SilenceContext.Provider>
}
