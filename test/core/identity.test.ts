import { describe, expect, it } from 'vitest'
import type { IdentityNeed } from '../../contract/fields.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { nikProblem } from '../../server/core/rules/identity.ts'
import {
  call,
  dayOpened,
  given,
  heldAt,
  kiosk,
  open,
  refused,
  type Scene,
  serve,
  siti,
  start,
} from '../support/hall.ts'
import { desk, finish, leaveAbsent, rejectionOf, withService } from './deeds.ts'

/** A made-up NIK of a man born on 17 August 1990 in Makassar, and what stands for him. */
const nik = '7371011708900001'
const hash = 'aa'.repeat(32)
const other = 'bb'.repeat(32)

function asking(identity: IdentityNeed): Scene {
  const scene = given(dayOpened({ building: withService('CIVIL-01', { identity }) }))
  open(scene, 'counter-1', siti)
  return scene
}

function wish(identityHash?: string, serviceIds = ['CIVIL-01'], identity = nik): ReadyCommand {
  return { type: 'issue-ticket', serviceIds, ...(identityHash !== undefined && { identity, identityHash }) }
}

describe('what a NIK may be', () => {
  it.each([
    ['a man', '7371011708900001'],
    ['a woman: 40 is added to the day', '7371015708900001'],
    ['the first and the last day of a month', '1101010101000001'],
    ['the 31st', '9471013112990001'],
    ['a woman born on the 31st', '3171017112990001'],
    ['29 February of a leap year', '7371012902960001'],
    ['29 February of 2000', '7371012902000001'],
    ['with spaces, dots or dashes', ' 7371.0117-0890 0001 '],
  ])('[I6] %s', (_what, text) => {
    expect(nikProblem(text)).toBe(null)
  })

  it.each([
    ['15 digits', '737101170890000', 'digits'],
    ['17 digits', '73710117089000011', 'digits'],
    ['a letter', '737101170890000A', 'digits'],
    ['nothing', '', 'digits'],
    ['a province below 11', '1071011708900001', 'region'],
    ['a province above 97', '9871011708900001', 'region'],
    ['regency 00', '7300011708900001', 'region'],
    ['district 00', '7371001708900001', 'region'],
    ['day 00', '7371010008900001', 'birth-date'],
    ['day 32', '7371013208900001', 'birth-date'],
    ['day 40', '7371014008900001', 'birth-date'],
    ['day 72 of a woman', '7371017208900001', 'birth-date'],
    ['30 February', '7371013002960001', 'birth-date'],
    ['29 February of a year that is no leap year', '7371012902950001', 'birth-date'],
    ['31 April', '7371013104900001', 'birth-date'],
    ['month 00', '7371011700900001', 'birth-date'],
    ['month 13', '7371011713900001', 'birth-date'],
    ['running number 0000', '7371011708900000', 'birth-date'],
  ] as const)('[I6] not %s', (_what, text, problem) => {
    expect(nikProblem(text)).toBe(problem)
  })

  it.each([
    ['123', 'digits'],
    ['0071011708900001', 'region'],
    ['7371013208900001', 'birth-date'],
  ] as const)('[I6] %s gives no number, and says what is wrong', (text, why) => {
    const scene = asking('optional')
    expect(scene.when(wish(hash, ['CIVIL-01'], text), kiosk)).toEqual(refused({ code: 'identity-invalid', why }))
    expect(scene.hall().tickets.size).toBe(0)
  })
})

describe('who has to say who they are', () => {
  it('[I6] a service that requires an identity gives no number without', () => {
    const scene = asking('required')
    expect(scene.when(wish(), kiosk)).toEqual(refused({ code: 'identity-needed', serviceId: 'CIVIL-01' }))
    expect(scene.when(wish(), desk)).toEqual(refused({ code: 'identity-needed', serviceId: 'CIVIL-01' }))
    expect(scene.when(wish(hash), kiosk).ok).toBe(true)
  })

  it('[I6] one of several services is enough to need it', () => {
    expect(asking('required').when(wish(undefined, ['TAX-01', 'CIVIL-01']), kiosk)).toEqual(
      refused({ code: 'identity-needed', serviceId: 'CIVIL-01' }),
    )
  })

  it('[I6] where it is optional, or not asked for, a number comes without', () => {
    expect([asking('optional').when(wish(), kiosk).ok, asking('none').when(wish(), kiosk).ok]).toEqual([true, true])
  })

  it('[I6] the journal says that there was one, the side table whose: never the digits', () => {
    const scene = asking('required')
    const decision = scene.when(wish(hash), kiosk)
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'ticket-issued', identified: true }] })
    expect(decision).toMatchObject({ side: [{ table: 'identity', identityHash: hash }] })
    expect(JSON.stringify(decision)).not.toContain(nik)
    const journal = JSON.stringify(scene.records)
    for (const secret of [nik, hash]) expect(journal).not.toContain(secret)
  })

  it('[I6] without one the ticket says nothing of it, and nothing lies beside the journal', () => {
    const decision = asking('optional').when(wish(), kiosk)
    expect(decision).toMatchObject({ ok: true, side: [] })
    expect(JSON.stringify(decision)).not.toContain('identified')
  })
})

it('[I6] what no service of the visit asks for is not kept, though it was given', () => {
  for (const serviceIds of [['TAX-01'], ['TAX-01', 'CIVIL-02']]) {
    const decision = asking('required').when(wish(hash, serviceIds), kiosk)
    expect(decision).toMatchObject({ ok: true, side: [] })
    expect(JSON.stringify(decision)).not.toContain('identified')
  }
  expect(asking('optional').when(wish(hash, ['TAX-01', 'CIVIL-01']), kiosk)).toMatchObject({
    events: [{ identified: true }],
    side: [{ table: 'identity' }],
  })
})

describe('one open ticket per person and service', () => {
  /** A person has A-001 for a service that asks for an identity. */
  function withOne(identity: IdentityNeed = 'required'): Scene {
    const scene = asking(identity)
    scene.must(wish(hash), kiosk)
    return scene
  }
  const inUse = { code: 'identity-in-use', number: 'A-001' } as const

  it.each(['required', 'optional'] as const)('[I6] a second one is refused where it is %s', (identity) => {
    const scene = withOne(identity)
    expect(scene.when(wish(hash), kiosk)).toEqual(refused(inUse))
    expect(scene.when(wish(other), kiosk).ok).toBe(true)
  })

  it('[I6] another service is another queue', () => {
    expect(withOne().when(wish(hash, ['TAX-01']), kiosk).ok).toBe(true)
  })

  it('[I6] a service that does not ask counts nobody', () => {
    const scene = asking('none')
    expect([scene.when(wish(hash), kiosk).ok, scene.when(wish(hash), kiosk).ok]).toEqual([true, true])
  })

  it('[I6] it stays one while it is called, served or on hold', () => {
    const scene = withOne()
    const again = () => rejectionOf(scene.when(wish(hash), kiosk))
    call(scene, 'counter-1', siti)
    const answers = [again()]
    start(scene, 'counter-1', siti)
    answers.push(again())
    scene.must({ type: 'park-ticket', ticketId: heldAt(scene, 'counter-1'), reason: 'filling-in-form' }, siti)
    answers.push(again())
    expect(answers).toEqual([inUse, inUse, inUse])
  })

  it('[I6] whoever was served, or did not come, may take a new one', () => {
    const served = withOne()
    serve(served, 'counter-1', siti)
    finish(served, 'counter-1', siti)
    const absent = withOne()
    call(absent, 'counter-1', siti)
    leaveAbsent(absent, 'counter-1', siti)
    expect([served, absent].map((scene) => scene.when(wish(hash), kiosk).ok)).toEqual([true, true])
  })

  it('[I6] whoever was cancelled may take a new one', () => {
    const scene = withOne()
    const [ticketId = ''] = scene.hall().tickets.keys()
    scene.must({ type: 'cancel-ticket', ticketId }, desk)
    expect(scene.when(wish(hash), kiosk).ok).toBe(true)
  })

  it('[I6] whoever took a new one does not get the one before back: neither reinstated nor undone', () => {
    const absent = withOne()
    call(absent, 'counter-1', siti)
    leaveAbsent(absent, 'counter-1', siti)
    absent.must(wish(hash), kiosk)
    const again = refused({ code: 'identity-in-use', number: 'A-002' })
    const [ticketId = ''] = absent.hall().tickets.keys()
    expect(absent.when({ type: 'reinstate-ticket', ticketId }, desk)).toEqual(again)
    expect(absent.when({ type: 'undo-last', counterId: 'counter-1' }, siti)).toEqual(again)
  })

  it('[I6] where it is no other ticket of the person, or another service, it does', () => {
    const absent = withOne()
    call(absent, 'counter-1', siti)
    leaveAbsent(absent, 'counter-1', siti)
    absent.must(wish(other), kiosk)
    absent.must(wish(hash, ['TAX-01']), kiosk)
    const [ticketId = ''] = absent.hall().tickets.keys()
    expect(absent.when({ type: 'reinstate-ticket', ticketId }, desk).ok).toBe(true)
  })

  it('[I6] a stop of a journey that is still to come counts, one that is done does not', () => {
    const scene = asking('required')
    open(scene, 'counter-2', { ...siti, officerId: 'budi' })
    scene.must(wish(hash, ['CIVIL-01', 'CIVIL-02']), kiosk)
    const first = () => [...scene.hall().tickets.values()][0]
    expect(first()?.stops.map(({ serviceId }) => serviceId)).toEqual(['CIVIL-01', 'CIVIL-02'])
    expect(scene.when(wish(hash), kiosk)).toEqual(refused(inUse))
    call(scene, 'counter-1', siti)
    start(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    expect(first()).toMatchObject({ state: 'waiting', serviceId: 'CIVIL-02' })
    expect(scene.when(wish(hash), kiosk).ok).toBe(true)
  })
})
