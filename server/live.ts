import type { Answer } from '../contract/answers.ts'
import type { CommandName } from '../contract/commands.ts'
import type { DomainEvent, JournalRecord } from '../contract/events.ts'
import type { Rejection } from '../contract/rejections.ts'
import type { TicketCodes } from './access/ticket-codes.ts'
import type { Clock } from './clock.ts'
import { type Actor, actorId } from './core/actor.ts'
import { answerFor } from './core/answer.ts'
import { decide } from './core/decide.ts'
import type { Decision } from './core/decision.ts'
import { evolve, fold } from './core/evolve.ts'
import { emptyHall, type Hall } from './core/hall.ts'
import type { Moment } from './core/moment.ts'
import type { ReadyCommand } from './core/prepared.ts'
import { createProof } from './core/proof/proof.ts'
import { checklistJobId, checklistOf, printerFor, slipJobId, slipOf } from './core/slip.ts'
import type { Ticket } from './core/ticket.ts'
import { eventVersion } from './core/upcast.ts'
import { createRemembered, targetOf } from './remembered.ts'
import { markOf, type Sealed, seal } from './store/seal.ts'
import type { Store, Write } from './store/store.ts'
import { rowsOf, type VisitRows } from './store/visits.ts'

/** What came of a command. */
export type Outcome = { ok: true; answer: Answer } | { ok: false; rejection: Rejection }

/** One decision on the way to the journal. */
export type Decided = { outcome: Outcome; write: Write | null }

export type LiveNeeds = {
  store: Store
  clock: Clock
  codes: TicketCodes
  /** Displays that watch a zone now (rule A2). */
  screensIn: (zone: string) => number
  /** Where a phone follows a ticket; none where phones cannot reach the server. `local`: asked for on this machine. */
  phoneUrl: (code: string, local: boolean) => string | undefined
}

/** Today's state in memory, one step ahead of the journal: hall, journal head and the answers that were given. */
export function createLive({ store, clock, codes, phoneUrl, screensIn }: LiveNeeds) {
  const remembered = createRemembered(answerFrom)
  let hall: Hall = emptyHall()
  let proof = createProof()
  let head = store.journal.head()

  function refold(): void {
    const keyed = store.journal.sinceLastDay()
    hall = fold(keyed.map(({ record }) => record))
    proof = createProof()
    for (const { record } of keyed) proof.observe(record)
    head = store.journal.head()
    remembered.rebuild(keyed)
  }

  function answerFrom(command: CommandName, records: readonly JournalRecord[]): Answer {
    const local = records[0]?.by === 'local'
    const seq = records.at(-1)?.seq ?? hall.seq
    return answerFor(
      command,
      seq,
      records.map(({ event }) => event),
      (ticketId) => {
        const code = codes.codeOf(ticketId)
        const url = phoneUrl(code, local)
        return { code, ...(url !== undefined && { url }) }
      },
    )
  }

  /** The open day as the proof sees it (rule D3). */
  function audit() {
    const { calls, exceptions, unexplained } = proof.audit()
    return { calls, exceptions, unexplained: unexplained.length }
  }

  function decideOne(command: ReadyCommand, actor: Actor, key: string | null): Decided {
    const by = actorId(actor)
    const given = key === null ? null : remembered.find(by, key, command)
    if (given === 'reused') return { outcome: { ok: false, rejection: { code: 'key-reused' } }, write: null }
    if (given) return { outcome: { ok: true, answer: given.answer }, write: null }
    const moment = clock()
    const facts = {
      moment,
      nextSeq: head.seq + 1,
      headHash: head.hash.toString('hex'),
      people: store.people,
      numbersOn: store.numbersOn,
      isNumberGiven: store.isNumberGiven,
      screensIn,
      ticketsOf: store.beside.ticketsOf,
      identityOf: store.beside.identityOf,
      audit,
    }
    const decision = decide(hall, command, actor, facts)
    return decision.ok
      ? take(command, actor, key, decision, moment)
      : { outcome: { ok: false, rejection: decision.rejection }, write: null }
  }

  function take(
    command: ReadyCommand,
    actor: Actor,
    key: string | null,
    decision: Decision & { ok: true },
    moment: Moment,
  ): Decided {
    const by = actorId(actor)
    const target = targetOf(command)
    const sealed: Sealed[] = []
    const prints: Write['prints'] = []
    const visits = new Map<string, VisitRows>()
    for (const event of decision.events) {
      const record = { seq: head.seq + 1, at: moment.at, v: eventVersion, by, command: command.type, target, event }
      const next = seal(head.hash, record)
      if (event.type === 'day-opened' && event.date !== hall.day?.date) remembered.forget()
      evolve(hall, record)
      proof.observe(record)
      head = { seq: record.seq, hash: next.hash }
      sealed.push(next)
      prints.push(...printsOf(next, actor, moment))
      // Taken at once: a day that opens in the same decision forgets the tickets of the one before.
      for (const id of ticketsMoved(event)) visits.set(id, rowsOf(hall.tickets.get(id) as Ticket))
    }
    const answer = answerFrom(
      command.type,
      sealed.map(({ record }) => record),
    )
    if (key !== null && sealed.length > 0) remembered.keep(by, key, command.type, target, answer)
    const write = { sealed, key, side: decision.side, visits: [...visits.values()], prints, at: moment.at }
    return { outcome: { ok: true, answer }, write }
  }

  /** What a record puts on paper, in its own transaction (rule I3). */
  function printsOf(sealed: Sealed, actor: Actor, moment: Moment): Write['prints'] {
    const { event, seq, by } = sealed.record
    const printerId = () => printerFor(hall, actor)
    const urlOf = (ticketId: string) => phoneUrl(codes.codeOf(ticketId), by === 'local')
    switch (event.type) {
      case 'ticket-issued': {
        if (event.paper) return []
        const slip = slipOf(hall, event, moment, markOf(sealed.hash), urlOf(event.ticketId))
        return [{ jobId: slipJobId(event.ticketId), printerId: printerId(), slip }]
      }
      case 'slip-reprinted': {
        const original = store.journal.sealedAt(Number(event.ticketId))
        if (original?.record.event.type !== 'ticket-issued') return []
        const at = clock.at(original.record.at)
        const slip = slipOf(hall, original.record.event, at, markOf(original.hash), urlOf(event.ticketId))
        const jobId = slipJobId(event.ticketId, event.copy)
        return [{ jobId, printerId: printerId(), slip: { ...slip, copyMinute: moment.minute } }]
      }
      case 'checklist-printed':
        return [{ jobId: checklistJobId(seq), printerId: printerId(), slip: checklistOf(hall, event, moment) }]
      default:
        return []
    }
  }

  refold()
  return {
    hall: () => hall,
    /** Decides a command and takes its events into the hall, ahead of the journal. */
    decide: decideOne,
    /** What this actor was answered for this key, if anything. */
    given: (command: Pick<ReadyCommand, 'type'>, actor: Actor, key: string | null) =>
      key === null ? null : remembered.find(actorId(actor), key, command),
    /** Makes the hall anew from the journal. */
    refold,
  }
}

/** Tickets that an event moved; one that was just given has no times yet. */
function ticketsMoved(event: DomainEvent): readonly string[] {
  if (event.type === 'ticket-issued' || event.type === 'slip-reprinted') return []
  if (event.type === 'day-closed') return event.expired
  return 'ticketId' in event ? [event.ticketId] : []
}
