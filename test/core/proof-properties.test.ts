import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Building } from '../../contract/building.ts'
import type { TicketState } from '../../contract/fields.ts'
import { createProof } from '../../server/core/proof/proof.ts'
import { buildingWith } from '../support/sample-building.ts'
import { createLife, loadedDice } from './proof-life.ts'

const long = process.env.LONG === '1'
const campaign = { numRuns: long ? 2000 : 60, seed: 20_261_124 }

/** The sample building with any ratios, any counters that call priority first, and an agency that closes early. */
const buildings: fc.Arbitrary<Building> = fc
  .record({
    ratios: fc.tuple(fc.nat(3), fc.nat(3)),
    priorityFirst: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
    closesEarly: fc.boolean(),
  })
  .map(({ ratios: [ratio, ratioOfTax], priorityFirst, closesEarly }) =>
    buildingWith((building) => {
      building.limits = { ...building.limits, priorityRatio: ratio }
      building.agencies = building.agencies.map((agency) => {
        if (agency.id !== 'TAX') return agency
        const hours = { hours: { tue: [{ open: '08:00', close: '08:20' }] } }
        return { ...agency, priorityRatio: ratioOfTax, ...(closesEarly && hours) }
      })
      building.counters = building.counters.map((counter, index) => ({
        ...counter,
        priorityFirst: priorityFirst[index] ?? false,
      }))
    }),
  )

/** A visit that is over either way: what is shown of it is no question of order. */
const over = (state: TicketState | undefined) => (state === 'cancelled' ? 'served' : state)

it('[O3] whatever happens, the proof explains every call that the rules made, and knows who waits', () => {
  fc.assert(
    fc.property(buildings, fc.nat(), fc.integer({ min: 50, max: 1500 }), (building, seed, steps) => {
      const dice = loadedDice(seed)
      const life = createLife(building, dice, 4)
      for (let step = 0; step < steps; step += 1) {
        if (dice(5) === 0) life.come()
        life.step()
      }
      const proof = createProof()
      for (const record of life.scene.records) proof.observe(record)
      expect(proof.audit().unexplained).toEqual([])
      const tickets = [...life.scene.hall().tickets.values()]
      expect(tickets.map(({ number }) => over(proof.ask(number)?.state))).toEqual(
        tickets.map(({ state }) => over(state)),
      )
    }),
    campaign,
  )
}, 600_000)
