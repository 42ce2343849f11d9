import type { Language } from '../../contract/fields.ts'

/** What a schema found wrong with one field. */
export type FieldFault = { keyword: string; params: { limit?: unknown; type?: unknown } }

type Words = Record<string, (limit: string) => string>

const indonesian: Words = {
  required: () => 'wajib diisi',
  type: () => 'jenis isian tidak sesuai',
  minLength: (limit) => `paling sedikit ${limit} huruf`,
  maxLength: (limit) => `paling banyak ${limit} huruf`,
  minItems: (limit) => `pilih paling sedikit ${limit}`,
  maxItems: (limit) => `pilih paling banyak ${limit}`,
  pattern: () => 'ada tanda yang tidak boleh dipakai',
  additionalProperties: () => 'ada isian yang tidak dikenal',
}
const english: Words = {
  required: () => 'is required',
  type: () => 'is of the wrong type',
  minLength: (limit) => `at least ${limit} characters`,
  maxLength: (limit) => `at most ${limit} characters`,
  minItems: (limit) => `choose at least ${limit}`,
  maxItems: (limit) => `choose at most ${limit}`,
  pattern: () => 'has characters that are not allowed',
  additionalProperties: () => 'has a field that is not known',
}
const otherwise: Record<Language, string> = { id: 'isian ini tidak boleh dipakai', en: 'this value is not allowed' }

/** What is wrong with a field, in the reader's language. */
export function fieldText({ keyword, params }: FieldFault, language: Language): string {
  const words = language === 'id' ? indonesian : english
  return words[keyword]?.(String(params.limit ?? '')) ?? otherwise[language]
}
