import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useKiosk } from './context.ts'
import { AgenciesPage } from './pages/agencies-page.tsx'
import { DetailPage } from './pages/detail-page.tsx'
import { HelpPage } from './pages/help-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { IncompletePage } from './pages/incomplete-page.tsx'
import { LookPage } from './pages/look-page.tsx'
import { NumberPage } from './pages/number-page.tsx'
import { PriorityPage } from './pages/priority-page.tsx'
import { ProcedurePage } from './pages/procedure-page.tsx'
import { RefusedPage } from './pages/refused-page.tsx'
import { SearchPage } from './pages/search-page.tsx'
import { ServicesPage } from './pages/services-page.tsx'

/** The page that the visitor stands on. */
export function CurrentPage(): JSX.Element {
  const page = useKiosk().session.page.value
  useEffect(() => {
    // A reader of the screen starts at the new page, not at a key that is no longer there.
    const main = document.querySelector('main')
    main?.setAttribute('tabindex', '-1')
    main?.focus({ preventScroll: true })
  }, [page])
  switch (page.name) {
    case 'home':
      return <HomePage />
    case 'agencies':
      return <AgenciesPage />
    case 'search':
      return <SearchPage />
    case 'help':
      return <HelpPage />
    case 'look':
      return <LookPage />
    case 'services':
      return <ServicesPage agencyId={page.agencyId} />
    case 'detail':
      return <DetailPage serviceId={page.serviceId} />
    case 'procedure':
      return <ProcedurePage serviceId={page.serviceId} />
    case 'incomplete':
      return <IncompletePage serviceId={page.serviceId} />
    case 'priority':
      return <PriorityPage page={page} />
    case 'number':
      return <NumberPage page={page} />
    case 'refused':
      return <RefusedPage page={page} />
    default:
      return page satisfies never
  }
}
