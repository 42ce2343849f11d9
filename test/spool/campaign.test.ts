import { describe, expect, it } from 'vitest'
import { faultOf, runRound } from './campaign.ts'

const rounds = Array.from({ length: 6 }, (_, seed) => seed + 1)

describe('[B1] a campaign of faults, its short part', () => {
  it.each(rounds)('round %i: each ticket has one slip, or a state that says what is not known', async (seed) => {
    const fates = await runRound(seed, 10)
    expect(fates.map(faultOf).filter((fault) => fault !== undefined)).toEqual([])
  })
})
