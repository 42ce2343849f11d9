import { useSignal } from '@preact/signals'
import { UserPlus } from 'lucide'
import type { JSX } from 'preact'
import type { Catalogue } from '../contract/catalogue.ts'
import type { OfficerRow as Officer } from '../contract/people.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { RefusalNote } from '../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { AddOfficer } from './add-officer.tsx'
import { messages } from './messages.ts'
import { OfficerRow } from './officer-row.tsx'
import { PageHead } from './page-head.tsx'
import { useList } from './use-list.ts'

const refreshMs = 30_000

/** The people who may sign in. */
export function OfficersPage({ session, catalogue }: { session: Session; catalogue: Catalogue | null }): JSX.Element {
  const t = messages.t.value
  const list = useList<Officer>('/api/officers', session, refreshMs)
  const adding = useSignal(false)
  const said = useSignal<string | null>(null)
  const done = async (text: string) => {
    adding.value = false
    said.value = text
    await list.reload()
  }
  const agencyName = (id: string | undefined) =>
    id === undefined ? '–' : (catalogue?.agencies.find((agency) => agency.id === id)?.shortName ?? id)
  const start = () => {
    adding.value = true
    said.value = null
  }
  return (
    <section aria-labelledby="page-title">
      <PageHead
        title={t.pages.officers}
        text={t.officersText}
        deed={adding.value ? undefined : { icon: UserPlus, text: t.addOfficer, start }}
      />
      {adding.value && (
        <AddOfficer
          session={session}
          catalogue={catalogue}
          onDone={(name) => void done(t.officerAdded(name))}
          onCancel={() => {
            adding.value = false
          }}
        />
      )}
      <div role="status">{said.value !== null && <p class="note good">{said.value}</p>}</div>
      <RefusalNote text={list.refusal.value?.detail ?? null} />
      {list.rows.value === null && list.refusal.value === null && <LoadingWord />}
      {list.rows.value !== null && (
        <div class="card sheet">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.username}</th>
                <th scope="col">{t.role}</th>
                <th scope="col">{t.agency}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">
                  <span class="vh">{t.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.rows.value.map((officer) => (
                <OfficerRow
                  key={officer.id}
                  officer={officer}
                  agency={agencyName(officer.agencyId)}
                  session={session}
                  onDone={(text) => void done(text)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
