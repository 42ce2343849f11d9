import { useSignal } from '@preact/signals'
import { Languages } from 'lucide'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Catalogue } from '../contract/catalogue.ts'
import { getJson } from '../ui-kit/get.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { language, otherLanguage, setLanguage } from '../ui-kit/messages.ts'
import { Mark } from '../ui-kit/own-icons.tsx'
import { QrCode } from '../ui-kit/qr-code.tsx'
import { isLoopback } from './home-address.ts'
import { HomeCards } from './home-cards.tsx'
import { homeMessages } from './home-messages.ts'

/** The list of screens at `/`: which page belongs on which device. */
export function HomeScreen(): JSX.Element {
  const t = homeMessages.t.value
  const { catalogue, away } = useCatalogue()
  return (
    <div class="list-of-screens">
      <header class="left">
        <span class="logo">
          <Mark size={44} />
          Antrean
        </span>
        <h1>{buildingName(catalogue)}</h1>
        <p>{catalogue === null ? t.lead : t.counts(catalogue.agencies.length, countServices(catalogue))}</p>
        <LanguageKey />
      </header>
      <main class="right">
        <h2>{t.title}</h2>
        <p class="how">{t.how}</p>
        {away && (
          <p class="away" role="alert">
            {t.away}
          </p>
        )}
        <HomeCards zones={catalogue?.building.zones ?? []} />
        <Address />
      </main>
    </div>
  )
}

function buildingName(catalogue: Catalogue | null): string {
  if (catalogue === null) return ''
  return language.value === 'id' ? catalogue.building.name : catalogue.building.english.name
}

function countServices(catalogue: Catalogue): number {
  return catalogue.agencies.reduce((sum, agency) => sum + agency.services.length, 0)
}

function Address(): JSX.Element {
  const t = homeMessages.t.value
  const alone = isLoopback(location.hostname)
  return (
    <footer class="address">
      {!alone && <QrCode text={location.origin} size={104} label={t.addressQr} />}
      <span>
        <b>{t.address}</b>
        <span class="origin tab">{location.origin}</span>
        {alone && <span class="muted">{t.loopback}</span>}
      </span>
      <span class="local">{t.local}</span>
    </footer>
  )
}

function LanguageKey(): JSX.Element {
  const other = otherLanguage.value
  return (
    <button type="button" class="language" lang={other.code} onClick={() => setLanguage(other.code)}>
      <Icon node={Languages} size={20} />
      {other.name}
    </button>
  )
}

/** The catalogue for names and zones; asked for again every three seconds until it comes. */
function useCatalogue(): { catalogue: Catalogue | null; away: boolean } {
  const state = useSignal<{ catalogue: Catalogue | null; away: boolean }>({ catalogue: null, away: false })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const load = async () => {
      const asked = await getJson<Catalogue>('/api/catalogue')
      if (gone) return
      state.value = asked.ok ? { catalogue: asked.answer, away: false } : { catalogue: null, away: true }
      if (!asked.ok) timer = setTimeout(load, 3_000)
    }
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [state])
  return state.value
}
