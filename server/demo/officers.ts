import type { MovedTicket } from '../../contract/answers.ts'
import type { Counter } from '../../contract/building.ts'
import type { Client } from './client.ts'
import type { Life } from './life.ts'

/** An officer at a counter: calls, waits for the visitor, serves, and now and then meets nobody. */
export async function work(officer: Client, counter: Counter, life: Life): Promise<void> {
  const counterId = counter.id
  await officer.send('open-counter', { counterId })
  if (!(await life.wait(life.between(0, 20)))) return
  do {
    const called = await officer.send('call-next', { counterId })
    const ticket = called.ok ? called.answer.ticket : null
    if (ticket && !(await receive(officer, ticket, life))) return
  } while (await life.wait(life.between(4, 9)))
}

/** One visitor, from the call to the end; false when the demo ends meanwhile. */
async function receive(officer: Client, { id: ticketId }: MovedTicket, life: Life): Promise<boolean> {
  if (!(await life.wait(life.between(8, 20)))) return false
  if (life.onceIn(6)) {
    await officer.send('recall-ticket', { ticketId })
    if (!(await life.wait(life.between(8, 15)))) return false
    if (life.onceIn(2)) {
      await officer.send('mark-no-show', { ticketId })
      return true
    }
  }
  await officer.send('start-serving', { ticketId })
  if (!(await life.wait(life.between(30, 150)))) return false
  const outcome = life.onceIn(8) ? 'must-return' : 'done'
  await officer.send('finish-serving', { ticketId, outcome })
  return true
}
