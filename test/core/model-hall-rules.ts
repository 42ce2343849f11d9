import { deepStrictEqual, ok } from 'node:assert/strict'
import type { Building } from '../../contract/building.ts'
import type { Hall } from '../../server/core/hall.ts'
import type { Moment } from '../../server/core/moment.ts'
import { isOpen, stopsToCome, type Ticket } from '../../server/core/ticket.ts'
import { isHere, type ModelTicket } from './model.ts'
import type { Watches } from './model-campaign.ts'

/** What the hall knows of a ticket, in the model's words. */
function inHall(ticket: Ticket) {
  const { id, number, state, passed: passes, sentTo = '', class: itsClass } = ticket
  const counterId = state === 'called' || state === 'serving' ? ticket.counterId : ''
  const stops = stopsToCome(ticket).map(({ serviceId }) => serviceId)
  return { id, number, class: itsClass, state, passes, stops, counterId, sentTo: state === 'waiting' ? sentTo : '' }
}

/** The same by the model. A journey that ended with a skipped stop is served or cancelled: the rules do not say which. */
function inModel(ticket: ModelTicket, found: Ticket | undefined) {
  const { id, number, class: itsClass, passes, stops } = ticket
  const isOver = ticket.state === 'over' && (found?.state === 'served' || found?.state === 'cancelled')
  const state = isOver ? found.state : ticket.state
  const counterId = isHere(ticket) ? ticket.counterId : ''
  const sentTo = state === 'waiting' ? ticket.sentTo : ''
  return { id, number, class: itsClass, state, passes, stops, counterId, sentTo }
}

/** What an undo need not bring back: when a record touched it, and the count of rule P2. Time between is no service. */
const passing = new Set(['touched', 'passed', 'last', 'lastCallAt', 'consoleId', 'runningSince', 'servedFor'])

/** A counter and its ticket, as they stand. */
function snapshot(hall: Hall, counterId: string): unknown {
  const counter = hall.counters.get(counterId)
  const both = { counter, ticket: hall.tickets.get(counter?.ticketId ?? '') }
  return JSON.parse(JSON.stringify(both, (key, value) => (passing.has(key) ? undefined : value)))
}

const idsOf = (tickets: readonly { id: string }[] = []) => tickets.map(({ id }) => id)

/** When the building serves visitors (rule D2), in minutes; no agency of a random building has hours of its own. */
function serviceTimes(
  { calendar = [], hours }: Building,
  { date, weekday }: Moment,
): { open: number; close: number }[] {
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const spans = calendar.find((day) => day.date === date)?.spans ?? hours[weekday] ?? []
  return spans.map(({ open, close }) => ({ open: minuteOf(open), close: minuteOf(close) }))
}

/** Rules of the queue that hold after every step of any day, in any building. */
export const hallRules: Watches = {
  '[N1] [N2] a number is the next of its series, or one of the paper roll; none is given twice': () => {
    const given = new Set<string>()
    let coming = new Map<string, string>()
    return ({ news, model, building }) => {
      for (const { event } of news) {
        if (event.type !== 'ticket-issued') continue
        const name = `${model.day().name} ${event.number}`
        ok(!given.has(name), `${name} was given twice`)
        given.add(name)
        if (!event.paper) deepStrictEqual(event.number, coming.get(event.prefix))
      }
      coming = new Map(building.agencies.map(({ prefix }) => [prefix, model.nextNumber(prefix)]))
    }
  },

  '[H1] [M2] [S2] [T1] [T2] [J1] every ticket is where the rules put it: state, stops, counter and count': () => {
    return ({ scene, model }) => {
      const found = [...scene.hall().tickets.values()]
      const told = model.tickets().map((ticket, place) => inModel(ticket, found[place]))
      deepStrictEqual(found.map(inHall), told)
    }
  },

  '[P1] who waits stands in the queue of the service, or of the counter it was sent to, by issue': () => {
    return ({ scene, model, building }) => {
      const { queues, sent } = scene.hall()
      for (const each of ['regular', 'priority'] as const) {
        const waiting = model.tickets().filter(({ state, class: itsClass }) => state === 'waiting' && itsClass === each)
        const line = (serviceId: string) => waiting.filter(({ stops, sentTo }) => stops[0] === serviceId && !sentTo)
        const forCounter = (id: string) => waiting.filter(({ sentTo }) => sentTo === id)
        for (const { id } of building.services) deepStrictEqual(idsOf(queues.get(id)?.[each]), idsOf(line(id)))
        for (const { id } of building.counters) deepStrictEqual(idsOf(sent.get(id)?.[each]), idsOf(forCounter(id)))
      }
    }
  },

  '[C1] a counter holds at most one ticket, and a ticket is at one counter at most': () => {
    return ({ scene, model }) => {
      const held = [...scene.hall().counters].flatMap(([id, { ticketId }]) => (ticketId ? [[id, ticketId]] : []))
      const here = model.tickets().filter(isHere)
      deepStrictEqual(held.sort(), here.map(({ counterId, id }) => [counterId, id]).sort())
      deepStrictEqual(new Set(held.map(([, ticketId]) => ticketId)).size, held.length)
    }
  },

  '[C2] a counter is told that nobody waits only when nobody waits for it': () => {
    return ({ overlooked }) => deepStrictEqual(overlooked, [])
  },

  '[P2] [P4] call-next takes whom the rules ask for by their words, and passes whom they say': () => {
    return ({ calls }) => {
      for (const { event, turn } of calls)
        if (!event.reason) deepStrictEqual([event.ticketId, event.passed], [turn.called?.id, turn.passed?.id])
    }
  },

  '[P3] nobody regular, once first in line, is passed by more later priority visitors than the ratio': () => {
    const passes = new Map<string, number>()
    return ({ calls, model, building }) => {
      for (const { event, first, ratio, turn } of calls) {
        // Rule P4: such a counter leaves regular visitors to another.
        const { priorityFirst } = building.counters.find(({ id }) => id === event.counterId) ?? {}
        const isLater = first !== undefined && Number(event.ticketId) > Number(first)
        const isPriority = model.find(event.ticketId)?.class === 'priority'
        if (event.reason || !isLater || !isPriority || (priorityFirst && !turn.passed)) continue
        const times = (passes.get(first) ?? 0) + 1
        passes.set(first, times)
        ok(times <= ratio, `${first} was passed ${times} times, where ${ratio} may`)
      }
    }
  },

  '[C4] [C5] [C6] [H1] [I1] [I7] [I8] [J4] [K1] [K2] [M1] [T1] a command is accepted or refused where they say so':
    () => {
      return ({ asked }) => {
        if (asked?.verdict === undefined) return
        const { decision, verdict, command } = asked
        const code = decision.ok ? 'accepted' : decision.rejection.code
        ok(decision.ok === verdict, `${command.type}: ${code}, where the rules say ${verdict ? 'accepted' : 'refused'}`)
      }
    },

  '[D3] closing ends whatever is open; the schedule closes on those who wait only hours after the last service': () => {
    let open: Ticket['id'][] = []
    let isBusy = false
    return ({ scene, model, news, building }) => {
      const { minute } = scene.now()
      const closes = serviceTimes(building, scene.now()).map(
        ({ close }) => close + building.limits.closeAfterHours * 60,
      )
      for (const { event } of news) {
        if (event.type !== 'day-closed') continue
        deepStrictEqual([...event.expired].sort(), [...open].sort())
        if (event.reason === 'schedule') ok(!isBusy || closes.every((each) => each <= minute), 'closed on its visitors')
      }
      const tickets = [...scene.hall().tickets.values()].filter(isOpen)
      open = idsOf(tickets)
      isBusy = tickets.some(({ state }) => state !== 'parked')
      if (!model.day().isOpen) deepStrictEqual(open, [])
    }
  },

  '[I6] a person has one open ticket for a service that asks who it is': () => {
    let asking: string[] | undefined
    return ({ scene, model, building, news }) => {
      asking ??= idsOf(building.services.filter(({ identity = 'none' }) => identity !== 'none'))
      // A service that begins to ask while the day runs finds its visitors as they are.
      const changed = news.flatMap(({ event }) => (event.type === 'service-saved' ? [event.service.id] : []))
      asking = asking.filter((id) => !changed.includes(id))
      const open = [...scene.hall().tickets.values()].filter(isOpen)
      for (const id of asking) {
        const here = open.filter((ticket) => stopsToCome(ticket).some(({ serviceId }) => serviceId === id))
        const persons = here.flatMap((ticket) => model.find(ticket.id)?.person || [])
        deepStrictEqual(new Set(persons).size, persons.length, `${persons} wait for ${id}`)
      }
    }
  },

  '[J1] [J4] a visit goes on by itself at its next stop; what stands before that is skipped for a reason': () => {
    return ({ news, finishes, asked, building, model, scene }) => {
      const { goOn } = asked?.command.type === 'finish-serving' ? asked.command : {}
      const skips = news.flatMap(({ event }) => (event.type === 'stop-skipped' ? [event] : []))
      for (const { event, stops } of finishes) {
        const skipped = skips.filter(({ ticketId }) => ticketId === event.ticketId).map(({ serviceId }) => serviceId)
        const next = stops.slice(1).find((id) => !skipped.includes(id))
        deepStrictEqual([event.next, goOn === false && next !== undefined], [next, false])
      }
      const { minute } = scene.now()
      const isServed = serviceTimes(building, scene.now()).some(({ open, close }) => open <= minute && minute < close)
      const isShut = !model.day().lifted && !isServed
      for (const { reason } of skips) {
        deepStrictEqual(reason === 'ended-by-officer', goOn === false)
        ok(reason !== 'agency-closed' || isShut, 'a stop was skipped whose agency is there')
      }
    }
  },

  '[J2] stops come in the order of prerequisites, each wish once': () => {
    return ({ news, asked, building }) => {
      for (const { event } of news) {
        if (event.type !== 'ticket-issued' || asked?.command.type !== 'issue-ticket') continue
        deepStrictEqual([...event.serviceIds].sort(), [...asked.command.serviceIds].sort())
        event.serviceIds.forEach((id, place) => {
          const first = building.services.find((service) => service.id === id)?.prerequisites ?? []
          for (const each of first) ok(event.serviceIds.indexOf(each) < place, `${id} came before ${each}`)
        })
      }
    }
  },

  '[S2] undo puts counter and ticket back as they were': () => {
    const ended = new Map<string, unknown>()
    let before = new Map<string, unknown>()
    return ({ scene, news, model }) => {
      for (const { event } of news) {
        if (event.type === 'serving-finished' || event.type === 'ticket-no-show')
          ended.set(event.counterId, before.get(event.counterId))
        if (event.type === 'finish-undone')
          deepStrictEqual(snapshot(scene.hall(), event.counterId), ended.get(event.counterId))
      }
      const busy = model.tickets().filter(isHere)
      before = new Map(busy.map(({ counterId }) => [counterId, snapshot(scene.hall(), counterId)]))
    }
  },
}
