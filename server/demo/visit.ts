import type { MovedTicket } from '../../contract/answers.ts'
import type { Building } from '../../contract/building.ts'
import type { ReasonOf } from '../../contract/reasons.ts'
import type { Client } from './client.ts'
import type { Life } from './life.ts'

type AtCounter = {
  officer: Client
  setup: Building
  life: Life
  /** Keeps a visitor in mind who was put on hold. */
  hold: (ticket: MovedTicket) => void
}

const holds: readonly ReasonOf<'park'>[] = ['documents-incomplete', 'filling-in-form', 'waiting-for-colleague']
/** Seconds between two calls that count towards a no-show (rule M1), and a little more. */
const betweenCalls = 21

/** One visitor, from the call to the end at this counter; false when the demo ends meanwhile. */
export async function receive(at: AtCounter, ticket: MovedTicket): Promise<boolean> {
  const { officer, life } = at
  const ticketId = ticket.id
  if (!(await life.wait(life.between(8, 20)))) return false
  if (life.onceIn(8)) return callInVain(at, ticketId)
  if (life.onceIn(30)) {
    await officer.send('return-ticket', { ticketId })
    return true
  }
  await officer.send('start-serving', { ticketId })
  if (!(await life.wait(life.between(30, 150)))) return false
  if (life.onceIn(10)) {
    const parked = await officer.send('park-ticket', { ticketId, reason: life.pick(holds) })
    if (parked.ok) at.hold(ticket)
    return true
  }
  if (life.onceIn(15) && (await sendOn(at, ticketId))) return true
  await finish(at, ticketId)
  return true
}

/** The visitor does not come: a second call, and then mostly a no-show; false when the demo ends meanwhile. */
async function callInVain(at: AtCounter, ticketId: string): Promise<boolean> {
  const { officer, life } = at
  if (!(await life.wait(betweenCalls))) return false
  const recalled = await officer.send('recall-ticket', { ticketId })
  if (!(await life.wait(life.between(8, 15)))) return false
  if (!life.onceIn(3)) {
    const screens = recalled.ok ? recalled.answer.events.map((event) => ('screens' in event ? event.screens : 0)) : []
    await markNoShow(
      officer,
      ticketId,
      screens.every((count) => count === 0),
    )
    return true
  }
  await officer.send('start-serving', { ticketId })
  if (!(await life.wait(life.between(30, 150)))) return false
  await finish(at, ticketId)
  return true
}

/** Where no display watches, or one did not show every call, the officer says why (rule M1). */
async function markNoShow(officer: Client, ticketId: string, unseen: boolean): Promise<void> {
  const marked = await officer.send('mark-no-show', { ticketId, ...(unseen && { reason: 'screen-down' }) })
  if (!marked.ok && marked.problem.code === 'no-show-unseen')
    await officer.send('mark-no-show', { ticketId, reason: 'called-in-person' })
}

/** To a service of another agency, where one is open; whether it went. */
async function sendOn({ officer, setup, life }: AtCounter, ticketId: string): Promise<boolean> {
  const open = await officer.openServices()
  const services = setup.services.filter(({ id, identity, quota }) => open.has(id) && !identity && !quota)
  if (services.length === 0) return false
  const body = { ticketId, to: { serviceId: life.pick(services).id }, reason: 'needs-other-agency' }
  return (await officer.send('transfer-ticket', body)).ok
}

/** Most visits are done; where one is not, a journey mostly goes on all the same (rule J4). */
async function finish({ officer, life }: AtCounter, ticketId: string): Promise<void> {
  const outcome = life.onceIn(8) ? life.pick(['must-return', 'refused', 'consultation'] as const) : 'done'
  await officer.send('finish-serving', { ticketId, outcome, goOn: outcome === 'done' || !life.onceIn(3) })
}
