import { CalendarClock, type IconNode, Tv, Users } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Me } from '../contract/people.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { SlipIcon } from '../ui-kit/own-icons.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { TopBar } from '../ui-kit/staff/top-bar.tsx'
import { reloadWhenIdle } from '../ui-kit/stale-page.ts'
import { DayPage } from './day-page.tsx'
import { DevicesPage } from './devices-page.tsx'
import { messages } from './messages.ts'
import { OfficersPage } from './officers-page.tsx'
import { type PageName, pageAt, pagesFor } from './page-name.ts'
import { SlipsPage } from './slips-page.tsx'
import { useAddress } from './use-address.ts'
import { useCatalogue } from './use-catalogue.ts'

const icons: Record<PageName, IconNode> = { day: CalendarClock, officers: Users, devices: Tv, slips: SlipIcon }

/** Navigation on the left, one page beside it. */
export function Settings(props: { me: Me; session: Session; connection: Connection }): JSX.Element {
  const { me, session, connection } = props
  const t = messages.t.value
  const catalogue = useCatalogue()
  const address = useAddress()
  const hall = useMemo(() => connection.watch({ screen: 'hall' }), [connection])
  useEffect(() => () => hall.stop(), [hall])
  const problem = hall.problem.value
  useEffect(() => void session.endedBy(problem), [session, problem])
  // An open form may hold what somebody is typing.
  useEffect(() => reloadWhenIdle(() => document.querySelector('form') === null), [])
  const pages = pagesFor(me.role)
  const page = pageAt(address.value, pages)
  return (
    <>
      <TopBar title={t.title} me={me} session={session} connection={connection}>
        <span class="dim">{hall.view.value?.building}</span>
      </TopBar>
      <div class="admin">
        <nav class="nav" aria-label={t.title}>
          {pages.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === page ? 'page' : undefined}>
              <Icon node={icons[name]} size={20} />
              {t.pages[name]}
            </a>
          ))}
        </nav>
        <main class="page">
          {page === 'day' && <DayPage hall={hall} catalogue={catalogue.value} session={session} />}
          {page === 'officers' && <OfficersPage session={session} catalogue={catalogue.value} />}
          {page === 'devices' && (
            <DevicesPage session={session} catalogue={catalogue.value} printers={hall.view.value?.printers ?? []} />
          )}
          {page === 'slips' && <SlipsPage session={session} />}
        </main>
      </div>
    </>
  )
}
