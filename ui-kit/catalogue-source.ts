import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals'
import type { Catalogue } from '../contract/catalogue.ts'
import type { Connection } from './connection.ts'
import { getJson } from './get.ts'

/** How long to wait before the catalogue is asked for again, in ms. */
const pause = 3_000

/** The catalogue: fetched anew at each reconnect and on each new service day, kept while the server is away. */
export function useCatalogue(
  connection: Connection,
  day: ReadonlySignal<string | null>,
): ReadonlySignal<Catalogue | null> {
  const catalogue = useSignal<Catalogue | null>(null)
  useSignalEffect(() => {
    if (connection.state.value !== 'online' || day.value === null) return
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      const asked = await getJson<Catalogue>('/api/catalogue')
      if (gone) return
      if (asked.ok) catalogue.value = asked.answer
      else timer = setTimeout(load, pause)
    }
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  })
  return catalogue
}
