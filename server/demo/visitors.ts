import type { Building, Service } from '../../contract/building.ts'
import type { PriorityCategory } from '../../contract/fields.ts'
import type { Client } from './client.ts'
import type { Life } from './life.ts'
import { madeUpNik } from './nik.ts'

const categories: readonly PriorityCategory[] = ['elderly', 'elderly', 'disability', 'pregnant', 'toddler']
/** Those who are in the hall when the demo begins. */
const early = 40

/** Visitors who come to the kiosk all morning: some agencies draw more of them, one in six has priority. */
export async function sendVisitors(kiosk: Client, setup: Building, life: Life): Promise<void> {
  const busy = setup.agencies.slice(0, 8).map(({ id }) => id)

  async function arrive(): Promise<void> {
    const open = await kiosk.openServices()
    const services = setup.services.filter(({ id }) => open.has(id))
    const popular = services.filter(({ agencyId }) => busy.includes(agencyId))
    if (services.length === 0) return
    const first = life.pick(life.onceIn(4) || popular.length === 0 ? services : popular)
    const chosen = life.onceIn(9) ? [first, ...furtherStops(first, services, life)] : [first]
    await kiosk.send('issue-ticket', {
      serviceIds: chosen.map(({ id }) => id),
      ...(life.onceIn(6) && { priority: life.pick(categories) }),
      ...(chosen.some(({ identity }) => identity === 'required') && { identity: madeUpNik(life) }),
      ...(life.onceIn(20) && { language: 'en' as const }),
    })
  }

  for (let i = 0; i < early; i += 1) await arrive()
  while (await life.wait(life.between(3, 12))) await arrive()
}

/** One or two services of other agencies, for a visitor who has several errands (rule I4). */
function furtherStops(first: Service, services: readonly Service[], life: Life): Service[] {
  const others = services.filter(({ agencyId }) => agencyId !== first.agencyId)
  if (others.length === 0) return []
  const stops = life.onceIn(3) ? [life.pick(others), life.pick(others)] : [life.pick(others)]
  return [...new Set(stops)]
}
