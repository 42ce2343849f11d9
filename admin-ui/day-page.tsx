import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Catalogue } from '../contract/catalogue.ts'
import type { HallView } from '../contract/views.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { RefusalNote } from '../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import type { Watched } from '../ui-kit/watches.ts'
import { DayState } from './day-state.tsx'
import { CounterPanel } from './hall/counter-panel.tsx'
import { DayLinks } from './hall/day-links.tsx'
import { ParkedCard } from './hall/parked-card.tsx'
import { PausedCard } from './hall/paused-card.tsx'
import { QueueCard } from './hall/queue-card.tsx'
import { Todo } from './hall/todo.tsx'
import { Zones } from './hall/zones.tsx'

type Props = { hall: Watched<HallView>; catalogue: Catalogue | null; session: Session }

/** The service day: open or closed, what to do now, and every counter and queue as they are. */
export function DayPage({ hall, catalogue, session }: Props): JSX.Element {
  const chosen = useSignal<string | null>(null)
  const view = hall.view.value
  if (view === null) {
    return hall.problem.value === null ? <LoadingWord /> : <RefusalNote text={hall.problem.value.detail} />
  }
  const counter = view.counters.find((each) => each.id === chosen.value)
  const choose = (counterId: string | null) => {
    chosen.value = chosen.value === counterId ? null : counterId
  }
  const close = () => {
    choose(null)
    document.querySelector<HTMLButtonElement>(`[data-counter="${counter?.number}"]`)?.focus()
  }
  return (
    <>
      <DayState view={view} session={session} />
      <Todo
        view={view}
        session={session}
        onCounter={(counterId) => {
          chosen.value = counterId
        }}
      />
      <div class="hall-cols">
        <div class="hall-main">
          <Zones view={view} catalogue={catalogue} chosen={chosen.value} onChoose={choose} />
          <div class="hall-rest">
            <ParkedCard view={view} session={session} />
            <PausedCard view={view} catalogue={catalogue} session={session} />
            <DayLinks view={view} />
          </div>
        </div>
        <div class="hall-side">
          {counter !== undefined && (
            <CounterPanel key={counter.id} {...{ counter, view, catalogue, session }} onClose={close} />
          )}
          <QueueCard view={view} catalogue={catalogue} />
        </div>
      </div>
    </>
  )
}
