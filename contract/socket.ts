import { type Static, Type } from 'typebox'
import { Id, ZoneId } from './fields.ts'
import type { Problem } from './rejections.ts'
import type { Announcement, View } from './views.ts'

const screen = <Name extends string, Fields extends Record<string, Type.TSchema>>(name: Name, fields: Fields) =>
  Type.Object({ screen: Type.Literal(name), ...fields }, { additionalProperties: false })

/** Which screen wants to see what: the question of `watch` and of `GET /api/views/<screen>`. */
export const WatchRequest = Type.Union([
  screen('kiosk', {}),
  screen('display', { zone: ZoneId }),
  screen('counter', { id: Id }),
  screen('counters', {}),
  screen('transfers', {}),
  screen('desk', {}),
  screen('hall', {}),
  screen('board', {}),
  screen('ticket', { code: Type.String({ minLength: 10, maxLength: 40, pattern: '^[a-z0-9]+$' }) }),
])
export type WatchRequest = Static<typeof WatchRequest>

/** The acknowledgement of `watch`: the whole view, or why not. */
export type WatchAnswer = View | { problem: Problem }

export type ClientToServer = {
  watch: (request: WatchRequest, answer: (answer: WatchAnswer) => void) => void
  unwatch: (request: WatchRequest) => void
}

export type ServerToClient = {
  view: (view: View) => void
  /** Calls and recalls of one batch, oldest first, to the displays of their zone. */
  announce: (announcements: Announcement[]) => void
  /** Which build of the screens the server has: a page of another build reloads when it can. */
  build: (build: string) => void
  /** The server is going down on purpose. */
  closing: () => void
}

/** What a client says of itself when it connects (`auth`). A session cookie comes by itself. */
export const Handshake = Type.Object({
  deviceToken: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  consoleId: Type.Optional(Type.String({ format: 'uuid' })),
  language: Type.Optional(Type.Union([Type.Literal('id'), Type.Literal('en')])),
})
export type Handshake = Static<typeof Handshake>
