import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Me } from '../contract/people.ts'
import { hasRole } from '../contract/roles.ts'
import { createConnection } from '../ui-kit/connection.ts'
import { createSession, type Session } from '../ui-kit/staff/session.ts'
import { StaffGate } from '../ui-kit/staff/staff-gate.tsx'
import { messages } from './messages.ts'
import { Settings } from './settings.tsx'
import { WrongRole } from './wrong-role.tsx'

/** The settings page: sign-in, then the pages that one's role may open. */
export function App(): JSX.Element {
  const session = useMemo(createSession, [])
  const t = messages.t.value
  return (
    <StaffGate session={session} title={t.signInTitle} text={t.signInText}>
      {(me) => <Line key={me.officerId} me={me} session={session} />}
    </StaffGate>
  )
}

/** A line of its own for each one who signs in: the socket carries the session that it was opened with. */
function Line({ me, session }: { me: Me; session: Session }): JSX.Element {
  const connection = useMemo(() => createConnection(), [])
  useEffect(() => () => connection.close(), [connection])
  return hasRole(me.role, ['supervisor']) ? (
    <Settings me={me} session={session} connection={connection} />
  ) : (
    <WrongRole me={me} session={session} connection={connection} />
  )
}
