import type { Building } from '../../contract/building.ts'
import { reasonCodes } from '../../contract/reasons.ts'
import { type Actor, system } from '../../server/core/actor.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { dueBySchedule } from '../../server/core/rules/day.ts'
import type { Ticket } from '../../server/core/ticket.ts'
import { admin, person, type Scene, supervisor } from '../support/hall.ts'
import { counterNumbered, serviceNumbered } from './model-buildings.ts'
import { desk, type Issue, issued } from './model-visitors.ts'

/** Where a deed is done. `pick` chooses among several; `held`: the ticket at the counter, now and then another. */
type Place = { scene: Scene; building: Building; counterId: string; officer: Actor; pick: number; held: string }
type Deed = (place: Place) => [ReadyCommand, Actor]

const display: Actor = { kind: 'device', deviceId: 'display-1', role: 'display', place: 'A' }
const displayInstance = '11111111-2222-4333-8444-555555555555'

const at = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % items.length]
const oneOf = <Item>(items: readonly Item[], pick: number): Item => at(items, pick) ?? (items[0] as Item)

function oneIn({ scene, pick }: Place, ...states: Ticket['state'][]): string {
  const tickets = [...scene.hall().tickets.values()].filter(({ state }) => states.includes(state))
  return at(tickets, pick)?.id ?? '0'
}

/** Mostly a service of the counter's agency. */
function ownService({ building, counterId, pick }: Place): string {
  const agencyId = pick % 5 > 0 && building.counters.find(({ id }) => id === counterId)?.agencyId
  const services = building.services.filter((service) => !agencyId || service.agencyId === agencyId)
  return oneOf(services, pick).id
}

/** What is done at a counter, by its officer. */
const byOfficer = {
  'open-counter': ({ counterId }) => ({ type: 'open-counter', counterId }),
  'close-counter': ({ counterId, pick }) => ({
    ...{ type: 'close-counter', counterId, reason: oneOf(reasonCodes.close, pick) },
    ...(pick % 3 === 0 && { backAt: pick % 2 === 0 ? '13:00' : '08:30' }),
  }),
  'pause-counter': ({ counterId, pick }) => ({
    ...{ type: 'pause-counter', counterId, reason: oneOf(reasonCodes.pause, pick) },
    ...(pick % 3 === 0 && { backAt: pick % 2 === 0 ? '13:00' : '08:30' }),
  }),
  'resume-counter': ({ counterId }) => ({ type: 'resume-counter', counterId }),
  'take-over-counter': ({ building, counterId, pick }) => {
    // Now and then somebody else's counter.
    return { type: 'take-over-counter', counterId: pick % 4 === 0 ? oneOf(building.counters, pick >> 2).id : counterId }
  },
  'call-next': ({ counterId }) => ({ type: 'call-next', counterId }),
  'call-ticket': ({ scene, counterId, pick }) => {
    const waiting = [...scene.hall().tickets.values()].filter(({ state }) => state === 'waiting')
    const number = at(waiting, pick)?.number ?? 'A-999'
    return { type: 'call-ticket', counterId, number, reason: oneOf(reasonCodes.outOfOrder, pick) }
  },
  'recall-ticket': ({ held }) => ({ type: 'recall-ticket', ticketId: held }),
  'start-serving': ({ held }) => ({ type: 'start-serving', ticketId: held }),
  'finish-serving': ({ held, pick }) => ({
    ...{ type: 'finish-serving', ticketId: held, note: 'catatan' },
    outcome: oneOf(['done', 'done', 'must-return', 'refused', 'consultation', 'referred'] as const, pick),
    ...(pick % 4 > 0 && { goOn: pick % 4 > 1 }),
  }),
  'mark-no-show': ({ held, pick }) => ({
    ...{ type: 'mark-no-show', ticketId: held },
    ...(pick % 4 > 0 && { reason: oneOf(reasonCodes.noShow, pick) }),
  }),
  'park-ticket': ({ held, pick }) => ({ type: 'park-ticket', ticketId: held, reason: oneOf(reasonCodes.park, pick) }),
  'resume-ticket': (place) => ({ type: 'resume-ticket', ticketId: oneIn(place, 'parked'), counterId: place.counterId }),
  'return-ticket': ({ held }) => ({ type: 'return-ticket', ticketId: held }),
  'return-parked': (place) => ({ type: 'return-ticket', ticketId: oneIn(place, 'parked') }),
  'transfer-ticket': ({ building, held, pick }) => {
    const to = pick % 2 === 0 ? at(building.counters, pick >> 2) : undefined
    const serviceId = to && pick % 3 > 0 ? oneOf(to.serviceIds, pick) : oneOf(building.services, pick).id
    const there = { serviceId, ...(to && { counterId: to.id }) }
    return { type: 'transfer-ticket', ticketId: held, to: there, reason: oneOf(reasonCodes.transfer, pick) }
  },
  'undo-last': ({ counterId }) => ({ type: 'undo-last', counterId }),
  'pause-service': (place) => {
    return { type: 'pause-service', serviceId: ownService(place), reason: oneOf(reasonCodes.pauseService, place.pick) }
  },
  'resume-service': (place) => ({ type: 'resume-service', serviceId: ownService(place) }),
} as const satisfies Record<string, (place: Place) => ReadyCommand>

/** What is done for the whole house, and by whom. */
const byOthers = {
  'confirm-announcement': ({ scene, pick, held }) => {
    const announced = scene.hall().tickets.get(held)?.announcements ?? []
    const announcementId = announced.at(pick % 5 === 0 ? -2 : -1) ?? '0'
    const now = scene.now().at
    const told = pick % 3 === 0 ? { shownAt: now, spokenAt: now } : { shownAt: now }
    return [{ type: 'confirm-announcement', announcementId, displayInstance, ...told }, display]
  },
  'issue-ticket': ({ pick }) => {
    return issued({ do: 'issue', services: [pick % 6], priority: pick % 3 === 0, person: 1 + (pick % 3), desk: true })
  },
  'enter-paper-ticket': ({ building, pick }) => {
    const { id: serviceId, agencyId } = oneOf(building.services, pick)
    const { prefix = 'A', paperRoll } = building.agencies.find(({ id }) => id === agencyId) ?? {}
    const number = `${prefix}-${String((paperRoll?.from ?? 1) + (pick % 4)).padStart(3, '0')}`
    const priority = pick % 5 === 0 ? { priority: 'toddler' as const } : {}
    return [{ type: 'enter-paper-ticket', number, serviceId, ...priority }, desk]
  },
  'reinstate-ticket': (place) => [{ type: 'reinstate-ticket', ticketId: oneIn(place, 'no-show') }, desk],
  'cancel-ticket': (place) => [{ type: 'cancel-ticket', ticketId: oneIn(place, 'waiting', 'parked', 'no-show') }, desk],
  'release-agency': ({ building, pick }) => {
    return [{ type: 'release-agency', agencyId: oneOf(building.agencies, pick).id, reason: 'agency-absent' }, desk]
  },
  'transfer-agency': ({ building, pick }) => {
    const [{ id: agencyId }, { id: serviceId }] = [oneOf(building.agencies, pick), oneOf(building.services, pick >> 2)]
    return [{ type: 'transfer-agency', agencyId, to: { serviceId }, reason: 'agency-absent' }, desk]
  },
  'assign-services': ({ building, counterId, pick }) => {
    const [one, other] = [oneOf(building.services, pick).id, oneOf(building.services, pick >> 2).id]
    const serviceIds = pick % 4 === 0 ? [] : [...new Set([one, other])]
    return [{ type: 'assign-services', counterId, serviceIds }, supervisor]
  },
  'reprint-slip': (place) => [{ type: 'reprint-slip', ticketId: oneIn(place, 'waiting', 'called') }, desk],
  'print-checklist': ({ building, pick }) => {
    return [{ type: 'print-checklist', serviceId: oneOf(building.services, pick).id }, desk]
  },
  'open-day': ({ pick }) => [{ type: 'open-day', ...(pick % 3 === 0 && { rehearsal: pick % 2 === 0 }) }, supervisor],
  'close-day': ({ pick }) => [{ type: 'close-day', ...(pick % 2 === 0 && { force: true, reason: 'uji' }) }, supervisor],
  'confirm-date': () => [{ type: 'confirm-date' }, supervisor],
  'save-building': ({ pick }) => [{ type: 'save-building', limits: { priorityRatio: pick % 4 } }, admin],
  'save-calendar': ({ pick }) => {
    const days = pick % 2 === 0 ? [] : [{ date: '2026-11-25', name: 'Libur', spans: [] }]
    return [{ type: 'save-calendar', days }, admin]
  },
  'save-agency': ({ building, pick }) => {
    const { paperRoll: _, ...agency } = oneOf(building.agencies, pick)
    const paperRoll = [undefined, { from: 2, to: 4 }, { from: 5, to: 8 }][pick % 3]
    const changed = { ...agency, priorityRatio: pick % 4, ...(paperRoll && { paperRoll }) }
    return [{ type: 'save-agency', agency: changed }, admin]
  },
  'save-service': ({ pick }) => {
    const identity = oneOf(['none', 'optional', 'required'] as const, pick >> 2)
    const facts = { identity, averageMinutes: 5, ...(pick % 2 === 0 && { quota: [{ places: 1 + (pick % 5) }] }) }
    return [{ type: 'save-service', service: serviceNumbered(facts, pick % 6) }, admin]
  },
  'save-counter': ({ building, pick }) => {
    const serves = [0, 1, 2, 3, 4, 5].filter((each) => (pick >> (each % 4)) % 2 === 0)
    const facts = {
      serves: serves.length > 0 ? serves : [pick % 6],
      ...(pick % 3 === 0 && { priorityFirst: true as const }),
    }
    return [{ type: 'save-counter', counter: counterNumbered(facts, pick % building.counters.length) }, admin]
  },
} as const satisfies Record<string, Deed>

type ByOfficer = keyof typeof byOfficer
type ByOthers = keyof typeof byOthers
export type DeedName = ByOfficer | ByOthers
export const counterDeeds = Object.keys(byOfficer) as ByOfficer[]
export const houseDeeds = (Object.keys(byOthers) as ByOthers[]).filter((name) => !name.endsWith('-day'))

/**
 * One thing that happens: somebody asks for something, the clock moves, or the server starts again. `counter`, `pick` and
 * `who` say where, with which of several, and by whom: see the deeds.
 */
export type Step =
  | Issue
  | { do: DeedName; counter: number; pick: number; who: number }
  | { do: 'wait'; seconds: number }
  | { do: 'restart' | 'schedule' | 'tomorrow' }

/** A command of the step and who gives it, or `null` where the step was something else, which then has happened. */
export function commandOf(scene: Scene, step: Step): [ReadyCommand, Actor] | null {
  switch (step.do) {
    case 'issue':
      return issued(step)
    case 'wait':
      scene.wait(step.seconds)
      return null
    case 'restart':
      scene.restart()
      return null
    case 'schedule': {
      const due = dueBySchedule(scene.hall(), scene.now())
      return due && [due, system]
    }
    case 'tomorrow':
      scene.clockSays(scene.now().coming[0]?.date ?? '', '09:00')
      return [{ type: 'open-day' }, supervisor]
    default: {
      const place = placeOf(scene, step)
      if (step.do in byOthers) return byOthers[step.do as ByOthers](place)
      const command = byOfficer[step.do as ByOfficer](place)
      return [command, place.officer]
    }
  }
}

function placeOf(scene: Scene, step: Extract<Step, { do: DeedName }>): Place {
  const { building, tickets, counters } = inHall(scene)
  const index = step.counter % building.counters.length
  const counterId = building.counters[index]?.id ?? ''
  const held = counters.get(counterId)?.ticketId
  const stray = at([...tickets.keys()], step.pick) ?? '0'
  // Whoever takes over is at another console than the one that runs the counter.
  const officer = officerAt(scene, index, step.do === 'take-over-counter' && step.who === -1 ? -2 : step.who)
  return { scene, building, counterId, officer, pick: step.pick, held: held && step.pick % 12 > 0 ? held : stray }
}

function inHall(scene: Scene) {
  const { setup, tickets, counters } = scene.hall()
  if (!setup) throw new Error('the building has no set-up yet')
  return { building: setup.building, tickets, counters }
}

/** The officer of a counter (`who` -1), the same one at another console (-2), of another counter, or a supervisor (4). */
function officerAt(scene: Scene, counter: number, who: number): Actor {
  if (who === 4) return supervisor
  const { building, counters } = inHall(scene)
  const index = (who < 0 ? counter : who) % building.counters.length
  const { id = '', agencyId } = building.counters[index] ?? {}
  const { officerId, consoleId } = counters.get(id) ?? {}
  const isMine = officerId === `officer-${index}`
  return person('officer', `officer-${index}`, agencyId, consoleOf(isMine ? consoleId : undefined, index, who))
}

function consoleOf(present: string | undefined, index: number, who: number): string {
  const usual = present ?? `console-${index}-0`
  return who === -2 ? (usual.endsWith('0') ? `console-${index}-1` : `console-${index}-0`) : usual
}
