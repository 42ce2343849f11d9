import { describe, expect, it } from 'vitest'
import type { CounterAway, DisplayView } from '../../contract/views.ts'
import { awayTexts, stripItems } from '../../display-ui/strip-items.ts'

const onBreak = (counter: number, backAt?: string): CounterAway => ({
  counter,
  agency: 'Kependudukan',
  state: 'paused',
  reason: 'break',
  ...(backAt === undefined ? {} : { backAt }),
})

describe('[K2] a counter that is away', () => {
  it('says why and until when', () => {
    expect(awayTexts([onBreak(6, '13:00')], 'WITA')).toEqual(['Loket 6 istirahat, kembali pukul 13.00 WITA'])
    expect(awayTexts([onBreak(6)], 'WITA')).toEqual(['Loket 6 istirahat'])
    expect(awayTexts([{ counter: 8, agency: 'x', state: 'closed', backAt: '13:30' }], 'WITA')).toEqual([
      'Loket 8 tutup sementara, kembali pukul 13.30 WITA',
    ])
  })

  it('is named together with those that are away alike', () => {
    expect(awayTexts([onBreak(6, '13:00'), onBreak(7, '13:00'), onBreak(9, '12:30')], 'WITA')).toEqual([
      'Loket 6–7 istirahat, kembali pukul 13.00 WITA',
      'Loket 9 istirahat, kembali pukul 12.30 WITA',
    ])
  })
})

describe('the strip below the calls', () => {
  const waits: DisplayView['waits'] = ['A', 'B', 'C', 'D'].map((agency) => ({
    agency,
    waiting: 3,
    wait: { from: 10, to: 20 },
  }))
  const view = (more: Partial<DisplayView>) => ({ notices: [], away: [], waits: [], timeZoneLabel: 'WITA', ...more })
  const kinds = (more: Partial<DisplayView>) => stripItems(view(more), 'id').map((item) => item.kind)

  it('takes turns between what is so now and the notices', () => {
    expect(kinds({ notices: ['x', 'y'], away: [onBreak(6)], waits })).toEqual([
      'away',
      'notice',
      'waits',
      'notice',
      'waits',
      'notice',
    ])
  })

  it('brings a break back between any two notices', () => {
    expect(kinds({ notices: ['x', 'y', 'z'], away: [onBreak(6)] })).toEqual([
      'away',
      'notice',
      'away',
      'notice',
      'away',
      'notice',
    ])
  })

  it('tells who waits, three agencies at a time, and passes over those for whom nobody does', () => {
    const [first, second] = stripItems(view({ waits: [{ agency: 'Z', waiting: 0 }, ...waits] }), 'id')
    expect(first?.kind === 'waits' && first.waits.map(({ agency }) => agency)).toEqual(['A', 'B', 'C'])
    expect(second).toEqual({ kind: 'waits', waits: [{ agency: 'D', waiting: '3 menunggu', wait: '10–20 menit' }] })
  })

  it('is empty where there is nothing to say', () => {
    expect(kinds({})).toEqual([])
  })
})
