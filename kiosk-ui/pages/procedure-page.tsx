import type { JSX } from 'preact'
import { language } from '../../ui-kit/messages.ts'
import { agencyIcon } from '../agency-icon.ts'
import { Bar } from '../bar.tsx'
import { findService, useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import { serviceWords, steps } from '../names.ts'
import { ScrollArea } from '../scroll-area.tsx'
import { GonePage } from './gone-page.tsx'

/** How a service goes, what comes out of it, and where to complain. */
export function ProcedurePage({ serviceId }: { serviceId: string }): JSX.Element {
  const t = messages.t.value
  const kiosk = useKiosk()
  const now = findService(kiosk, serviceId)
  if (now === null) return <GonePage />
  const words = serviceWords(now.service, language.value)
  return (
    <div class="page">
      <Head icon={agencyIcon(now.agency.icon)} title={words.name} />
      <main>
        <ScrollArea label={t.procedure}>
          <h1>{t.procedure}</h1>
          <ol class="steps">
            {steps(words.procedure).map((step, at) => (
              <li key={step}>
                <span class="step-number num">{at + 1}</span>
                <span>{step}</span>
              </li>
            ))}
          </ol>
          <div class="h2 gap">{t.product}</div>
          <p>{words.product}</p>
          {words.complaints !== '' && (
            <>
              <div class="h2 gap">{t.complaints}</div>
              <p>{words.complaints}</p>
            </>
          )}
        </ScrollArea>
        <div class="act">
          <button type="button" class="btn go" onClick={kiosk.session.back}>
            {t.understood}
          </button>
        </div>
      </main>
      <Bar />
    </div>
  )
}
