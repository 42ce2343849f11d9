import { Settings } from 'lucide'
import type { JSX } from 'preact'
import type { Me } from '../contract/people.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { TopBar } from '../ui-kit/staff/top-bar.tsx'
import { messages } from './messages.ts'

/** For someone who signed in here but serves at no counter: where to go instead. */
export function WrongRole(props: { me: Me; session: Session; connection: Connection }): JSX.Element {
  const t = messages.t.value
  return (
    <>
      <TopBar title={t.chooseTitle} heading {...props} />
      <main class="plain">
        <div class="wrong-role">
          <p>{t.notAnOfficer}</p>
          <a class="b go" href="/admin">
            <Icon node={Settings} />
            {t.toAdmin}
          </a>
        </div>
      </main>
    </>
  )
}
