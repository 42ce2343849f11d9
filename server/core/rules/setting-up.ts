import type { CommandOf } from '../../../contract/commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Hall } from '../hall.ts'

/** Takes over a building file, once, into an empty data folder (rule G6). */
export function importBuilding(hall: Hall, { building }: CommandOf<'import-building'>): Decision {
  return hall.setup ? refuse({ code: 'building-exists' }) : accept([{ type: 'building-imported', building }])
}
