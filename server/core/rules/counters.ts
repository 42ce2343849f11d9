import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import { reasonGiven, reasonIfGiven } from '../reason.ts'
import { minuteOf } from '../time-of-day.ts'
import { busyWith, counterFor, counterNamed, holdOf } from './console.ts'

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
  const elsewhere = otherCounterOf(hall, actor.officerId, counterId)
  if (elsewhere !== null) return refuse({ code: 'officer-at-other-counter', counter: elsewhere })
  return accept([{ type: 'counter-opened', counterId, officerId: actor.officerId, consoleId: actor.consoleId }])
}

/** This console runs an open counter from now on, instead of the one that did (rule K1); its own changes nothing. */
export function takeOverCounter(hall: Hall, { counterId }: CommandOf<'take-over-counter'>, actor: Actor): Decision {
  const at = counterNamed(hall, counterId)
  if (!at.ok || actor.kind !== 'officer') return refuse({ code: 'counter-unknown' })
  const { number, agencyId } = at.counter
  if (agencyId !== actor.agencyId) return refuse({ code: 'counter-of-other-agency', counter: number })
  const hold = holdOf(at.live, actor)
  if (hold === 'free') return refuse({ code: 'counter-not-open', counter: number })
  if (hold === 'live') return accept([])
  const elsewhere = otherCounterOf(hall, actor.officerId, counterId)
  if (elsewhere !== null) return refuse({ code: 'officer-at-other-counter', counter: elsewhere })
  return accept([{ type: 'counter-taken-over', counterId, officerId: actor.officerId, consoleId: actor.consoleId }])
}

/** The officer of the counter, or a supervisor, closes it; not while a visitor is called or served there (rule K2). */
export function closeCounter(
  hall: Hall,
  { counterId, reason: text, backAt }: CommandOf<'close-counter'>,
  actor: Actor,
  { moment }: Facts,
): Decision {
  const at = counterFor(hall, counterId, actor)
  if (!at.ok) return refuse(at.rejection)
  const busy = busyWith(hall, at.live)
  if (busy) return refuse(busy)
  if (isPast(backAt, moment.minute)) return refuse({ code: 'back-at-passed', backAt })
  const { reason, side } = reasonIfGiven('close', text, `counter:${counterId}`)
  return accept(
    [{ type: 'counter-closed', counterId, ...(reason && { reason }), ...(backAt !== undefined && { backAt }) }],
    side,
  )
}

/** A break, with its reason and when it ends (rule K2). Without a reason it is a break. */
export function pauseCounter(
  hall: Hall,
  { counterId, reason = 'break', backAt }: CommandOf<'pause-counter'>,
  actor: Actor,
  { moment }: Facts,
): Decision {
  const at = counterFor(hall, counterId, actor)
  if (!at.ok) return refuse(at.rejection)
  const busy = busyWith(hall, at.live)
  if (busy) return refuse(busy)
  if (at.live.state === 'paused') return refuse({ code: 'counter-paused', counter: at.counter.number })
  if (isPast(backAt, moment.minute)) return refuse({ code: 'back-at-passed', backAt })
  const { code, side } = reasonGiven('pause', reason, `counter:${counterId}`)
  return accept([{ type: 'counter-paused', counterId, reason: code, ...(backAt !== undefined && { backAt }) }], side)
}

/** The break is over. */
export function resumeCounter(hall: Hall, { counterId }: CommandOf<'resume-counter'>, actor: Actor): Decision {
  const at = counterFor(hall, counterId, actor)
  if (!at.ok) return refuse(at.rejection)
  if (at.live.state !== 'paused') return refuse({ code: 'counter-not-paused', counter: at.counter.number })
  return accept([{ type: 'counter-resumed', counterId }])
}

/** A counter serves these services too, for the day; it holds from its next call (rule K4). */
export function assignServices(hall: Hall, { counterId, serviceIds }: CommandOf<'assign-services'>): Decision {
  const at = counterNamed(hall, counterId)
  if (!at.ok) return refuse(at.rejection)
  if (!isDayOpen(hall)) return refuse({ code: 'day-not-open' })
  const { services } = setupOf(hall)
  const unknown = serviceIds.find((id) => !services.has(id))
  if (unknown !== undefined) return refuse({ code: 'service-unknown', serviceId: unknown })
  return accept([{ type: 'services-assigned', counterId, serviceIds: [...new Set(serviceIds)] }])
}

function isPast(backAt: string | undefined, minute: number): backAt is string {
  return backAt !== undefined && minuteOf(backAt) <= minute
}

function otherCounterOf(hall: Hall, officerId: string, counterId: string): number | null {
  for (const [id, live] of hall.counters) {
    if (id !== counterId && live.state !== 'closed' && live.officerId === officerId)
      return setupOf(hall).counters.get(id)?.number ?? null
  }
  return null
}
