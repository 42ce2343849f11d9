import type { UnitCaps, UnitProof } from '../contract/printing.ts'
import { processId } from './commands.ts'
import { type AskedProof, type Connection, type Patience, PrintFault, type Wait } from './port.ts'
import { inTime } from './pulse.ts'
import { obstacleOf } from './status.ts'

/** Of no slip: the numbers of slips begin above it. */
const probeId = processId(0)

/**
 * Asks a printer what it can do, weakest first, and prints nothing. `undefined` while the printer cannot print: it
 * answers no ordered question then. Throws `PrintFault` when the way is lost meanwhile.
 */
export const probe = async (connection: Connection, patience: Patience, wait: Wait): Promise<UnitCaps | undefined> => {
  const answers = async (what: Parameters<Connection['ask']>[0]): Promise<boolean> => {
    const answered = (await inTime(connection.ask(what), patience.answer, wait)) ?? false
    const fault = connection.fault()
    if (fault !== undefined) throw new PrintFault(fault)
    return answered
  }
  const proves = (proof: AskedProof) => answers(proof)

  const realTime = await answers(1)
  if (realTime) await inTime(connection.poll(), patience.answer, wait)
  if (obstacleOf(connection.status()) !== undefined) return undefined
  const asb = await answers('push')
  const fence = await proves({ kind: 'fence' })
  // A printer that knows no status command at all would perhaps print this one as text.
  const processIds = (realTime || asb || fence) && (await proves({ kind: 'process-id', id: probeId }))
  if (!fence && !processIds && obstacleOf(connection.status()) !== undefined) return undefined
  return { proof: strongest(processIds, fence, realTime), realTime, asb }
}

const strongest = (processIds: boolean, fence: boolean, realTime: boolean): UnitProof => {
  if (processIds) return 'process-id'
  if (fence) return 'fence'
  return realTime ? 'status' : 'none'
}
