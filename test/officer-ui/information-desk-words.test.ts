import { expect, it } from 'vitest'
import type { DeskTicket } from '../../contract/visits.ts'
import { closedText } from '../../officer-ui/closed-text.ts'
import { bulkOutcome } from '../../officer-ui/information-desk/bulk-outcome.ts'
import { canCancel, reinstateBy } from '../../officer-ui/information-desk/ticket-chances.ts'
import { ticketLine } from '../../officer-ui/information-desk/ticket-words.ts'
import { typedNumber } from '../../officer-ui/information-desk/typed-number.ts'

const ticket: DeskTicket = {
  id: '9',
  number: 'K-045',
  class: 'regular',
  state: 'waiting',
  issuedAt: 0,
  agency: 'Kependudukan',
  service: 'KTP',
  zone: 'A',
  stops: [],
}

it('[N1] reads a number as people type it', () => {
  expect(['k45', ' K-045 ', 'k 1000', 'ab7', 'K-0045'].map((typed) => typedNumber(typed))).toEqual([
    'K-045',
    'K-045',
    'K-1000',
    'AB-007',
    'K-045',
  ])
  expect(['', '45', 'K', 'K-0', 'ABC-1', 'K-1x'].map((typed) => typedNumber(typed))).toEqual(Array(6).fill(null))
  expect(typedNumber('902', 'K')).toBe('K-902')
  expect(typedNumber('s7', 'K')).toBe('S-007')
})

it('[I1] says why there is no number and when there is', () => {
  const here = { language: 'id', date: '2026-11-24', timeZoneLabel: 'WITA' } as const
  expect(closedText({ why: 'break', opensAt: '13:30', opensOn: '2026-11-24' }, here)).toBe(
    'Istirahat. Buka pukul 13.30 WITA',
  )
  expect(closedText({ why: 'closed-today', opensOn: '2026-11-25', opensAt: '08:00' }, here)).toBe(
    'Tutup hari ini. Buka Rabu pukul 08.00 WITA',
  )
  expect(closedText({ why: 'quota-used-up', opensOn: '2026-12-08' }, here)).toBe(
    'Kuota hari ini sudah habis. Buka Selasa 8/12',
  )
  expect(closedText({ why: 'paused', pause: 'out-of-stock' }, here)).toBe('Dihentikan sementara: blangko habis')
  expect(closedText({ why: 'holiday', holiday: 'Natal' }, { ...here, language: 'en' })).toBe('Holiday: Natal')
})

it('tells a visitor where the number is', () => {
  const line = (change: Partial<DeskTicket>) => ticketLine({ ...ticket, ...change }, 'Kependudukan')
  expect(line({})).toBe('Menunggu di Zona A, Kependudukan')
  expect(line({ state: 'called', counter: 5 })).toBe('Silakan ke Loket 5 sekarang')
  expect(line({ state: 'serving', counter: 5 })).toBe('Sedang di Loket 5')
  expect(line({ state: 'no-show', counter: 5 })).toBe('Dipanggil di Loket 5 dan tidak hadir')
  expect(line({ state: 'cancelled' })).toBe('Nomor tidak berlaku lagi')
})

it('[M2] a no-show can be put back until its time, and nothing else can', () => {
  expect(reinstateBy(ticket, 0)).toEqual({ is: 'none' })
  const missed: DeskTicket = { ...ticket, state: 'no-show', reinstateUntil: 1_000 }
  expect(reinstateBy(missed, 1_000)).toEqual({ is: 'possible', until: 1_000 })
  expect(reinstateBy(missed, 1_001)).toEqual({ is: 'late' })
})

it('nobody is cancelled out of an officer’s hands', () => {
  expect(
    (['waiting', 'parked', 'called', 'serving', 'served'] as const).filter((state) => canCancel({ state })),
  ).toEqual(['waiting', 'parked'])
})

it('[J4] counts who was let go, who went on to a next stop and who was moved', () => {
  const skip = { type: 'stop-skipped', number: 'K-001', reason: 'agency-absent' } as const
  const cancelled = { type: 'ticket-cancelled', ticketId: '1', number: 'K-001', reason: 'agency-absent' } as const
  expect(
    bulkOutcome([
      cancelled,
      { ...skip, ticketId: '2', serviceId: 'A-1' },
      { ...skip, ticketId: '2', serviceId: 'A-2', next: 'B-1' },
      { ...skip, ticketId: '3', serviceId: 'A-1' },
      { ...skip, ticketId: '5', serviceId: 'A-1' },
    ]),
  ).toEqual({ ended: 3, goneOn: 1, moved: 0 })
  const moved = {
    type: 'ticket-transferred',
    ticketId: '4',
    number: 'K-004',
    serviceId: 'B-1',
    reason: 'agency-absent',
  } as const
  expect(bulkOutcome([moved])).toEqual({ ended: 0, goneOn: 0, moved: 1 })
})
