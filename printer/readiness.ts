import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PrintWhy, UnitCaps } from '../contract/printing.ts'
import { type Connection, PrintFault } from './port.ts'
import { probe } from './probe.ts'
import { obstacleOf } from './status.ts'
import { isAnswered, type Unit } from './unit.ts'

/** Finds out what a printer can do, and whether it can print right now, before any byte of a slip. */
export const createReadiness = (unit: Unit) => {
  const { printerId, url, jobs, clock, wait, log, patience } = unit

  /** Leaves the caps unknown while the printer cannot print. */
  const learn = async (connection: Connection): Promise<void> => {
    const found = await probe(connection, patience, wait)
    if (found === undefined) return
    unit.caps = found
    jobs.keepCaps(printerId, url, found, clock())
    log.info({ printerId, ...found }, 'printer probed')
  }

  /** Asks a printer that answers; throws when it does not, unless it has told by itself what stops it. */
  const poll = async (connection: Connection): Promise<void> => {
    if (unit.caps?.realTime !== true || (await isAnswered(unit, connection.poll()))) return
    if (connection.status().told === 'pushed' && obstacleOf(connection.status()) !== undefined) return
    throw new PrintFault(connection.fault() ?? { code: 'no-answer' })
  }

  /** After a slip of unknown end an old fence may be answered late: it is waited out behind a new one. */
  const settleFences = async (connection: Connection): Promise<void> => {
    if (unit.caps?.proof !== 'fence' || !unit.unsettled) return
    if (!(await isAnswered(unit, connection.ask({ kind: 'fence' })))) throw new PrintFault({ code: 'no-answer' })
    await wait(patience.quiet, new AbortController().signal)
    unit.unsettled = false
  }

  /** A printer that cannot print does not carry this out yet: only of one with no other word is the answer waited for. */
  const switchOnPush = async (connection: Connection, { realTime }: UnitCaps): Promise<void> => {
    const pushed = connection.ask('push')
    if (!realTime) await isAnswered(unit, pushed)
  }

  return {
    learn,
    poll,
    /** First of all on a new connection. */
    prepare: async (connection: Connection): Promise<void> => {
      // A printer busy with somebody else answers and hangs up: two turns let that be heard before the first byte.
      await nextTurn()
      await nextTurn()
      if (unit.caps === undefined) await learn(connection)
      else {
        await poll(connection)
        if (unit.caps.asb) await switchOnPush(connection, unit.caps)
      }
      const fault = connection.fault()
      if (fault !== undefined) throw new PrintFault(fault)
    },
    /** What keeps the printer from taking a slip right now. */
    preflight: async (connection: Connection): Promise<PrintWhy | undefined> => {
      await poll(connection)
      const obstacle = obstacleOf(connection.status())
      if (obstacle !== undefined) return obstacle
      if (unit.inDoubt) await connection.tidy()
      unit.inDoubt = false
      await settleFences(connection)
      return undefined
    },
  }
}
