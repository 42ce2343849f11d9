import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { Id, TicketNumber, TimeOfDay } from '../../contract/fields.ts'
import type { DeskTicket } from '../../contract/visits.ts'
import type { HttpNeeds } from './needs.ts'
import { onlyFor } from './only-for.ts'

const Search = Type.Object({
  number: Type.Optional(TicketNumber),
  serviceId: Type.Optional(Id),
  from: Type.Optional(TimeOfDay),
  to: Type.Optional(TimeOfDay),
})

/** Finds tickets of today for the information desk: by number, or a lost slip by service and time of issue. */
export function registerDesk(app: FastifyInstance, needs: HttpNeeds): void {
  const { building } = needs

  /** A time of day of today in milliseconds; a minute counts to its end. */
  function instantOf(time: string, atEnd: boolean): number {
    const { at, minute } = building.clock()
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    const minuteStart = at - (at % 60_000) + (hours * 60 + minutes - minute) * 60_000
    return atEnd ? minuteStart + 59_999 : minuteStart
  }

  app.get<{ Querystring: Type.Static<typeof Search> }>(
    '/api/desk/tickets',
    {
      schema: { querystring: Search, summary: 'Tickets of today by number, or by service and time', tags: ['desk'] },
      onRequest: onlyFor(needs, ['desk']),
    },
    async ({ query: { number, serviceId, from, to } }): Promise<{ tickets: DeskTicket[] }> => ({
      tickets: building.findTickets({
        ...(number !== undefined && { number }),
        ...(serviceId !== undefined && { serviceId }),
        ...(from !== undefined && { from: instantOf(from, false) }),
        ...(to !== undefined && { to: instantOf(to, true) }),
      }),
    }),
  )
}
