import { describe, expect, it } from 'vitest'
import { proofDay } from './proof-day.ts'

describe('exceptions', () => {
  it('[C4] a call out of order carries its reason, and counts for nobody', () => {
    const day = proofDay()
    day.regular()
    day.priority()
    day.priority()
    day.call('A-003', 1, { reason: 'health' })
    day.serve('A-002')
    expect(day.ask('A-001')).toEqual(['A-003: out-of-order, health', 'A-002: priority (1 of 2)'])
    expect(day.proof.ask('A-001')?.verdict).toBe('with-exceptions')
    expect(day.proof.audit()).toMatchObject({ calls: 2, exceptions: 1, kinds: { 'out-of-order': 1 }, unexplained: [] })
  })

  it('[C4] a reason stands for itself, even where it was that visitor’s turn', () => {
    const day = proofDay()
    day.call(day.regular(), 1, { reason: 'health' })
    expect(day.ask('A-001')).toEqual(['A-001: out-of-order, health'])
  })

  it('[H1] a visitor on hold is resumed with the reason of the hold, by the same agency', () => {
    const day = proofDay()
    day.regular()
    day.regular()
    day.call('A-001')
    day.say({ type: 'ticket-parked', ...day.at('A-001', 1), reason: 'documents-incomplete' })
    expect(day.proof.ask('A-001')?.state).toBe('parked')
    day.resume('A-001', 2)
    expect(day.ask('A-002')).toEqual(['A-001: only-class', 'A-001: resumed, documents-incomplete'])
    expect(day.ask('A-001')).toEqual(day.ask('A-002'))
    day.say({ type: 'ticket-parked', ...day.at('A-001', 2), reason: 'other' })
    day.resume('A-001', 3)
    day.resume('A-001', 1)
    expect(day.unexplained()).toEqual([
      { number: 'A-001', counter: 3, due: null },
      { number: 'A-001', counter: 1, due: 'A-002' },
    ])
  })

  it('[T1] a visitor from another service is called by place, and every such call says so', () => {
    const day = proofDay()
    day.regular(['TAX-02'])
    day.regular(['CIVIL-01'])
    day.regular(['CIVIL-01'])
    day.call('A-001', 3)
    day.transfer('A-001', 'CIVIL-01')
    day.call('A-001', 1)
    day.putBack('A-001')
    day.serve('A-001', 1)
    day.serve('A-002', 1)
    expect(day.ask('A-003')).toEqual([
      'A-001: transferred-in, wrong-service',
      'A-001: transferred-in, wrong-service',
      'A-002: only-class',
    ])
    expect(day.ask('A-001')[0]).toBe('A-001: only-class')
  })

  it('[T1] a transfer gives no turn: called before the time, it is unexplained', () => {
    const day = proofDay()
    day.regular(['CIVIL-01'])
    day.regular(['TAX-02'])
    day.call('A-002', 3)
    day.transfer('A-002', 'CIVIL-01')
    day.call('A-002', 1)
    expect(day.unexplained()).toEqual([{ number: 'A-002', counter: 1, due: 'A-001' }])
  })

  it('[T1] sent to a counter, it is that counter’s candidate only, until the counter closes', () => {
    const day = proofDay()
    day.open(1, 2)
    day.regular(['TAX-02'])
    day.regular(['CIVIL-01'])
    day.regular(['CIVIL-01'])
    day.call('A-001', 3)
    day.transfer('A-001', 'CIVIL-01', 2)
    day.serve('A-002', 1)
    day.say({ type: 'counter-closed', counterId: 'counter-2' })
    day.call('A-003', 1)
    expect(day.unexplained()).toEqual([{ number: 'A-003', counter: 1, due: 'A-001' }])
    expect(day.ask('A-001')).toEqual(['A-001: only-class', 'A-003: unexplained'])
  })

  it('[T1] sent to a counter, it is that counter’s turn by its place', () => {
    const day = proofDay()
    day.regular(['TAX-02'])
    day.regular(['CIVIL-01'])
    day.call('A-001', 3)
    day.transfer('A-001', 'CIVIL-01', 2)
    day.call('A-002', 2)
    expect(day.unexplained()).toEqual([{ number: 'A-002', counter: 2, due: 'A-001' }])
  })

  it('[T2] who was called where they were sent, and is put back, waits for the service', () => {
    const day = proofDay()
    day.regular(['TAX-02'])
    day.call('A-001', 3)
    day.transfer('A-001', 'CIVIL-01', 2)
    day.call('A-001', 2)
    day.putBack('A-001')
    day.serve('A-001', 1)
    expect(day.unexplained()).toEqual([])
  })

  it('[M2] an absent visitor who came back is called by place, and the call says so', () => {
    const day = proofDay()
    day.regular()
    day.regular()
    day.call('A-001')
    day.noShow('A-001', 1)
    day.serve('A-002')
    day.regular()
    day.say({ type: 'ticket-reinstated', ticketId: day.id('A-001'), number: 'A-001', reason: 'was-away' })
    day.call('A-001', 1)
    day.noShow('A-001', 1)
    day.say({ type: 'ticket-reinstated', ticketId: day.id('A-001'), number: 'A-001' })
    day.call('A-001', 1)
    expect(day.ask('A-003')).toEqual(['A-001: reinstated, was-away', 'A-001: reinstated, other'])
  })
})

it('[C4] a cancelled visitor is nobody’s candidate', () => {
  const day = proofDay()
  day.regular()
  day.say({ type: 'ticket-cancelled', ticketId: day.id('A-001'), number: 'A-001', reason: 'visitor-left' })
  day.call(day.regular())
  expect(day.ask('A-001')).toEqual([])
  expect(day.unexplained()).toEqual([])
  expect(day.proof.ask('A-001')?.state).toBe('cancelled')
})
