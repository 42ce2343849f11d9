import { deepStrictEqual, ok } from 'node:assert/strict'
import { Compile } from 'typebox/compile'
import type { DomainEvent, EventType, JournalRecord } from '../../contract/events.ts'
import { eventSchemas } from '../../contract/events.ts'
import type { WatchRequest } from '../../contract/socket.ts'
import { answerFor } from '../../server/core/answer.ts'
import { evolve } from '../../server/core/evolve.ts'
import { emptyHall, type Hall } from '../../server/core/hall.ts'
import { createProof } from '../../server/core/proof/proof.ts'
import { counterView } from '../../server/core/views/counter.ts'
import { ticketView } from '../../server/core/views/ticket.ts'
import { viewFor } from '../../server/core/views/view.ts'
import { supervisor } from '../support/hall.ts'
import type { Look, Watches } from './model-campaign.ts'

const eyes = { screensIn: () => 1, shownOn: () => 1, clockInDoubt: () => false, ticketIdOf: (code: string) => code }
const shapes = new Map(Object.entries(eventSchemas).map(([type, schema]) => [type as EventType, Compile(schema)]))

/** What a step may change of the hall. */
function dynamic({ setup: _, ...rest }: Hall) {
  return rest
}

/** Somebody comes to a counter out of turn, with no word of reason, as a hand might write it into a journal. */
function favourIn({ model, building, scene }: Look): { record: JournalRecord; number: string; due: string } | null {
  const { seq } = scene.hall()
  for (const { id: counterId } of building.counters) {
    const { called } = model.turnAt(counterId)
    const friend = model.candidates(counterId).findLast(({ id }) => id !== called?.id)
    if (!called || !friend || model.place(counterId).state !== 'open' || model.held(counterId)) continue
    const at = { ticketId: friend.id, number: friend.number, counterId }
    const events: DomainEvent[] = [
      { type: 'ticket-called', ...at, announcementId: '0', screens: 1 },
      { type: 'ticket-resumed', ...at, announcementId: '0', screens: 1 },
      { type: 'serving-started', ...at },
    ]
    const event = events[seq % events.length] as DomainEvent
    const record = { seq: seq + 1, at: scene.now().at, v: 1, by: 'x', command: 'x', target: '', event }
    return { record, number: friend.number, due: called.number }
  }
  return null
}

/** Every kind of screen in its turn. */
function requestAt({ building, model, step }: Look): WatchRequest {
  const plain = (['kiosk', 'transfers', 'desk', 'hall', 'board', 'counters'] as const).map((screen) => ({ screen }))
  const ticket = model.tickets().at(step % 5)
  const others: WatchRequest[] = [
    { screen: 'display', zone: 'AB'.charAt(step % 2) },
    { screen: 'counter', id: building.counters[step % building.counters.length]?.id ?? '' },
    ...(ticket ? [{ screen: 'ticket', code: ticket.id } as const] : []),
  ]
  const all = [...plain, ...others]
  return all[step % all.length] ?? { screen: 'board' }
}

/** Rules of journal, proof and screens that hold after every step of any day, in any building. */
export const journalRules: Watches = {
  '[O3] the proof, by a fold of its own, explains every call': () => {
    const proof = createProof()
    return ({ news }) => {
      for (const record of news) proof.observe(record)
      deepStrictEqual(proof.audit().unexplained, [])
    }
  },

  '[O3] a favour planted at the end of any day is found and named': () => {
    const proof = createProof()
    return (look) => {
      for (const record of look.news) proof.observe(record)
      const favour = look.isLast ? favourIn(look) : null
      if (!favour) return
      proof.observe(favour.record)
      const found = proof.audit().unexplained.map(({ number, due }) => [number, due])
      deepStrictEqual(found, [[favour.number, favour.due]])
    }
  },

  '[G6] the fold of the stored records is the hall; what is refused changes nothing': () => {
    const twin = emptyHall()
    return ({ scene, news, asked, step, isLast }) => {
      for (const record of JSON.parse(JSON.stringify(news)) as JournalRecord[]) evolve(twin, record)
      if (asked?.decision.ok === false) deepStrictEqual([dynamic(scene.hall()), news], [dynamic(twin), []])
      else if (isLast || step % 8 === 0) deepStrictEqual(scene.hall(), twin)
    }
  },

  '[G7] every event has the shape of the contract': () => {
    return ({ news }) => {
      for (const { event } of news) {
        const shape = shapes.get(event.type)
        if (!shape?.Check(event)) deepStrictEqual(event, [...(shape?.Errors(event) ?? [])])
      }
    }
  },

  '[G3] [I5] [I6] no identity, no category and no free text comes into the journal': () => {
    return ({ news, asked }) => {
      const text = JSON.stringify(news)
      if (asked?.command.type === 'issue-ticket' && asked.command.identity) ok(!text.includes(asked.command.identity))
      ok(!/hash-of-person|elderly|toddler|catatan/.test(text), text)
    }
  },

  '[N3] every accepted command that left records has its answer': () => {
    return ({ asked, news: [first] }) => {
      if (!asked?.decision.ok || !first) return
      const { events } = asked.decision
      deepStrictEqual(answerFor(asked.command.type, first.seq, events, () => ({ code: 'code' })).events, events)
    }
  },

  '[C3] an officer sees how many wait, and nobody who was not at that counter': () => {
    const known = new Set<string>()
    return ({ scene, model, news, building, step }) => {
      for (const { event } of news)
        if ('counterId' in event && 'number' in event) known.add(`${event.counterId} ${event.number}`)
      const id = building.counters[step % building.counters.length]?.id ?? ''
      const view = counterView(scene.hall(), id, supervisor, scene.now(), eyes)
      deepStrictEqual(view?.waiting.regular.count, model.candidates(id, 'regular').length)
      deepStrictEqual(view?.waiting.priority.count, model.candidates(id, 'priority').length)
      const text = JSON.stringify(view)
      for (const { number, state } of model.tickets())
        if (state === 'waiting' && !known.has(`${id} ${number}`))
          ok(!text.includes(`"${number}"`), `${number} waits, and is seen at ${id}`)
    }
  },

  '[P2] each who waits is told of fewer people before than wait in the building': () => {
    return ({ scene, model, step }) => {
      const tickets = model.tickets()
      const ticket = tickets[step % (tickets.length || 1)]
      if (!ticket) return
      const ahead = ticketView(scene.hall(), ticket.id, scene.now())?.ahead
      if (ticket.state !== 'waiting') deepStrictEqual(ahead, undefined)
      else {
        const all = tickets.filter(({ state }) => state === 'waiting').length
        ok(ahead !== undefined && ahead >= 0 && ahead < all, `${ahead} before ${ticket.number}, ${all} wait`)
      }
    }
  },

  '[A1] every screen has a view at every step': () => {
    return (look) => {
      const request = requestAt(look)
      const view = viewFor(look.scene.hall(), request, supervisor, look.scene.now(), eyes)
      deepStrictEqual([view?.screen, view?.seq], [request.screen, look.scene.hall().seq])
    }
  },
}
