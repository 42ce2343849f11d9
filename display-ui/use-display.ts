import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Problem } from '../contract/rejections.ts'
import type { DisplayView } from '../contract/views.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { reloadWhenIdle } from '../ui-kit/stale-page.ts'
import { type Chime, createChime } from './chime.ts'
import { createLitCalls, type LitCalls } from './lit-calls.ts'
import { useReceipts } from './use-receipts.ts'

/** All that the display of one zone draws from. */
export type Display = {
  connection: Connection
  view: ReadonlySignal<DisplayView | null>
  problem: ReadonlySignal<Problem | null>
  lit: LitCalls['ids']
  chime: Pick<Chime, 'blocked' | 'unblock'>
}

/** Watches a zone; each announcement lights its row, rings the chime, and is confirmed once it was painted. */
export function useDisplay(connection: Connection, zone: string, deviceToken: string | undefined): Display {
  const watched = useMemo(() => connection.watch({ screen: 'display', zone }), [connection, zone])
  const lit = useMemo(createLitCalls, [])
  const chime = useMemo(() => createChime(new AudioContext()), [])

  useReceipts({ connection, view: watched.view, zone, deviceToken })
  useEffect(() => () => watched.stop(), [watched])
  useEffect(
    () =>
      connection.onAnnounce((announcements) => {
        const here = announcements.filter((each) => each.zone === zone)
        if (here.length === 0) return
        lit.light(here.map((each) => each.announcementId))
        chime.ring(here.length)
      }),
    [connection, zone, lit, chime],
  )
  useEffect(() => {
    const touched = () => chime.unblock()
    document.addEventListener('pointerdown', touched)
    document.addEventListener('keydown', touched)
    return () => {
      document.removeEventListener('pointerdown', touched)
      document.removeEventListener('keydown', touched)
    }
  }, [chime])
  useEffect(() => reloadWhenIdle(() => lit.ids.value.size === 0), [lit])
  useEffect(
    () => () => {
      lit.dispose()
      chime.dispose()
    },
    [lit, chime],
  )
  return { connection, view: watched.view, problem: watched.problem, lit: lit.ids, chime }
}
