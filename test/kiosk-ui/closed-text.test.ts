import { describe, expect, it } from 'vitest'
import type { ClosedReason } from '../../contract/rejections.ts'
import { closedText } from '../../kiosk-ui/closed-text.ts'

const text = (reason: ClosedReason, language: 'id' | 'en' = 'id') =>
  closedText(reason, { language, date: '2026-11-24', timeZoneLabel: 'WITA' })

describe('[I1] a closed service says why and until when', () => {
  it('today', () => {
    expect(text({ why: 'break', opensAt: '13:30', opensOn: '2026-11-24' })).toBe(
      'Istirahat. Buka kembali pukul 13.30 WITA',
    )
    expect(text({ why: 'break', opensAt: '13:30' }, 'en')).toBe('On break. Opens again at 13.30 WITA')
    expect(text({ why: 'not-yet-open', opensAt: '08:00' })).toBe('Buka pukul 08.00 WITA')
  })

  it('another day, by its name; by its date too where that is not this week', () => {
    expect(text({ why: 'last-ticket-passed', opensOn: '2026-11-25', opensAt: '08:00' })).toBe(
      'Sudah tutup. Buka Rabu pukul 08.00 WITA',
    )
    expect(text({ why: 'closed-today', opensOn: '2026-12-07', opensAt: '08:00' })).toBe(
      'Tutup. Buka Senin 7/12 pukul 08.00 WITA',
    )
    expect(text({ why: 'day-not-open', opensOn: '2026-11-30', opensAt: '08:00' }, 'en')).toBe(
      'Opens Monday at 08.00 WITA',
    )
  })

  it('and only why where nobody knows when', () => {
    expect(text({ why: 'components-missing', missing: ['fee'] })).toBe('Belum dapat dilayani di sini')
    expect(text({ why: 'day-not-open' })).toBe('Belum buka')
  })

  it('[D2] a holiday by its name', () => {
    expect(text({ why: 'holiday', holiday: 'Hari Raya Natal', opensOn: '2026-11-26', opensAt: '08:00' })).toBe(
      'Libur: Hari Raya Natal. Buka Kamis pukul 08.00 WITA',
    )
    expect(text({ why: 'holiday' }, 'en')).toBe('Holiday')
  })

  it('[I8] a quota that is used up, and when the next wave opens', () => {
    expect(text({ why: 'quota-used-up', opensAt: '13:00' })).toBe(
      'Kuota habis. Nomor berikutnya dibuka pukul 13.00 WITA',
    )
    expect(text({ why: 'quota-used-up', opensOn: '2026-11-25', opensAt: '08:00' }, 'en')).toBe(
      'Quota used up. Next numbers open Wednesday at 08.00 WITA',
    )
  })

  it('a pause with its reason', () => {
    expect(text({ why: 'paused', pause: 'system-down' })).toBe('Berhenti sementara: sistem sedang gangguan')
    expect(text({ why: 'paused' }, 'en')).toBe('Stopped for now')
  })
})
