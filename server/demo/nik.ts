import type { Life } from './life.ts'

/** A NIK that could be somebody's: a region of Balangan, a birth date, a serial number. Made up, nobody is meant. */
export function madeUpNik(life: Life): string {
  const digits = (from: number, to: number, length = 2) =>
    String(Math.floor(life.between(from, to))).padStart(length, '0')
  const isWoman = life.onceIn(2)
  const day = isWoman ? digits(41, 69) : digits(1, 29)
  return `6311${digits(1, 9)}${day}${digits(1, 13)}${digits(55, 100)}${digits(1, 100, 4)}`
}
