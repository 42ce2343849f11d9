import type { Building } from '../../contract/building.ts'
import type { EventOf, EventType, JournalRecord } from '../../contract/events.ts'
import type { TicketClass } from '../../contract/fields.ts'

const newTicket = (event: EventOf<'ticket-issued'>, { at, by }: JournalRecord, person: string) => ({
  ...{ id: event.ticketId, number: event.number, class: event.class, at, by, person, state: 'waiting', passes: 0 },
  ...{ stops: event.serviceIds, took: event.serviceIds, counterId: '', sentTo: '' },
  ...{ told: [] as { id: string; at: number }[], endedAt: 0, moves: 0 },
})
/** `stops`: services still to visit, the present one first; `took`: whose quota; `sentTo`, `counterId`: '' for none. */
export type ModelTicket = ReturnType<typeof newTicket>
type Place = { state: string; officer: string; console: string; calledAt: number; last?: ModelTicket }
type Effect<Type extends EventType> = (event: EventOf<Type>, record: JournalRecord, person: string) => void

/** What an event makes of its ticket, or of its counter. */
const after: { [Type in EventType]?: string } = {
  ...{ 'ticket-called': 'called', 'ticket-resumed': 'called', 'serving-started': 'serving', 'ticket-parked': 'parked' },
  ...{ 'ticket-returned': 'waiting', 'ticket-reinstated': 'waiting', 'ticket-transferred': 'waiting' },
  ...{ 'counter-opened': 'open', 'counter-resumed': 'open', 'counter-paused': 'paused', 'counter-closed': 'closed' },
}

/** Called or served: in an officer's hands. */
export const isHere = ({ state }: ModelTicket): boolean => state === 'called' || state === 'serving'

/** A second account of the hall, from the rulebook alone: one list of tickets, where all is looked up the slow way. */
export function createModel(setup: () => Building) {
  const [given, shown, last]: [string[], string[], Record<string, number>] = [[], [], {}]
  let day = { name: '', lifted: false, isOpen: false }
  let [tickets, paused]: [ModelTicket[], string[]] = [[], []]
  let [places, further]: [Record<string, Place>, Record<string, string[]>] = [{}, {}]

  const find = (id: string) => tickets.find((ticket) => ticket.id === id)
  const the = (id: string) => find(id) as ModelTicket
  const place = (id: string) => (places[id] ??= { state: 'closed', officer: '', console: '', calledAt: -9e15 })
  const counter = (id: string) => setup().counters.find((each) => each.id === id)
  const service = (id: string) => setup().services.find((each) => each.id === id)
  const agency = (serviceId: string) => setup().agencies.find(({ id }) => id === service(serviceId)?.agencyId)
  const servicesAt = (id: string) => [...(counter(id)?.serviceIds ?? []), ...(further[id] ?? [])]
  const held = (counterId: string) => tickets.find((ticket) => isHere(ticket) && ticket.counterId === counterId)

  /** Rule P1: whom a counter may call, by issue. */
  const candidates = (counterId: string, ticketClass?: TicketClass): ModelTicket[] =>
    tickets.filter(({ state, stops, sentTo, class: itsClass }) => {
      const isInLine = sentTo === '' ? servicesAt(counterId).includes(stops[0] ?? '') : sentTo === counterId
      return state === 'waiting' && isInLine && (ticketClass ?? itsClass) === itsClass
    })

  /** Rules P2 and P4 by their words: whom a counter must call, and whom that passes. */
  function turnAt(counterId: string): { called?: ModelTicket | undefined; passed?: ModelTicket } {
    const [[r], [p]] = [candidates(counterId, 'regular'), candidates(counterId, 'priority')]
    if (!r || !p || Number(p.id) < Number(r.id)) return { called: p ?? r }
    const others = setup().counters.filter(({ id, priorityFirst }) => !priorityFirst && place(id).state === 'open')
    const isServed = others.some(({ id }) => servicesAt(id).includes(r.stops[0] ?? ''))
    if (counter(counterId)?.priorityFirst && isServed && r.sentTo === '') return { called: p }
    const ratio = agency(r.stops[0] ?? '')?.priorityRatio ?? setup().limits.priorityRatio
    return r.passes >= ratio ? { called: r } : { called: p, passed: r }
  }

  /** Rules N1 and N2: what the paper roll keeps, what was given on this day, and the number that comes next. */
  function isReserved(prefix: string, running: number): boolean {
    const { from = 0, to = -1 } = setup().agencies.find((each) => each.prefix === prefix)?.paperRoll ?? {}
    return from <= running && running <= to
  }
  const isGiven = (number: string) => given.includes(`${day.name} ${number}`)
  function nextNumber(prefix: string, running = (last[`${day.name} ${prefix}`] ?? 0) + 1): string {
    const number = `${prefix}-${String(running).padStart(3, '0')}`
    return isReserved(prefix, running) || isGiven(number) ? nextNumber(prefix, running + 1) : number
  }

  const move = (id: string, more: Partial<ModelTicket>) => Object.assign(the(id), more, { moves: the(id).moves + 1 })
  const end = (ticketId: string, counterId: string, at: number, more: Partial<ModelTicket>) => {
    const was = structuredClone(the(ticketId))
    place(counterId).last = { ...was, moves: move(ticketId, { endedAt: at, ...more }).moves }
  }
  const call = (event: EventOf<'ticket-called' | 'ticket-resumed'>, { at }: JournalRecord) => {
    move(event.ticketId, { sentTo: '', told: [{ id: event.announcementId, at }] })
    delete Object.assign(place(event.counterId), { calledAt: at }).last
  }

  const effects: { [Type in EventType]?: Effect<Type> } = {
    'day-opened': ({ date, rehearsal, lifted }) => {
      if (`${date} ${rehearsal}` !== day.name) [tickets, further, paused] = [[], {}, []]
      day = { name: `${date} ${rehearsal}`, lifted, isOpen: true }
    },
    'day-hours-lifted': () => Object.assign(day, { lifted: true }),
    'day-closed': ({ expired }) => {
      for (const id of expired) move(id, { state: 'expired' })
      ;[places, day.isOpen] = [{}, false]
    },
    'services-assigned': ({ counterId, serviceIds }) => Object.assign(further, { [counterId]: serviceIds }),
    'service-paused': ({ serviceId }) => paused.push(serviceId),
    'service-resumed': ({ serviceId }) => paused.splice(0, 99, ...paused.filter((id) => id !== serviceId)),
    'counter-closed': ({ counterId }) => {
      delete place(counterId).last
      for (const ticket of tickets) if (ticket.sentTo === counterId) ticket.sentTo = ''
    },
    'ticket-issued': (it, ...more) => {
      if (!it.paper) last[`${day.name} ${it.prefix}`] = Number(it.number.split('-')[1])
      tickets.push(newTicket(it, ...more)) && given.push(`${day.name} ${it.number}`)
    },
    'ticket-called': (event, record) => {
      const { passed } = event.reason ? {} : turnAt(event.counterId)
      if (passed) passed.passes += 1
      call(event, record)
    },
    'ticket-resumed': call,
    'ticket-recalled': (it, { at }) => the(it.ticketId).told.push({ id: it.announcementId, at }),
    'announcement-shown': ({ announcementId }) => shown.push(announcementId),
    'serving-finished': ({ ticketId, counterId, next }, { at }) => {
      const stops = next === undefined ? [] : the(ticketId).stops.slice(the(ticketId).stops.indexOf(next, 1))
      end(ticketId, counterId, at, { state: next === undefined ? 'served' : 'waiting', stops })
    },
    'ticket-no-show': ({ ticketId, counterId }, { at }) => end(ticketId, counterId, at, { state: 'no-show' }),
    'stop-skipped': ({ ticketId, serviceId }) => {
      const stops = the(ticketId).stops.filter((id) => id !== serviceId)
      // In an officer's hands, the finish tells where the visit goes on.
      if (!isHere(the(ticketId))) move(ticketId, { stops, sentTo: '', state: stops.length > 0 ? 'waiting' : 'over' })
    },
    'ticket-transferred': ({ ticketId, serviceId, counterId: sentTo = '' }) => {
      const { stops, took } = the(ticketId)
      const more = serviceId === stops[0] ? [] : [serviceId]
      move(ticketId, { stops: [serviceId, ...stops.slice(1)], took: [...took, ...more], sentTo })
    },
    'ticket-cancelled': ({ ticketId: id }) =>
      move(id, { state: 'cancelled', took: the(id).took.filter((each) => !the(id).stops.includes(each)) }),
    'finish-undone': ({ ticketId, counterId }) => {
      move(ticketId, { ...place(counterId).last, passes: the(ticketId).passes })
      delete place(counterId).last
    },
  }

  return {
    /** Takes in a record; `person`: whoever took the number, where a service asked. */
    observe: (record: JournalRecord, person = ''): void => {
      const { event } = record
      ;(effects[event.type] as Effect<EventType> | undefined)?.(event, record, person)
      const { ticketId = '', counterId = '', officerId, consoleId } = event as Partial<Record<string, string>>
      const state = after[event.type]
      if (state && find(ticketId)) move(ticketId, { state, counterId })
      else if (state) Object.assign(place(counterId), { state })
      if (consoleId) Object.assign(place(counterId), { officer: officerId, console: consoleId })
    },
    ...{ find, place, counter, service, agency, servicesAt, held, candidates, turnAt, isReserved, isGiven, nextNumber },
    tickets: () => tickets,
    day: () => day,
    isShown: (announcementId: string) => shown.includes(announcementId),
    isPaused: (serviceId: string) => paused.includes(serviceId),
  }
}
export type Model = ReturnType<typeof createModel>
