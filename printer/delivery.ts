import type { UnitCaps } from '../contract/printing.ts'
import { processId } from './commands.ts'
import { follow, type Landing, type Phase } from './flight.ts'
import { type AskedProof, type Connection, PrintFault, type PrintJob } from './port.ts'
import { expireOld, recordStep, type Unit } from './unit.ts'

const stateOf = ({ kind }: Landing): 'printed' | 'sent-unconfirmed' | 'queued' | 'unknown' => {
  switch (kind) {
    case 'printed':
      return 'printed'
    case 'sent':
      return 'sent-unconfirmed'
    case 'unsent':
      return 'queued'
    case 'unknown':
      return 'unknown'
    default:
      return kind satisfies never
  }
}

/**
 * Sends one slip and sees it to its end; every step is on record before the next one is taken. Throws `PrintFault` when
 * not a byte left, so that the job waits on.
 */
export const createDelivery = (unit: Unit) => {
  const { printerId, jobs, clock, wait, log, patience, changed } = unit
  let slips = clock()

  const proofFor = ({ proof }: UnitCaps): AskedProof => {
    slips += 1
    if (proof === 'process-id') return { kind: 'process-id', id: processId(slips) }
    return proof === 'fence' ? { kind: 'fence' } : { kind: 'nothing' }
  }

  const land = ({ jobId }: PrintJob, connection: Connection, landing: Landing, bytesSent: number): void => {
    const facts = landing.kind === 'printed' ? { proof: landing.proof } : { why: landing.why }
    const state = stateOf(landing)
    recordStep(unit, jobId, connection, { state, bytesSent, ...facts })
    const level = landing.kind === 'unknown' || landing.kind === 'unsent' ? 'warn' : 'info'
    log[level]({ printerId, jobId, state, bytesSent, ...facts }, 'slip')
    if (landing.kind === 'unsent') throw new PrintFault(landing.why)
    if (landing.kind !== 'unknown') return
    unit.unsettled = true
    unit.inDoubt = true
    connection.drop(landing.why)
  }

  return async (job: PrintJob, bytes: Buffer, connection: Connection, caps: UnitCaps): Promise<void> => {
    const proof = proofFor(caps)
    const asked = proof.kind === 'process-id' ? { processId: proof.id } : {}
    if (!jobs.begin(job.jobId, { ...asked, status: connection.status(), at: clock() })) return
    const flight = connection.send(job.jobId, bytes, proof)
    let said = ''
    const onPhase = (phase: Phase): void => {
      // Behind a slip that is stuck others wait, and not for ever.
      expireOld(unit)
      const now = JSON.stringify(phase)
      if (phase.kind === 'sending' || now === said) return
      said = now
      const why = phase.kind === 'blocked' ? { why: phase.why } : {}
      // At least one: a job that is under way must never look like one that waits (rule B1).
      recordStep(unit, job.jobId, connection, { state: phase.kind, bytesSent: Math.max(1, flight.taken()), ...why })
    }
    unit.inHand = job.jobId
    try {
      const landing = await follow({ connection, flight, caps, patience, clock, wait, changed, onPhase })
      land(job, connection, landing, flight.taken())
    } finally {
      unit.inHand = undefined
    }
  }
}
