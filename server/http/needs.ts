import type cookie from '@fastify/cookie'
import type { Identity } from '../access/identity.ts'
import type { DevicePairing } from '../access/pairing.ts'
import type { Building } from '../building.ts'
import type { Proofs } from '../proofs.ts'
import type { Reports } from '../store/reports.ts'
import type { Sessions } from '../store/sessions.ts'

/** What the web side of the building works with. */
export type HttpNeeds = {
  building: Building
  proofs: Proofs
  reports: Reports
  identity: Identity
  sessions: Sessions
  pairing: DevicePairing
  signer: cookie.Signer
  /** Folder of the built screens. */
  screensDir: string
  /** Which build of the screens is served. */
  build: string
  /** Folder with the pictures of slips. */
  slipsDir: string
  /** Origins besides the server's own that may call it: `PUBLIC_URL`. */
  publicUrl: string | undefined
  trustProxy: boolean
  now: () => number
}
