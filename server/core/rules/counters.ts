import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import { counterAt, holdOf } from './console.ts'

/** An officer takes a free counter of the own agency (rule K1). Opening one's own open counter again changes nothing. */
export function openCounter(hall: Hall, { counterId }: CommandOf<'open-counter'>, actor: Actor): Decision {
  const counter = setupOf(hall).counters.get(counterId)
  if (!counter || actor.kind !== 'officer') return refuse({ code: 'counter-unknown' })
  if (counter.agencyId !== actor.agencyId) return refuse({ code: 'counter-of-other-agency', counter: counter.number })
  const live = hall.counters.get(counterId)
  if (!isDayOpen(hall) || !live) return refuse({ code: 'day-not-open' })
  const hold = holdOf(live, actor)
  if (hold === 'live') return accept([])
  if (hold === 'taken') return refuse({ code: 'counter-taken', counter: counter.number })
  if (hold === 'other-console') return refuse({ code: 'other-console', counter: counter.number })
  const elsewhere = counterOfOfficer(hall, actor.officerId)
  if (elsewhere !== null) return refuse({ code: 'officer-at-other-counter', counter: elsewhere })
  return accept([{ type: 'counter-opened', counterId, officerId: actor.officerId, consoleId: actor.consoleId }])
}

/** The officer of the counter, or a supervisor, closes it; not while a visitor is called or served there (rule K2). */
export function closeCounter(hall: Hall, { counterId }: CommandOf<'close-counter'>, actor: Actor): Decision {
  if (actor.kind === 'officer' && actor.role === 'officer') {
    const at = counterAt(hall, counterId, actor)
    if (!at.ok) return refuse(at.rejection)
  }
  const counter = setupOf(hall).counters.get(counterId)
  const live = hall.counters.get(counterId)
  if (!counter || !live) return refuse({ code: 'counter-unknown' })
  if (live.state === 'closed') return refuse({ code: 'counter-not-open', counter: counter.number })
  const ticket = live.ticketId === undefined ? undefined : hall.tickets.get(live.ticketId)
  if (ticket) return refuse({ code: 'counter-busy', number: ticket.number })
  return accept([{ type: 'counter-closed', counterId }])
}

function counterOfOfficer(hall: Hall, officerId: string): number | null {
  for (const [id, live] of hall.counters) {
    if (live.state !== 'closed' && live.officerId === officerId) return setupOf(hall).counters.get(id)?.number ?? null
  }
  return null
}
