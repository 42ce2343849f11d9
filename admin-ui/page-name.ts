import { hasRole, type OfficerRole } from '../contract/roles.ts'

/** The pages of the settings, by the name that stands behind `#` in the address. */
export type PageName = 'day' | 'officers' | 'devices' | 'slips'

const roles: Record<PageName, OfficerRole> = {
  day: 'supervisor',
  officers: 'admin',
  devices: 'admin',
  slips: 'supervisor',
}

/** The pages that a role may open, in the order of the navigation. */
export function pagesFor(role: OfficerRole): PageName[] {
  return (Object.keys(roles) as PageName[]).filter((name) => hasRole(role, [roles[name]]))
}

/** The page to show for an address such as `#devices`; what does not exist or may not be opened falls back to the first. */
export function pageAt(address: string, pages: PageName[]): PageName {
  return pages.find((name) => address === `#${name}`) ?? 'day'
}
