import { WifiOff } from 'lucide'
import type { JSX } from 'preact'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'

/** While the line is down: that it is, and what still works. */
export function OfflineStrip({ connection }: { connection: Connection }): JSX.Element {
  const t = messages.t.value
  return (
    <div role="status">
      {connection.state.value === 'offline' && (
        <p class="strip lost">
          <Icon node={WifiOff} size={20} />
          <b>{t.offlineLong}</b>
          <span>{t.offlineWorks}</span>
        </p>
      )}
    </div>
  )
}
