import type { WatchRequest } from '../../../contract/socket.ts'
import type { View } from '../../../contract/views.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { countersView, counterView } from './counter.ts'
import { displayView } from './display.ts'
import { boardView, hallView } from './hall.ts'
import { kioskView } from './kiosk.ts'
import { ticketView } from './ticket.ts'

/** The whole view for a screen, made for this audience only; `null` when there is no such thing to see. */
export function viewFor(
  hall: Hall,
  request: WatchRequest,
  actor: Actor,
  moment: Moment,
  ticketIdOf: (code: string) => string | null,
): View | null {
  switch (request.screen) {
    case 'kiosk':
      return kioskView(hall, moment)
    case 'display':
      return displayView(hall, request.zone, moment)
    case 'counter':
      return counterView(hall, request.id, actor, moment)
    case 'counters':
      return countersView(hall, actor, moment)
    case 'hall':
      return hallView(hall, moment)
    case 'board':
      return boardView(hall, moment)
    case 'ticket':
      return ticketView(hall, ticketIdOf(request.code) ?? '', moment)
    default:
      return request satisfies never
  }
}
