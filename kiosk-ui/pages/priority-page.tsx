import { Accessibility, Baby, type IconNode, Lock } from 'lucide'
import type { JSX } from 'preact'
import type { PriorityCategory } from '../../contract/fields.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { ElderIcon, PregnantIcon } from '../../ui-kit/own-icons.tsx'
import { agencyIcon } from '../agency-icon.ts'
import { Bar } from '../bar.tsx'
import { findService, useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import { serviceWords } from '../names.ts'
import type { Page } from '../session.ts'
import { takeNumber } from '../take-number.ts'
import { GonePage } from './gone-page.tsx'

type Props = { page: Extract<Page, { name: 'priority' }> }
type Choice = { category: PriorityCategory; icon: IconNode; word: string; hint?: string }

/** The last question before the number: priority or not. Every answer gives the number. */
export function PriorityPage({ page }: Props): JSX.Element {
  const t = messages.t.value
  const kiosk = useKiosk()
  const now = findService(kiosk, page.serviceId)
  const taking = kiosk.session.taking.value
  if (now === null) return <GonePage />
  const choices: Choice[] = [
    { category: 'elderly', icon: ElderIcon, word: t.elderly, hint: t.elderlyHint },
    { category: 'disability', icon: Accessibility, word: t.disability },
    { category: 'pregnant', icon: PregnantIcon, word: t.pregnant },
    { category: 'toddler', icon: Baby, word: t.toddler },
  ]
  const take = (priority: PriorityCategory | undefined) => () =>
    takeNumber(kiosk, page.serviceId, { key: page.key, priority })
  return (
    <div class="page">
      <Head icon={agencyIcon(now.agency.icon)} title={serviceWords(now.service, language.value).name} />
      <main>
        <h1>{t.priorityQuestion}</h1>
        <p class="muted lead-text">{t.priorityLead}</p>
        <div class="tiles tall">
          {choices.map(({ category, icon, word, hint }) => (
            <button
              type="button"
              key={category}
              class={taking === category ? 'tile pressed' : 'tile'}
              aria-disabled={taking !== null}
              onClick={take(category)}
            >
              <Icon node={icon} stroke={1.6} />
              <span>
                <span class="t">{word}</span>
                {taking === category ? (
                  <span class="s busy">
                    <span class="spin" />
                    {t.taking}
                  </span>
                ) : (
                  hint !== undefined && <span class="s">{hint}</span>
                )}
              </span>
            </button>
          ))}
        </div>
        <div class="privacy">
          <Icon node={Lock} size={56} />
          <span>{t.privacy}</span>
        </div>
        <div class="act">
          <button type="button" class="btn go" aria-disabled={taking !== null} onClick={take(undefined)}>
            {taking === 'regular' ? (
              <>
                <span class="spin" />
                {t.taking}
              </>
            ) : (
              t.regular
            )}
          </button>
        </div>
      </main>
      <Bar />
    </div>
  )
}
