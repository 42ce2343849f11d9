import { useComputed } from '@preact/signals'
import { LogOut, User, Wifi } from 'lucide'
import type { ComponentChildren, JSX } from 'preact'
import type { Me } from '../../contract/people.ts'
import { buildingZone, formatTime, serverClock } from '../clock.ts'
import type { Connection } from '../connection.ts'
import { ConnectionNote } from '../connection-note.tsx'
import { Icon } from '../icon.tsx'
import { Mark } from '../own-icons.tsx'
import { LanguageKey } from './language-key.tsx'
import type { Session } from './session.ts'
import { staffMessages } from './staff-messages.ts'

type Props = {
  title: string
  /** Whether the title is the heading of the whole page. */
  heading?: boolean
  me: Me
  session: Session
  connection: Connection
  children?: ComponentChildren
}

/** The bar of a staff page: where I am, whether the line is up, who I am, the server's clock. */
export function TopBar({ title, heading = false, me, session, connection, children }: Props): JSX.Element {
  const t = staffMessages.t.value
  const time = useComputed(() =>
    buildingZone.value.known ? formatTime(serverClock.value, buildingZone.value.utcOffset) : '––.––',
  )
  return (
    <>
      <header class="topbar">
        <span class="logo">
          <Mark size={26} />
          Antrean
        </span>
        <span class="sep" />
        {heading ? <h1 class="title">{title}</h1> : <b class="title">{title}</b>}
        {children}
        <span class="r">
          {connection.state.value === 'offline' ? (
            <ConnectionNote connection={connection} />
          ) : (
            <span class="ok">
              <Icon node={Wifi} size={18} />
              {connection.state.value === 'online' ? t.connected : t.connecting}
            </span>
          )}
          <span class="who">
            <Icon node={User} size={18} />
            <span>{me.name}</span>
          </span>
          <LanguageKey />
          <button type="button" class="bar-key" onClick={() => void session.signOut()}>
            <Icon node={LogOut} size={18} />
            {t.signOut}
          </button>
          <span class="num clock">{time}</span>
        </span>
      </header>
      <div class="topband" />
    </>
  )
}
