import { ScrollText } from 'lucide'
import type { JSX } from 'preact'
import type { Me } from '../contract/people.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { createMessages } from '../ui-kit/messages.ts'
import type { Session } from '../ui-kit/staff/session.ts'
import { TopBar } from '../ui-kit/staff/top-bar.tsx'

const texts = createMessages({
  id: {
    title: 'Loket',
    notHere: 'Akun ini tidak bertugas di loket atau meja informasi.',
    toProof: 'Buka bukti antrean',
    toScreens: 'Daftar layar',
  },
  en: {
    title: 'Counter',
    notHere: 'This account works at no counter and at no information desk.',
    toProof: 'Open the proof of order',
    toScreens: 'List of screens',
  },
})

/** For someone who signed in here but serves nobody: where to go instead. */
export function WrongRole(props: { me: Me; session: Session; connection: Connection }): JSX.Element {
  const t = texts.t.value
  return (
    <>
      <TopBar title={t.title} heading {...props} />
      <main class="plain">
        <div class="wrong-role">
          <p>{t.notHere}</p>
          <a class="b go" href="/proof">
            <Icon node={ScrollText} />
            {t.toProof}
          </a>
          <a class="b quiet" href="/">
            {t.toScreens}
          </a>
        </div>
      </main>
    </>
  )
}
