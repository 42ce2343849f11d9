import { type Signal, signal } from '@preact/signals'
import type { Question } from './proof-address.ts'

/** The fields that letters can be typed into. */
export type Field = 'number' | 'mark'

/** What is being typed. It stays while the server is asked, and when it refuses. */
export type Draft = {
  number: Signal<string>
  mark: Signal<string>
  /** Empty: today. */
  date: Signal<string>
  /** Where the letters of the glass go. */
  field: Signal<Field>
  take(question: Question): void
  type(letter: string): void
  erase(): void
}

/** Longer than a number or a mark with spaces need be. */
const longest = 20

/** Starts with nothing typed. */
export function createDraft(): Draft {
  const number = signal('')
  const mark = signal('')
  const date = signal('')
  const field = signal<Field>('number')
  const target = () => (field.peek() === 'number' ? number : mark)
  return {
    number,
    mark,
    date,
    field,
    take: (question) => {
      number.value = question.number
      mark.value = question.mark
      date.value = question.date
      field.value = 'number'
    },
    type: (letter) => {
      target().value = `${target().peek()}${letter}`.slice(0, longest)
    },
    erase: () => {
      target().value = target().peek().slice(0, -1)
    },
  }
}
