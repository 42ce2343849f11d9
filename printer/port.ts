import type { JobState, PrinterStatus, PrintWhy, UnitCaps, UnitProof } from '../contract/printing.ts'
import type { PrintModel } from '../contract/slip.ts'
import type { Question } from './status.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Clock = () => number

/** A wait that ends early, without an error, when the signal says so. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** The part of a pino logger that printing uses. */
export type Log = Record<'info' | 'warn' | 'error', (facts: Record<string, unknown>, message: string) => void>

/** A document that waits to be printed. */
export type PrintJob = { jobId: string; slip: PrintModel; createdAt: number; expiresAt: number }

/** One step of a job, kept for good with what the printer said of itself then. */
export type JobStep = {
  state: JobState
  /** Bytes of the slip that the way to the printer took, at most. */
  bytesSent: number
  proof?: UnitProof
  why?: PrintWhy
  status: PrinterStatus
  at: number
}

/**
 * What a worker needs from whoever keeps the jobs; every change is durable when the call returns. A job waits while it
 * is `queued`, or `blocked` with no byte sent; it is under way while `sending`, `awaiting-proof`, or `blocked` with bytes.
 */
export type JobStore = {
  /** The oldest waiting job of a printer. */
  next: (printerId: string) => PrintJob | undefined
  /** Waiting jobs of a printer whose time is over become `expired`; says how many. */
  expire: (printerId: string, at: number) => number
  /** Before the first byte. False when the job waits no more: then nothing may be sent. */
  begin: (jobId: string, step: { processId?: string; status: PrinterStatus; at: number }) => boolean
  /** What became of a job that waits or is under way. False when somebody else has ended it. */
  record: (jobId: string, step: JobStep) => boolean
  /** What the printer at this address was found to do; nothing when another stood there. */
  caps: (printerId: string, url: string) => UnitCaps | undefined
  keepCaps: (printerId: string, url: string, caps: UnitCaps, at: number) => void
  isPaused: (printerId: string) => boolean
  /** The last slip that was sent there has an unknown end: half of it may lie in the printer. */
  isInDoubt: (printerId: string) => boolean
}

/** The proof to ask for behind a slip. */
export type AskedProof = { kind: 'process-id'; id: string } | { kind: 'fence' } | { kind: 'nothing' }

/** A slip on its way. */
export type Flight = {
  /** Bytes that the way took, at most: what is in between counts as sent (rule B1). */
  taken: () => number
  /** The way has them all. */
  gone: () => boolean
  /** The printer has answered the proof that was asked for. */
  proven: () => boolean
}

/** An open way to one printer. What happens is seen in `status`, `fault` and flights, and told by `onChange`. */
export type Connection = {
  status: () => PrinterStatus
  /** Set once the way is gone; it never comes back. */
  fault: () => PrintWhy | undefined
  /** Asks; true at the answer, false when the way is gone. Waits without end for a printer that does not answer. */
  ask: (what: Question | 'push' | AskedProof) => Promise<boolean>
  /** Asks for all that a status has, one question at a time, as `ask` does. */
  poll: () => Promise<boolean>
  send: (jobId: string, bytes: Buffer, proof: AskedProof) => Flight
  /** Ends what a broken slip may have left in the printer; what was printed of it is cut off. */
  tidy: () => Promise<void>
  /** Ends our side; resolves when the printer has ended its own. */
  finish: () => Promise<void>
  /** Gives up at once. */
  drop: (why: PrintWhy) => void
}

/** What a connection tells its owner, and its clock. */
export type Listener = { clock: Clock; onChange: () => void }

/** A way to a printer. `caps` are set where there is nothing to find out. */
export type Transport = {
  caps?: UnitCaps
  /** Rejects with `PrintFault` when the printer cannot be reached. */
  open: (signal: AbortSignal, listener: Listener) => Promise<Connection>
}

/** An open pipe for bytes, below every protocol. */
export type Channel = {
  /** Resolves when all is taken or the way is gone. */
  write: (bytes: Buffer) => Promise<void>
  /** Bytes taken since the opening, at most. */
  taken: () => number
  finish: () => Promise<void>
  drop: () => void
}

export type ChannelEvents = {
  onBytes: (bytes: Uint8Array) => void
  /** More bytes were taken. */
  onTaken: () => void
  /** The way is gone; comes once, and not after `drop`. */
  onFault: (why: PrintWhy) => void
}

/** Opens a channel; rejects with `PrintFault`. */
export type OpenChannel = (signal: AbortSignal, events: ChannelEvents) => Promise<Channel>

/** A printer that cannot be reached or used, and why. */
export class PrintFault extends Error {
  override name = 'PrintFault'
  readonly why: PrintWhy
  constructor(why: PrintWhy) {
    super(why.code)
    this.why = why
  }
}

/** How long each step may take, in milliseconds. */
export type Patience = {
  connect: number
  /** For one answer to one question. */
  answer: number
  /** Without a byte taken, a proof, or a change of status, unless the printer says what stops it. */
  proof: number
  /** Between two questions while a slip is under way or the printer cannot print. */
  poll: number
  /** Between two questions while there is nothing to do; below the five minutes after which printers hang up. */
  idle: number
  /** Of silence behind a fence, so that no older answer is taken for a new one. */
  quiet: number
  /** For a mute printer to end its side. */
  close: number
  /** Before the next try, after so many failures in a row; the last one repeats. */
  backoff: readonly number[]
}

/** What a hall can bear. */
export const patient: Patience = {
  connect: 2_000,
  answer: 1_000,
  proof: 15_000,
  poll: 1_000,
  idle: 10_000,
  quiet: 300,
  close: 10_000,
  backoff: [1_000, 2_000, 5_000, 10_000, 30_000],
}
