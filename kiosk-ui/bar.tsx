import { Accessibility, ArrowLeft, Hand, type IconNode, Languages } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'
import { language, otherLanguage, setLanguage } from '../ui-kit/messages.ts'
import { useKiosk } from './context.ts'
import { messages } from './messages.ts'
import type { Page } from './session.ts'

/** Back, help, view, language: four places that never move. */
export function Bar(): JSX.Element {
  const t = messages.t.value
  const { session } = useKiosk()
  const page = session.page.value.name
  const locked = session.taking.value !== null
  const open = (next: Page) => {
    if (page !== next.name) session.go(next)
  }
  const other = otherLanguage.value
  return (
    <nav class="bar" aria-label={t.fixedKeys}>
      {page === 'home' || page === 'number' ? (
        <div class="slot" />
      ) : (
        <BarKey icon={ArrowLeft} word={t.back} locked={locked} onPress={session.back} />
      )}
      <BarKey icon={Hand} word={t.help} locked={locked} onPress={() => open({ name: 'help' })} />
      <BarKey icon={Accessibility} word={t.look} locked={locked} onPress={() => open({ name: 'look' })} />
      <BarKey
        icon={Languages}
        word={language.value === 'id' ? other.name : 'Indonesia'}
        lang={other.code}
        locked={locked}
        onPress={() => setLanguage(other.code)}
      />
    </nav>
  )
}

type KeyProps = { icon: IconNode; word: string; lang?: string; locked: boolean; onPress(): void }

function BarKey({ icon, word, lang, locked, onPress }: KeyProps): JSX.Element {
  return (
    <button type="button" lang={lang} aria-disabled={locked} onClick={locked ? undefined : onPress}>
      <Icon node={icon} />
      {word}
    </button>
  )
}
