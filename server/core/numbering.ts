import type { Agency } from '../../contract/building.ts'
import type { Hall } from './hall.ts'

/**
 * The next number of an agency's series: `A-001` ... `A-999`, then `A-1000`; never one that the paper roll keeps, nor one
 * that was entered from it before its range was changed (rules N1, N2).
 */
export function nextNumber(hall: Hall, { prefix, paperRoll }: Agency): string {
  let next = (hall.lastNumbers.get(prefix) ?? 0) + 1
  for (;;) {
    const number = numberOf(prefix, next)
    if (paperRoll && next >= paperRoll.from && next <= paperRoll.to) next = paperRoll.to + 1
    else if (hall.paperNumbers.has(number)) next += 1
    else return number
  }
}

/** ('A', 12) -> `A-012` */
export function numberOf(prefix: string, running: number): string {
  return `${prefix}-${String(running).padStart(3, '0')}`
}

/** `A-012` -> 12 */
export function runningNumber(number: string): number {
  return Number(number.slice(number.indexOf('-') + 1))
}

/** `A-012` -> `A` */
export function prefixOf(number: string): string {
  return number.slice(0, number.indexOf('-'))
}
