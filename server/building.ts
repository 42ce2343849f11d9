import type { Logger } from 'pino'
import type { Catalogue } from '../contract/catalogue.ts'
import type { CommandName } from '../contract/commands.ts'
import type { JournalRecord } from '../contract/events.ts'
import type { Rejection } from '../contract/rejections.ts'
import type { WatchRequest } from '../contract/socket.ts'
import type { View } from '../contract/views.ts'
import { createBatch } from './batch.ts'
import { watchRefusal } from './core/access.ts'
import type { Actor } from './core/actor.ts'
import type { Hall } from './core/hall.ts'
import type { ReadyCommand } from './core/prepared.ts'
import { catalogueView } from './core/views/catalogue.ts'
import { findTickets, type TicketSearch } from './core/views/desk.ts'
import type { Eyes } from './core/views/eyes.ts'
import { viewFor } from './core/views/view.ts'
import { createLive, type Decided, type LiveNeeds, type Outcome } from './live.ts'
import type { People } from './store/people.ts'
import type { PrintJobs } from './store/print-jobs.ts'
import { CommitFailed, type Write } from './store/store.ts'

export type { Outcome } from './live.ts'

/**
 * What a commit tells its listeners: the records of one batch, in order; none where only what stands beside the journal
 * has changed. A listener that throws changes nothing.
 */
export type CommitListener = (records: readonly JournalRecord[]) => void

type Waiting = { command: ReadyCommand; actor: Actor; key: string | null; answer: (outcome: Outcome) => void }
type Settled = Decided & { waiting: Waiting }

type BuildingNeeds = LiveNeeds & {
  /** Whether the server's clock is in doubt (rule D4). */
  clockInDoubt: () => boolean
  log: Logger
}

/**
 * The one door. Every change of the building goes through `handle`: decided by the rules in order, made durable as one
 * batch, answered, and only then told to the listeners.
 */
export function createBuilding(needs: BuildingNeeds) {
  const { store, clock, codes, phoneUrl, screensIn, clockInDoubt, log } = needs
  const live = createLive(needs)
  const listeners: CommitListener[] = []
  const eyes: Eyes = { ticketIdOf: codes.ticketIdOf, screensIn, shownOn: store.beside.shownOn, clockInDoubt }
  const batch = createBatch((waiting: Waiting[]) => {
    for (const part of apart(waiting)) flush(part)
  })
  let closing = false
  /** Whether the hall in memory is what the journal says. */
  let trusted = true

  function flush(waiting: Waiting[]): void {
    if (!trusted && !refold()) {
      answerAll(waiting, { code: 'not-stored' })
      return
    }
    let settled: Settled[] = []
    let writes: Write[] = []
    try {
      settled = waiting.map((each) => ({ waiting: each, ...live.decide(each.command, each.actor, each.key) }))
      writes = settled.flatMap(({ write }) => (write && isWorthWriting(write) ? [write] : []))
      if (writes.length > 0) store.commit(writes)
    } catch (error) {
      log.error({ err: error, commands: waiting.length }, 'a batch could not be written')
      trusted = false
      if (error instanceof CommitFailed) lookUp(settled)
      else tryAgain(waiting)
      return
    }
    for (const { waiting: each, outcome } of settled) each.answer(outcome)
    tell(writes)
  }

  /** Nothing was written. One bad command must not harm the others: each is tried alone. */
  function tryAgain(waiting: Waiting[]): void {
    const readable = refold()
    if (readable && waiting.length > 1) for (const each of waiting) flush([each])
    else answerAll(waiting, { code: 'not-stored' })
  }

  /** The commit failed: what the journal holds was done, what it does not hold was not; unread, nobody knows. */
  function lookUp(settled: Settled[]): void {
    const readable = refold()
    const [done, lost] = partition(settled, (each) => readable && wasDone(each))
    for (const { waiting, outcome } of done) waiting.answer(outcome)
    answerAll(
      lost.map(({ waiting }) => waiting),
      { code: readable ? 'not-stored' : 'outcome-unknown' },
    )
    tell(done.flatMap(({ write }) => (write ? [write] : [])))
  }

  function wasDone({ outcome, write, waiting: { command, actor, key } }: Settled): boolean {
    if (!outcome.ok) return true
    if (write && write.sealed.length > 0) return write.sealed.every((record) => store.journal.has(record))
    // It changed nothing by itself, and may rest on another command of this batch: that one decides.
    return live.given(command, actor, key) !== null
  }

  function refold(): boolean {
    try {
      live.refold()
      trusted = true
    } catch (error) {
      log.error({ err: error }, 'the journal cannot be read')
    }
    return trusted
  }

  function answerAll(waiting: readonly Waiting[], rejection: Rejection): void {
    for (const each of waiting) each.answer({ ok: false, rejection })
  }

  function tell(writes: readonly Write[]): void {
    if (writes.length === 0) return
    const records = writes.flatMap(({ sealed }) => sealed.map(({ record }) => record))
    for (const listener of listeners) {
      try {
        listener(records)
      } catch (error) {
        log.error({ err: error }, 'a listener failed; what is committed stays committed')
      }
    }
  }

  return {
    /**
     * Decides a command and makes it durable. `key`: the caller's idempotency key (a UUID), for which the same actor gets
     * the same answer for the rest of the service day (rule N3).
     */
    handle: (command: ReadyCommand, actor: Actor, key: string | null = null): Promise<Outcome> =>
      new Promise((resolve) => {
        if (closing) resolve({ ok: false, rejection: { code: 'server-closing' } })
        else batch.add({ command, actor, key, answer: resolve })
      }),

    /** What this actor was answered for this key before, so that nothing needs to be worked out again (rule N3). */
    given: (command: { type: CommandName }, actor: Actor, key: string | null): Outcome | null => {
      const given = live.given(command, actor, key)
      if (given === 'reused') return { ok: false, rejection: { code: 'key-reused' } }
      return given && { ok: true, answer: given.answer }
    },

    onCommit: (listener: CommitListener): void => {
      listeners.push(listener)
    },

    /** What a screen may see now. */
    view: (request: WatchRequest, actor: Actor): { ok: true; view: View } | { ok: false; rejection: Rejection } => {
      const refused = watchRefusal(actor, request)
      if (refused) return { ok: false, rejection: refused }
      const view = viewFor(live.hall(), request, actor, clock(), eyes)
      return view ? { ok: true, view } : { ok: false, rejection: { code: 'not-found' } }
    },

    catalogue: (actor: Actor): Catalogue =>
      catalogueView(live.hall(), clock(), phoneUrl('', actor.kind === 'local') !== undefined),

    /** Today's state, to read only. */
    hall: (): Readonly<Hall> => live.hall(),

    /** Whether commands can be taken now. */
    isReady: (): boolean => trusted && !closing,

    /** Tickets of today that fit, for the information desk. */
    findTickets: (search: TicketSearch) => findTickets(live.hall(), search),

    /** An identity as it is kept for the day (rule I6). */
    identityHash: store.beside.identityHash,
    /** The ticket that a code stands for. */
    ticketIdOf: codes.ticketIdOf,

    clock,
    people: store.people as Omit<People, 'write'>,
    prints: store.prints as Omit<PrintJobs, 'insert'>,

    /** Takes no more commands, and answers those that are under way. */
    close: (): void => {
      closing = true
      batch.flushNow()
    },
  }
}

export type Building = ReturnType<typeof createBuilding>

/** Commands whose rules ask about what is known only as far as it is written: officers, devices, numbers, identities. */
const asking: readonly CommandName[] = [
  'open-day',
  'close-day',
  'enter-paper-ticket',
  'transfer-ticket',
  'transfer-agency',
  'reprint-slip',
  'add-officer',
  'change-officer',
  'change-own-password',
  'approve-device',
  'revoke-device',
]

/** Parts of a batch that are decided and written one after the other: a command that asks stands alone. */
function apart(waiting: readonly Waiting[]): Waiting[][] {
  const parts: Waiting[][] = []
  let alone = true
  for (const each of waiting) {
    const asks = asking.includes(each.command.type) || 'identityHash' in each.command
    if (asks || alone) parts.push([each])
    else parts.at(-1)?.push(each)
    alone = asks
  }
  return parts
}

function isWorthWriting({ sealed, side }: Write): boolean {
  return sealed.length > 0 || side.length > 0
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const first = items.filter(isFirst)
  return [first, items.filter((item) => !first.includes(item))]
}
