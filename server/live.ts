import type { Answer } from '../contract/answers.ts'
import type { CommandName } from '../contract/commands.ts'
import type { JournalRecord } from '../contract/events.ts'
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
import { printerFor, slipJobId, slipOf } from './core/slip.ts'
import { eventVersion } from './core/upcast.ts'
import { createRemembered, targetOf } from './remembered.ts'
import { markOf, type Sealed, seal } from './store/seal.ts'
import type { Store, Write } from './store/store.ts'

/** What came of a command. */
export type Outcome = { ok: true; answer: Answer } | { ok: false; rejection: Rejection }

/** One decision on the way to the journal. */
export type Decided = { outcome: Outcome; write: Write | null }

export type LiveNeeds = {
  store: Store
  clock: Clock
  codes: TicketCodes
  /** Where a phone follows a ticket; none where phones cannot reach the server. `local`: asked for on this machine. */
  phoneUrl: (code: string, local: boolean) => string | undefined
}

/** Today's state in memory, one step ahead of the journal: hall, journal head and the answers that were given. */
export function createLive({ store, clock, codes, phoneUrl }: LiveNeeds) {
  const remembered = createRemembered(answerFrom)
  let hall: Hall = emptyHall()
  let head = store.journal.head()

  function refold(): void {
    const keyed = store.journal.sinceLastDay()
    hall = fold(keyed.map(({ record }) => record))
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
    const slips: Write['slips'] = []
    for (const event of decision.events) {
      const record = { seq: head.seq + 1, at: moment.at, v: eventVersion, by, command: command.type, target, event }
      const next = seal(head.hash, record)
      if (event.type === 'day-opened' && event.date !== hall.day?.date) remembered.forget()
      evolve(hall, record)
      head = { seq: record.seq, hash: next.hash }
      sealed.push(next)
      if (event.type === 'ticket-issued') {
        const url = phoneUrl(codes.codeOf(event.ticketId), by === 'local')
        const slip = slipOf(hall, event, moment, markOf(next), url)
        slips.push({ jobId: slipJobId(event.ticketId), printerId: printerFor(hall, actor), slip })
      }
    }
    const answer = answerFrom(
      command.type,
      sealed.map(({ record }) => record),
    )
    if (key !== null && sealed.length > 0) remembered.keep(by, key, command.type, target, answer)
    return { outcome: { ok: true, answer }, write: { sealed, key, side: decision.side, slips, at: moment.at } }
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
