import { describe, expect, it } from 'vitest'
import { counterRange, placeText } from '../../ui-kit/place.ts'

describe('where to go', () => {
  it('joins neighbouring counters', () => {
    expect(counterRange([4, 5, 6, 7])).toBe('4–7')
    expect(counterRange([9, 4, 5, 12])).toBe('4–5, 9, 12')
    expect(counterRange([3])).toBe('3')
    expect(counterRange([])).toBe('')
  })

  it('names zone, floor and counters in either language', () => {
    const place = { zone: 'A', floor: '1', counters: [4, 5, 6, 7] }
    expect(placeText(place, 'id')).toBe('Zona A, lantai 1, loket 4–7')
    expect(placeText(place, 'en')).toBe('Zone A, floor 1, counters 4–7')
  })

  it('takes a floor with or without its word, and one with a name of its own', () => {
    expect(placeText({ zone: 'A', floor: 'Lantai 2', counters: [1] }, 'id')).toBe('Zona A, lantai 2, loket 1')
    expect(placeText({ zone: 'A', floor: 'Lantai 2', counters: [1] }, 'en')).toBe('Zone A, floor 2, counter 1')
    expect(placeText({ zone: 'B', floor: 'Basemen', counters: [] }, 'id')).toBe('Zona B, Basemen')
    expect(placeText({ zone: 'B', counters: [2] }, 'id')).toBe('Zona B, loket 2')
  })
})
