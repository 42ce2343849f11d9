import { Circle, CircleDot, Eye, Lock } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Me } from '../contract/people.ts'
import type { CounterView } from '../contract/views.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { Icon } from '../ui-kit/icon.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { TopBar } from '../ui-kit/staff/top-bar.tsx'
import { ConsoleKeys } from './console-keys.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import type { Deed } from './keys.ts'
import { messages } from './messages.ts'
import { NoticeLine } from './notice-line.tsx'
import { OfflineStrip } from './offline-strip.tsx'
import { onlyLooks } from './phase.ts'
import { ReadOnlyStrip } from './read-only-strip.tsx'
import { Side } from './side.tsx'
import { Stage } from './stage.tsx'
import { useKeyboard } from './use-keyboard.ts'

type Props = {
  me: Me
  session: Session
  connection: Connection
  deeds: CounterDeeds
  counterId: string
  onLeave: () => void
}

/** The console of one counter: the visitor in hand or who waits, the keys, and the day so far. */
export function Console({ me, session, connection, deeds, counterId, onLeave }: Props): JSX.Element {
  const watched = useMemo(() => connection.watch({ screen: 'counter', id: counterId }), [connection, counterId])
  useEffect(() => () => watched.stop(), [watched])
  const view = watched.view.value
  const problem = watched.problem.value
  useEffect(() => void session.endedBy(problem), [session, problem])
  useEffect(() => {
    deeds.outcome.value = 'done'
  }, [deeds, view?.ticket?.id])
  const online = connection.state.value === 'online'
  const act = async (deed: Deed) => {
    const done = await deeds.act(deed, {
      counterId,
      ticket: view?.ticket ?? null,
      doublePressSeconds: view?.doublePressSeconds ?? 0,
    })
    if (done && deed === 'close-counter') onLeave()
  }
  useKeyboard({ view, deeds, online, act: (deed) => void act(deed) })
  return (
    <>
      <TopBar
        title={view === null ? '' : messages.t.value.counter(view.counter.number)}
        heading
        {...{ me, session, connection }}
      >
        {view !== null && (
          <span class="dim" title={view.counter.agency}>
            {view.counter.agency}
          </span>
        )}
        {view !== null && <CounterChip view={view} />}
      </TopBar>
      <OfflineStrip connection={connection} />
      {view === null ? (
        <main class="plain">
          {problem === null ? <LoadingWord /> : <p class="note bad">{problem.detail}</p>}
          {problem !== null && (
            <button type="button" class="b" onClick={onLeave}>
              {messages.t.value.otherCounter}
            </button>
          )}
        </main>
      ) : (
        <>
          <ReadOnlyStrip view={view} onLeave={onLeave} />
          <main class="desk">
            <section class="main">
              <Stage view={view} deeds={deeds}>
                <NoticeLine deeds={deeds} />
              </Stage>
              {!onlyLooks(view) && (
                <ConsoleKeys view={view} deeds={deeds} online={online} onKey={(deed) => void act(deed)} />
              )}
            </section>
            <Side
              view={view}
              dead={!online || deeds.busy.value !== null}
              onClose={() => void act('close-counter')}
              onLeave={onLeave}
            />
          </main>
        </>
      )}
    </>
  )
}

function CounterChip({ view }: { view: CounterView }): JSX.Element {
  const t = messages.t.value
  if (onlyLooks(view)) {
    return (
      <span class="chip on-dark">
        <Icon node={Eye} />
        {t.readOnly}
      </span>
    )
  }
  const look = {
    open: { icon: CircleDot, word: t.open },
    closed: { icon: Lock, word: t.closed },
    paused: { icon: Circle, word: t.paused },
  }[view.counter.state]
  return (
    <span class="chip on-dark">
      <Icon node={look.icon} />
      {look.word}
    </span>
  )
}
