import type { WatchRequest } from '../../../contract/socket.ts'
import type { View } from '../../../contract/views.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { boardView } from './board.ts'
import { counterView } from './counter.ts'
import { countersView } from './counters.ts'
import { deskView } from './desk.ts'
import { displayView } from './display.ts'
import type { Eyes } from './eyes.ts'
import { hallView } from './hall.ts'
import { kioskView } from './kiosk.ts'
import { ticketView } from './ticket.ts'
import { transfersView } from './transfers.ts'

/** The whole view for a screen, made for this audience only; `null` when there is no such thing to see. */
export function viewFor(hall: Hall, request: WatchRequest, actor: Actor, moment: Moment, eyes: Eyes): View | null {
  switch (request.screen) {
    case 'kiosk':
      return kioskView(hall, moment)
    case 'display':
      return displayView(hall, request.zone, moment)
    case 'counter':
      return counterView(hall, request.id, actor, moment, eyes)
    case 'counters':
      return countersView(hall, actor, moment)
    case 'transfers':
      return transfersView(hall, moment)
    case 'desk':
      return deskView(hall, moment)
    case 'hall':
      return hallView(hall, moment, eyes.clockInDoubt())
    case 'board':
      return boardView(hall, moment)
    case 'ticket':
      return ticketView(hall, eyes.ticketIdOf(request.code) ?? '', moment)
    default:
      return request satisfies never
  }
}
