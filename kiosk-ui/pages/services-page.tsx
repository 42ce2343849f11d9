import type { JSX } from 'preact'
import { language } from '../../ui-kit/messages.ts'
import { agencyIcon } from '../agency-icon.ts'
import { Bar } from '../bar.tsx'
import { findService, useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import { agencyName, splitName } from '../names.ts'
import { Pager, usePages } from '../pager.tsx'
import { PlaceLine } from '../place-line.tsx'
import { ServiceRow } from '../service-row.tsx'
import { agencyWaitingWords, sharedWait } from '../waiting-words.ts'
import { GonePage } from './gone-page.tsx'

/** An agency's services, in the order of its catalogue. */
export function ServicesPage({ agencyId }: { agencyId: string }): JSX.Element {
  const t = messages.t.value
  const kiosk = useKiosk()
  const agency = kiosk.catalogue.agencies.find((each) => each.id === agencyId)
  const { low, large } = kiosk.session.look.value
  const { shown, ...pages } = usePages(agency?.services ?? [], low ? 3 : large ? 4 : 6)
  if (agency === undefined) return <GonePage />
  const { name, office } = splitName(agencyName(agency, language.value))
  const waiting = kiosk.view.agencies.find((each) => each.id === agencyId)?.waiting ?? 0
  const wait = sharedWait(kiosk.view.services.filter(({ id }) => agency.services.some((service) => service.id === id)))
  return (
    <div class="page">
      <Head icon={agencyIcon(agency.icon)} title={name} sub={office} />
      <main>
        <PlaceLine agency={agency}>
          <span class="muted line">{agencyWaitingWords(waiting, wait, language.value)}</span>
        </PlaceLine>
        <h1 class="title">{t.chooseService}</h1>
        <div class="rows">
          {shown.map((service) => {
            const now = findService(kiosk, service.id)
            return now === null ? null : <ServiceRow key={service.id} now={now} />
          })}
        </div>
        <Pager {...pages} />
      </main>
      <Bar />
    </div>
  )
}
