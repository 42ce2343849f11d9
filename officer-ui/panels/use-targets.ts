import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks'
import type { TransfersView } from '../../contract/views.ts'
import type { CounterTicket } from '../../contract/visits.ts'
import type { PanelAt } from './panel-at.ts'
import { type Target, targetsFrom } from './target.ts'
import { createTargetSearch } from './target-search.ts'

/** The search for a target and the choice among what was found. */
export type Targets = {
  /** `null` until the list has come. */
  view: TransfersView | null
  query: Signal<string>
  found: readonly Target[]
  chosen: Target | undefined
  choose: (target: Target) => void
  /** Moves the choice over the open ones among those that were found. */
  move: (rows: number) => void
}

/** Watches where visitors can be sent to, and keeps search and choice while figures change under them. */
export function useTargets({ connection, view: counterView }: PanelAt, ticket: CounterTicket): Targets {
  const watched = useMemo(() => connection.watch({ screen: 'transfers' }), [connection])
  useEffect(() => () => watched.stop(), [watched])
  const query = useSignal('')
  const pickedKey = useSignal<string | null>(null)
  const view = watched.view.value
  const { id: counterId, agencyId } = counterView.counter
  const all = view === null ? [] : targetsFrom(view.services, { serviceId: ticket.serviceId, agencyId, counterId })
  const search = useMemo(() => createTargetSearch(all), [all.map(({ key }) => key).join('|')])
  const byKey = new Map(all.map((target) => [target.key, target]))
  const hits = search(query.value).flatMap((key) => byKey.get(key) ?? [])
  const open = hits.filter(({ service }) => service.open)
  const found = [...open, ...hits.filter(({ service }) => !service.open)]
  // Where it has closed meanwhile nothing is chosen: Enter must never send a visitor to another place than was read.
  const chosen = open.find(({ key }) => key === pickedKey.value)
  const choose = ({ key }: Target) => {
    pickedKey.value = key
  }
  const hasCome = view !== null
  useLayoutEffect(() => {
    // What was typed chooses its best hit; without a word nothing is chosen for the officer.
    pickedKey.value = query.value.trim() === '' ? null : (open[0]?.key ?? null)
  }, [query.value, hasCome])
  const move = (rows: number) => {
    const at = chosen === undefined ? (rows > 0 ? -1 : 0) : open.indexOf(chosen)
    const next = open[(at + rows + open.length) % Math.max(1, open.length)]
    if (next !== undefined) choose(next)
  }
  return { view, query, found, chosen, choose, move }
}
