import type { WatchRequest } from '../../contract/socket.ts'
import type { View } from '../../contract/views.ts'
import type { Actor } from '../core/actor.ts'

/** Everybody who sees the same view: one audience, one build of the view, one message. */
export type Group = { room: string; request: WatchRequest; actor: Actor; members: number; sent: string }

/** Who watches what, counted, so that a view is made once for all who see the same. */
export function createGroups() {
  const groups = new Map<string, Group>()
  return {
    all: () => groups.values(),

    /** One more sees `view`. Where the others have not been sent it yet, the next sending goes to all of them. */
    join: (request: WatchRequest, actor: Actor, view: View): void => {
      const room = roomOf(request, actor)
      const seen = contentOf(view)
      const group = groups.get(room) ?? { room, request, actor, members: 0, sent: seen }
      group.members += 1
      if (group.sent !== seen) group.sent = ''
      groups.set(room, group)
    },

    leave: (room: string): void => {
      const group = groups.get(room)
      if (!group) return
      group.members -= 1
      if (group.members === 0) groups.delete(room)
    },
  }
}

/** The room of a zone's displays. */
export function displayRoom(zone: string): string {
  return `display ${zone}`
}

/** The room of a question; where the answer depends on who asks, the audience is part of it. */
export function roomOf(request: WatchRequest, actor: Actor): string {
  switch (request.screen) {
    case 'display':
      return displayRoom(request.zone)
    case 'ticket':
      return `ticket ${request.code}`
    case 'counter':
      return `counter ${request.id} ${audience(actor)}`
    case 'counters':
      return `counters ${audience(actor)}`
    case 'kiosk':
    case 'transfers':
    case 'desk':
    case 'hall':
    case 'board':
      return request.screen
    default:
      return request satisfies never
  }
}

/** What makes a view new: all of it but how far the journal is and what time it is. */
export function contentOf(view: View): string {
  return JSON.stringify({ ...view, seq: 0, serverTime: 0 })
}

function audience(actor: Actor): string {
  return actor.kind === 'officer' ? `${actor.officerId} ${actor.consoleId}` : actor.kind
}
