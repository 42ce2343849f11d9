import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { BoardView } from '../../contract/views.ts'
import { feedClock } from '../../ui-kit/clock.ts'
import { getJson } from '../../ui-kit/get.ts'

/** The building and its present day; until the server has told, the day of this phone. */
export type Today = { date: string; building?: string }

/** Asks the public board once what day it is in the building. */
export function useToday(): ReadonlySignal<Today> {
  const today = useSignal<Today>({ date: ownDate(new Date()) })
  useEffect(() => {
    void getJson<BoardView>('/api/views/board').then((got) => {
      if (!got.ok) return
      feedClock(got.answer)
      today.value = { date: got.answer.date, building: got.answer.building }
    })
  }, [today])
  return today
}

function ownDate(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
