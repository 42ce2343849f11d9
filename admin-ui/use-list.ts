import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { getJson } from '../ui-kit/get.ts'
import type { Refusal, Session } from '../ui-kit/staff/session.ts'

/** A list that the server has: `null` until the first answer; `refusal` says why it is not there or not fresh. */
export type List<Row> = {
  rows: ReadonlySignal<Row[] | null>
  refusal: ReadonlySignal<Refusal | null>
  reload: () => Promise<void>
}

/** Fetches a list, and again every `everyMs` milliseconds while the page is in sight. */
export function useList<Row>(path: string, session: Session, everyMs: number): List<Row> {
  const rows = useSignal<Row[] | null>(null)
  const refusal = useSignal<Refusal | null>(null)
  const reload = useMemo(
    () => async () => {
      const got = await getJson<Row[]>(path)
      if (got.ok) rows.value = got.answer
      refusal.value = got.ok || session.endedBy(got.problem) ? null : got.problem
    },
    [path, session, rows, refusal],
  )
  useEffect(() => {
    void reload()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload()
    }, everyMs)
    return () => clearInterval(timer)
  }, [reload, everyMs])
  return { rows, refusal, reload }
}
