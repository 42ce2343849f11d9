import { expect, it } from 'vitest'
import { ago } from '../../admin-ui/ago.ts'
import { pageAt, pagesFor } from '../../admin-ui/page-name.ts'
import { pairingCode } from '../../admin-ui/pairing-code.ts'

it('shows a supervisor the day and the slips only', () => {
  expect(pagesFor('supervisor')).toEqual(['day', 'slips'])
  expect(pagesFor('admin')).toEqual(['day', 'officers', 'devices', 'slips'])
  expect(pagesFor('officer')).toEqual([])
  expect(pageAt('#officers', pagesFor('supervisor'))).toBe('day')
  expect(pageAt('#devices', pagesFor('admin'))).toBe('devices')
})

it('takes a device code however it is typed, and nothing shorter or longer', () => {
  for (const typed of ['BCDF-GHJK', 'bcdfghjk', ' bcdf ghjk ']) expect(pairingCode(typed)).toBe('BCDF-GHJK')
  for (const typed of ['', 'BCDF-GHJ', 'BCDF-GHJKL']) expect(pairingCode(typed)).toBeNull()
})

it('says how long ago a device was heard from', () => {
  const minute = 60_000
  expect(ago(0, minute)).toBe('Baru saja')
  expect(ago(0, 5 * minute)).toBe('5 menit lalu')
  expect(ago(0, 125 * minute)).toBe('2 jam lalu')
  expect(ago(0, 49 * 60 * minute)).toBe('2 hari lalu')
  expect(ago(minute, 0)).toBe('Baru saja')
})
