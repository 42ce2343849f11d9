import { useSignal } from '@preact/signals'
import { CirclePause } from 'lucide'
import type { JSX } from 'preact'
import type { Catalogue } from '../../contract/catalogue.ts'
import type { HallView } from '../../contract/views.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import type { Session } from '../../ui-kit/staff/session.ts'
import { ResumeService } from './alert-deed.tsx'
import { hallMessages } from './messages.ts'
import { PauseService } from './pause-service.tsx'

type Props = { view: HallView; catalogue: Catalogue | null; session: Session }

/** Services that give no numbers for now, and the keys to pause one or let it go on. */
export function PausedCard({ view, catalogue, session }: Props): JSX.Element {
  const t = hallMessages.t.value
  const asked = useSignal(false)
  const paused = view.alerts.flatMap((alert) => (alert.kind === 'service-paused' ? [alert] : []))
  if (asked.value && catalogue !== null) {
    return (
      <PauseService
        catalogue={catalogue}
        paused={paused.map((alert) => alert.serviceId)}
        session={session}
        onDone={() => {
          asked.value = false
        }}
      />
    )
  }
  return (
    <section class="card side-card" aria-labelledby="paused-title">
      <h2 class="h" id="paused-title">
        {t.pausedServices}
      </h2>
      {paused.length === 0 && <p class="muted">{t.pausedNone}</p>}
      <ul>
        {paused.map((alert) => (
          <li key={alert.serviceId} class="side-line" data-paused={alert.serviceId}>
            <span class="what">
              <span>{alert.service}</span>
              <span class="muted">{t.reasons.pauseService[alert.reason]}</span>
            </span>
            <ResumeService serviceId={alert.serviceId} session={session} small />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="b sm side-key"
        disabled={catalogue === null}
        onClick={() => {
          asked.value = true
        }}
      >
        <Icon node={CirclePause} />
        {t.pauseService}
      </button>
    </section>
  )
}
