import { WifiOff } from 'lucide'
import type { JSX } from 'preact'
import { buildingZone, formatTime } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'

/** "Terputus sejak 10.32": `since` in ms on the server's clock. */
export function OfflineBadge({ since, large = false }: { since: number; large?: boolean }): JSX.Element {
  const zone = buildingZone.value
  // Before the first view nobody has told where the building is: this panel hangs in it.
  const offset = zone.known ? zone.utcOffset : -new Date(since).getTimezoneOffset()
  return (
    <span class={large ? 'badge large' : 'badge'}>
      <Icon node={WifiOff} />
      {messages.t.value.sinceOffline(formatTime(since, offset))}
    </span>
  )
}
