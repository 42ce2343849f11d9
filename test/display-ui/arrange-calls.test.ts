import { expect, it } from 'vitest'
import type { Announcement } from '../../contract/views.ts'
import { arrangeCalls, rowWidth, smallRowWidth } from '../../display-ui/arrange-calls.ts'

const call = (number: string, counter = 5): Announcement => ({
  announcementId: number,
  number,
  counter,
  zone: 'A',
  priority: false,
  agency: 'Kependudukan',
  calledAt: 0,
  times: 1,
})
const numbers = (calls: Announcement[]) => calls.map((each) => each.number)

it('puts the newest call and two former ones large, five more beside', () => {
  const recent = ['K-008', 'K-007', 'K-006', 'K-005', 'K-004', 'K-003', 'K-002', 'K-001'].map((each) => call(each))
  const board = arrangeCalls({ current: call('K-009'), recent })
  expect(numbers(board.large)).toEqual(['K-009', 'K-008', 'K-007'])
  expect(numbers(board.small)).toEqual(['K-006', 'K-005', 'K-004', 'K-003', 'K-002'])
})

it('has nothing to show before the first call', () => {
  expect(arrangeCalls({ current: null, recent: [] })).toEqual({ large: [], small: [] })
})

it('makes the numerals smaller only where a long number meets a counter of two digits', () => {
  expect(rowWidth(call('K-041', 13))).toBe('usual')
  expect(rowWidth(call('A-1000', 4))).toBe('usual')
  expect(rowWidth(call('A-1000', 13))).toBe('long')
  expect(rowWidth(call('AB-1000', 4))).toBe('longest')
  expect(smallRowWidth(call('K-041'))).toBe('usual')
  expect(smallRowWidth(call('A-1000'))).toBe('long')
  expect(smallRowWidth(call('AB-1000'))).toBe('longest')
})
