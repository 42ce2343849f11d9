import type { Catalogue } from '../../contract/catalogue.ts'
import type { Language } from '../../contract/fields.ts'
import type { HallView } from '../../contract/views.ts'

/** One agency's queue and counters, as one row. */
export type AgencyRow = {
  id: string
  name: string
  waiting: number
  priority: number
  /** When the first of them took a number, in ms. */
  firstIssuedAt?: number
  countersOpen: number
}

/** Joins the hall with the names of the agencies: longest queue first, then as in the catalogue. */
export function agencyRows(view: HallView, catalogue: Catalogue | null, language: Language): AgencyRow[] {
  const agencies = new Map(catalogue?.agencies.map((agency) => [agency.id, agency]))
  const rows = view.queues.map((queue) => {
    const agency = agencies.get(queue.agencyId)
    const counters = view.counters.filter((counter) => counter.agencyId === queue.agencyId)
    return {
      id: queue.agencyId,
      name: (language === 'en' ? agency?.english.shortName : agency?.shortName) ?? queue.agencyId,
      waiting: queue.waiting,
      priority: queue.priority,
      ...(queue.firstIssuedAt !== undefined && { firstIssuedAt: queue.firstIssuedAt }),
      countersOpen: counters.filter((counter) => counter.state === 'open').length,
    }
  })
  return rows.sort((a, b) => b.waiting - a.waiting)
}
