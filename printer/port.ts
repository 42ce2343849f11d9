import type { PrintModel } from '../contract/slip.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Clock = () => number

/** A wait that ends early, without an error, when the signal says so. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** The part of a pino logger that printing uses. */
export type Log = Record<'info' | 'warn' | 'error', (facts: Record<string, unknown>, message: string) => void>

/** A slip or a checklist that waits to be printed. */
export type PrintJob = { jobId: string; slip: PrintModel; createdAt: number; expiresAt: number }

/**
 * How a job left the worker's hands. `sent-unconfirmed`: the printer took every byte and closed in peace, without proof
 * of paper. `unknown`: something was sent and then it broke; only a person can say. `failed`: nothing was sent and
 * trying again cannot help.
 */
export type SettledState = 'sent-unconfirmed' | 'unknown' | 'failed'

export type Settlement = { state: SettledState; bytesSent: number; why?: string; at: number }

/** What a worker needs from whoever keeps the jobs. Every change is durable when the call returns. */
export type JobStore = {
  /** The oldest queued job of a printer. */
  next: (printerId: string) => PrintJob | undefined
  /** Queued jobs of a printer that nothing was sent of and whose time is over become `expired`; says how many. */
  expire: (printerId: string, at: number) => number
  /** Before the first byte. False when the job is queued no more: then nothing may be sent. */
  markSending: (jobId: string, at: number) => boolean
  /** An attempt that sent nothing: the job stays, or goes back, in the queue. */
  requeue: (jobId: string, why: string, at: number) => void
  settle: (jobId: string, settlement: Settlement) => void
  /** At a start: what was `sending` when the server stopped is `unknown` (rule B1); says how many. */
  recover: (at: number) => number
}

/** `bytes` is how many the way to the printer took; `why` is there when it did not end well. */
export type Sent = { bytes: number; why?: string }

/** An open way to one printer, for one slip. */
export type Connection = {
  /** Never rejects and never hangs: what went wrong, and after how many bytes, is in the answer. Ends the connection. */
  send: (jobId: string, bytes: Buffer) => Promise<Sent>
  /** Gives up at once; a `send` under way ends with what it has. */
  abort: () => void
}

/** A way to a printer. Status and proof will be further, optional members of `Connection`. */
export type Transport = {
  /** Rejects when the printer cannot be reached: nothing was sent then. */
  open: (signal: AbortSignal) => Promise<Connection>
}
