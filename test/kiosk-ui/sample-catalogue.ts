import type { CatalogueAgency, CatalogueService } from '../../contract/catalogue.ts'

/** A service of the catalogue with every published component. */
export function sampleService(id: string, name: string, english = name): CatalogueService {
  const words = { requirements: ['KTP-el asli'], procedure: 'Serahkan berkas.', standardTime: '1 hari kerja' }
  const more = { fee: 'Gratis (Rp0)', product: 'Surat', complaints: 'lapor.go.id' }
  return {
    id,
    name,
    ...words,
    ...more,
    mayBeRepresented: true,
    averageMinutes: 10,
    identity: 'none',
    prerequisites: [],
    english: { name: english, ...words, ...more },
    open: true,
  }
}

/** An agency of the catalogue with as many counters as asked for. */
export function sampleAgency(
  id: string,
  shortName: string,
  counters: number,
  services: CatalogueService[] = [],
): CatalogueAgency {
  return {
    id,
    code: id,
    prefix: 'A',
    name: shortName,
    shortName,
    icon: 'store',
    hint: '',
    zone: 'A',
    counters: Array.from({ length: counters }, (_each, at) => at + 1),
    english: { name: shortName, shortName, hint: '' },
    services,
  }
}
