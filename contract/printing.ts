/** What a printer's own words prove a slip with, from the strongest down; `picture`: a printer that leaves pictures. */
export type UnitProof = 'process-id' | 'fence' | 'status' | 'picture' | 'none'

/** What one printer can do, found by asking it: names and types of printers say too little. */
export type UnitCaps = {
  proof: UnitProof
  /** Answers `DLE EOT`. */
  realTime: boolean
  /** Sends its status by itself (`GS a`). */
  asb: boolean
}

export type PrinterError = 'none' | 'cutter' | 'hot' | 'recoverable' | 'unrecoverable' | 'other'

/** A printer's own word on itself. `told`: asked for, pushed by itself, or nothing heard yet. */
export type PrinterStatus = {
  online: boolean
  paper: 'ok' | 'low' | 'out' | 'unknown'
  cover: 'closed' | 'open' | 'unknown'
  error: PrinterError
  told: 'asked' | 'pushed' | 'never'
  /** Milliseconds since 1970-01-01T00:00Z. */
  at: number
}

export type PrinterState =
  | 'ready'
  | 'paper-low'
  | 'paper-out'
  | 'cover-open'
  | 'error'
  | 'offline'
  | 'paused'
  | 'unknown-unit'

/** `printed` needs a proof; `unknown`: bytes went out and nobody but a person can say whether paper came. */
export type JobState =
  | 'queued'
  | 'sending'
  | 'awaiting-proof'
  | 'printed'
  | 'sent-unconfirmed'
  | 'blocked'
  | 'unknown'
  | 'failed'
  | 'expired'
  | 'cancelled'
  | 'moved'

/** Why a slip or a printer is in its state: a code and its facts, for sentences in any language. */
export type PrintWhy =
  | { code: 'bad-address'; address: string }
  | { code: 'unreachable'; detail: string }
  | { code: 'no-device'; path: string }
  | { code: 'not-a-device'; path: string }
  | { code: 'no-answer' }
  | { code: 'connection-lost'; detail: string }
  | { code: 'stopped-reading' }
  | { code: 'no-proof'; seconds: number }
  | { code: 'mute' }
  | { code: 'status-only' }
  | { code: 'paper-out' }
  | { code: 'cover-open' }
  | { code: 'printer-error'; error: PrinterError }
  | { code: 'not-printable'; detail: string }
  | { code: 'logo-unreadable'; detail: string }
  | { code: 'not-kept'; detail: string }
  | { code: 'interrupted' }
  | { code: 'stopped' }
  | { code: 'expired' }
  | { code: 'printer-removed' }
  | { code: 'moved'; to: string }
  | { code: 'cancelled' }
  | { code: 'lost' }
  | { code: 'other'; detail: string }

/** A printer as it is right now. */
export type PrinterView = {
  id: string
  name: string
  state: PrinterState
  /** Milliseconds since 1970-01-01T00:00Z, as all times here. */
  since: number
  /** Absent until the printer was asked. */
  caps?: UnitCaps
  /** Slips that wait and of which no byte was sent. */
  queued: number
  lastStatus: PrinterStatus
  /** What the supervisor should know beside the state: why it is offline, a logo that is no picture. */
  notes: PrintWhy[]
}
