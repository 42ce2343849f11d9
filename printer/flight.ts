import type { PrintWhy, UnitCaps, UnitProof } from '../contract/printing.ts'
import type { Clock, Connection, Flight, Patience, Wait } from './port.ts'
import { type createPulse, inTime } from './pulse.ts'
import { obstacleOf } from './status.ts'

/** How a slip's way ended. `unsent`: no byte left; `unknown`: some did, and only a person can say what is on paper. */
export type Landing =
  | { kind: 'printed'; proof: UnitProof }
  | { kind: 'sent'; why: PrintWhy }
  | { kind: 'unsent'; why: PrintWhy }
  | { kind: 'unknown'; why: PrintWhy }

/** Where a slip is on its way: being sent, waiting for its proof, or stopped by the printer. */
export type Phase = { kind: 'sending' } | { kind: 'awaiting-proof' } | { kind: 'blocked'; why: PrintWhy }

type Needs = {
  connection: Connection
  flight: Flight
  caps: UnitCaps
  patience: Patience
  clock: Clock
  wait: Wait
  /** Resolves at anything that the connection tells. */
  changed: ReturnType<typeof createPulse>
  onPhase: (phase: Phase) => void
}

/** Milliseconds that are left before a slip is given up; anything that moves starts them anew. */
const createCountdown = (limit: number, clock: Clock) => {
  let deadline = 0
  let seen: string | undefined
  return (now: unknown): number => {
    const mark = JSON.stringify(now)
    if (mark !== seen) deadline = clock() + limit
    seen = mark
    return deadline - clock()
  }
}

const phaseOf = (connection: Connection, flight: Flight): Phase => {
  const why = obstacleOf(connection.status())
  if (why !== undefined) return { kind: 'blocked', why }
  return { kind: flight.gone() ? 'awaiting-proof' : 'sending' }
}

const landed = async (needs: Needs): Promise<Landing | undefined> => {
  const { connection, flight, caps } = needs
  if (flight.proven()) return { kind: 'printed', proof: caps.proof }
  const fault = connection.fault()
  if (fault !== undefined) return { kind: flight.taken() === 0 ? 'unsent' : 'unknown', why: fault }
  return caps.proof === 'none' && flight.gone() ? letGo(needs) : undefined
}

/** How long to wait before looking at the printer unasked: a printer without fences is asked at once, behind the slip. */
const pauseBefore = ({ caps, patience }: Needs, phase: Phase, left: number): number => {
  if (phase.kind === 'blocked') return patience.poll
  return caps.proof === 'status' && phase.kind === 'awaiting-proof' ? 0 : Math.min(patience.poll, left)
}

/**
 * Follows one slip from its first byte to its proof. It waits without end while the printer says what stops it, and
 * gives up when for `patience.proof` nothing at all has moved.
 */
export const follow = async (needs: Needs): Promise<Landing> => {
  const { connection, flight, caps, patience, clock, wait, changed, onPhase } = needs
  const countdown = createCountdown(patience.proof, clock)
  let slow = false
  for (;;) {
    // Taken before anything is looked at, so that no change is missed.
    const beat = changed.next().then(() => true)
    const end = await landed(needs)
    if (end !== undefined) return end
    const phase = phaseOf(connection, flight)
    // A proof that comes at once is told at once: the wait for it is worth a record only where it lasts.
    slow ||= phase.kind === 'blocked'
    if (slow) onPhase(phase)
    const { at: _, ...status } = connection.status()
    const left = countdown([flight.taken(), phase, status])
    if (phase.kind !== 'blocked' && left <= 0) return { kind: 'unknown', why: exhausted(phase, patience) }
    const moved = await inTime(beat, pauseBefore(needs, phase, left), wait)
    slow ||= moved !== true
    if (moved === true || !caps.realTime || !flight.gone()) continue
    // The only word of a printer that never speaks unasked, and all the proof of one without fences.
    const answered = (await inTime(connection.poll(), patience.answer, wait)) === true
    const clear = answered && obstacleOf(connection.status()) === undefined
    if (clear && caps.proof === 'status') return { kind: 'sent', why: { code: 'status-only' } }
  }
}

const exhausted = (phase: Phase, { proof }: Patience): PrintWhy =>
  phase.kind === 'sending' ? { code: 'stopped-reading' } : { code: 'no-proof', seconds: Math.round(proof / 1000) }

/** A mute printer says one thing at most: that it ends its side in peace. */
const letGo = async ({ connection, patience, wait }: Needs): Promise<Landing> => {
  await inTime(connection.finish(), patience.close, wait)
  const fault = connection.fault()
  const inPeace = fault === undefined || (fault.code === 'connection-lost' && fault.detail.startsWith('closed'))
  return inPeace ? { kind: 'sent', why: { code: 'mute' } } : { kind: 'unknown', why: fault }
}
