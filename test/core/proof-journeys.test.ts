import { describe, expect, it } from 'vitest'
import { type ProofDay, proofDay } from './proof-day.ts'

describe('journeys', () => {
  it('[J1] after each stop it waits for the next one, with the arrival of the morning and a cause of its own', () => {
    const day = proofDay()
    day.regular(['CIVIL-01', 'TAX-02'])
    day.regular(['TAX-02'])
    day.call('A-001', 1)
    day.finish('A-001', 1, 'TAX-02')
    day.call('A-001', 3)
    day.finish('A-001', 3)
    day.serve('A-002', 3)
    expect(day.unexplained()).toEqual([])
    expect(day.ask('A-001')).toEqual(['A-001: only-class', 'A-001: only-class'])
    expect(day.ask('A-002')).toEqual(['A-001: only-class', 'A-002: only-class'])
    expect(day.proof.ask('A-001')).toMatchObject({ state: 'served', service: 'BPHTB', agency: 'Bapenda' })
  })

  it('[J1] a place in the queue of a stop that it never had is not believed', () => {
    const day = proofDay()
    day.regular(['CIVIL-01'])
    day.regular(['TAX-02'])
    day.call('A-001', 1)
    day.finish('A-001', 1, 'TAX-02')
    day.call('A-001', 3)
    expect(day.unexplained()).toEqual([{ number: 'A-001', counter: 3, due: 'A-002' }])
  })

  it('[J1] nor in the queue of one that it was at already', () => {
    const day = proofDay()
    day.regular(['CIVIL-01', 'TAX-02'])
    day.call('A-001', 1)
    day.finish('A-001', 1, 'TAX-02')
    day.call('A-001', 3)
    day.finish('A-001', 3, 'TAX-02')
    day.call('A-001', 3)
    expect(day.unexplained()).toEqual([{ number: 'A-001', counter: 3, due: null }])
  })

  it('[J4] an absent visitor gets no place by a stop that is skipped', () => {
    const day = proofDay()
    day.regular(['CIVIL-01', 'TAX-02'])
    day.call('A-001', 1)
    day.noShow('A-001', 1)
    day.skip('A-001', 'CIVIL-01', 'TAX-02')
    day.call('A-001', 3)
    expect(day.unexplained()).toEqual([{ number: 'A-001', counter: 3, due: null }])
  })

  it('[J1] a transfer is over with its stop: the next one is called without an exception', () => {
    const day = proofDay()
    day.regular(['CIVIL-01', 'TAX-02'])
    day.call('A-001', 1)
    day.transfer('A-001', 'CIVIL-02', 1)
    day.call('A-001', 1)
    day.finish('A-001', 1, 'TAX-02')
    day.serve('A-001', 3)
    expect(day.ask('A-001')).toEqual(['A-001: only-class', 'A-001: transferred-in, wrong-service', 'A-001: only-class'])
  })

  it.each<[what: string, events: (day: ProofDay) => void]>([
    [
      'before the finish that says where it goes on',
      (day) => {
        day.skip('A-001', 'CIVIL-02')
        day.finish('A-001', 1, 'TAX-02')
      },
    ],
    [
      'after it',
      (day) => {
        day.finish('A-001', 1, 'TAX-02')
        day.skip('A-001', 'CIVIL-02')
      },
    ],
    [
      'while it waits for that stop',
      (day) => {
        day.finish('A-001', 1, 'CIVIL-02')
        day.skip('A-001', 'CIVIL-02', 'TAX-02')
      },
    ],
  ])('[J4] a stop is skipped: %s', (_what, events) => {
    const day = proofDay()
    day.regular(['CIVIL-01', 'CIVIL-02', 'TAX-02'])
    day.regular(['TAX-02'])
    day.call('A-001', 1)
    events(day)
    day.call('A-001', 3)
    expect(day.unexplained()).toEqual([])
    expect(day.ask('A-002')).toEqual(['A-001: only-class'])
  })

  it('[J4] [T1] a stop that is skipped takes along that the visitor was sent to a counter', () => {
    const day = proofDay()
    day.regular(['CIVIL-01', 'TAX-02'])
    day.call('A-001', 1)
    day.transfer('A-001', 'CIVIL-02', 2)
    day.skip('A-001', 'CIVIL-02', 'TAX-02')
    day.call('A-001', 2)
    expect(day.unexplained()).toEqual([{ number: 'A-001', counter: 2, due: null }])
    day.putBack('A-001')
    day.serve('A-001', 3)
    expect(day.ask('A-001').at(-1)).toBe('A-001: only-class')
  })

  it('[J4] where no stop is left, the visit is over', () => {
    const day = proofDay()
    day.regular(['CIVIL-01', 'TAX-02'])
    day.call('A-001', 1)
    day.finish('A-001', 1, 'TAX-02')
    day.skip('A-001', 'TAX-02')
    expect(day.proof.ask('A-001')?.state).toBe('served')
    day.call('A-001', 3)
    expect(day.unexplained()).toEqual([{ number: 'A-001', counter: 3, due: null }])
    day.skip(day.regular(['TAX-02']), 'TAX-02')
    expect(day.proof.ask('A-002')?.state).toBe('cancelled')
  })
})

describe('undo', () => {
  it('[S2] a finish that is undone takes the visitor back from the next stop', () => {
    const day = proofDay()
    day.regular(['CIVIL-01', 'TAX-02'])
    day.regular(['TAX-02'])
    day.call('A-001', 1)
    day.finish('A-001', 1, 'TAX-02')
    day.undo('A-001', 1)
    day.serve('A-002', 3)
    day.finish('A-001', 1, 'TAX-02')
    day.serve('A-001', 3)
    expect(day.unexplained()).toEqual([])
    expect(day.ask('A-002')).toEqual(['A-002: only-class'])
  })

  it('[S2] after its next call a counter has nothing to undo', () => {
    const day = proofDay()
    day.regular()
    day.regular()
    day.serve('A-001')
    day.call('A-002')
    day.undo('A-001', 1)
    expect(day.unexplained()).toEqual([{ number: 'A-001', counter: 1, due: null }])
  })

  it('[S2] who was called elsewhere meanwhile is not taken back', () => {
    const day = proofDay()
    day.regular(['CIVIL-01', 'TAX-02'])
    day.call('A-001', 1)
    day.finish('A-001', 1, 'TAX-02')
    day.call('A-001', 3)
    day.undo('A-001', 1)
    expect(day.unexplained()).toEqual([{ number: 'A-001', counter: 1, due: null }])
  })
})
