import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import { elapsedSince } from '../moment.ts'
import { noShowOf } from '../no-show.ts'
import { reasonIfGiven } from '../reason.ts'
import { stopsToCome, type Ticket } from '../ticket.ts'
import { isCounterOfficer, ticketAt, ticketIn } from './console.ts'
import { comingBackRefusal } from './identity.ts'

/** The called visitor did not come (rule M1). */
export function markNoShow(
  hall: Hall,
  { ticketId, reason: text }: CommandOf<'mark-no-show'>,
  actor: Actor,
  { moment }: Facts,
): Decision {
  const held = ticketAt(hall, ticketId, ['called'], actor)
  if (!held.ok) return refuse(held.rejection)
  const { ticket, counterId } = held
  const { calls, of, allowed, withReason, nextAt } = noShowOf(hall, ticket, moment)
  if (!allowed && !withReason) {
    const left = nextAt === undefined ? 0 : nextAt - moment.at
    return refuse({ code: 'no-show-too-early', calls, of, seconds: (left + 999 - ((left + 999) % 1000)) / 1000 })
  }
  if (!allowed && text === undefined) return refuse({ code: 'no-show-unseen', calls, of })
  const { reason, side } = reasonIfGiven('noShow', text, `ticket:${ticketId}`)
  return accept(
    [{ type: 'ticket-no-show', ticketId, number: ticket.number, counterId, ...(reason && { reason }) }],
    side,
  )
}

/** A visitor who was absent gets number and place back, for some time (rule M2). */
export function reinstateTicket(
  hall: Hall,
  { ticketId, reason: text }: CommandOf<'reinstate-ticket'>,
  actor: Actor,
  facts: Facts,
): Decision {
  const found = ticketIn(hall, ticketId, ['no-show'])
  if (!found.ok) return refuse(found.rejection)
  if (isCounterOfficer(actor) && !isOfAgency(hall, found.ticket, actor))
    return refuse({ code: 'ticket-of-other-agency', number: found.ticket.number })
  if (!isDayOpen(hall)) return refuse({ code: 'day-not-open' })
  const { number, noShowAt = 0 } = found.ticket
  const minutes = setupOf(hall).building.limits.reinstateMinutes
  if (elapsedSince(noShowAt, facts.moment) > minutes * 60_000)
    return refuse({ code: 'reinstate-too-late', number, minutes })
  const refused = comingBackRefusal(hall, found.ticket, stopsToCome(found.ticket), facts)
  if (refused) return refuse(refused)
  const { reason, side } = reasonIfGiven('reinstate', text, `ticket:${ticketId}`)
  return accept([{ type: 'ticket-reinstated', ticketId, number, ...(reason && { reason }) }], side)
}

/** Whether a ticket is the agency's: by its service, or by the counter that called it last (rule K4). */
function isOfAgency(hall: Hall, { serviceId, counterId }: Ticket, actor: Actor): boolean {
  const { services, counters } = setupOf(hall)
  const agencies = [services.get(serviceId)?.agencyId, counters.get(counterId ?? '')?.agencyId]
  return actor.kind === 'officer' && actor.agencyId !== undefined && agencies.includes(actor.agencyId)
}
