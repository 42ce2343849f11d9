import type { CatalogueAgency, CatalogueService } from '../contract/catalogue.ts'
import type { Language } from '../contract/fields.ts'
import { unbroken } from '../ui-kit/unbroken.ts'

/** An agency's short name in two steps: `Kependudukan (Disdukcapil)` is what it is for, then whose it is. */
export function splitName(shortName: string): { name: string; office?: string } {
  const parts = /^(.+?)\s*\(([^)]+)\)$/.exec(shortName)
  if (parts?.[1] === undefined || parts[2] === undefined) return { name: shortName }
  return { name: parts[1], office: parts[2] }
}

/** The agency's short name in a language. */
export function agencyName(agency: CatalogueAgency, language: Language): string {
  return language === 'id' ? agency.shortName : agency.english.shortName
}

/** What people come to the agency for, in a language. */
export function agencyHint(agency: CatalogueAgency, language: Language): string {
  return language === 'id' ? agency.hint : agency.english.hint
}

/** A service's published words. */
export type ServiceWords = Pick<
  CatalogueService,
  'name' | 'requirements' | 'procedure' | 'standardTime' | 'fee' | 'product' | 'complaints'
>

/** A service's published words in a language; KTP-el never breaks at its hyphen. */
export function serviceWords(service: CatalogueService, language: Language): ServiceWords {
  const words: ServiceWords = language === 'id' ? service : service.english
  return { ...words, name: unbroken(words.name), requirements: words.requirements.map(unbroken) }
}

/** A procedure as steps: one for each line, or sentence, or part of one long list with commas. */
export function steps(procedure: string): string[] {
  const lines = procedure.split('\n').filter((line) => line.trim() !== '')
  const parts = lines.length > 1 ? lines : splitSentence(procedure)
  return parts.map(asStep).filter((part) => part !== '')
}

function splitSentence(text: string): string[] {
  const sentences = text.split(/(?<=[.;])\s+/)
  if (sentences.length > 1) return sentences
  // A comma within brackets belongs to an aside; one comma alone makes no list.
  const listed = text.split(/,\s+(?![^()]*\))/)
  return listed.length > 2 ? listed : sentences
}

function asStep(part: string): string {
  const words = part
    .replace(/^\s*(\d+[.)]|[-*])\s*/, '')
    .replace(/;$/, '')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
