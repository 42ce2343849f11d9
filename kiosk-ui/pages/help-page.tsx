import { CircleCheck, Info, Scale } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { Bar } from '../bar.tsx'
import { useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import { ScrollArea } from '../scroll-area.tsx'
import { StepList } from '../step-list.tsx'

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
          <StepList steps={t.helpSteps} />
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
          <a class="btn second" href={proofHref()}>
            <Icon node={Scale} />
            {t.proof}
          </a>
          <button type="button" class="btn go" onClick={session.back}>
            {t.understood}
          </button>
        </div>
      </main>
      <Bar />
    </div>
  )
}

/** The page of proof, as it stands on the glass. */
function proofHref(): string {
  return `/proof?at=kiosk${language.value === 'id' ? '' : `&lang=${language.value}`}`
}
