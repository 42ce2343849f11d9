import type { ComponentChildren, JSX } from 'preact'
import { language } from '../../ui-kit/messages.ts'
import { agencyIcon } from '../agency-icon.ts'
import { Bar } from '../bar.tsx'
import { findService, useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { type ServiceWords, serviceWords } from '../names.ts'
import { ScrollArea } from '../scroll-area.tsx'
import { GonePage } from './gone-page.tsx'

type Props = {
  serviceId: string
  /** What the text is, for who hears the screen. */
  label: string
  /** The word on the key that leads on. */
  onward: string
  onOnward(): void
  children: (words: ServiceWords) => ComponentChildren
}

/** Something to read about one service, of any length, and one way on. */
export function ReadingPage({ serviceId, label, onward, onOnward, children }: Props): JSX.Element {
  const now = findService(useKiosk(), serviceId)
  if (now === null) return <GonePage />
  const words = serviceWords(now.service, language.value)
  return (
    <div class="page">
      <Head icon={agencyIcon(now.agency.icon)} title={words.name} />
      <main>
        <ScrollArea label={label}>{children(words)}</ScrollArea>
        <div class="act">
          <button type="button" class="btn go" onClick={onOnward}>
            {onward}
          </button>
        </div>
      </main>
      <Bar />
    </div>
  )
}
