import type { CommandOf } from '../../../contract/commands.ts'
import type { Rejection } from '../../../contract/rejections.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import { reasonGiven } from '../reason.ts'

/** A service gives no numbers for now, with a reason that visitors read (rule I1). */
export function pauseService(hall: Hall, { serviceId, reason }: CommandOf<'pause-service'>, actor: Actor): Decision {
  const refused = refusalOf(hall, serviceId, actor)
  if (refused) return refuse(refused)
  if (hall.pausedServices.has(serviceId)) return accept([])
  const { code, side } = reasonGiven('pauseService', reason, `service:${serviceId}`)
  return accept([{ type: 'service-paused', serviceId, reason: code }], side)
}

/** It gives numbers again. */
export function resumeService(hall: Hall, { serviceId }: CommandOf<'resume-service'>, actor: Actor): Decision {
  const refused = refusalOf(hall, serviceId, actor)
  if (refused) return refuse(refused)
  if (!hall.pausedServices.has(serviceId)) return refuse({ code: 'service-not-paused', serviceId })
  return accept([{ type: 'service-resumed', serviceId }])
}

/** An agency's people decide about its own services; a supervisor about all. */
function refusalOf(hall: Hall, serviceId: string, actor: Actor): Rejection | null {
  const service = setupOf(hall).services.get(serviceId)
  if (!service) return { code: 'service-unknown', serviceId }
  if (!isDayOpen(hall)) return { code: 'day-not-open' }
  const ofAgency = actor.kind === 'officer' && (actor.role === 'officer' || actor.role === 'agency-manager')
  return ofAgency && actor.agencyId !== service.agencyId ? { code: 'service-of-other-agency', serviceId } : null
}
