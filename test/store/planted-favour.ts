import type { DomainEvent, EventOf, JournalRecord } from '../../contract/events.ts'

/** A favour that was written into a journal afterwards: who was called, where, and whose turn it was. */
export type Favour = { records: JournalRecord[]; seq: number; number: string; counterId: string; due: string }

type CallRecord = JournalRecord<EventOf<'ticket-called'>>

/**
 * The same day with one favour: of two visitors of one queue who were called one after the other, the later one is called
 * first. Their names are exchanged in every record from there on, so that nothing else contradicts it.
 */
export function plantFavour(records: readonly JournalRecord[]): Favour {
  const pairs = callsInARow(records)
  const [first, later] = pairs[pairs.length >> 1] ?? []
  if (!first || !later) throw new Error('no two calls in a row from one queue')
  const { ticketId, number, counterId } = first.event
  const swapped = new Map([
    [ticketId, later.event.ticketId],
    [later.event.ticketId, ticketId],
    [number, later.event.number],
    [later.event.number, number],
  ])
  return {
    records: records.map((record) => (record.seq < first.seq ? record : withNames(record, swapped))),
    seq: first.seq,
    number: later.event.number,
    counterId,
    due: number,
  }
}

/** Pairs of calls with no call between, of regular visitors who waited for the same one service and were only called. */
function callsInARow(records: readonly JournalRecord[]): [CallRecord, CallRecord][] {
  const issued = new Map<string, EventOf<'ticket-issued'>>()
  const firstMoved = new Map<string, number>()
  for (const { event, seq } of records) {
    if (event.type === 'ticket-issued') issued.set(event.ticketId, event)
    else if ('ticketId' in event && !firstMoved.has(event.ticketId)) firstMoved.set(event.ticketId, seq)
  }
  const serviceOf = ({ event }: CallRecord) => issued.get(event.ticketId)?.serviceIds[0]
  const isPlain = ({ seq, event }: CallRecord) => {
    const ticket = issued.get(event.ticketId)
    const once = firstMoved.get(event.ticketId) === seq && event.reason === undefined
    return once && ticket?.class === 'regular' && ticket.serviceIds.length === 1
  }
  const calls = records.filter((record): record is CallRecord => record.event.type === 'ticket-called')
  return calls.flatMap((later, index): [CallRecord, CallRecord][] => {
    const first = calls[index - 1]
    if (!first || !isPlain(first) || !isPlain(later) || serviceOf(first) !== serviceOf(later)) return []
    return Number(later.event.ticketId) < first.seq ? [[first, later]] : []
  })
}

/** A record with names exchanged wherever a ticket is named. */
function withNames(record: JournalRecord, swapped: ReadonlyMap<string, string>): JournalRecord {
  const swap = (value: unknown) => (typeof value === 'string' ? (swapped.get(value) ?? value) : value)
  const fields = Object.entries(record.event).map(([key, value]) => {
    if (key === 'expired' && Array.isArray(value)) return [key, value.map(swap)]
    return [key, ['ticketId', 'number', 'passed'].includes(key) ? swap(value) : value]
  })
  return { ...record, event: Object.fromEntries(fields) as DomainEvent }
}
