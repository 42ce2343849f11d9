import { expect, it } from 'vitest'
import type { CounterTicket } from '../../contract/visits.ts'
import { begin } from '../../officer-ui/begin.ts'
import { questionsOf } from '../../officer-ui/ending.ts'
import { type Panel, stillAsks } from '../../officer-ui/panel.ts'
import { sampleCounter, sampleJourney, sampleTicket } from './sample-counter.ts'

const at = (ticket: CounterTicket) => ({ ...sampleCounter, ticket })
const serving = (ticket: CounterTicket) => at({ ...ticket, state: 'serving' })
const asks = (panel: Panel) => ({ panel })

it('[M1] no-show goes at once when the calls were seen, and asks why when none was', () => {
  const seen = { ...sampleTicket, noShow: { calls: 2, of: 2, allowed: true, withReason: false } }
  const unseen = { ...sampleTicket, noShow: { calls: 0, of: 2, allowed: false, withReason: true } }
  expect(begin('no-show', at(seen), 'done')).toMatchObject({ order: { deed: 'no-show' } })
  expect(begin('no-show', at(unseen), 'done')).toEqual(asks({ is: 'no-show', ticketId: '42' }))
})

it('[J4] asks whether a journey goes on after refused or must-return, and only then', () => {
  const ending = asks({ is: 'ending', ticketId: '42', thenCall: true })
  expect(begin('finish-and-call', serving(sampleJourney), 'refused')).toEqual(ending)
  expect(begin('finish-and-call', serving(sampleJourney), 'must-return')).toEqual(ending)
  expect(questionsOf(sampleJourney, 'must-return')).toEqual({ missing: true, goOn: true })
  expect(begin('finish-and-call', serving(sampleJourney), 'done')).toMatchObject({ order: { deed: 'finish-and-call' } })
  expect(begin('finish-and-call', serving(sampleTicket), 'refused')).toMatchObject({
    order: { deed: 'finish-and-call' },
  })
})

it('[S1] asks what is missing before a visitor is sent home to bring it', () => {
  const ending = asks({ is: 'ending', ticketId: '42', thenCall: false })
  expect(begin('finish', serving(sampleTicket), 'must-return')).toEqual(ending)
  expect(begin('finish', serving({ ...sampleTicket, requirements: [] }), 'must-return')).toMatchObject({
    order: { deed: 'finish' },
  })
})

it('does nothing about a visitor who is not there', () => {
  for (const deed of ['recall', 'no-show', 'park', 'transfer', 'finish', 'return', 'start-serving'] as const) {
    expect(begin(deed, sampleCounter, 'done')).toBeNull()
  }
  expect(begin('undo', sampleCounter, 'done')).toBeNull()
})

it('[K1] a question goes away once the counter is run from elsewhere or the visitor has moved on', () => {
  const panel: Panel = { is: 'transfer', ticketId: '42' }
  expect(stillAsks(panel, serving(sampleTicket))).toBe(true)
  expect(stillAsks(panel, { ...serving(sampleTicket), hold: 'other-console' })).toBe(false)
  expect(stillAsks(panel, serving({ ...sampleTicket, id: '43' }))).toBe(false)
  expect(stillAsks(panel, sampleCounter)).toBe(false)
  expect(stillAsks({ is: 'take-over' }, { ...sampleCounter, hold: 'taken' })).toBe(true)
  expect(stillAsks({ is: 'take-over' }, sampleCounter)).toBe(false)
  expect(stillAsks({ is: 'call-number' }, sampleCounter)).toBe(true)
  expect(stillAsks({ is: 'call-number' }, serving(sampleTicket))).toBe(false)
})
