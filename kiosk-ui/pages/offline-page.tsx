import { WifiOff } from 'lucide'
import type { JSX } from 'preact'
import type { Connection } from '../../ui-kit/connection.ts'
import { ConnectionNote } from '../../ui-kit/connection-note.tsx'
import { Icon } from '../../ui-kit/icon.tsx'
import { messages } from '../messages.ts'

/** The server is away: no numbers here, but at the desk. Goes by itself when the line is back. */
export function OfflinePage({ connection }: { connection: Connection }): JSX.Element {
  const t = messages.t.value
  return (
    <div class="page full">
      <main class="away">
        <Icon node={WifiOff} size={220} stroke={1.5} />
        <div role="alert">
          <h1>{t.offlineTitle}</h1>
        </div>
        <p>{t.offlineLead}</p>
        <p class="quiet">{t.offlineBack}</p>
        <ConnectionNote connection={connection} />
      </main>
    </div>
  )
}
