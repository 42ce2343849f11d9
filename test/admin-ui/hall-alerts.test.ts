import { expect, it } from 'vitest'
import { worstFirst } from '../../admin-ui/hall/alert-order.ts'
import { alertWords, counterOfAlert } from '../../admin-ui/hall/alert-words.ts'
import type { Alert } from '../../contract/views.ts'

const absent = (counter: number, since: string): Alert => ({ kind: 'counter-absent', counter, agency: 'Samsat', since })
const over = (counter: number, minutes: number): Alert => ({
  kind: 'over-standard',
  counter,
  number: 'S-021',
  minutes,
  standardMinutes: 15,
})
const unseen: Alert = { kind: 'call-unseen', counter: 5, number: 'K-032', zone: 'A', at: Date.UTC(2026, 10, 24, 1, 41) }
const paused: Alert = { kind: 'service-paused', serviceId: 'X', service: 'Paspor', reason: 'system-down' }
const burst: Alert = { kind: 'burst', prefix: 'K', kiosk: 'device:3', tickets: 12 }

it('puts the worst first, and of one kind what has lasted longest', () => {
  const given = [paused, burst, over(15, 20), over(16, 31), absent(7, '08:30'), absent(8, '08:00'), unseen]
  const order = worstFirst([...given, { kind: 'clock-in-doubt' }])
  expect(order.map((alert) => [alert.kind, counterOfAlert(alert)])).toEqual([
    ['clock-in-doubt', null],
    ['call-unseen', 5],
    ['counter-absent', 8],
    ['counter-absent', 7],
    ['over-standard', 16],
    ['over-standard', 15],
    ['burst', null],
    ['service-paused', null],
  ])
})

it('[A4, K3, S3, I7] says in one sentence what to do, and in the next one why', () => {
  const words = (alert: Alert) => Object.values(alertWords(alert, 480)).slice(1)
  expect(words(unseen)).toEqual([
    'Antar K-032 ke Loket 5',
    'Dipanggil 09.41, tetapi tidak ada layar menyala di Zona A. Periksa layarnya.',
  ])
  expect(words(absent(7, '08:00'))).toEqual([
    'Cari petugas Loket 7',
    'Samsat: seharusnya buka 08.00. Sudah tampil di papan publik.',
  ])
  expect(words(over(15, 31))).toEqual(['Tawarkan bantuan di Loket 15', 'S-021 dilayani 31 menit, standar 15 menit.'])
  expect(words(burst)[0]).toBe('Datangi kios nomor 3')
  expect(words({ ...burst, kiosk: 'kiosk' } as Alert)[0]).toBe('Datangi kios di komputer server')
  expect(words(paused)[1]).toBe('Tidak memberi nomor: gangguan sistem.')
})
