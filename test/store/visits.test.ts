import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Building } from '../../server/building.ts'
import { type Actor, system } from '../../server/core/actor.ts'
import type { Hall } from '../../server/core/hall.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import type { Ticket } from '../../server/core/ticket.ts'
import { accepted, issue, kiosk, officer, openDoor } from '../support/door.ts'
import { firstBroken, journalRows, queryData } from '../support/journal-file.ts'

const officers: Record<string, Actor> = {
  'counter-1': officer('10'),
  'counter-2': officer('11'),
  'counter-51': officer('12', 'officer', 'TAX'),
}
const desk = officer('20', 'desk')
const counterIds = Object.keys(officers)

const wishes = [['CIVIL-01'], ['CIVIL-02'], ['TAX-01'], ['CIVIL-01', 'TAX-01'], ['CIVIL-01', 'CIVIL-02', 'TAX-01']]
const atCounter = ['call', 'call', 'start', 'start', 'finish', 'end', 'undo', 'recall', 'no-show', 'park', 'resume']
const elsewhere = ['return', 'send', 'reinstate', 'cancel']

/** One thing that somebody does; the ticket is the one at the counter, or the first that is in the right state. */
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('issue'), at: fc.nat({ max: wishes.length - 1 }) }) },
  {
    weight: 9,
    arbitrary: fc.record({ do: fc.constantFrom(...atCounter, ...elsewhere), at: fc.constantFrom(...counterIds) }),
  },
)
type Deed = { do: string; at: string | number }

function inState(building: Building, state: Ticket['state']): string {
  return [...building.hall().tickets.values()].find((ticket) => ticket.state === state)?.id ?? '0'
}

function commandFor(building: Building, { do: what, at }: Deed): [command: ReadyCommand, actor: Actor] {
  if (typeof at === 'number') return [{ ...issue(), serviceIds: wishes[at] ?? [] } as ReadyCommand, kiosk]
  const by = officers[at] as Actor
  const ticketId = building.hall().counters.get(at)?.ticketId ?? '0'
  const at1 = { ticketId, counterId: at }
  switch (what) {
    case 'call':
      return [{ type: 'call-next', counterId: at }, by]
    case 'recall':
      return [{ type: 'recall-ticket', ticketId }, by]
    case 'start':
      return [{ type: 'start-serving', ticketId }, by]
    case 'finish':
      return [{ type: 'finish-serving', ticketId, outcome: 'consultation' }, by]
    case 'end':
      return [{ type: 'finish-serving', ticketId, outcome: 'refused', goOn: false }, by]
    case 'undo':
      return [{ type: 'undo-last', counterId: at }, by]
    case 'no-show':
      return [{ type: 'mark-no-show', ticketId, reason: 'called-in-person' }, by]
    case 'park':
      return [{ type: 'park-ticket', ticketId, reason: 'other' }, by]
    case 'resume':
      return [{ ...at1, type: 'resume-ticket', ticketId: inState(building, 'parked') }, by]
    case 'return':
      return [{ type: 'return-ticket', ticketId }, by]
    case 'send':
      return [{ type: 'transfer-ticket', ticketId, to: { serviceId: 'CIVIL-02' }, reason: 'other' }, by]
    case 'reinstate':
      return [{ type: 'reinstate-ticket', ticketId: inState(building, 'no-show') }, desk]
    case 'cancel':
      return [{ type: 'cancel-ticket', ticketId: inState(building, 'parked') }, desk]
    default:
      throw new Error(`${what} is no deed`)
  }
}

/** What the fold knows of each visit and its stops, as the tables should say it. */
function visitsOf({ tickets, day }: Readonly<Hall>) {
  return [...tickets.values()].map(({ id, number, class: ticketClass, state, issuedAt, stops, at }) => ({
    ticket_id: Number(id),
    date: day?.date,
    rehearsal: 0,
    number,
    class: ticketClass,
    state,
    issued_at: issuedAt,
    finished_at: state === 'served' || state === 'no-show' ? (stops[at]?.finishedAt ?? null) : null,
  }))
}

function stopsOf({ tickets }: Readonly<Hall>) {
  return [...tickets.values()].flatMap(({ id, stops }) =>
    stops.flatMap((stop, place) => {
      // Of a stop that was not reached, and of a first one where nobody was called, there is nothing to report.
      const reached = stop.calledAt !== undefined || stop.state === 'skipped' || (stop.state === 'here' && place > 0)
      if (!reached) return []
      return {
        ticket_id: Number(id),
        stop: place,
        service_id: stop.serviceId,
        counter_id: stop.counterId ?? null,
        state: stop.state,
        queued_at: stop.queuedAt ?? null,
        called_at: stop.calledAt ?? null,
        calls: stop.calls,
        started_at: stop.startedAt ?? null,
        finished_at: stop.finishedAt ?? null,
        outcome: stop.outcome ?? null,
        served_ms: stop.servedFor,
        parked_ms: stop.parkedFor,
      }
    }),
  )
}

it('[G6] the tables of visits and stops say what the journal says, whatever the morning was like', async () => {
  const { building, dataDir, advance } = await openDoor()
  for (const [counterId, actor] of Object.entries(officers)) {
    await building.handle({ type: 'open-counter', counterId }, actor)
  }
  const columns = 'ticket_id, date, rehearsal, number, class, state, issued_at, finished_at'
  const visits = () => queryData(dataDir, `SELECT ${columns} FROM visit ORDER BY ticket_id`)
  const stops = () => queryData(dataDir, 'SELECT * FROM visit_stop ORDER BY ticket_id, stop')
  const done = new Set<string>()
  const agrees = () => {
    expect(visits()).toEqual(visitsOf(building.hall()))
    expect(stops()).toEqual(stopsOf(building.hall()))
  }
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 30, maxLength: 60 }), async (deeds) => {
      for (const each of deeds) {
        advance(1000)
        const outcome = await building.handle(...commandFor(building, each))
        if (outcome.ok) done.add(each.do)
        else expect(outcome.rejection.code).not.toBe('not-stored')
      }
      agrees()
    }),
    process.env.LONG === '1' ? { numRuns: 200 } : { numRuns: 15, seed: 20261124, endOnFailure: true },
  )
  expect([...done].sort()).toEqual([...new Set(['issue', ...atCounter, ...elsewhere])].sort())
  await building.handle({ type: 'close-day' }, system)
  agrees()
  expect(firstBroken(journalRows(dataDir))).toBeNull()
})

it.each([
  ['goes on', true],
  ['ends', false],
])('[S2] of a finish after which a journey %s, and that was undone, no row is left behind', async (_what, goOn) => {
  const { building, dataDir } = await openDoor()
  const nina = officer('10')
  const stops = () => queryData(dataDir, 'SELECT stop, state FROM visit_stop ORDER BY stop')
  await accepted(building.handle({ type: 'open-counter', counterId: 'counter-1' }, nina))
  await accepted(building.handle({ type: 'issue-ticket', serviceIds: ['CIVIL-01', 'TAX-01'] }, kiosk))
  await accepted(building.handle({ type: 'call-next', counterId: 'counter-1' }, nina))
  const ticketId = building.hall().counters.get('counter-1')?.ticketId ?? ''
  await accepted(building.handle({ type: 'start-serving', ticketId }, nina))
  await accepted(building.handle({ type: 'finish-serving', ticketId, outcome: 'refused', goOn }, nina))
  expect(stops()).toEqual([
    { stop: 0, state: 'served' },
    { stop: 1, state: goOn ? 'here' : 'skipped' },
  ])
  await accepted(building.handle({ type: 'undo-last', counterId: 'counter-1' }, nina))
  expect(stops()).toEqual([{ stop: 0, state: 'here' }])
})
