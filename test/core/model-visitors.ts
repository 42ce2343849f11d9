import type { Actor } from '../../server/core/actor.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { kiosk, person } from '../support/hall.ts'

export const desk = person('desk', 'desk')

/** Nobody known, three persons' NIKs, and one that cannot be. */
const niks = ['', '6371024505900001', '6371021708850002', '3273014101010003', '6371029905900004']

/** A visitor takes a number, at the desk or at the kiosk: for which services, and as which of the persons (0: unknown). */
export type Issue = { do: 'issue'; services: number[]; priority: boolean; person: number; desk: boolean }

/** The command of it, and who gives it. */
export function issued({ services, priority, person: who, desk: isDesk }: Issue): [ReadyCommand, Actor] {
  const identity = niks[who] ?? ''
  const command: ReadyCommand = {
    type: 'issue-ticket',
    serviceIds: services.map((each) => `SERVICE-${each}`),
    ...(priority && { priority: 'elderly' }),
    ...(identity !== '' && { identity, identityHash: `hash-of-person-${who}` }),
  }
  return [command, isDesk ? desk : kiosk]
}
