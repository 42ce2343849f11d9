import { CircleCheck, Info } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { Bar } from '../bar.tsx'
import { useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import { ScrollArea } from '../scroll-area.tsx'

/** The three steps in plain words, and where people help. */
export function HelpPage(): JSX.Element {
  const t = messages.t.value
  const { session } = useKiosk()
  return (
    <div class="page">
      <Head title={t.help} />
      <main>
        <ScrollArea label={t.helpTitle}>
          <h1>{t.helpTitle}</h1>
          <ol class="steps">
            {t.helpSteps.map((step, at) => (
              <li key={step}>
                <span class="step-number num">{at + 1}</span>
                <span>{step}</span>
              </li>
            ))}
          </ol>
          <div class="note calm large-note">
            <Icon node={Info} />
            <span>
              <b>{t.helpDesk}</b>
              <span class="line">{t.helpDeskWhere}</span>
            </span>
          </div>
          <p class="free">
            <Icon node={CircleCheck} />
            {t.helpFree}
          </p>
        </ScrollArea>
        <div class="act">
          <button type="button" class="btn go" onClick={session.back}>
            {t.understood}
          </button>
        </div>
      </main>
      <Bar />
    </div>
  )
}
