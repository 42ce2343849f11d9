import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse, type SideRecord } from '../decision.ts'
import { type Hall, setupOf } from '../hall.ts'
import { openingOf } from '../hours.ts'
import { nextNumber } from '../numbering.ts'
import { aheadOfNewcomer } from '../routing.ts'

/** Gives a visitor the next number of the agency's series, if the service is open now (rules N1, I1, I2, I5). */
export function issueTicket(hall: Hall, command: CommandOf<'issue-ticket'>, _actor: Actor, facts: Facts): Decision {
  const [serviceId, ...others] = command.serviceIds
  if (serviceId === undefined || others.length > 0) return refuse({ code: 'one-service-at-a-time' })
  const setup = setupOf(hall)
  const service = setup.services.get(serviceId)
  const agency = service && setup.agencies.get(service.agencyId)
  if (!agency) return refuse({ code: 'service-unknown', serviceId })
  const opening = openingOf(hall, service, facts.moment)
  if (!opening.open) return refuse({ code: 'service-closed', serviceId, reason: opening.reason })

  const ticketId = String(facts.nextSeq)
  const ticketClass = command.priority ? 'priority' : 'regular'
  const side: SideRecord[] = command.priority
    ? [{ table: 'priority-category', ticketId, category: command.priority }]
    : []
  return accept(
    [
      {
        type: 'ticket-issued',
        ticketId,
        number: nextNumber(hall, agency.prefix),
        prefix: agency.prefix,
        serviceIds: [serviceId],
        class: ticketClass,
        ahead: aheadOfNewcomer(hall, serviceId, ticketClass),
        language: command.language ?? 'id',
      },
    ],
    side,
  )
}
