import type { Language } from '../../contract/fields.ts'

/** What a schema found wrong with one field. */
export type FieldFault = { keyword: string; params: { limit?: unknown; type?: unknown; pattern?: unknown } }

type Words = Record<string, (limit: string) => string>

/** Patterns of the contract that have words of their own; the others say that a sign is not allowed. */
const patterns: Record<string, string> = {
  '\\S': 'empty',
  '^([01]\\d|2[0-3]):[0-5]\\d$': 'time',
  '^\\d{4}-\\d{2}-\\d{2}$': 'date',
  '^[A-Z]{1,2}-\\d{3,}$': 'number',
}

const indonesian: Words = {
  required: () => 'wajib diisi',
  empty: () => 'wajib diisi',
  type: () => 'jenis isian tidak sesuai',
  minLength: (limit) => `paling sedikit ${limit} huruf`,
  maxLength: (limit) => `paling banyak ${limit} huruf`,
  minimum: (limit) => `paling sedikit ${limit}`,
  maximum: (limit) => `paling banyak ${limit}`,
  minItems: (limit) => `pilih paling sedikit ${limit}`,
  maxItems: (limit) => `pilih paling banyak ${limit}`,
  pattern: () => 'ada tanda yang tidak boleh dipakai',
  time: () => 'tulis jam seperti 08:00, paling akhir 23:59',
  date: () => 'tulis tanggal seperti 2026-12-25',
  number: () => 'tulis nomor seperti A-001',
  anyOf: () => 'pilih salah satu dari daftar',
  additionalProperties: () => 'ada isian yang tidak dikenal',
}

const english: Words = {
  required: () => 'is required',
  empty: () => 'is required',
  type: () => 'is of the wrong type',
  minLength: (limit) => `at least ${limit} characters`,
  maxLength: (limit) => `at most ${limit} characters`,
  minimum: (limit) => `at least ${limit}`,
  maximum: (limit) => `at most ${limit}`,
  minItems: (limit) => `choose at least ${limit}`,
  maxItems: (limit) => `choose at most ${limit}`,
  pattern: () => 'has characters that are not allowed',
  time: () => 'write a time such as 08:00, 23:59 at the latest',
  date: () => 'write a date such as 2026-12-25',
  number: () => 'write a number such as A-001',
  anyOf: () => 'choose one of the list',
  additionalProperties: () => 'has a field that is not known',
}

const otherwise: Record<Language, string> = { id: 'isian ini tidak boleh dipakai', en: 'this value is not allowed' }

/** What is wrong with a field, in the reader's language. */
export function fieldText(fault: FieldFault, language: Language): string {
  const words = language === 'id' ? indonesian : english
  return words[kindOf(fault)]?.(String(fault.params.limit ?? '')) ?? otherwise[language]
}

function kindOf({ keyword, params }: FieldFault): string {
  if (keyword === 'minLength' && params.limit === 1) return 'empty'
  return keyword === 'pattern' ? (patterns[String(params.pattern)] ?? keyword) : keyword
}
