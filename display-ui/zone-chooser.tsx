import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Zone } from '../contract/building.ts'
import type { Catalogue } from '../contract/catalogue.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { getJson } from '../ui-kit/get.ts'
import { Mark } from '../ui-kit/own-icons.tsx'
import { ZoneMark } from '../ui-kit/zone-mark.tsx'
import { messages } from './messages.ts'

const retryMs = 3_000

/** Asks which zone this panel hangs in. `unknown`: a zone in the address that the building does not have, or ''. */
export function ZoneChooser({ unknown }: { unknown: string }): JSX.Element {
  const t = messages.t.value
  const building = useSignal<Catalogue['building'] | null>(null)
  const failed = useSignal(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const load = async () => {
      const got = await getJson<Catalogue>('/api/catalogue')
      if (gone) return
      failed.value = !got.ok
      if (got.ok) building.value = got.answer.building
      else timer = setTimeout(load, retryMs)
    }
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [building, failed])
  return (
    <div class="screen">
      <header class="top">
        <Mark size={52} />
        <span class="zone-name">Antrean</span>
        {building.value !== null && <span class="place">{building.value.name}</span>}
      </header>
      <div class="hem" />
      <main class="chooser">
        <h1>{t.chooseZone}</h1>
        {unknown !== '' && <p class="trouble">{t.zoneUnknown(unknown)}</p>}
        <p>{t.chooseZoneText}</p>
        {failed.value && (
          <p class="trouble" role="status">
            {t.catalogueFailed}
          </p>
        )}
        {building.value === null && !failed.value && <LoadingWord />}
        <ul>
          {building.value?.zones.map((zone) => (
            <li key={zone.id}>
              <a href={`?zone=${zone.id}`}>
                <ZoneMark zone={zone.id} />
                <span>
                  <b>{t.zone(zone.id)}</b>
                  <small>{aboutZone(zone)}</small>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </div>
  )
}

/** What is worth saying beside "Zona A": its name, unless that is all it says, and its floor. */
function aboutZone({ id, name, floor }: Zone): string {
  const parts = name === messages.t.value.zone(id) ? [floor] : [name, floor]
  return parts.filter((each) => each !== undefined).join(', ')
}
