import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { hasRole } from '../contract/roles.ts'
import { createConnection } from '../ui-kit/connection.ts'
import { consoleId } from '../ui-kit/console-id.ts'
import { createSession } from '../ui-kit/staff/session.ts'
import { StaffGate } from '../ui-kit/staff/staff-gate.tsx'
import { Desk } from './desk.tsx'
import { InformationDesk } from './information-desk/information-desk.tsx'
import { messages } from './messages.ts'
import { WrongRole } from './wrong-role.tsx'

/** The page of those who serve visitors: sign-in, then a counter or the information desk. */
export function App(): JSX.Element {
  const session = useMemo(createSession, [])
  const t = messages.t.value
  return (
    <StaffGate session={session} title={t.signInTitle} text={t.signInText}>
      {(me) => <Line key={me.officerId} me={me} session={session} />}
    </StaffGate>
  )
}

type LineProps = Omit<Parameters<typeof Desk>[0], 'connection'>

/** A line of its own for each one who signs in: the socket carries the session that it was opened with. */
function Line({ me, session }: LineProps): JSX.Element {
  const connection = useMemo(() => createConnection({ consoleId: consoleId() }), [])
  useEffect(() => () => connection.close(), [connection])
  const shared = { me, session, connection }
  if (hasRole(me.role, ['officer'])) return <Desk {...shared} />
  return hasRole(me.role, ['desk']) ? <InformationDesk {...shared} /> : <WrongRole {...shared} />
}
