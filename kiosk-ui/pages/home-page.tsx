import { Building2, ChevronRight, Lock, Search } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { Mark } from '../../ui-kit/own-icons.tsx'
import { AgencyTile } from '../agency-tile.tsx'
import { Bar } from '../bar.tsx'
import { ClockText } from '../clock-text.tsx'
import { whenText } from '../closed-text.ts'
import { useKiosk } from '../context.ts'
import { messages } from '../messages.ts'

/** How many agencies lead, in the order of the catalogue (most used first); the others stand one press away. */
export const leading = 8

/** The first page: what did you come for? */
export function HomePage(): JSX.Element {
  const t = messages.t.value
  const { session, catalogue } = useKiosk()
  const { agencies } = catalogue
  const others = agencies.length - leading
  return (
    <div class="page home">
      <HomeHead />
      <main>
        <DayNote />
        <button type="button" class="search" onClick={() => session.go({ name: 'search' })}>
          <Icon node={Search} />
          <span>{t.search}</span>
        </button>
        <div class="tiles">
          {agencies.slice(0, leading).map((agency) => (
            <AgencyTile key={agency.id} agency={agency} />
          ))}
          {others > 0 && (
            <button type="button" class="tile wide" onClick={() => session.go({ name: 'agencies' })}>
              <Icon node={Building2} stroke={1.75} />
              <span class="t">{t.otherAgencies(others)}</span>
              <Icon node={ChevronRight} class="go" />
            </button>
          )}
        </div>
      </main>
      <Bar />
    </div>
  )
}

function HomeHead(): JSX.Element {
  const t = messages.t.value
  const { catalogue } = useKiosk()
  const { building } = catalogue
  return (
    <header class="head">
      <div class="row">
        <span class="place">
          <Mark size={84} />
          <span>{language.value === 'id' ? building.name : building.english.name}</span>
        </span>
        <ClockText />
      </div>
      <div>
        <h1>{t.welcome}</h1>
        <p class="lead">{t.chooseAgencyLead}</p>
      </div>
    </header>
  )
}

/** Before the day opens: that no number is given yet, and when the first one will be. */
function DayNote(): JSX.Element | null {
  const t = messages.t.value
  const { view } = useKiosk()
  if (view.dayOpen) return null
  const reasons = view.services.flatMap((service) => (service.open ? [] : [service.reason]))
  const first = reasons
    .map((reason) => ({ at: `${reason.opensOn ?? view.date} ${reason.opensAt ?? '99'}`, reason }))
    .filter(({ reason }) => reason.opensAt !== undefined || reason.opensOn !== undefined)
    .sort((a, b) => a.at.localeCompare(b.at))[0]
  const here = { language: language.value, date: view.date, timeZoneLabel: view.timeZoneLabel }
  return (
    <div class="note" role="status">
      <Icon node={Lock} />
      <span>
        {t.dayClosed}
        {first !== undefined && <span class="when">{whenText(first.reason, here)}</span>}
      </span>
    </div>
  )
}
