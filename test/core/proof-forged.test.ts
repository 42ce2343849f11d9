import { describe, expect, it } from 'vitest'
import { type ProofDay, proofDay } from './proof-day.ts'

describe('what the events say of themselves', () => {
  it('[O3] nobody is believed to have been passed, or not to have been', () => {
    const day = proofDay()
    const regular = day.regular()
    day.call(day.priority(), 1)
    day.call(day.priority(), 2, { passed: day.id(regular) })
    day.priority()
    day.call('A-004', 1, { passed: day.id(regular) })
    expect(day.unexplained()).toEqual([{ number: 'A-004', counter: 1, due: 'A-001' }])
  })

  it.each<[what: string, number: string, forge: (day: ProofDay) => void]>([
    ['a later ticket is called', 'A-002', (day) => day.call('A-002')],
    ['a ticket that another service has is called', 'A-003', (day) => day.call('A-003', 1)],
    ['the same, with a reason', 'A-003', (day) => day.call('A-003', 1, { reason: 'health' })],
    ['nobody’s ticket is called', 'A-777', (day) => day.call('A-777')],
    ['nobody’s ticket is called, with a reason', 'A-777', (day) => day.call('A-777', 1, { reason: 'health' })],
    ['it is resumed without ever having been put on hold', 'A-002', (day) => day.resume('A-002')],
    [
      'its service starts without a call',
      'A-002',
      (day) => day.say({ type: 'serving-started', ...day.at('A-002', 1) }),
    ],
    ['it is announced again without a call', 'A-002', (day) => day.recall('A-002')],
    ['a finish that never was is undone', 'A-002', (day) => day.undo('A-002', 1)],
    [
      'the right ticket is called under another number',
      'A-002',
      (day) =>
        day.say({
          type: 'ticket-called',
          ...day.at('A-001', 1),
          number: 'A-002',
          announcementId: '0',
          screens: 1,
        }),
    ],
  ])('[O3] unexplained: %s', (_what, number, forge) => {
    const day = proofDay()
    day.regular()
    day.regular()
    day.regular(['TAX-02'])
    forge(day)
    expect(day.unexplained()).toEqual([{ number, counter: 1, due: 'A-001' }])
    expect(day.proof.ask('A-001')?.verdict).toBe('unexplained')
  })

  it.each<[what: string, forge: (day: ProofDay, ticketId: string) => void]>([
    ['returned', (day, ticketId) => day.say({ type: 'ticket-returned', ticketId, number: 'A-001' })],
    ['reinstated', (day, ticketId) => day.say({ type: 'ticket-reinstated', ticketId, number: 'A-001' })],
    [
      'transferred',
      (day, ticketId) =>
        day.say({ type: 'ticket-transferred', ticketId, number: 'A-001', serviceId: 'CIVIL-01', reason: 'other' }),
    ],
    [
      'sent on to a stop that it never had',
      (day, ticketId) =>
        day.say({
          type: 'stop-skipped',
          ticketId,
          number: 'A-001',
          serviceId: 'CIVIL-01',
          reason: 'agency-closed',
          next: 'CIVIL-02',
        }),
    ],
  ])('[O3] a visit that is over gets no place in a queue by being %s', (_what, forge) => {
    const day = proofDay()
    day.regular()
    day.regular()
    day.serve('A-001')
    forge(day, day.id('A-001'))
    day.call('A-001')
    expect(day.unexplained()).toEqual([{ number: 'A-001', counter: 1, due: 'A-002' }])
  })
})

it('[C4] [O3] no reason explains the call of a visitor who does not wait', () => {
  const day = proofDay()
  day.regular()
  day.serve('A-001')
  day.call('A-001', 1, { reason: 'health' })
  day.call('A-001', 2, { reason: 'health' })
  expect(day.unexplained()).toEqual([
    { number: 'A-001', counter: 1, due: null },
    { number: 'A-001', counter: 2, due: null },
  ])
})
