import { useComputed } from '@preact/signals'
import { WifiOff } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Me } from '../../contract/people.ts'
import { useCatalogue } from '../../ui-kit/catalogue-source.ts'
import type { Connection } from '../../ui-kit/connection.ts'
import { LoadingWord } from '../../ui-kit/connection-note.tsx'
import { Icon } from '../../ui-kit/icon.tsx'
import type { Session } from '../../ui-kit/staff/session.ts'
import { TopBar } from '../../ui-kit/staff/top-bar.tsx'
import { reloadWhenIdle } from '../../ui-kit/stale-page.ts'
import { DeskNav } from './desk-nav.tsx'
import { DeskPage } from './desk-page.tsx'
import { createDeskState } from './desk-state.ts'
import { messages } from './messages.ts'
import { modeKeys } from './mode.ts'
import { useKeys } from './use-keys.ts'

type Props = { me: Me; session: Session; connection: Connection }

/** The information desk: numbers for those who cannot use the kiosk, and answers to everybody's questions. */
export function InformationDesk({ me, session, connection }: Props): JSX.Element {
  const t = messages.t.value
  const watched = useMemo(() => connection.watch({ screen: 'desk' }), [connection])
  useEffect(() => () => watched.stop(), [watched])
  const problem = watched.problem.value
  useEffect(() => void session.endedBy(problem), [session, problem])
  const day = useComputed(() => watched.view.value?.date ?? null)
  const catalogue = useCatalogue(connection, day)
  const state = useMemo(() => createDeskState(session), [session])
  useEffect(() => reloadWhenIdle(state.isIdle), [state])
  useKeys(Object.fromEntries(modeKeys.map(({ mode, key }) => [key, () => state.go(mode)])))
  const view = watched.view.value
  return (
    <>
      <TopBar title={t.title} heading {...{ me, session, connection }}>
        <span class="dim">{view?.building}</span>
      </TopBar>
      <div role="status">
        {connection.state.value === 'offline' && (
          <p class="strip lost">
            <Icon node={WifiOff} size={20} />
            <b>{t.offline}</b>
            <span>{t.offlineWorks}</span>
          </p>
        )}
      </div>
      <div class="info">
        <DeskNav mode={state.mode.value} me={me} view={view} onGo={state.go} />
        <main class="info-page">
          {view !== null && catalogue.value !== null ? (
            <DeskPage
              state={state}
              view={view}
              catalogue={catalogue.value}
              online={connection.state.value === 'online'}
            />
          ) : (
            <div class="plain">{problem === null ? <LoadingWord /> : <p class="note bad">{problem.detail}</p>}</div>
          )}
        </main>
      </div>
    </>
  )
}
