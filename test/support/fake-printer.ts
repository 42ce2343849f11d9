import { startFakePrinter as start } from '../../printer/fake/listener.ts'

/** A printer on loopback that speaks the status protocol. */
export const startFakePrinter = start
export type FakePrinter = Awaited<ReturnType<typeof start>>
