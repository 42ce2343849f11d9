import type { Building } from '../../contract/building.ts'
import type { PriorityCategory } from '../../contract/fields.ts'
import type { Client } from './client.ts'
import type { Life } from './life.ts'

const categories: readonly PriorityCategory[] = ['elderly', 'elderly', 'disability', 'pregnant', 'toddler']
/** Those who are in the hall when the demo begins. */
const early = 40

/** Visitors who come to the kiosk all morning: some agencies draw more of them, one in six has priority. */
export async function sendVisitors(kiosk: Client, setup: Building, life: Life): Promise<void> {
  const busy = setup.agencies.slice(0, 8).map(({ id }) => id)
  const popular = setup.services.filter(({ agencyId }) => busy.includes(agencyId))

  async function arrive(): Promise<void> {
    const service = life.pick(life.onceIn(4) ? setup.services : popular)
    await kiosk.send('issue-ticket', {
      serviceIds: [service.id],
      ...(life.onceIn(6) && { priority: life.pick(categories) }),
      ...(life.onceIn(20) && { language: 'en' as const }),
    })
  }

  for (let i = 0; i < early; i += 1) await arrive()
  while (await life.wait(life.between(3, 12))) await arrive()
}
