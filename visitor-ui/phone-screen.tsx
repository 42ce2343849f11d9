import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { TicketView } from '../contract/views.ts'
import { type Connection, createConnection } from '../ui-kit/connection.ts'
import { reloadWhenIdle } from '../ui-kit/stale-page.ts'
import { type Bell, createBell } from './bell.ts'
import { CalledPage } from './called-page.tsx'
import { LoadingPage } from './loading-page.tsx'
import { RestPage } from './rest-page.tsx'
import { titleOf } from './ticket-words.ts'
import { UnknownPage } from './unknown-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

/** One visitor's number, live. */
export function PhoneScreen({ code }: { code: string }): JSX.Element {
  const connection = useMemo(() => createConnection(), [])
  const watched = useMemo(() => connection.watch({ screen: 'ticket', code }), [connection, code])
  const bell = useMemo(createBell, [])
  useEffect(() => () => connection.close(), [connection])
  useEffect(() => reloadWhenIdle(() => !bell.armed.value), [bell])
  useRinging(watched.view, bell)
  useSignalEffect(() => {
    if (watched.view.value !== null) document.title = titleOf(watched.view.value)
  })

  const view = watched.view.value
  const problem = watched.problem.value
  if (problem !== null && view === null) return <UnknownPage problem={problem} />
  if (view === null) return <LoadingPage connection={connection} />
  return <Ticket view={view} connection={connection} bell={bell} />
}

function Ticket({ view, connection, bell }: { view: TicketView; connection: Connection; bell: Bell }): JSX.Element {
  switch (view.state) {
    case 'waiting':
      return <WaitingPage view={view} connection={connection} bell={bell} />
    case 'called':
      return <CalledPage view={view} connection={connection} />
    case 'serving':
    case 'served':
    case 'no-show':
    case 'parked':
    case 'cancelled':
    case 'expired':
      return <RestPage view={view} state={view.state} connection={connection} />
    default:
      return view.state satisfies never
  }
}

/** Rings at the call and at each recall; not for a call that was there before the page was opened. */
function useRinging(view: { readonly value: TicketView | null }, bell: Bell): void {
  const calls = useComputed(() => (view.value === null ? null : view.value.calls))
  const heard = useSignal<number | null>(null)
  useSignalEffect(() => {
    const now = calls.value
    if (now === null) return
    if (heard.peek() !== null && now > (heard.peek() ?? 0)) bell.ring()
    heard.value = now
  })
}
