import type { MovedTicket } from '../../contract/answers.ts'
import type { Building, Counter } from '../../contract/building.ts'
import type { ReasonOf } from '../../contract/reasons.ts'
import { createClock } from '../clock.ts'
import type { Client } from './client.ts'
import type { Life } from './life.ts'
import { receive } from './visit.ts'

const breaks: readonly ReasonOf<'pause'>[] = ['break', 'break', 'prayer', 'meeting', 'system-down']

/** An officer at a counter: calls and receives visitors, goes on with those on hold, takes a break now and then. */
export async function work(officer: Client, counter: Counter, setup: Building, life: Life): Promise<void> {
  const counterId = counter.id
  const clock = createClock(() => setup.timeZone, Date.now)
  /** Visitors who were put on hold here, longest first. */
  const held: MovedTicket[] = []

  /** Who stands at the counter next: somebody on hold who is ready, else whose turn it is; `null` where nobody is. */
  async function next(): Promise<MovedTicket | null> {
    const ready = held.length > 0 && life.onceIn(2) ? held.shift() : undefined
    if (ready) {
      const resumed = await officer.send('resume-ticket', { ticketId: ready.id, counterId })
      return resumed.ok ? resumed.answer.ticket : null
    }
    const called = await officer.send('call-next', { counterId })
    if (called.ok) return called.answer.ticket
    // Somebody closed the day or the counter: there is nothing to hurry for.
    if (called.problem.code === 'counter-not-open' && (await life.wait(30)))
      await officer.send('open-counter', { counterId })
    return null
  }

  async function takeBreak(): Promise<boolean> {
    const backAt = timeOfDay(clock().minute + 3)
    const paused = await officer.send('pause-counter', {
      counterId,
      reason: life.pick(breaks),
      ...(backAt !== null && { backAt }),
    })
    if (!paused.ok) return true
    if (!(await life.wait(life.between(60, 170)))) return false
    await officer.send('resume-counter', { counterId })
    return true
  }

  await officer.send('open-counter', { counterId })
  if (!(await life.wait(life.between(0, 20)))) return
  do {
    if (life.onceIn(25) && !(await takeBreak())) return
    const ticket = await next()
    if (ticket && !(await receive({ officer, setup, life, hold: (each) => held.push(each) }, ticket))) return
  } while (await life.wait(life.between(4, 9)))
}

/** A minute of the day as `08:05`; `null` past midnight. */
function timeOfDay(minute: number): string | null {
  if (minute >= 24 * 60) return null
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
