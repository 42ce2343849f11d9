import type { Building } from './building.ts'
import { system } from './core/actor.ts'
import { dueBySchedule } from './core/rules/day.ts'

const interval = 5000

/** Opens and closes the service day by its hours (rules D1, D3), unless the clock is in doubt (rule D4). */
export function createSchedule(building: Building, clockInDoubt: () => boolean) {
  let busy = Promise.resolve()

  async function step(): Promise<void> {
    for (let due = next(); due; due = next()) {
      const outcome = await building.handle(due, system)
      if (!outcome.ok) return
    }
  }
  const next = () => (clockInDoubt() ? null : dueBySchedule(building.hall(), building.clock()))
  const run = () => {
    busy = busy.then(step)
    return busy
  }
  const timer = setInterval(run, interval)

  return {
    /** Does now what is due. */
    run,
    close: async (): Promise<void> => {
      clearInterval(timer)
      await busy
    },
  }
}
