import type { Building, Counter } from '../../contract/building.ts'
import type { TicketState } from '../../contract/fields.ts'
import type { Actor } from '../../server/core/actor.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { dayOpened, given, person, type Scene, supervisor } from '../support/hall.ts'

/** Answers with a whole number from 0 to below `sides`. */
export type Dice = (sides: number) => number

/** Dice that always fall the same way (a linear congruence), for a day that can be told again. */
export function loadedDice(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const desk = person('desk', 'desk')

/**
 * A day full of everything: visitors come, with one errand or several, regular and priority; officers call, recall,
 * start, finish, park, resume, transfer, return, undo, call out of order, pause, close, and press twice; second consoles
 * take over; the desk reinstates, cancels and moves whole queues; the server restarts. What is refused does not happen.
 */
export function createLife(building: Building, dice: Dice, secondsAStep: number) {
  const scene = given({ type: 'building-imported', building }, dayOpened({ building }))
  const consoles = new Map<string, string>()
  const done: Record<string, number> = {}
  scene.clockSays('2026-11-24', '08:00')

  const oneOf = <Item>(items: readonly Item[]): Item | undefined => items[dice(items.length)]
  const officerAt = ({ id, agencyId }: Counter): Actor =>
    person('officer', `officer-${id}`, agencyId, consoles.get(id) ?? `console-${id}`)

  function attempt(command: ReadyCommand, actor: Actor): boolean {
    const decision = scene.when(command, actor)
    if (decision.ok) done[command.type] = (done[command.type] ?? 0) + 1
    return decision.ok
  }

  function come(): void {
    const wishes = dice(6) === 0 ? 3 : 1
    const serviceIds = Array.from({ length: wishes }, () => oneOf(building.services)?.id ?? '')
    const priority = dice(4) === 0 ? { priority: 'elderly' as const } : {}
    attempt({ type: 'issue-ticket', serviceIds: [...new Set(serviceIds)], ...priority }, desk)
  }

  function work(counter: Counter): void {
    const { state, ticketId } = counterNow(scene, counter)
    const officer = officerAt(counter)
    const counterId = counter.id
    if (state !== 'open') {
      attempt({ type: state === 'closed' ? 'open-counter' : 'resume-counter', counterId }, officer)
    } else if (ticketId === undefined) {
      workFree(counter, officer)
    } else if (scene.hall().tickets.get(ticketId)?.state === 'called') {
      workCalled(counter, officer, ticketId)
    } else {
      workServing(counter, officer, ticketId)
    }
  }

  /** One of several deeds, each as often as its weight. */
  function either(...deeds: [weight: number, deed: () => unknown][]): void {
    let rest = dice(deeds.reduce((sum, [weight]) => sum + weight, 0))
    const chosen = deeds.find(([weight]) => {
      rest -= weight
      return rest < 0
    })
    chosen?.[1]()
  }

  function workFree({ id: counterId, serviceIds, agencyId }: Counter, officer: Actor): void {
    const parked = () => oneOf(ticketsIn('parked'))?.id ?? '0'
    const number = () =>
      oneOf(ticketsIn('waiting').filter((ticket) => serviceIds.includes(ticket.serviceId)))?.number ?? 'A-999'
    either(
      [70, () => attempt({ type: 'call-next', counterId }, officer)],
      [6, () => attempt({ type: 'call-ticket', counterId, number: number(), reason: 'documents-brought' }, officer)],
      [9, () => attempt({ type: 'resume-ticket', ticketId: parked(), counterId }, officer)],
      [3, () => attempt({ type: 'return-ticket', ticketId: parked() }, officer)],
      [4, () => attempt({ type: 'pause-counter', counterId, reason: 'break' }, officer)],
      [2, () => attempt({ type: 'close-counter', counterId, reason: 'other' }, officer)],
      [3, () => takeOver(counterId, agencyId)],
      [3, () => attempt({ type: 'undo-last', counterId }, officer)],
    )
  }

  function workCalled({ id: counterId }: Counter, officer: Actor, ticketId: string): void {
    either(
      [65, () => attempt({ type: 'start-serving', ticketId }, officer)],
      [7, () => attempt({ type: 'recall-ticket', ticketId }, officer)],
      [12, () => attempt({ type: 'mark-no-show', ticketId, reason: 'called-in-person' }, officer)],
      [16, () => putElsewhere(officer, ticketId)],
    )
    if (dice(20) === 0) attempt({ type: 'undo-last', counterId }, officer)
  }

  function workServing({ id: counterId }: Counter, officer: Actor, ticketId: string): void {
    const outcome = oneOf(['done', 'must-return', 'refused', 'referred'] as const) ?? 'done'
    either(
      [55, () => attempt({ type: 'call-next', counterId }, officer)],
      [25, () => attempt({ type: 'finish-serving', ticketId, outcome, goOn: dice(2) === 0 }, officer)],
      [20, () => putElsewhere(officer, ticketId)],
    )
    if (dice(10) === 0) attempt({ type: 'undo-last', counterId }, officer)
  }

  function putElsewhere(officer: Actor, ticketId: string): void {
    const to = () => {
      const counter = dice(2) === 0 ? oneOf(building.counters) : undefined
      const serviceId = oneOf(counter?.serviceIds ?? building.services.map(({ id }) => id)) ?? ''
      return { serviceId, ...(counter && { counterId: counter.id }) }
    }
    either(
      [1, () => attempt({ type: 'park-ticket', ticketId, reason: 'documents-incomplete' }, officer)],
      [1, () => attempt({ type: 'return-ticket', ticketId }, officer)],
      [1, () => attempt({ type: 'transfer-ticket', ticketId, to: to(), reason: 'wrong-service' }, officer)],
    )
  }

  function takeOver(counterId: string, agencyId: string): void {
    const consoleId = `console-${counterId}-${dice(1000)}`
    const actor = person('officer', `officer-${counterId}`, agencyId, consoleId)
    if (attempt({ type: 'take-over-counter', counterId }, actor)) consoles.set(counterId, consoleId)
  }

  function supervise(): void {
    const reason = 'agency-absent'
    const agencyId = oneOf(building.agencies)?.id ?? ''
    const counterId = oneOf(building.counters)?.id ?? ''
    const service = () => oneOf(building.services)?.id ?? ''
    const ticketId = (state: TicketState) => oneOf(ticketsIn(state))?.id ?? '0'
    const further = () => (dice(3) === 0 ? [] : [service(), service()])
    either(
      [18, () => attempt({ type: 'reinstate-ticket', ticketId: ticketId('no-show') }, desk)],
      [8, () => attempt({ type: 'cancel-ticket', ticketId: ticketId('waiting') }, desk)],
      [8, () => attempt({ type: 'assign-services', counterId, serviceIds: further() }, supervisor)],
      [2, () => attempt({ type: 'release-agency', agencyId, reason }, desk)],
      [2, () => attempt({ type: 'transfer-agency', agencyId, to: { serviceId: service() }, reason }, desk)],
      [1, () => scene.restart()],
    )
  }

  function ticketsIn(state: TicketState) {
    return [...scene.hall().tickets.values()].filter((ticket) => ticket.state === state)
  }

  return {
    scene,
    /** How often each command was accepted. */
    done,
    come,
    /** Somebody does something: mostly an officer at a counter. */
    step: (): void => {
      scene.wait(dice(secondsAStep + 1))
      const counter = oneOf(building.counters)
      if (dice(40) === 0) supervise()
      else if (counter) work(counter)
    },
    close: (): void => {
      attempt({ type: 'close-day', force: true, reason: 'uji' }, supervisor)
    },
  }
}

function counterNow(scene: Scene, { id }: Counter) {
  return scene.hall().counters.get(id) ?? { state: 'closed' as const, ticketId: undefined }
}
