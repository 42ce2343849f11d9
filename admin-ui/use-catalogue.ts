import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Catalogue } from '../contract/catalogue.ts'
import { getJson } from '../ui-kit/get.ts'

const retryMs = 3_000

/** The public catalogue, for the names of agencies and zones; `null` until it is there. Asks again until it is. */
export function useCatalogue(): ReadonlySignal<Catalogue | null> {
  const catalogue = useSignal<Catalogue | null>(null)
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      const got = await getJson<Catalogue>('/api/catalogue')
      if (gone) return
      if (got.ok) catalogue.value = got.answer
      else timer = setTimeout(load, retryMs)
    }
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [catalogue])
  return catalogue
}
