import MiniSearch from 'minisearch'
import type { CatalogueAgency } from '../../contract/catalogue.ts'

/** Finds services by what the desk types; ids, best first. */
export type SearchServices = (query: string) => string[]

/** What visitors say, and the words that stand in the catalogue. */
const alike: Readonly<Record<string, string[]>> = {
  ektp: ['ktp'],
  kk: ['kk', 'keluarga'],
  akte: ['akta'],
  ijin: ['izin'],
  pasport: ['paspor'],
  passport: ['paspor'],
  sertifikat: ['sertifikat', 'sertipikat'],
  kawin: ['kawin', 'nikah', 'perkawinan'],
  menikah: ['nikah', 'perkawinan'],
  lahir: ['lahir', 'kelahiran'],
  motor: ['kendaraan', 'stnk', 'bpkb', 'sim'],
  mobil: ['kendaraan', 'stnk', 'bpkb', 'sim'],
  pdam: ['air'],
}

/** Builds the index over all services once for a catalogue. */
export function createServiceSearch(agencies: readonly CatalogueAgency[]): SearchServices {
  const index = new MiniSearch({
    fields: ['name', 'agency', 'more'],
    processTerm: plain,
    searchOptions: {
      processTerm: words,
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { name: 4, agency: 2 },
    },
  })
  index.addAll(
    agencies.flatMap((agency) =>
      agency.services.map((service) => ({
        id: service.id,
        name: `${service.name} ${service.english.name}`,
        agency: `${agency.prefix} ${agency.shortName} ${agency.hint} ${agency.english.shortName} ${agency.english.hint}`,
        more: `${agency.name} ${service.product}`,
      })),
    ),
  )
  return (query) => {
    const found = index.search(query, { combineWith: 'AND' })
    const hits = found.length > 0 ? found : index.search(query, { combineWith: 'OR' })
    return hits.map((hit) => String(hit.id))
  }
}

function plain(term: string): string | null {
  const word = term
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
  return word === '' ? null : word
}

function words(term: string): string[] | null {
  const word = plain(term)
  return word === null ? null : (alike[word] ?? [word])
}
