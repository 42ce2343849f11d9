import type { Hall } from './hall.ts'

/** The next number of a series: `A-001` ... `A-999`, then `A-1000` (rules N1, N2). */
export function nextNumber(hall: Hall, prefix: string): string {
  const last = hall.lastNumbers.get(prefix) ?? 0
  return `${prefix}-${String(last + 1).padStart(3, '0')}`
}

/** `A-012` -> 12 */
export function runningNumber(number: string): number {
  return Number(number.slice(number.indexOf('-') + 1))
}
