import { UserPlus } from 'lucide'
import type { JSX } from 'preact'
import type { Catalogue } from '../contract/catalogue.ts'
import type { OfficerRow as Officer } from '../contract/people.ts'
import type { Session } from '../ui-kit/staff/session.ts'
import { AddOfficer } from './add-officer.tsx'
import { ListPage } from './list-page.tsx'
import { messages } from './messages.ts'
import { OfficerRow } from './officer-row.tsx'
import { useList } from './use-list.ts'

const refreshMs = 30_000

/** The people who may sign in. */
export function OfficersPage({ session, catalogue }: { session: Session; catalogue: Catalogue | null }): JSX.Element {
  const t = messages.t.value
  const list = useList<Officer>('/api/officers', session, refreshMs)
  const agencyName = (id: string | undefined) =>
    id === undefined ? '–' : (catalogue?.agencies.find((agency) => agency.id === id)?.shortName ?? id)
  return (
    <ListPage
      title={t.pages.officers}
      text={t.officersText}
      deed={{ icon: UserPlus, text: t.addOfficer }}
      list={list}
      columns={[t.name, t.username, t.role, t.agency, t.state]}
      form={(done) => (
        <AddOfficer
          session={session}
          catalogue={catalogue}
          onDone={(name) => done(t.officerAdded(name))}
          onCancel={() => done(null)}
        />
      )}
      row={(officer, done) => (
        <OfficerRow
          key={officer.id}
          officer={officer}
          agency={agencyName(officer.agencyId)}
          session={session}
          onDone={done}
        />
      )}
    />
  )
}
