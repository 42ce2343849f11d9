import type { AgencyEntry, ServiceEntry } from './schema.ts'
import type { Path, Report } from './source.ts'

/** A quota's waves (rule I8) begin one after another; only the first may begin with the opening. */
export function checkQuota(quota: NonNullable<ServiceEntry['quota']>, path: Path, report: Report): void {
  quota.slice(1).forEach(({ from }, at) => {
    const above = quota[at]?.from
    const here = [...path, at + 1]
    if (from === undefined) report(here, 'only the first wave may leave out `from`; give this one its time of day')
    else if (above !== undefined && from <= above) {
      report([...here, 'from'], `this wave (${from}) must begin after the one above it (${above}); write them in order`)
    }
  })
}

/** Services that come first (rule J2) exist, and none comes before itself, however long the way round. */
export function checkPrerequisites(agencies: readonly AgencyEntry[], report: Report): void {
  const needs = new Map(agencies.flatMap(({ services }) => services.map((each) => [each.id, each.prerequisites ?? []])))
  const ids = [...needs.keys()]
  agencies.forEach(({ services }, row) => {
    services.forEach(({ id, prerequisites = [] }, at) => {
      prerequisites.forEach((needed, item) => {
        const path = ['agencies', row, 'services', at, 'prerequisites', item]
        if (!needs.has(needed)) report(path, `unknown service ${needed}; name a service of this building`)
        if (prerequisites.indexOf(needed) < item) report(path, `${needed} stands twice here; keep one of the two`)
        const way = wayBack(needs, id, needed)
        // A circle is told once, at the first of its services.
        if (way?.every((other) => ids.indexOf(id) <= ids.indexOf(other)))
          report(path, `${[id, ...way].join(' needs ')}: no order can be right; remove one of these`)
      })
    })
  })
}

/** The shortest way from `next` back to `goal`, both included. */
function wayBack(needs: ReadonlyMap<string, readonly string[]>, goal: string, next: string): string[] | undefined {
  const seen = new Set<string>()
  let ways = [[next]]
  while (ways.length > 0) {
    const arrived = ways.find((way) => way.at(-1) === goal)
    if (arrived) return arrived
    ways = ways.flatMap((way) => {
      const here = way.at(-1) ?? ''
      if (seen.has(here)) return []
      seen.add(here)
      return (needs.get(here) ?? []).map((further) => [...way, further])
    })
  }
  return undefined
}
