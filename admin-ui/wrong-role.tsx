import { type IconNode, Info, MonitorDot, ScrollText } from 'lucide'
import type { JSX } from 'preact'
import type { Me } from '../contract/people.ts'
import { hasRole, type OfficerRole } from '../contract/roles.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { TopBar } from '../ui-kit/staff/top-bar.tsx'
import { messages } from './messages.ts'

/** For someone who signed in here but may change nothing: where to go instead. */
export function WrongRole(props: { me: Me; session: Session; connection: Connection }): JSX.Element {
  const t = messages.t.value
  const way = wayFor(props.me.role)
  return (
    <>
      <TopBar title={t.title} heading {...props} />
      <main class="plain">
        <div class="wrong-role">
          <p>{t.notAllowed}</p>
          <a class="b go" href={way.path}>
            <Icon node={way.icon} />
            {way.text}
          </a>
        </div>
      </main>
    </>
  )
}

/** The page that is made for a role: a counter, the information desk, or what everybody may see. */
function wayFor(role: OfficerRole): { path: string; icon: IconNode; text: string } {
  const t = messages.t.value
  if (hasRole(role, ['officer'])) return { path: '/officer', icon: MonitorDot, text: t.toCounter }
  if (hasRole(role, ['desk'])) return { path: '/officer', icon: Info, text: t.toDesk }
  return { path: '/proof', icon: ScrollText, text: t.toProof }
}
