import { useSignal } from '@preact/signals'
import { WifiOff } from 'lucide'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { buildingZone, formatTime } from './clock.ts'
import type { Connection } from './connection.ts'
import { Icon } from './icon.tsx'
import { kitMessages } from './kit-messages.ts'

/** "Terputus sejak 10.32" while the line is down; nothing while it is up. */
export function ConnectionNote({ connection }: { connection: Connection }): JSX.Element {
  const t = kitMessages.t.value
  const since = connection.offlineSince.value
  return (
    <div class="connection-note" role="status">
      {since !== null && (
        <span class="connection-lost">
          <Icon node={WifiOff} />
          {t.offlineSince(formatTime(since, buildingZone.value.known ? buildingZone.value.utcOffset : ownOffset()))}
        </span>
      )}
    </div>
  )
}

/** Before the first view nobody has told where the building is: this machine stands in it. */
function ownOffset(): number {
  return -new Date().getTimezoneOffset()
}

/** "Memuat", but only once loading has taken two seconds; before that dashes say enough. */
export function LoadingWord(): JSX.Element | null {
  const late = useSignal(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      late.value = true
    }, 2_000)
    return () => clearTimeout(timer)
  }, [late])
  return late.value ? <p role="status">{kitMessages.t.value.loading}</p> : null
}
