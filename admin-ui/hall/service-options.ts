import type { Catalogue } from '../../contract/catalogue.ts'
import type { Language } from '../../contract/fields.ts'

/** Every service of the building for a list to choose from: `Kependudukan: Kartu Keluarga baru`. */
export function serviceOptions(catalogue: Catalogue, language: Language): { value: string; text: string }[] {
  return catalogue.agencies.flatMap((agency) =>
    agency.services.map((service) => ({
      value: service.id,
      text:
        language === 'id'
          ? `${agency.shortName}: ${service.name}`
          : `${agency.english.shortName}: ${service.english.name}`,
    })),
  )
}
