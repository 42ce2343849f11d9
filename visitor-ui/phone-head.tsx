import { useComputed } from '@preact/signals'
import { CircleCheck } from 'lucide'
import type { JSX } from 'preact'
import { buildingZone, formatTime, serverClock } from '../ui-kit/clock.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { ConnectionNote } from '../ui-kit/connection-note.tsx'
import { Icon } from '../ui-kit/icon.tsx'
import { Mark } from '../ui-kit/own-icons.tsx'
import { messages } from './messages.ts'

type Props = { building?: string; connection?: Connection; note?: string }

/** The building, and whether what stands below is live; or what page this is. */
export function PhoneHead({ building, connection, note }: Props): JSX.Element {
  return (
    <header class="phone-head">
      <Mark size={30} />
      <span class="building">{building ?? 'Antrean'}</span>
      {note !== undefined && <span class="live">{note}</span>}
      {connection !== undefined && (
        <span class="live">
          {connection.state.value === 'online' && <Live />}
          <ConnectionNote connection={connection} />
        </span>
      )}
    </header>
  )
}

function Live(): JSX.Element | null {
  const time = useComputed(() => formatTime(serverClock.value, buildingZone.value.utcOffset))
  if (!buildingZone.value.known) return null
  return (
    <span class="live-now tab">
      <Icon node={CircleCheck} size={17} />
      {messages.t.value.live(time.value)}
    </span>
  )
}
