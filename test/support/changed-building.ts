import type { AgencyEntry, BuildingFile, ServiceEntry } from '../../server/building-file/schema.ts'
import { smallBuilding } from './small-building.ts'

/** The small building with something else in it: `change` gets it as its file has it. */
export function changedBuilding(
  change: (building: BuildingFile) => void,
  options: Parameters<typeof smallBuilding>[0] = {},
): string {
  const building = JSON.parse(smallBuilding(options)) as BuildingFile
  change(building)
  return JSON.stringify(building)
}

export function agencyIn({ agencies }: BuildingFile, agencyId: string): AgencyEntry {
  return found(agencies.find(({ id }) => id === agencyId))
}

export function serviceIn({ agencies }: BuildingFile, serviceId: string): ServiceEntry {
  return found(agencies.flatMap(({ services }) => services).find(({ id }) => id === serviceId))
}

function found<Entry>(entry: Entry | undefined): Entry {
  if (!entry) throw new Error('the small building has no such thing')
  return entry
}
