import { Building2, ClipboardList, type IconNode, Scroll, Search, Settings, TicketPlus } from 'lucide'
import type { JSX } from 'preact'
import type { Me } from '../../contract/people.ts'
import { hasRole } from '../../contract/roles.ts'
import type { DeskView } from '../../contract/views.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { messages } from './messages.ts'
import { type Mode, modeKeys } from './mode.ts'

const icons: Record<Mode, IconNode> = {
  issue: TicketPlus,
  find: Search,
  checklist: ClipboardList,
  paper: Scroll,
  agencies: Building2,
}

type Props = { mode: Mode; me: Me; view: DeskView | null; onGo: (mode: Mode) => void }

/** What the desk can do, each with its key. */
export function DeskNav({ mode, me, view, onGo }: Props): JSX.Element {
  const t = messages.t.value
  return (
    <nav class="info-nav" aria-label={t.title}>
      {modeKeys.map(({ mode: each, key }) => (
        <button key={each} type="button" aria-current={mode === each ? 'page' : undefined} onClick={() => onGo(each)}>
          <Icon node={icons[each]} size={20} />
          <span>{t.modes[each]}</span>
          <kbd>{key}</kbd>
        </button>
      ))}
      {view?.dayOpen === false && <p class="day">{t.dayClosed}</p>}
      {hasRole(me.role, ['supervisor']) && (
        <a href="/admin">
          <Icon node={Settings} size={20} />
          {t.toAdmin}
        </a>
      )}
    </nav>
  )
}
