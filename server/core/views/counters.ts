import type { CountersView } from '../../../contract/views.ts'
import type { Actor } from '../actor.ts'
import { type Hall, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { holdOf } from '../rules/console.ts'
import { headOf } from './head.ts'

/** The counters that an officer may choose from: those of the own agency (rule K1). */
export function countersView(hall: Hall, actor: Actor, moment: Moment): CountersView {
  const setup = setupOf(hall)
  const agencyId = actor.kind === 'officer' ? actor.agencyId : undefined
  const counters = [...setup.counters.values()].filter((counter) => !isForeign(actor, counter.agencyId))
  return {
    ...headOf('counters', hall, moment),
    agency: setup.agencies.get(agencyId ?? '')?.shortName ?? '',
    counters: counters.map(({ id, number, zone }) => {
      const live = hall.counters.get(id) ?? { state: 'closed', ended: [] }
      return { id, number, zone, state: live.state, hold: holdOf(live, actor) }
    }),
  }
}

/** A counter of another agency is not an officer's to see. */
export function isForeign(actor: Actor, agencyId: string): boolean {
  return actor.kind === 'officer' && actor.role === 'officer' && actor.agencyId !== agencyId
}
