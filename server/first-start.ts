import { randomInt } from 'node:crypto'
import type { Building as BuildingSetup } from '../contract/building.ts'
import type { Building } from './building.ts'
import { system } from './core/actor.ts'
import type { ReadyCommand } from './core/prepared.ts'
import { hashPassword } from './passwords.ts'

/** No letter or digit that can be read as another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Fills an empty data folder: the building's set-up as events, and the first admin. Answers a one-time password, if one was made. */
export async function firstStart(
  building: Building,
  setup: BuildingSetup,
  adminPassword: string | undefined,
): Promise<string | null> {
  await must(building, { type: 'import-building', building: setup })
  const password = adminPassword ?? oneTimePassword()
  await must(building, {
    type: 'add-officer',
    username: 'admin',
    name: 'Admin',
    role: 'admin',
    password: '',
    passwordHash: await hashPassword(password),
    oneTime: adminPassword === undefined,
  })
  return adminPassword === undefined ? password : null
}

async function must(building: Building, command: ReadyCommand): Promise<void> {
  const outcome = await building.handle(command, system)
  if (!outcome.ok) throw new Error(`first start: ${command.type} was refused: ${outcome.rejection.code}`)
}

function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
