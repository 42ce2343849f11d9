import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Catalogue, CatalogueAgency, CatalogueService } from '../contract/catalogue.ts'
import type { WaitRange } from '../contract/fields.ts'
import type { KioskView, Opening } from '../contract/views.ts'
import type { SearchServices } from './search-index.ts'
import type { Session } from './session.ts'

/** What every page of the kiosk stands on. */
export type Kiosk = {
  session: Session
  catalogue: Catalogue
  view: KioskView
  search: SearchServices
  deviceToken: string | undefined
}

/** Handed down to the pages. */
export const KioskContext = createContext<Kiosk | null>(null)

/** What the pages stand on. */
export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext)
  if (kiosk === null) throw new Error('A kiosk page was drawn outside the kiosk.')
  return kiosk
}

/** A service with its agency, and as it is now: who waits, how long about, places left, open or why not. */
export type ServiceNow = {
  service: CatalogueService
  agency: CatalogueAgency
  waiting: number
  /** Absent where no counter is open. */
  wait: WaitRange | undefined
  /** Places left of today's quota, where there is one (rule I8). */
  quotaLeft: number | undefined
  opening: Opening
}

/** Looks a service up; `null` when the building no longer has it. */
export function findService({ catalogue, view }: Kiosk, serviceId: string): ServiceNow | null {
  const now = view.services.find((each) => each.id === serviceId)
  for (const agency of catalogue.agencies) {
    const service = agency.services.find((each) => each.id === serviceId)
    if (service === undefined) continue
    // A service that the hall does not know today gives no numbers.
    const opening: Opening = now ?? { open: false, reason: { why: 'closed-today' } }
    const { waiting = 0, wait, quotaLeft } = now ?? {}
    return { service, agency, waiting, wait, quotaLeft, opening }
  }
  return null
}
