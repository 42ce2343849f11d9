import { expect, it } from 'vitest'
import { accepted, codesOf, issue, kiosk, officer, openDoor, smallSetup } from '../support/door.ts'

const aminah = '6311014107900001'

/** A door whose first service requires an identity, and its admin. */
async function openStrictDoor() {
  const door = await openDoor()
  const service = smallSetup().services.find(({ id }) => id === 'CIVIL-01')
  if (!service) throw new Error('the small building has lost its service')
  const admin = officer('2', 'admin')
  await accepted(door.building.handle({ type: 'save-service', service: { ...service, identity: 'required' } }, admin))
  const ask = (identity: string) => ({ ...issue(), identity, identityHash: door.building.identityHash(identity) })
  return { ...door, ask }
}

it('[I6] three presses of one person in one moment are one ticket', async () => {
  const { building, ask } = await openStrictDoor()
  const outcomes = await Promise.all([1, 2, 3].map(() => building.handle(ask(aminah), kiosk)))
  expect(codesOf(outcomes)).toEqual(['ok', 'identity-in-use', 'identity-in-use'])
})

it('[T1, I6] a visitor who is sent on must meet what the other service asks', async () => {
  const { building } = await openStrictDoor()
  const nina = officer('10')
  await accepted(building.handle({ type: 'open-counter', counterId: 'counter-1' }, nina))
  await accepted(building.handle(issue('CIVIL-02'), kiosk))
  const called = await accepted(building.handle({ type: 'call-next', counterId: 'counter-1' }, nina))
  const ticketId = 'ticket' in called ? (called.ticket?.id ?? '') : ''
  const sent = { type: 'transfer-ticket', ticketId, to: { serviceId: 'CIVIL-01' }, reason: 'wrong-service' } as const
  expect(codesOf([await building.handle(sent, nina)])).toEqual(['identity-needed'])
})
