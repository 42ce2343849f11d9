import { expect, it } from 'vitest'
import { closedText } from '../../officer-ui/closed-text.ts'
import { ticketNumberOf } from '../../officer-ui/panels/ticket-number-text.ts'

const here = { language: 'id', date: '2026-11-24', timeZoneLabel: 'WITA' } as const

it('[I1] says why a service takes nobody now, and until when', () => {
  expect(closedText({ why: 'break', opensAt: '13:30' }, here)).toBe('Istirahat. Buka pukul 13.30 WITA')
  expect(closedText({ why: 'closed-today', opensOn: '2026-11-25', opensAt: '08:00' }, here)).toBe(
    'Tutup hari ini. Buka Rabu pukul 08.00 WITA',
  )
  expect(closedText({ why: 'holiday', holiday: 'Hari Guru', opensOn: '2026-12-09' }, here)).toBe(
    'Libur: Hari Guru. Buka Rabu 9/12',
  )
  expect(closedText({ why: 'paused', pause: 'out-of-stock' }, here)).toBe('Dihentikan sementara: blangko habis')
  expect(closedText({ why: 'break', opensAt: '13:30' }, { ...here, language: 'en' })).toBe(
    'On break. Opens at 13.30 WITA',
  )
})

it('[N1] reads a number as people type it', () => {
  expect(['k32', 'K-032', ' k 032 ', 'ab-7', 'a1000', 'K.5'].map(ticketNumberOf)).toEqual([
    'K-032',
    'K-032',
    'K-032',
    'AB-007',
    'A-1000',
    'K-005',
  ])
  expect(['', '32', 'K', 'K-000', 'ABC-1', '3K'].map(ticketNumberOf)).toEqual([null, null, null, null, null, null])
})
