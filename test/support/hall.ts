import type { Building } from '../../contract/building.ts'
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
import { rulesVersion } from '../../server/core/rules/day.ts'
import type { Ticket } from '../../server/core/ticket.ts'

const timeZone = 'Asia/Makassar'

/** A Tuesday with hours from 08:00 to 12:00 and from 13:00, last ticket 15:00, to 15:30. */
export const today = '2026-11-24'

const published = { requirements: ['KTP-el'], standardTime: '15 menit', fee: 'Gratis (Rp0)', product: 'Dokumen' }

const workday = [
  { open: '08:00', close: '12:00' },
  { open: '13:00', lastTicket: '15:00', close: '15:30' },
]

/**
 * Two agencies in two zones. Counters 1 and 2 serve all of CIVIL (letter A); counter 3 serves TAX (letter B), counter 4
 * a service of each.
 */
export const sampleBuilding: Building = {
  name: 'Mal Pelayanan Publik Uji',
  shortName: 'MPP Uji',
  timeZone,
  timeZoneLabel: 'WITA',
  hours: { mon: workday, tue: workday, wed: workday, thu: workday, fri: [{ open: '08:00', close: '11:00' }] },
  procedure: 'Ambil nomor, tunggu dipanggil',
  complaints: 'SP4N-LAPOR!',
  english: { name: 'Test Public Service Mall' },
  notices: ['Semua layanan gratis'],
  limits: { priorityRatio: 2, doublePressSeconds: 3, closeAfterHours: 3 },
  zones: [
    { id: 'A', name: 'Zona A', floor: 'Lantai 1' },
    { id: 'B', name: 'Zona B' },
  ],
  agencies: [
    {
      id: 'CIVIL',
      prefix: 'A',
      name: 'Dinas Kependudukan',
      shortName: 'Dukcapil',
      zone: 'A',
      english: { shortName: 'Civil registry' },
    },
    { id: 'TAX', prefix: 'B', name: 'Badan Pendapatan', shortName: 'Bapenda', zone: 'B' },
  ],
  services: [
    {
      id: 'CIVIL-01',
      agencyId: 'CIVIL',
      name: 'KTP-el',
      averageMinutes: 10,
      mayBeRepresented: false,
      ...published,
      english: { name: 'ID card', fee: 'Free of charge (Rp0)' },
    },
    {
      id: 'CIVIL-02',
      agencyId: 'CIVIL',
      name: 'Kartu Keluarga',
      averageMinutes: 12,
      mayBeRepresented: true,
      ...published,
    },
    { id: 'TAX-01', agencyId: 'TAX', name: 'PBB', averageMinutes: 8, mayBeRepresented: true, ...published },
    { id: 'TAX-02', agencyId: 'TAX', name: 'BPHTB', averageMinutes: 20, mayBeRepresented: true, ...published },
  ],
  counters: [
    { id: 'counter-1', number: 1, zone: 'A', agencyId: 'CIVIL', serviceIds: ['CIVIL-01', 'CIVIL-02'] },
    { id: 'counter-2', number: 2, zone: 'A', agencyId: 'CIVIL', serviceIds: ['CIVIL-01', 'CIVIL-02'] },
    { id: 'counter-3', number: 3, zone: 'B', agencyId: 'TAX', serviceIds: ['TAX-01', 'TAX-02'] },
    { id: 'counter-4', number: 4, zone: 'B', agencyId: 'TAX', serviceIds: ['TAX-01', 'CIVIL-02'] },
  ],
  printers: [
    { id: 'printer-1', name: 'Kios 1', url: 'preview:', paper: 80 },
    { id: 'printer-2', name: 'Kios 2', url: 'preview:', paper: 58 },
  ],
}

/** The sample building with something else about it. */
export function buildingWith(change: (building: Building) => void): Building {
  const building = structuredClone(sampleBuilding)
  change(building)
  return building
}

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
    if (event.type === 'ticket-issued' && isThatDay) last[event.prefix] = Number(event.number.split('-')[1])
  }
  return last
}

/**
 * A hall with a past: the set-up, then these events, all at 09:00 of today. `when` decides a command on it, and what was
 * accepted happens.
 */
export function given(...events: DomainEvent[]) {
  let at = instantOf(today, '09:00')
  let hall = emptyHall()
  const records: JournalRecord[] = []
  const clock = createClock(
    () => timeZone,
    () => at,
  )

  function take(event: DomainEvent, by: string, command: string): void {
    const record = { seq: hall.seq + 1, at, v: 1, by, command, target: '', event }
    records.push(record)
    evolve(hall, record)
  }

  function when(command: ReadyCommand, actor: Actor, people: Partial<PeopleFacts> = {}): Decision {
    const facts = {
      moment: clock(),
      nextSeq: hall.seq + 1,
      headHash: headHash(),
      people: { ...nobody, ...people },
      numbersOn: (date: string, rehearsal: boolean) => numbersOn(records, date, rehearsal),
    }
    const decision = decide(hall, command, actor, facts)
    if (decision.ok) for (const event of decision.events) take(event, actorId(actor), command.type)
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
    /** Sets the wall clock; it may go back. */
    clockSays: (date: string, time: string): void => {
      at = instantOf(date, time)
    },
    wait: (seconds: number): void => {
      at += seconds * 1000
    },
    /** A restart: the hall is folded again from the stored text of its records. */
    restart: (from = 0): void => {
      hall = fold(JSON.parse(JSON.stringify(records.slice(from))) as JournalRecord[])
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
