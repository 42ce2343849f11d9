import { Type } from 'typebox'
import type { Role } from './roles.ts'

/** A command of the building. Route, schema check, role check and API description are made from it. */
export type CommandEntry = {
  summary: string
  body: Type.TObject
  roles: readonly Role[]
  /**
   * Which fields say what the command aims at. They go into the journal: never a person's data (rules N3, G3). With `?`
   * behind it only whether the field is there; `to.serviceId` is a field within a field.
   */
  target: readonly string[]
}

/** A group of commands, by name. */
export type CommandEntries = Record<string, CommandEntry>

/** The body of a command: these fields and no others. */
export const body = <Fields extends Record<string, Type.TSchema>>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false })

/** Free text for the supervisor: never in the journal (rule G3). */
export const Note = Type.String({ minLength: 1, maxLength: 500 })
