import type { Building } from './building.ts'
import type { IdentityNeed } from './fields.ts'
import type { Opening } from './views.ts'

/** A service as the public sees it: all six published components (rule I2), open or not and why. */
export type CatalogueService = {
  id: string
  name: string
  requirements: string[]
  procedure: string
  standardTime: string
  fee: string
  product: string
  complaints: string
  mayBeRepresented: boolean
  averageMinutes: number
  identity: IdentityNeed
  /** Places left of today's quota, where there is one (rule I8). */
  quotaLeft?: number
  prerequisites: string[]
  english: {
    name: string
    requirements: string[]
    procedure: string
    standardTime: string
    fee: string
    product: string
    complaints: string
  }
} & Opening

export type CatalogueAgency = {
  id: string
  code: string
  prefix: string
  name: string
  shortName: string
  icon: string
  hint: string
  zone: string
  floor?: string
  /** Numbers of the agency's counters. */
  counters: number[]
  english: { name: string; shortName: string; hint: string }
  services: CatalogueService[]
}

/** `GET /api/catalogue`, for anyone. */
export type Catalogue = {
  seq: number
  building: {
    name: string
    shortName: string
    english: { name: string }
    zones: Building['zones']
    timeZoneLabel: string
  }
  /** Whether a phone can follow a ticket (rule B3): a QR makes sense. */
  phones: boolean
  agencies: CatalogueAgency[]
}
