import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Me } from '../contract/people.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { TopBar } from '../ui-kit/staff/top-bar.tsx'
import { begin } from './begin.ts'
import { ConsoleMain } from './console-main.tsx'
import { CounterChip, ScreensNote } from './counter-chip.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import type { Deed } from './deed.ts'
import { messages } from './messages.ts'
import { OfflineStrip } from './offline-strip.tsx'
import type { Order } from './orders/order.ts'
import { type Panel, stillAsks } from './panel.ts'
import { ReadOnlyStrip } from './read-only-strip.tsx'
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
  const asked = useSignal<Panel | null>(null)
  const panel = view !== null && asked.value !== null && stillAsks(asked.value, view) ? asked.value : null
  const online = connection.state.value === 'online'

  const leave = () => {
    asked.value = null
    deeds.dismiss()
  }
  const send = async (order: Order) => {
    if (await deeds.act(order, view?.doublePressSeconds ?? 0)) asked.value = null
  }
  const press = (deed: Deed) => {
    const begun = view === null ? null : begin(deed, view, deeds.outcome.peek())
    if (begun === null) return
    if ('order' in begun) void send(begun.order)
    else {
      deeds.dismiss()
      asked.value = begun.panel
    }
  }
  useKeyboard({ view, deeds, online, asking: panel !== null, press, leave })
  return (
    <>
      <TopBar
        title={view === null ? '' : messages.t.value.counter(view.counter.number)}
        heading
        {...{ me, session, connection }}
      >
        {view !== null && (
          <>
            <span class="dim" title={view.counter.agency}>
              {view.counter.agency}
            </span>
            <CounterChip view={view} />
            <ScreensNote view={view} />
          </>
        )}
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
          <ConsoleMain
            {...{ view, connection, deeds, online, panel, press, send, leave, onLeave }}
            ask={(next) => {
              asked.value = next
            }}
          />
        </>
      )}
    </>
  )
}
