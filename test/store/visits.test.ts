import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Building } from '../../server/building.ts'
import { type Actor, system } from '../../server/core/actor.ts'
import type { Hall } from '../../server/core/hall.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { issue, kiosk, officer, openDoor } from '../support/door.ts'
import { firstBroken, journalRows, queryData } from '../support/journal-file.ts'

const officers: Record<string, Actor> = {
  'counter-1': officer('10'),
  'counter-2': officer('11'),
  'counter-51': officer('12', 'officer', 'TAX'),
}
const counterIds = Object.keys(officers)

/** One thing that somebody does; the ticket is the one at the counter, whatever state it is in. */
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('issue' as const), at: fc.constantFrom('CIVIL-01', 'CIVIL-02', 'TAX-01') }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('call', 'recall', 'start', 'finish', 'no-show'),
      at: fc.constantFrom(...counterIds),
    }),
  },
)
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never

function commandFor(building: Building, { do: what, at }: Deed): ReadyCommand {
  const ticketId = building.hall().counters.get(at)?.ticketId ?? '0'
  switch (what) {
    case 'issue':
      return issue(at)
    case 'call':
      return { type: 'call-next', counterId: at }
    case 'recall':
      return { type: 'recall-ticket', ticketId }
    case 'start':
      return { type: 'start-serving', ticketId }
    case 'finish':
      return { type: 'finish-serving', ticketId, outcome: 'consultation' }
    case 'no-show':
      return { type: 'mark-no-show', ticketId }
    default:
      throw new Error(`${what} is no deed`)
  }
}

/** What the fold knows of each visit, as the table should say it. */
function visitsOf(hall: Readonly<Hall>) {
  return [...hall.tickets.values()].map((ticket) => ({
    ticket_id: Number(ticket.id),
    date: hall.day?.date,
    number: ticket.number,
    service_id: ticket.serviceId,
    class: ticket.class,
    state: ticket.state,
    issued_at: ticket.issuedAt,
    called_at: ticket.calledAt ?? null,
    calls: ticket.calls,
    counter_id: ticket.counterId ?? null,
    started_at: ticket.startedAt ?? null,
    finished_at: ticket.finishedAt ?? null,
    outcome: ticket.outcome ?? null,
  }))
}

const columns = `ticket_id, date, number, service_id, class, state, issued_at, called_at, calls, counter_id, started_at,
  finished_at, outcome`

it('[G6] the table of visits says what the journal says, whatever the morning was like', async () => {
  const { building, dataDir, advance } = await openDoor()
  for (const [counterId, actor] of Object.entries(officers)) {
    await building.handle({ type: 'open-counter', counterId }, actor)
  }
  const rows = () => queryData(dataDir, `SELECT ${columns} FROM visit ORDER BY ticket_id`)
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 30, maxLength: 60 }), async (deeds) => {
      for (const each of deeds) {
        advance(1000)
        await building.handle(commandFor(building, each), each.do === 'issue' ? kiosk : (officers[each.at] as Actor))
      }
      expect(rows()).toEqual(visitsOf(building.hall()))
    }),
    process.env.LONG === '1' ? { numRuns: 200 } : { numRuns: 10, seed: 20261124, endOnFailure: true },
  )
  const states = new Set([...building.hall().tickets.values()].map(({ state }) => state))
  expect([...states]).toEqual(expect.arrayContaining(['served', 'no-show', 'waiting']))
  await building.handle({ type: 'close-day' }, system)
  expect(rows()).toEqual(visitsOf(building.hall()))
  expect(firstBroken(journalRows(dataDir))).toBeNull()
})
