import { WifiOff } from 'lucide'
import type { JSX } from 'preact'
import { buildingZone, formatTime } from '../ui-kit/clock.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'

/** While the line is down: since when, what cannot be done, and what still works. */
export function OfflineStrip({ connection }: { connection: Connection }): JSX.Element {
  const t = messages.t.value
  const since = connection.offlineSince.value
  return (
    <div role="status">
      {connection.state.value === 'offline' && since !== null && (
        <p class="strip lost">
          <Icon node={WifiOff} size={20} />
          <b>
            {t.offlineLong(formatTime(since, buildingZone.value.utcOffset))} {t.offlineGone}
          </b>
          <span>{t.offlineWorks}</span>
        </p>
      )}
    </div>
  )
}
