import { Building2 } from 'lucide'
import type { JSX } from 'preact'
import { AgencyTile } from '../agency-tile.tsx'
import { Bar } from '../bar.tsx'
import { useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import { Pager, usePages } from '../pager.tsx'
import { leading } from './home-page.tsx'

/** The agencies that do not lead, in the order of the catalogue. */
export function AgenciesPage(): JSX.Element {
  const t = messages.t.value
  const { catalogue, session } = useKiosk()
  const others = catalogue.agencies.slice(leading)
  const { low, large } = session.look.value
  const { shown, ...pages } = usePages(others, low ? 6 : large ? 8 : 12)
  return (
    <div class="page">
      <Head icon={Building2} title={t.otherAgencies(others.length)} />
      <main>
        <h1 class="title">{t.chooseAgency}</h1>
        <div class="tiles">
          {shown.map((agency) => (
            <AgencyTile key={agency.id} agency={agency} />
          ))}
        </div>
        <Pager {...pages} />
      </main>
      <Bar />
    </div>
  )
}
