import { Info } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { useKiosk } from '../context.ts'
import { messages } from '../messages.ts'
import { Requirements } from '../requirements.tsx'
import { ReadingPage } from './reading-page.tsx'

/** For who lacks something: the list large enough for a photo, and where to ask. */
export function IncompletePage({ serviceId }: { serviceId: string }): JSX.Element {
  const t = messages.t.value
  const { session } = useKiosk()
  return (
    <ReadingPage serviceId={serviceId} label={t.requirements} onward={t.done} onOnward={session.end}>
      {({ requirements }) => (
        <>
          <h1>{t.incompleteTitle}</h1>
          <p class="muted lead-text">{t.incompleteLead}</p>
          <Requirements requirements={requirements} />
          <div class="note calm">
            <Icon node={Info} />
            <span>{t.incompleteAsk}</span>
          </div>
        </>
      )}
    </ReadingPage>
  )
}
