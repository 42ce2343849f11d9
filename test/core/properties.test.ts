import { deepStrictEqual, ok } from 'node:assert/strict'
import fc from 'fast-check'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { expect, it } from 'vitest'
import type { Building } from '../../contract/building.ts'
import { type EventOf, eventSchemas, type JournalRecord } from '../../contract/events.ts'
import { answerFor } from '../../server/core/answer.ts'
import type { Decision } from '../../server/core/decision.ts'
import { evolve } from '../../server/core/evolve.ts'
import { emptyHall, type Hall } from '../../server/core/hall.ts'
import { counterView } from '../../server/core/views/counter.ts'
import { boardView, hallView } from '../../server/core/views/hall.ts'
import { kioskView } from '../../server/core/views/kiosk.ts'
import { ticketView } from '../../server/core/views/ticket.ts'
import { dayOpened, given, type Scene, supervisor } from '../support/hall.ts'
import { createModel, type Model } from './model.ts'
import { buildings, commandOf, mornings } from './random-day.ts'

const long = process.env.LONG === '1'

/** A short run is the same everywhere; a long one is another every time, and names its seed when it fails. */
const campaign = long ? { numRuns: 2000 } : { numRuns: 40, seed: 20261124 }
const patience = long ? 900_000 : 60_000

/** A call, and what rule P2 asked for just before it by the model's account. */
type Call = { event: EventOf<'ticket-called'>; turn: ReturnType<Model['turnAt']> }

/** A random day after a step: what was decided, and what that left in the journal. */
type Day = {
  scene: Scene
  model: Model
  building: Building
  before: Omit<Hall, 'setup'>
  decision: Decision | null
  news: JournalRecord[]
  calls: Call[]
}

/** Plays random mornings in random buildings, and looks at the day after each step. Each day gets a watch of its own. */
function always(rule: string, createWatch: () => (day: Day) => void): void {
  const days = fc.property(buildings, mornings, (building, morning) => {
    const scene = given(dayOpened({ building }))
    const model = createModel(building)
    const watch = createWatch()
    watch({ scene, model, building, before: dynamic(scene), decision: null, ...follow(model, scene.records) })
    for (const step of morning) {
      const before = dynamic(scene)
      const known = scene.records.length
      const command = commandOf(scene, building, step)
      const decision = command && scene.when(...command)
      watch({ scene, model, building, before, decision, ...follow(model, scene.records.slice(known)) })
    }
  })
  it(rule, { timeout: patience }, () => fc.assert(days, campaign))
}

/** What a step may change of the hall. */
function dynamic(scene: Scene): Omit<Hall, 'setup'> {
  const { setup: _, ...rest } = scene.hall()
  return structuredClone(rest)
}

function follow(model: Model, news: JournalRecord[]): { news: JournalRecord[]; calls: Call[] } {
  const calls: Call[] = []
  for (const record of news) {
    const { event } = record
    if (event.type === 'ticket-called') calls.push({ event, turn: model.turnAt(event.counterId) })
    model.observe(record)
  }
  return { news, calls }
}

const idsOf = (building: Building) => building.services.map(({ id }) => id)
const isHere = (state: string) => state === 'called' || state === 'serving'

always('[N2] the numbers of a series are 1, 2, 3, ... within a day: none twice, none left out', () => ({ model }) => {
  for (const numbers of model.numbers().values())
    deepStrictEqual(
      numbers.map((number) => Number(number.slice(2))),
      numbers.map((_, place) => place + 1),
    )
})

always('[C1] a counter holds at most one ticket, and a ticket is at one counter at most', () => ({ scene, model }) => {
  const held = [...scene.hall().counters].flatMap(([id, { ticketId }]) => (ticketId ? [[id, ticketId]] : []))
  const here = model.tickets().flatMap(({ id, state, counterId }) => (isHere(state) ? [[counterId, id]] : []))
  deepStrictEqual(held.sort(), here.sort())
  deepStrictEqual(held.length, new Set(held.map(([, ticketId]) => ticketId)).size)
})

always('[C2] a counter is told that nobody waits only when nobody waits for it', () => {
  let linesBefore = new Map<string, number>()
  return ({ model, building, news }) => {
    for (const { event } of news)
      if (event.type === 'nobody-waiting') deepStrictEqual(linesBefore.get(event.counterId), 0)
    linesBefore = new Map(building.counters.map(({ id, serviceIds }) => [id, model.waiting(serviceIds).length]))
  }
})

always('[P1] a call takes the first of its class among all whom the counter may call', () => {
  let waitingBefore: ReturnType<Model['waiting']> = []
  return ({ model, building, calls }) => {
    for (const { event } of calls) {
      const { serviceIds = [] } = building.counters.find(({ id }) => id === event.counterId) ?? {}
      const called = waitingBefore.find(({ id }) => id === event.ticketId)
      const candidates = waitingBefore.filter(({ serviceId }) => serviceIds.includes(serviceId))
      deepStrictEqual(event.ticketId, candidates.find((each) => each.class === called?.class)?.id)
    }
    waitingBefore = model.waiting(idsOf(building))
  }
})

always('[P2] a call takes whom the rule asks for by its words, and passes whom it says', () => ({ calls }) => {
  for (const { event, turn } of calls)
    deepStrictEqual([event.ticketId, event.passed], [turn.called?.id, turn.passed?.id])
})

always('[P3] nobody regular, once first in line, is passed by more later priority visitors than the ratio', () => {
  return ({ model, scene }) => {
    for (const { id, class: ticketClass, passes, serviceId } of model.tickets()) {
      ok(passes <= model.ratioFor(serviceId), `${passes} passed a visitor of ${serviceId}`)
      deepStrictEqual(scene.hall().tickets.get(id)?.passed, ticketClass === 'regular' ? passes : 0)
    }
  }
})

always('[P2] each who waits is told of fewer people before than wait in the same line', () => {
  return ({ scene, model, building }) => {
    const line = (serviceId: string) => {
      const together = building.counters.filter(({ serviceIds }) => serviceIds.includes(serviceId))
      return model.waiting([serviceId, ...together.flatMap(({ serviceIds }) => serviceIds)]).length
    }
    for (const { id, serviceId, state } of model.tickets()) {
      const ahead = ticketView(scene.hall(), id, scene.now())?.ahead
      if (state === 'waiting') ok(ahead !== undefined && ahead >= 0 && ahead < line(serviceId))
      else deepStrictEqual(ahead, undefined)
    }
  }
})

always('[D3] nobody who waits disappears: each ticket is in one state, and the queues hold just those who wait', () => {
  return ({ scene, model, building }) => {
    const hall = scene.hall()
    const states = (tickets: Iterable<{ id: string; state: string }>) =>
      [...tickets].map(({ id, state }) => [id, state])
    deepStrictEqual(states(hall.tickets.values()), states(model.tickets()))
    for (const serviceId of idsOf(building))
      for (const each of ['regular', 'priority'] as const)
        deepStrictEqual(
          hall.queues.get(serviceId)?.[each].map(({ id }) => id),
          model.waiting([serviceId], each).map(({ id }) => id),
        )
    if (hall.day?.closed) deepStrictEqual(model.waiting(idsOf(building)), [])
  }
})

always('[C3] screens count who waits, and an officer’s names none of them', () => ({ scene, model, building }) => {
  const [hall, now] = [scene.hall(), scene.now()]
  const counts = building.agencies.map(({ id }) => {
    const services = building.services.filter(({ agencyId }) => agencyId === id)
    return model.waiting(services.map((service) => service.id)).length
  })
  for (const agencies of [hallView(hall, now).queues, boardView(hall, now).agencies, kioskView(hall, now).agencies])
    deepStrictEqual(
      agencies.map(({ waiting }) => waiting),
      counts,
    )
  // A rehearsal of the same date has numbers of its own, so that two tickets may share one.
  const known = new Set(model.tickets().flatMap(({ state, number }) => (state === 'waiting' ? [] : [number])))
  const secret = model.waiting(idsOf(building)).filter(({ number }) => !known.has(number))
  for (const { id, serviceIds } of building.counters) {
    const view = counterView(hall, id, supervisor, now)
    const counted = [view?.waiting.regular.count, view?.waiting.priority.count]
    deepStrictEqual(counted, [
      model.waiting(serviceIds, 'regular').length,
      model.waiting(serviceIds, 'priority').length,
    ])
    const text = JSON.stringify(view)
    for (const { number } of secret) ok(!text.includes(`"${number}"`), `${number} waits, and is seen at ${id}`)
  }
})

always('[G6] the fold of the stored records is the hall, after every step', () => {
  const twin = emptyHall()
  return ({ scene, news }) => {
    for (const record of JSON.parse(JSON.stringify(news)) as JournalRecord[]) evolve(twin, record)
    deepStrictEqual(twin, scene.hall())
  }
})

always(
  '[G6] a refused command leaves the hall and the journal as they were',
  () =>
    ({ before, decision, scene, news }) => {
      if (decision?.ok === false) deepStrictEqual([dynamic(scene), news], [before, []])
    },
)

always('[G7] every event has the shape of the contract', () => ({ news }) => {
  for (const { event } of news) {
    const schema: TSchema = eventSchemas[event.type]
    if (!Value.Check(schema, event)) deepStrictEqual(event, [...Value.Errors(schema, event)])
  }
})

always('[N3] every accepted command that left records has its answer', () => ({ decision, news }) => {
  const [first] = news
  if (!decision?.ok || !first) return
  const command = first.command as Parameters<typeof answerFor>[0]
  deepStrictEqual(answerFor(command, first.seq, decision.events, () => ({ code: 'code' })).events, decision.events)
})

it('the random mornings are worth looking at: visitors are called, passed, served and absent, and days end', () => {
  const seen = new Map<string, number>()
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
  for (const [building, morning] of fc.sample(fc.tuple(buildings, mornings), { numRuns: 50, seed: 20261124 })) {
    const scene = given(dayOpened({ building }))
    for (const step of morning) {
      const command = commandOf(scene, building, step)
      const decision = command && scene.when(...command)
      if (decision?.ok === false) count(decision.rejection.code)
    }
    for (const { event } of scene.records) {
      count(event.type)
      if (event.type === 'ticket-called' && event.passed) count('passed')
    }
  }
  const often = [...seen].filter(([, times]) => times >= 10).map(([what]) => what)
  const wanted = ['ticket-called', 'passed', 'serving-finished', 'ticket-no-show', 'nobody-waiting', 'day-closed']
  const refusals = ['double-press', 'ticket-still-called', 'other-console', 'counter-taken', 'counter-busy']
  expect(often).toEqual(expect.arrayContaining([...wanted, ...refusals]))
})
