import type { Agency, Building, Counter, Service } from '../../contract/building.ts'
import type { DomainEvent } from '../../contract/events.ts'
import type { Outcome, PriorityCategory } from '../../contract/fields.ts'
import type { Rejection } from '../../contract/rejections.ts'
import type { CounterView } from '../../contract/views.ts'
import type { Actor } from '../../server/core/actor.ts'
import type { Decision } from '../../server/core/decision.ts'
import type { Ticket } from '../../server/core/ticket.ts'
import { counterView } from '../../server/core/views/counter.ts'
import {
  call,
  dayOpened,
  given,
  heldAt,
  issueMany,
  kiosk,
  open,
  person,
  type Scene,
  siti,
  start,
  the,
  ticketOf,
} from '../support/hall.ts'
import { buildingWith } from '../support/sample-building.ts'

/** The information desk. */
export const desk = person('desk', 'dewi')

/** A display of a zone, and the page that runs on it. */
export const displayIn = (zone: string): Actor => ({ kind: 'device', deviceId: '7', role: 'display', place: zone })
export const displayInstance = '00000000-0000-4000-8000-000000000007'

/** The sample building with something else about one service, agency or counter. */
export function withService(id: string, change: Partial<Service>): Building {
  return buildingWith(({ services }) => Object.assign(byId(services, id), change))
}
export function withAgency(id: string, change: Partial<Agency>): Building {
  return buildingWith(({ agencies }) => Object.assign(byId(agencies, id), change))
}
export function withCounter(id: string, change: Partial<Counter>): Building {
  return buildingWith(({ counters }) => Object.assign(byId(counters, id), change))
}

/** The thing of an id. */
export function byId<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const found = things.find((thing) => thing.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

/** A day on which so many visitors wait for a service, and counter 1 is open. */
export function withWaiting(count: number, serviceId = 'CIVIL-01', building?: Building): Scene {
  const scene = given(dayOpened(building && { building }))
  open(scene, 'counter-1', siti)
  issueMany(scene, count, serviceId)
  return scene
}

/** The same, where counter 1 has called the first of them, or serves that one. */
export function withCalled(count = 1, building?: Building): Scene {
  const scene = withWaiting(count, 'CIVIL-01', building)
  call(scene, 'counter-1', siti)
  return scene
}
export function withServing(count = 1, building?: Building): Scene {
  const scene = withCalled(count, building)
  start(scene, 'counter-1', siti)
  return scene
}

/** One number for several services: its ticket. */
export function issueJourney(scene: Scene, serviceIds: string[], priority?: PriorityCategory): Ticket {
  const command = { type: 'issue-ticket', serviceIds, ...(priority && { priority }) } as const
  return ticketOf(scene, the(scene.must(command, kiosk), 'ticket-issued').ticketId)
}

/** The visit at a counter is over. */
export function finish(scene: Scene, counterId: string, actor: Actor, outcome: Outcome = 'done'): DomainEvent[] {
  return scene.must({ type: 'finish-serving', ticketId: heldAt(scene, counterId), outcome }, actor)
}

/** Who was called to a counter did not come; no screen has told that the call was shown. */
export function leaveAbsent(scene: Scene, counterId: string, actor: Actor): void {
  scene.must({ type: 'mark-no-show', ticketId: heldAt(scene, counterId), reason: 'called-in-person' }, actor)
}

/** A display of the zone tells that the last announcement was painted. */
export function showLast(scene: Scene, zone = 'A'): void {
  const announcementId = scene.hall().calls.get(zone)?.[0]?.announcementId ?? ''
  const shownAt = scene.now().at
  scene.must({ type: 'confirm-announcement', announcementId, displayInstance, shownAt }, displayIn(zone))
}

/** What an officer sees of a counter, where no display has told anything. */
export function seenAt(
  scene: Scene,
  counterId = 'counter-1',
  actor: Actor = siti,
  eyes: { screens?: number; shown?: number } = {},
): CounterView {
  const { screens = 0, shown = 0 } = eyes
  const view = counterView(scene.hall(), counterId, actor, scene.now(), {
    screensIn: () => screens,
    shownOn: () => shown,
  })
  if (!view) throw new Error(`nothing to see of ${counterId}`)
  return view
}

/** Why a command was refused, or `null`. */
export function rejectionOf(decision: Decision): Rejection | null {
  return decision.ok ? null : decision.rejection
}

/** Numbers of those who wait in the services' queues, or for one counter alone, regular ones first. */
export function waitingIn(scene: Scene, id: string): string[] {
  const queue = scene.hall().queues.get(id) ?? scene.hall().sent.get(id)
  return [...(queue?.regular ?? []), ...(queue?.priority ?? [])].map(({ number }) => number)
}
