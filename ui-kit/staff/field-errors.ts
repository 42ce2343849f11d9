import type { Refusal } from './session.ts'

/** What the server found wrong, by the name of the body's field. */
export function fieldErrors(refusal: Refusal | null): Record<string, string> {
  if (refusal?.code !== 'invalid-body') return {}
  return Object.fromEntries(refusal.errors.map(({ field, message }) => [field.replace(/^\/?/, ''), message]))
}

/** The refusal's sentence, where no field can carry it. */
export function refusalText(refusal: Refusal | null, carried: readonly Refusal['code'][] = []): string | null {
  if (refusal === null || refusal.code === 'invalid-body' || carried.includes(refusal.code)) return null
  return refusal.detail
}
