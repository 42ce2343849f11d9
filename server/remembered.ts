import type { Answer } from '../contract/answers.ts'
import { type CommandName, commands } from '../contract/commands.ts'
import type { JournalRecord } from '../contract/events.ts'
import type { ReadyCommand } from './core/prepared.ts'
import type { KeyedRecord } from './store/journal.ts'

type Remembered = { command: string; target: string; answer: Answer }
type AnswerFrom = (command: CommandName, records: readonly JournalRecord[]) => Answer

/** What a command aims at, as the journal says it: never a person's data. */
export function targetOf(command: Pick<ReadyCommand, 'type'>): string {
  const fields = command as unknown as Record<string, unknown>
  return commands[command.type].target
    .map((field) => partOf(fields, field))
    .join(' ')
    .trim()
}

function partOf(fields: Record<string, unknown>, field: string): string {
  if (field.endsWith('?')) return fields[field.slice(0, -1)] === undefined ? '' : field.slice(0, -1)
  const value = field.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)?.[part], fields)
  return [value ?? ''].flat().join('+')
}

/** Answers of the service day by idempotency key and actor (rule N3); rebuilt from the journal at a start. */
export function createRemembered(answerFrom: AnswerFrom) {
  let answers = new Map<string, Remembered>()
  const place = (by: string, key: string) => `${by} ${key}`

  return {
    /** The answer that was given for this key; `reused` where the key was for something else. */
    find: (by: string, key: string, command: Pick<ReadyCommand, 'type'>): { answer: Answer } | 'reused' | null => {
      const found = answers.get(place(by, key))
      if (!found) return null
      return found.command === command.type && found.target === targetOf(command) ? { answer: found.answer } : 'reused'
    },

    keep: (by: string, key: string, command: string, target: string, answer: Answer): void => {
      answers.set(place(by, key), { command, target, answer })
    },

    /** Forgets everything and takes the answers from a day's records: those of one key belong together. */
    rebuild: (keyed: readonly KeyedRecord[]): void => {
      answers = new Map()
      const groups = Map.groupBy(
        keyed.filter(({ key }) => key !== null),
        ({ key, record }) => place(record.by, key as string),
      )
      for (const [where, group] of groups) {
        const records = group.map(({ record }) => record)
        const { command, target } = records[0] as JournalRecord
        answers.set(where, { command, target, answer: answerFrom(command as CommandName, records) })
      }
    },

    forget: (): void => answers.clear(),
  }
}
