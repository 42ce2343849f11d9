import { randomInt } from 'node:crypto'
import type { Building as BuildingSetup } from '../contract/building.ts'
import { hashPassword } from './access/passwords.ts'
import type { Building } from './building.ts'
import { system } from './core/actor.ts'
import type { ReadyCommand } from './core/prepared.ts'

/** No letter or digit that can be read as another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Fills an empty data folder: the building's set-up as events, and the first admin. Answers a one-time password, a new
 * one at each start until somebody has signed in with it and chosen another.
 */
export async function firstStart(
  building: Building,
  readSetup: () => BuildingSetup,
  adminPassword: string | undefined,
): Promise<string | null> {
  if (!building.hall().setup) await must(building, { type: 'import-building', building: readSetup() })
  const admin = building.people.officerNamed('admin')
  if (admin && !admin.oneTime) return null
  const password = adminPassword ?? oneTimePassword()
  const oneTime = adminPassword === undefined
  const passwordHash = await hashPassword(password)
  await must(
    building,
    admin
      ? { type: 'change-officer', officerId: admin.id, passwordHash, oneTime }
      : { type: 'add-officer', username: 'admin', name: 'Admin', role: 'admin', password: '', passwordHash, oneTime },
  )
  return oneTime ? password : null
}

async function must(building: Building, command: ReadyCommand): Promise<void> {
  const outcome = await building.handle(command, system)
  if (!outcome.ok) throw new Error(`first start: ${command.type} was refused: ${outcome.rejection.code}`)
}

function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
