import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Me } from '../contract/people.ts'
import type { Connection } from '../ui-kit/connection.ts'
import type { Session } from '../ui-kit/staff/session.ts'
import { reloadWhenIdle } from '../ui-kit/stale-page.ts'
import { Console } from './console.tsx'
import { CounterChooser } from './counter-chooser.tsx'
import { createCounterDeeds } from './counter-deeds.ts'

type Props = { me: Me; session: Session; connection: Connection }

/** An officer's work place: the choice of a counter, then its console. */
export function Desk({ me, session, connection }: Props): JSX.Element {
  const chosen = useSignal<string | null>(null)
  const deeds = useMemo(() => createCounterDeeds(session), [session])
  useEffect(() => reloadWhenIdle(() => chosen.value === null && deeds.busy.value === null), [chosen, deeds])
  const choose = (counterId: string | null) => {
    chosen.value = counterId
  }
  const shared = { me, session, connection, deeds }
  return chosen.value === null ? (
    <CounterChooser {...shared} onChosen={choose} />
  ) : (
    <Console key={chosen.value} counterId={chosen.value} {...shared} onLeave={() => choose(null)} />
  )
}
