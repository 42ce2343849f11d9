import type { Building } from '../../contract/building.ts'
import type { DomainEvent } from '../../contract/events.ts'
import type { TicketClass } from '../../contract/fields.ts'
import type { ProofCall } from '../../contract/proof.ts'
import { createProof } from '../../server/core/proof/proof.ts'
import { instantOf } from '../support/hall.ts'
import { sampleBuilding, today } from '../support/sample-building.ts'

/** Records written by hand, as a journal might hold them, and the proof that follows them. */
export function proofDay(building: Building = sampleBuilding) {
  const proof = createProof()
  let seq = 0
  const ids = new Map<string, string>()
  let given = 0

  function say(event: DomainEvent): void {
    seq += 1
    const at = instantOf(today, '09:00') + seq * 1000
    proof.observe({ seq, at, v: 1, by: 'test', command: 'test', target: '', event })
  }
  const opened = (more: Partial<DomainEvent & { type: 'day-opened' }> = {}): DomainEvent => ({
    type: 'day-opened',
    date: today,
    rehearsal: false,
    lifted: false,
    numbers: {},
    rulesVersion: 1,
    building,
    ...more,
  })
  const at = (number: string, counter: number) => ({ ticketId: id(number), number, counterId: `counter-${counter}` })
  const announced = { announcementId: '0', screens: 1 }

  function id(number: string): string {
    return ids.get(number) ?? 'unknown'
  }

  function issue(ticketClass: TicketClass, serviceIds: string[], prefix = 'A'): string {
    given += 1
    const number = `${prefix}-${String(given).padStart(3, '0')}`
    ids.set(number, String(seq + 1))
    const head = { type: 'ticket-issued', ticketId: String(seq + 1), number, prefix } as const
    say({ ...head, serviceIds, class: ticketClass, ahead: 0, language: 'id' })
    return number
  }

  say({ type: 'building-imported', building })
  say(opened())
  return {
    proof,
    say,
    opened,
    at,
    id,
    seq: () => seq,
    regular: (serviceIds = ['CIVIL-01']) => issue('regular', serviceIds),
    priority: (serviceIds = ['CIVIL-01']) => issue('priority', serviceIds),
    open: (...counters: number[]): void => {
      for (const each of counters) {
        say({ type: 'counter-opened', counterId: `counter-${each}`, officerId: '1', consoleId: 'console-1' })
      }
    },
    /** A call, and the visit that comes of it: over at once. */
    serve: (number: string, counter = 1): void => {
      say({ type: 'ticket-called', ...at(number, counter), ...announced })
      say({ type: 'serving-started', ...at(number, counter) })
      say({ type: 'serving-finished', ...at(number, counter), outcome: 'done' })
    },
    call: (number: string, counter = 1, more: { passed?: string; reason?: 'health' } = {}): void =>
      say({ type: 'ticket-called', ...at(number, counter), ...announced, ...more }),
    resume: (number: string, counter = 1): void =>
      say({ type: 'ticket-resumed', ...at(number, counter), ...announced }),
    recall: (number: string, counter = 1): void =>
      say({ type: 'ticket-recalled', ...at(number, counter), ...announced }),
    finish: (number: string, counter: number, next?: string): void =>
      say({ type: 'serving-finished', ...at(number, counter), outcome: 'done', ...(next !== undefined && { next }) }),
    noShow: (number: string, counter = 1): void => say({ type: 'ticket-no-show', ...at(number, counter) }),
    undo: (number: string, counter = 1): void => say({ type: 'finish-undone', ...at(number, counter) }),
    putBack: (number: string): void => say({ type: 'ticket-returned', ticketId: id(number), number }),
    transfer: (number: string, serviceId: string, counter?: number): void => {
      const sentTo = counter === undefined ? {} : { counterId: `counter-${counter}` }
      say({ type: 'ticket-transferred', ticketId: id(number), number, serviceId, ...sentTo, reason: 'wrong-service' })
    },
    skip: (number: string, serviceId: string, next?: string): void => {
      const goesOn = next === undefined ? {} : { next }
      say({ type: 'stop-skipped', ticketId: id(number), number, serviceId, reason: 'agency-closed', ...goesOn })
    },
    /** Why each call that a number asks about was made. */
    ask: (number: string): string[] => (proof.ask(number)?.calls ?? []).map(described),
    unexplained: () => proof.audit().unexplained.map(({ number, counter, due }) => ({ number, counter, due })),
  }
}

/** `A-004: priority (1 of 2)`. */
export function described(call: ProofCall): string {
  if ('cause' in call) return `${call.number}: ${call.cause}`
  return `${call.number}: ${'exception' in call ? `${call.exception}, ${call.reason}` : 'unexplained'}`
}

export type ProofDay = ReturnType<typeof proofDay>
