import { Info } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { agencyIcon } from '../agency-icon.ts'
import { Bar } from '../bar.tsx'
import { findService, useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import { serviceWords } from '../names.ts'
import { Requirements } from '../requirements.tsx'
import { ScrollArea } from '../scroll-area.tsx'
import { GonePage } from './gone-page.tsx'

/** For who lacks something: the list large enough for a photo, and where to ask. */
export function IncompletePage({ serviceId }: { serviceId: string }): JSX.Element {
  const t = messages.t.value
  const kiosk = useKiosk()
  const now = findService(kiosk, serviceId)
  if (now === null) return <GonePage />
  const words = serviceWords(now.service, language.value)
  return (
    <div class="page">
      <Head icon={agencyIcon(now.agency.icon)} title={words.name} />
      <main>
        <ScrollArea label={t.requirements}>
          <h1>{t.incompleteTitle}</h1>
          <p class="muted lead-text">{t.incompleteLead}</p>
          <Requirements requirements={words.requirements} />
          <div class="note calm">
            <Icon node={Info} />
            <span>{t.incompleteAsk}</span>
          </div>
        </ScrollArea>
        <div class="act">
          <button type="button" class="btn go" onClick={kiosk.session.end}>
            {t.done}
          </button>
        </div>
      </main>
      <Bar />
    </div>
  )
}
