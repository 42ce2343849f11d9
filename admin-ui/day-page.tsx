import type { JSX } from 'preact'
import type { Catalogue } from '../contract/catalogue.ts'
import type { HallView } from '../contract/views.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { RefusalNote } from '../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import type { Watched } from '../ui-kit/watches.ts'
import { AgencyTable } from './agency-table.tsx'
import { DayState } from './day-state.tsx'

type Props = { hall: Watched<HallView>; catalogue: Catalogue | null; session: Session }

/** The service day: open or closed, and every agency's queue and counters as they are now. */
export function DayPage({ hall, catalogue, session }: Props): JSX.Element {
  const view = hall.view.value
  if (view === null) {
    return hall.problem.value === null ? <LoadingWord /> : <RefusalNote text={hall.problem.value.detail} />
  }
  return (
    <>
      <DayState view={view} session={session} />
      <AgencyTable view={view} catalogue={catalogue} />
    </>
  )
}
