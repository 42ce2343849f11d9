import type { Catalogue, CatalogueAgency, CatalogueService } from '../../contract/catalogue.ts'
import type { WaitRange } from '../../contract/fields.ts'
import type { DeskView } from '../../contract/views.ts'
import { placeText } from '../../ui-kit/place.ts'
import { unbroken } from '../../ui-kit/unbroken.ts'
import { closedText, type Here } from '../closed-text.ts'

/** A service as the desk sees it: what stands in the catalogue, and how it is now. */
export type ServiceRow = {
  id: string
  name: string
  agencyName: string
  /** Where to go: zone, storey, counters. */
  place: string
  agency: CatalogueAgency
  service: CatalogueService
  /** Why it gives no number now, in words; `null` where it is open. */
  closed: string | null
  /** `null` before the first view. */
  waiting: number | null
  wait?: WaitRange
  quotaLeft?: number
}

/** All services in the order of the catalogue, with what the live view says of each. */
export function serviceRows(catalogue: Catalogue, live: DeskView['services'], here: Here): ServiceRow[] {
  const now = new Map(live.map((service) => [service.id, service]))
  return catalogue.agencies.flatMap((agency) =>
    agency.services.map((service) => {
      const state = now.get(service.id)
      const opening = state ?? service
      const words = here.language === 'id' ? service : service.english
      return {
        id: service.id,
        name: unbroken(words.name),
        agencyName: here.language === 'id' ? agency.shortName : agency.english.shortName,
        // A range of counters stays on one line.
        place: placeText(agency, here.language).replace(/–/g, '\u2060–\u2060'),
        agency,
        service,
        closed: opening.open ? null : closedText(opening.reason, here),
        waiting: state?.waiting ?? null,
        ...(state?.wait !== undefined && { wait: state.wait }),
        ...(state?.quotaLeft !== undefined && { quotaLeft: state.quotaLeft }),
      }
    }),
  )
}

/** The same with one of them in front, so that the choice stays in sight. */
export function withFirst(rows: readonly ServiceRow[], first: ServiceRow | undefined): readonly ServiceRow[] {
  return first === undefined ? rows : [first, ...rows.filter((row) => row !== first)]
}
