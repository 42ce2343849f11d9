import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Catalogue } from '../contract/catalogue.ts'
import type { KioskView } from '../contract/views.ts'
import { useCatalogue } from '../ui-kit/catalogue-source.ts'
import { serverClock } from '../ui-kit/clock.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { needsPairing, Pairing, usePairedDevice } from '../ui-kit/pairing.tsx'
import { reloadWhenIdle } from '../ui-kit/stale-page.ts'
import type { Watched } from '../ui-kit/watches.ts'
import { type Kiosk, KioskContext } from './context.ts'
import { CurrentPage } from './current-page.tsx'
import { IdleGuard } from './idle-guard.tsx'
import { LoadingPage } from './pages/loading-page.tsx'
import { OfflinePage } from './pages/offline-page.tsx'
import { createSearch, type SearchServices } from './search-index.ts'
import { createSession, type Session } from './session.ts'
import { Stage } from './stage.tsx'

/** How long the line may be down before the kiosk says so, in ms: shorter than that nobody need know. */
const offlinePatience = 3_000

/** The whole kiosk: paired or not, connected or not, and one visitor at a time. */
export function KioskScreen(): JSX.Element {
  const { connection, device, accept } = usePairedDevice('kiosk')
  const watched = useMemo(() => connection.watch({ screen: 'kiosk' }), [connection])
  const session = useMemo(createSession, [])
  useEffect(() => reloadWhenIdle(() => session.pristine.value), [session])

  if (needsPairing(watched.problem.value)) return <Pairing kind="kiosk" onPaired={accept} />
  return (
    <Stage look={session.look}>
      <Screens connection={connection} watched={watched} session={session} deviceToken={device?.token} />
    </Stage>
  )
}

type Props = {
  connection: Connection
  watched: Watched<KioskView>
  session: Session
  deviceToken: string | undefined
}

function Screens({ connection, watched, session, deviceToken }: Props): JSX.Element {
  const day = useComputed(() => watched.view.value?.date ?? null)
  const catalogue = useCatalogue(connection, day)
  const away = useLongOffline(connection)
  const search = useSearch(catalogue.value)
  const view = watched.view.value

  if (away && session.page.value.name !== 'number') return <OfflinePage connection={connection} />
  if (view === null || catalogue.value === null || search === null) return <LoadingPage />
  const kiosk: Kiosk = { session, view, deviceToken, catalogue: catalogue.value, search }
  return (
    <KioskContext.Provider value={kiosk}>
      <IdleGuard>
        <CurrentPage />
      </IdleGuard>
    </KioskContext.Provider>
  )
}

function useSearch(catalogue: Catalogue | null): SearchServices | null {
  return useMemo(() => (catalogue === null ? null : createSearch(catalogue.agencies)), [catalogue])
}

function useLongOffline(connection: Connection): boolean {
  const away = useSignal(false)
  useSignalEffect(() => {
    const since = connection.offlineSince.value
    away.value = since !== null && serverClock.value - since > offlinePatience
  })
  return away.value
}
