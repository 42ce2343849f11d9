import MiniSearch from 'minisearch'
import type { Target } from './target.ts'

/** Finds targets by what an officer types; best first, all of them where nothing was typed. */
export type SearchTargets = (query: string) => string[]

/** Builds the index over all targets. */
export function createTargetSearch(targets: readonly Target[]): SearchTargets {
  const index = new MiniSearch({
    fields: ['name', 'agency', 'place'],
    processTerm: plain,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { name: 3, agency: 2 },
      combineWith: 'AND',
    },
  })
  index.addAll(
    targets.map(({ key, service, counter }) => ({
      id: key,
      name: counter === undefined ? service.name : `loket counter ${counter.number}`,
      agency: `${service.agency} ${service.agencyId}`,
      place: `zona ${service.zone} loket ${service.counters.map(({ number }) => number).join(' ')}`,
    })),
  )
  return (query) =>
    query.trim() === '' ? targets.map(({ key }) => key) : index.search(query).map(({ id }) => String(id))
}

/** Accents, case and hyphens make no difference: `KTP-el` is found as `ktpel`. */
function plain(term: string): string | null {
  const word = term
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
  return word === '' ? null : word
}
