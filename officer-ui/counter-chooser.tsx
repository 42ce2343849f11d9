import type { IconNode } from 'lucide'
import { CircleCheck, LockKeyhole, MonitorSmartphone, User } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Me } from '../contract/people.ts'
import type { CountersView } from '../contract/views.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { Icon } from '../ui-kit/icon.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { TopBar } from '../ui-kit/staff/top-bar.tsx'
import { ZoneMark } from '../ui-kit/zone-mark.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import { messages } from './messages.ts'
import { NoticeLine } from './notice-line.tsx'
import { OfflineStrip } from './offline-strip.tsx'
import { openCounter } from './orders/counter-orders.ts'

type Props = {
  me: Me
  session: Session
  connection: Connection
  deeds: CounterDeeds
  onChosen: (counterId: string) => void
}
type Row = CountersView['counters'][number]

/** The counters of my agency. A free one opens with the press; one that this console runs is gone on with at once. */
export function CounterChooser({ me, session, connection, deeds, onChosen }: Props): JSX.Element {
  const t = messages.t.value
  const watched = useMemo(() => connection.watch({ screen: 'counters' }), [connection])
  useEffect(() => () => watched.stop(), [watched])
  const view = watched.view.value
  const problem = watched.problem.value
  useEffect(() => void session.endedBy(problem), [session, problem])
  const live = view?.counters.find((row) => row.hold === 'live')?.id
  useEffect(() => {
    if (live !== undefined) onChosen(live)
  }, [live])
  const open = async (row: Row) => {
    if (await deeds.act(openCounter(row.id), 0)) onChosen(row.id)
  }
  const offline = connection.state.value !== 'online'
  const tiles = useRef<HTMLUListElement>(null)
  const come = view !== null
  useEffect(() => {
    // Whoever works by keyboard opens the first free counter with Enter.
    if (come && document.activeElement === document.body) tiles.current?.querySelector('button')?.focus()
  }, [come])
  return (
    <>
      <TopBar title={t.chooseTitle} me={me} session={session} connection={connection}>
        <span class="dim">{view?.agency}</span>
      </TopBar>
      <OfflineStrip connection={connection} />
      <main class="choose">
        <h1>{t.chooseTitle}</h1>
        <p class="muted">{t.chooseText}</p>
        <NoticeLine deeds={deeds} />
        {problem !== null && <p class="note bad">{problem.detail}</p>}
        {view === null && problem === null && <LoadingWord />}
        {view?.counters.length === 0 && <p class="note calm">{t.noCounters}</p>}
        <ul ref={tiles}>
          {view?.counters.map((row) => (
            <CounterTile
              key={row.id}
              row={row}
              dead={offline || deeds.busy.value !== null}
              onOpen={() => void open(row)}
              onLook={() => onChosen(row.id)}
            />
          ))}
        </ul>
      </main>
    </>
  )
}

type TileProps = { row: Row; dead: boolean; onOpen: () => void; onLook: () => void }

function CounterTile({ row, dead, onOpen, onLook }: TileProps): JSX.Element {
  const t = messages.t.value
  const look = lookOf(row.hold)
  return (
    <li class={`card counter ${row.hold}`} data-counter={row.number}>
      <div class="counter-head">
        <b class="num">{t.counter(row.number)}</b>
        <ZoneMark zone={row.zone} size={30} />
        <span class="muted">{t.zone(row.zone)}</span>
      </div>
      <span class={row.hold === 'free' ? 'chip serving' : 'chip'}>
        <Icon node={look.icon} />
        {look.word}
      </span>
      {row.hold === 'free' || row.hold === 'live' ? (
        <button type="button" class="b go" disabled={dead} onClick={row.hold === 'free' ? onOpen : onLook}>
          {row.hold === 'free' ? t.freeDo : t.liveDo}
        </button>
      ) : (
        <button type="button" class="b" disabled={dead} onClick={onLook}>
          {t.lookOnly}
        </button>
      )}
    </li>
  )
}

function lookOf(hold: Row['hold']): { icon: IconNode; word: string } {
  const t = messages.t.value
  switch (hold) {
    case 'free':
      return { icon: CircleCheck, word: t.free }
    case 'live':
      return { icon: User, word: t.live }
    case 'other-console':
      return { icon: MonitorSmartphone, word: t.elsewhere }
    case 'taken':
      return { icon: LockKeyhole, word: t.taken }
    default:
      return hold satisfies never
  }
}
