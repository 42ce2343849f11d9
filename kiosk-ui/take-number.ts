import type { RejectionCode } from '../contract/rejections.ts'
import { language } from '../ui-kit/messages.ts'
import { send } from '../ui-kit/send.ts'
import type { Kiosk } from './context.ts'
import { messages } from './messages.ts'
import type { Attempt } from './session.ts'

/** After these it is open whether a number was given: the same key asks again. */
const open: readonly (RejectionCode | 'offline')[] = ['offline', 'outcome-unknown', 'server-closing', 'internal-error']

/** Asks for a number and shows what came of it. While an answer is awaited every further press is ignored. */
export async function takeNumber(kiosk: Kiosk, serviceId: string, attempt: Attempt): Promise<void> {
  const { session, deviceToken } = kiosk
  if (session.taking.peek() !== null) return
  session.taking.value = attempt.priority ?? 'regular'
  const body = {
    serviceIds: [serviceId],
    language: language.peek(),
    ...(attempt.priority === undefined ? {} : { priority: attempt.priority }),
  }
  const sent = await send('issue-ticket', body, {
    key: attempt.key,
    ...(deviceToken === undefined ? {} : { deviceToken }),
  })
  session.taking.value = null
  if (sent.ok) {
    session.settle(serviceId)
    const { ticket } = sent.answer
    session.replace({ name: 'number', serviceId, ticket, priority: attempt.priority !== undefined })
  } else if (open.includes(sent.problem.code)) {
    const detail = messages.t.peek().refusedUnsure
    session.replace({ name: 'refused', serviceId, detail, again: attempt })
  } else {
    session.settle(serviceId)
    session.replace({ name: 'refused', serviceId, detail: sent.problem.detail, again: null })
  }
}
