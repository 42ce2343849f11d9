import type { DomainEvent, EventOf, EventType, JournalRecord } from '../../contract/events.ts'
import type { PriorityCategory } from '../../contract/fields.ts'
import type { Rejection } from '../../contract/rejections.ts'
import type { OfficerRole } from '../../contract/roles.ts'
import { createClock } from '../../server/clock.ts'
import { type Actor, actorId } from '../../server/core/actor.ts'
import { decide } from '../../server/core/decide.ts'
import type { Decision, PeopleFacts, SideRecord } from '../../server/core/decision.ts'
import { evolve, fold } from '../../server/core/evolve.ts'
import type { Hall } from '../../server/core/hall.ts'
import { emptyHall } from '../../server/core/hall.ts'
import type { Moment } from '../../server/core/moment.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { createProof } from '../../server/core/proof/proof.ts'
import { rulesVersion } from '../../server/core/rules/day.ts'
import type { Ticket } from '../../server/core/ticket.ts'
import { eventVersion } from '../../server/core/upcast.ts'
import { sampleBuilding, timeZone, today } from './sample-building.ts'

/** A person who is signed in, at a console of the same name as the person. */
export function person(role: OfficerRole, officerId: string, agencyId?: string, consoleId = `console-${officerId}`) {
  return { kind: 'officer', officerId, role, ...(agencyId !== undefined && { agencyId }), consoleId } satisfies Actor
}

/** Officers of CIVIL and TAX, a supervisor and an admin, and a kiosk with a printer of its own. */
export const siti = person('officer', 'siti', 'CIVIL')
export const budi = person('officer', 'budi', 'CIVIL')
export const rina = person('officer', 'rina', 'TAX')
export const supervisor = person('supervisor', 'wati')
export const admin = person('admin', 'admin')
export const kiosk: Actor = { kind: 'device', deviceId: 'kiosk-9', role: 'kiosk', place: 'printer-2' }

/** Milliseconds since the epoch at a time of day in the building's time zone. */
export function instantOf(date: string, time: string): number {
  return Date.parse(`${date}T${time}+08:00`)
}

/** A moment in the building's time zone. */
export function momentAt(date: string, time: string): Moment {
  return createClock(
    () => timeZone,
    () => instantOf(date, time),
  )()
}

/** The opening of today, as the schedule does it. */
export function dayOpened(change: Partial<EventOf<'day-opened'>> = {}): EventOf<'day-opened'> {
  const opened = { date: today, rehearsal: false, lifted: false, numbers: {}, rulesVersion, building: sampleBuilding }
  return { type: 'day-opened', ...opened, ...change }
}

/** What an accepted command decides. */
export function accepted(events: DomainEvent[], side: SideRecord[] = []): Decision {
  return { ok: true, events, side }
}

/** What a refused command answers. */
export function refused(rejection: Rejection): Decision {
  return { ok: false, rejection }
}

const nobody: PeopleFacts = {
  isUsernameTaken: () => false,
  officer: () => null,
  activeAdmins: () => 1,
  isDevice: () => false,
}

/** Last running number by prefix that the records gave on a date. */
function numbersOn(records: readonly JournalRecord[], date: string, rehearsal: boolean): Record<string, number> {
  let isThatDay = false
  const last: Record<string, number> = {}
  for (const { event } of records) {
    if (event.type === 'day-opened') isThatDay = event.date === date && event.rehearsal === rehearsal
    if (event.type === 'ticket-issued' && isThatDay && !event.paper)
      last[event.prefix] = Number(event.number.split('-')[1])
  }
  return last
}

/** Whether the records gave a number on a date. */
function isNumberGiven(records: readonly JournalRecord[], date: string, rehearsal: boolean, number: string): boolean {
  let isThatDay = false
  return records.some(({ event }) => {
    if (event.type === 'day-opened') isThatDay = event.date === date && event.rehearsal === rehearsal
    return isThatDay && event.type === 'ticket-issued' && event.number === number
  })
}

/**
 * A hall with a past: the set-up, then these events, all at 09:00 of today. `when` decides a command on it, and what was
 * accepted happens.
 */
export function given(...events: DomainEvent[]) {
  let at = instantOf(today, '09:00')
  let hall = emptyHall()
  let proof = createProof()
  const records: JournalRecord[] = []
  const screens = new Map<string, number>()
  const identities: { ticketId: string; identityHash: string }[] = []
  const clock = createClock(
    () => timeZone,
    () => at,
  )

  function take(event: DomainEvent, by: string, command: string): void {
    const record = { seq: hall.seq + 1, at, v: eventVersion, by, command, target: '', event }
    records.push(record)
    evolve(hall, record)
    proof.observe(record)
  }

  function audit() {
    const { calls, exceptions, unexplained } = proof.audit()
    return { calls, exceptions, unexplained: unexplained.length }
  }

  function when(command: ReadyCommand, actor: Actor, people: Partial<PeopleFacts> = {}): Decision {
    const facts = {
      moment: clock(),
      nextSeq: hall.seq + 1,
      headHash: headHash(),
      people: { ...nobody, ...people },
      numbersOn: (date: string, rehearsal: boolean) => numbersOn(records, date, rehearsal),
      isNumberGiven: (date: string, rehearsal: boolean, number: string) =>
        isNumberGiven(records, date, rehearsal, number),
      screensIn: (zone: string) => screens.get(zone) ?? 0,
      ticketsOf: (hash: string) =>
        identities.flatMap(({ ticketId, identityHash }) => (identityHash === hash ? [ticketId] : [])),
      identityOf: (id: string) => identities.find(({ ticketId }) => ticketId === id)?.identityHash ?? null,
      audit,
    }
    const decision = decide(hall, command, actor, facts)
    if (!decision.ok) return decision
    for (const event of decision.events) take(event, actorId(actor), command.type)
    for (const side of decision.side) if (side.table === 'identity') identities.push(side)
    return decision
  }

  const headHash = () => `hash-of-${hall.seq}`
  const imported: DomainEvent = { type: 'building-imported', building: sampleBuilding }
  for (const event of [imported, ...events]) take(event, 'system', 'given')

  return {
    records,
    hall: (): Hall => hall,
    now: clock,
    headHash,
    when,
    /** Like `when`, for what must be accepted: its events. */
    must: (command: ReadyCommand, actor: Actor): DomainEvent[] => {
      const decision = when(command, actor)
      if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.rejection.code}`)
      return decision.events
    },
    /** So many displays watch a zone from now on. */
    watched: (zone: string, displays: number): void => {
      screens.set(zone, displays)
    },
    /** Sets the wall clock; it may go back. */
    clockSays: (date: string, time: string): void => {
      at = instantOf(date, time)
    },
    wait: (seconds: number): void => {
      at += seconds * 1000
    },
    /** A restart: the hall is folded again from the stored text of its records. */
    restart: (from = 0): void => {
      const stored = JSON.parse(JSON.stringify(records.slice(from))) as JournalRecord[]
      hall = fold(stored)
      proof = createProof()
      for (const record of stored) proof.observe(record)
    },
  }
}
export type Scene = ReturnType<typeof given>

/** A number is taken at the kiosk: its ticket. */
export function issue(scene: Scene, serviceId: string, priority?: PriorityCategory): Ticket {
  const command: ReadyCommand = { type: 'issue-ticket', serviceIds: [serviceId], ...(priority && { priority }) }
  const { ticketId } = the(scene.must(command, kiosk), 'ticket-issued')
  return ticketOf(scene, ticketId)
}

/** Several numbers, one after the other. */
export function issueMany(scene: Scene, count: number, serviceId: string, priority?: PriorityCategory): Ticket[] {
  return Array.from({ length: count }, () => issue(scene, serviceId, priority))
}

/** An officer opens a counter. */
export function open(scene: Scene, counterId: string, actor: Actor): void {
  scene.must({ type: 'open-counter', counterId }, actor)
}

/** The next visitor is called, after the time that a double press needs: the number, or `null` where nobody waits. */
export function call(scene: Scene, counterId: string, actor: Actor): string | null {
  scene.wait(60)
  const called = scene.must({ type: 'call-next', counterId }, actor).find((event) => event.type === 'ticket-called')
  return called?.number ?? null
}

/** The next visitor is called, comes, and is served: the number, or `null` where nobody waits. */
export function serve(scene: Scene, counterId: string, actor: Actor): string | null {
  const number = call(scene, counterId, actor)
  if (number !== null) start(scene, counterId, actor)
  return number
}

/** Serves until nobody waits: the numbers in order of their calls. `between`: what happens before each call. */
export function serveAll(
  scene: Scene,
  counterId = 'counter-1',
  actor: Actor = siti,
  between: () => void = () => {},
): string[] {
  const numbers: string[] = []
  while (numbers.length <= scene.hall().tickets.size) {
    between()
    const number = serve(scene, counterId, actor)
    if (number === null) return numbers
    numbers.push(number)
  }
  throw new Error('more were called than took a number')
}

/** The called visitor stands at the counter. */
export function start(scene: Scene, counterId: string, actor: Actor): void {
  scene.must({ type: 'start-serving', ticketId: heldAt(scene, counterId) }, actor)
}

/** The id of the ticket at a counter. */
export function heldAt(scene: Scene, counterId: string): string {
  const ticketId = scene.hall().counters.get(counterId)?.ticketId
  if (ticketId === undefined) throw new Error(`nobody is at ${counterId}`)
  return ticketId
}

/** A ticket of the day, as it stands now. */
export function ticketOf(scene: Scene, ticketId: string): Ticket {
  const ticket = scene.hall().tickets.get(ticketId)
  if (!ticket) throw new Error(`no ticket ${ticketId}`)
  return ticket
}

/** The one event of a type. */
export function the<Type extends EventType>(events: readonly DomainEvent[], type: Type): EventOf<Type> {
  const [found, ...others] = events.filter((event) => event.type === type)
  if (!found || others.length > 0) throw new Error(`not one ${type} but ${others.length + (found ? 1 : 0)}`)
  return found as EventOf<Type>
}
