import { describe, expect, it } from 'vitest'
import { isAnswered, shiftDay } from '../../visitor-ui/proof/days.ts'
import { proofAddress, proofSource, readProofAddress } from '../../visitor-ui/proof/proof-address.ts'
import { markGroups, tidyMark, tidyNumber } from '../../visitor-ui/proof/tidy.ts'

describe('a number as people type it', () => {
  it.each([
    ['K-045', 'K-045'],
    ['k45', 'K-045'],
    [' k 045 ', 'K-045'],
    ['ab-1000', 'AB-1000'],
  ])('%s is %s', (typed, number) => expect(tidyNumber(typed)).toBe(number))

  it.each(['', '45', 'K', 'K-000', 'ABC-001', 'K-045x'])('“%s” is none', (typed) =>
    expect(tidyNumber(typed)).toBeNull(),
  )
})

describe('[G5] a mark as people type it', () => {
  it('has no spaces, only capitals, and no sign that base32 lacks', () => {
    expect(tidyMark('k7qz 2md4-rtxa')).toBe('K7QZ2MD4RTXA')
    expect(tidyMark('01 8')).toBe('OIB')
  })

  it('is compared in groups of four', () => {
    expect(markGroups('K7QZ2MD4RTXA')).toEqual(['K7QZ', '2MD4', 'RTXA'])
  })
})

describe('the address of a question', () => {
  const question = { number: 'K-045', date: '2026-11-24', mark: 'K7QZ2MD4RTXA' }

  it('keeps it, with language and place', () => {
    const address = proofAddress(question, 'en', true)
    expect(readProofAddress(address.replace('/proof', ''))).toEqual({ question, language: 'en', atKiosk: true })
    expect(proofAddress({ number: '', date: '', mark: '' }, 'id')).toBe('/proof')
  })

  it('asks for nothing where it is no question', () => {
    const { question: read } = readProofAddress('?number=%3Cb%3E&date=kemarin&mark=')
    expect(read).toEqual({ number: '', date: '', mark: '' })
  })

  it('leads to the answer of the server', () => {
    expect(proofSource(question)).toBe('/api/proof/K-045?date=2026-11-24&mark=K7QZ2MD4RTXA')
    expect(proofSource({ ...question, date: '', mark: '' })).toBe('/api/proof/K-045')
  })
})

it('[O1] the journal answers for the last seven days', () => {
  const today = '2026-12-02'
  const days = [0, -1, -6, -7, 1].map((days) => isAnswered(shiftDay(today, days), today))
  expect(days).toEqual([true, true, true, false, false])
  expect(shiftDay('2026-12-01', -1)).toBe('2026-11-30')
})
