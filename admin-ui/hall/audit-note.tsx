import { CircleCheck, ScrollText, TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import type { EventOf } from '../../contract/events.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { hallMessages } from './messages.ts'

/** What the look over the closed day has found (rule D3), with the way to the proof that anyone can open. */
export function AuditNote({ closed }: { closed: EventOf<'day-closed'> }): JSX.Element {
  const t = hallMessages.t.value
  const { audit } = closed
  const bad = audit !== undefined && audit.unexplained > 0
  return (
    <section class={bad ? 'note bad audit' : 'note good audit'} role="status" data-unexplained={audit?.unexplained}>
      <Icon node={bad ? TriangleAlert : CircleCheck} />
      <div>
        <b>{t.dayClosedNow}</b>
        {audit === undefined ? (
          <p>{t.auditRehearsal}</p>
        ) : (
          <>
            <p>{bad ? t.auditBad(audit.calls, audit.unexplained) : t.auditGood(audit.calls)}</p>
            <p>{t.auditExceptions(audit.exceptions)}</p>
          </>
        )}
      </div>
      {audit !== undefined && (
        <a class="b sm audit-key" href="/proof">
          <Icon node={ScrollText} />
          {t.openProof}
        </a>
      )}
    </section>
  )
}
