import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { JournalRecord } from '../../contract/events.ts'
import { createProof } from '../../server/core/proof/proof.ts'
import { upcast } from '../../server/core/upcast.ts'
import { buildingWith, today } from '../support/sample-building.ts'
import { described, proofDay } from './proof-day.ts'

describe('causes', () => {
  it('[P2] [O1] the case of the rulebook, each call with its cause', () => {
    const day = proofDay()
    for (let n = 0; n < 3; n += 1) day.regular()
    for (let n = 0; n < 6; n += 1) day.priority()
    const order = ['A-004', 'A-005', 'A-001', 'A-006', 'A-007', 'A-002', 'A-008', 'A-009', 'A-003']
    for (const number of order) day.serve(number)
    expect(day.ask('A-003')).toEqual([
      'A-004: priority (1 of 2)',
      'A-005: priority (2 of 2)',
      'A-001: ratio-due',
      'A-006: priority (1 of 2)',
      'A-007: priority (2 of 2)',
      'A-002: ratio-due',
      'A-008: priority (1 of 2)',
      'A-009: priority (2 of 2)',
      'A-003: only-class',
    ])
    expect(day.proof.ask('A-003')?.verdict).toBe('in-order')
    expect(day.proof.audit()).toMatchObject({ date: today, tickets: 9, calls: 9, exceptions: 0, unexplained: [] })
  })

  it('[P2] a priority visitor who came earlier passes nobody', () => {
    const day = proofDay()
    for (const number of [day.priority(), day.priority()]) expect(number).toMatch(/^A-00/)
    day.regular()
    for (const number of ['A-001', 'A-002', 'A-003']) day.serve(number)
    expect(day.ask('A-003')).toEqual(['A-001: earlier', 'A-002: earlier', 'A-003: only-class'])
  })

  it('[P2] the ratio is that of the agency of the regular visitor, else of the building', () => {
    const building = buildingWith((each) => {
      each.limits.priorityRatio = 3
      each.agencies = each.agencies.map((agency) => (agency.id === 'TAX' ? { ...agency, priorityRatio: 1 } : agency))
    })
    const civil = proofDay(building)
    civil.regular()
    civil.serve(civil.priority())
    expect(civil.ask('A-001')).toEqual(['A-002: priority (1 of 3)'])
    const tax = proofDay(building)
    tax.regular(['TAX-01'])
    tax.serve(tax.priority(['TAX-01']), 3)
    tax.priority(['TAX-01'])
    tax.serve('A-001', 3)
    expect(tax.ask('A-001')).toEqual(['A-002: priority (1 of 1)', 'A-001: ratio-due'])
  })

  it('[G6] a ratio that was changed holds from its record on', () => {
    const day = proofDay()
    day.regular()
    const { hours, notices, limits } = buildingWith((each) => {
      each.limits.priorityRatio = 0
    })
    day.say({ type: 'building-saved', hours, notices, limits })
    day.call(day.priority())
    expect(day.unexplained()).toEqual([{ number: 'A-002', counter: 1, due: 'A-001' }])
    day.serve('A-001', 2)
    expect(day.ask('A-001')).toEqual(['A-002: unexplained', 'A-001: only-class'])
  })

  it('[G6] so does the ratio of an agency, and the agency of a service', () => {
    const { agencies, services } = buildingWith((each) => each)
    const [civil, tax] = agencies
    const [service] = services
    if (!civil || !tax || !service) throw new Error('the sample building has agencies and services')
    const day = proofDay()
    day.regular()
    day.say({ type: 'agency-saved', agency: { ...tax, priorityRatio: 4 } })
    day.say({ type: 'service-saved', service: { ...service, agencyId: 'TAX' } })
    day.serve(day.priority())
    day.say({ type: 'agency-saved', agency: { ...tax, priorityRatio: 1 } })
    day.priority()
    day.serve('A-001')
    expect(day.ask('A-001')).toEqual(['A-002: priority (1 of 4)', 'A-001: ratio-due'])
  })

  it('[P2] the count of those who were passed survives transfer, hold and return, and no-show, undo and recall leave it', () => {
    const day = proofDay()
    const first = day.regular(['CIVIL-02'])
    day.call(day.priority(['CIVIL-02']))
    day.recall('A-002')
    day.noShow('A-002', 1)
    day.undo('A-002', 1)
    day.putBack('A-002')
    day.call('A-002')
    day.say({ type: 'serving-started', ...day.at('A-002', 1) })
    day.say({ type: 'serving-finished', ...day.at('A-002', 1), outcome: 'done' })
    day.call(first, 1)
    day.say({ type: 'ticket-parked', ...day.at(first, 1), reason: 'filling-in-form' })
    day.putBack(first)
    day.priority(['CIVIL-02'])
    day.serve(first, 4)
    expect(day.ask(first)).toEqual([
      'A-002: priority (1 of 2)',
      'A-002: priority (2 of 2)',
      'A-001: only-class',
      'A-001: ratio-due',
    ])
  })

  const withMarks = (...marked: number[]) =>
    buildingWith((each) => {
      each.counters = each.counters.map((counter) => ({ ...counter, priorityFirst: marked.includes(counter.number) }))
    })

  it('[P4] a priority-first counter calls without counting while another open, unmarked counter serves the same', () => {
    const day = proofDay(withMarks(1))
    day.regular()
    for (let n = 0; n < 5; n += 1) day.priority()
    day.open(1, 2)
    day.serve('A-002')
    day.serve('A-003')
    day.say({ type: 'counter-paused', counterId: 'counter-2', reason: 'prayer' })
    day.serve('A-004')
    day.say({ type: 'counter-resumed', counterId: 'counter-2' })
    day.serve('A-005')
    day.say({ type: 'counter-closed', counterId: 'counter-2' })
    day.serve('A-006')
    expect(day.ask('A-001')).toEqual([
      'A-002: priority-first',
      'A-003: priority-first',
      'A-004: priority (1 of 2)',
      'A-005: priority-first',
      'A-006: priority (2 of 2)',
    ])
    expect(day.unexplained()).toEqual([])
  })

  it.each<[what: string, marked: number[], opened: number[]]>([
    ['it has no mark itself', [2], [1, 2, 3]],
    ['every other is marked', [1, 2], [1, 2]],
    ['no other serves that service', [1], [1, 3, 4]],
    ['every other is closed', [1], [1]],
  ])('[P4] it counts where %s', (_what, marked, opened) => {
    const day = proofDay(withMarks(...marked))
    day.open(...opened)
    day.regular()
    day.serve(day.priority())
    expect(day.ask('A-001')).toEqual(['A-002: priority (1 of 2)'])
  })

  it('[P4] [D3] the close of the day closes the counters', () => {
    const day = proofDay(withMarks(1))
    day.open(1, 2)
    day.say({ type: 'day-closed', date: today, reason: 'supervisor', expired: [], headHash: '' })
    day.say(day.opened())
    day.open(1)
    day.regular()
    day.serve(day.priority())
    expect(day.ask('A-001')).toEqual(['A-002: priority (1 of 2)'])
  })
})

describe('candidates', () => {
  it('[P1] [K4] a counter calls for the services it serves, and for those given to it for the day', () => {
    const day = proofDay()
    day.regular()
    day.regular(['TAX-02'])
    day.serve('A-001', 3)
    day.say({ type: 'services-assigned', counterId: 'counter-3', serviceIds: ['CIVIL-01'] })
    day.regular()
    day.serve('A-002', 3)
    day.serve('A-003', 3)
    day.say({ type: 'services-assigned', counterId: 'counter-3', serviceIds: [] })
    day.regular()
    day.call('A-004', 3)
    expect(day.unexplained()).toEqual([
      { number: 'A-001', counter: 3, due: 'A-002' },
      { number: 'A-004', counter: 3, due: null },
    ])
    expect(day.ask('A-003')).toEqual(['A-002: only-class', 'A-003: only-class'])
  })

  it('[G6] what a counter serves follows its set-up', () => {
    const day = proofDay()
    day.regular(['TAX-01'])
    const [counter] = buildingWith((each) => each).counters
    if (!counter) throw new Error('the sample building has counters')
    day.say({ type: 'counter-saved', counter: { ...counter, serviceIds: ['TAX-01'] } })
    day.serve('A-001', 1)
    expect(day.ask('A-001')).toEqual(['A-001: only-class'])
  })

  it('[O1] only calls by counters that could have called it, while it waited', () => {
    const day = proofDay()
    day.regular(['TAX-01'])
    day.regular(['TAX-02'])
    day.regular(['CIVIL-01'])
    day.serve('A-003', 1)
    day.serve('A-001', 4)
    day.serve(day.regular(['TAX-01']), 4)
    expect(day.ask('A-001')).toEqual(['A-001: only-class'])
    expect(day.ask('A-002')).toEqual([])
    expect(day.ask('A-004')).toEqual(['A-004: only-class'])
    expect(day.proof.ask('A-004')?.calls[0]).toMatchObject({ counter: 4, class: 'regular', before: false })
  })

  it('[O1] each call tells whether it was of a number that was issued before', () => {
    const day = proofDay()
    day.regular()
    day.regular()
    day.serve(day.priority())
    day.serve('A-001')
    expect(day.proof.ask('A-002')?.calls.map(({ before }) => before)).toEqual([false, true])
  })
})

describe('the day', () => {
  it('[D5] a rehearsal is no part of the proof', () => {
    const day = proofDay()
    day.say(day.opened({ rehearsal: true }))
    day.regular()
    expect(day.proof.rehearsal).toBe(true)
    expect(day.proof.ask('A-001')).toBeNull()
  })

  it('[D1] the same date goes on, another one starts anew', () => {
    const day = proofDay()
    day.regular()
    day.say({ type: 'services-assigned', counterId: 'counter-3', serviceIds: ['CIVIL-01'] })
    day.serve(day.regular())
    const expired = [day.id('A-001'), day.id('A-002')]
    day.say({ type: 'day-closed', date: today, reason: 'supervisor', expired, headHash: '' })
    expect(day.proof.ask('A-002')?.state).toBe('served')
    day.say(day.opened())
    expect(day.proof.ask('A-001')).toMatchObject({ state: 'expired', date: today })
    day.say(day.opened({ date: '2026-11-25' }))
    expect(day.proof.date).toBe('2026-11-25')
    expect(day.proof.ask('A-001')).toBeNull()
    day.regular()
    day.call('A-003', 3)
    expect(day.unexplained()).toEqual([{ number: 'A-003', counter: 3, due: null }])
  })

  it('[G7] a day under release 0.1 is explained too', () => {
    const proof = createProof()
    const lines = readFileSync(new URL('../journals/0.1.jsonl', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
    for (const line of lines) proof.observe(upcast(JSON.parse(line) as JournalRecord))
    expect(proof.ask('A-001')?.calls.map(described)).toEqual(['A-003: priority (1 of 2)', 'A-001: only-class'])
    expect(proof.audit()).toMatchObject({ tickets: 4, calls: 3, exceptions: 0, unexplained: [] })
  })

  it('[O1] tells when, what for and how it went', () => {
    const day = proofDay()
    day.regular()
    expect(day.proof.ask('A-001')).toEqual({
      seq: 3,
      building: 'Mal Pelayanan Publik Uji',
      number: 'A-001',
      date: today,
      class: 'regular',
      state: 'waiting',
      timeZoneLabel: 'WITA',
      issuedAt: Date.parse('2026-11-24T09:00:03+08:00'),
      agency: 'Dukcapil',
      service: 'KTP-el',
      verdict: 'in-order',
      calls: [],
    })
    expect(day.proof.ask('A-002')).toBeNull()
  })
})
