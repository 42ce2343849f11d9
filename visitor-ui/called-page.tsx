import { BellRing } from 'lucide'
import type { JSX } from 'preact'
import type { TicketView } from '../contract/views.ts'
import { formatTimeWithSeconds } from '../ui-kit/clock.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import { placeText } from '../ui-kit/place.ts'
import { PriorityMark } from '../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import { unbroken } from '../ui-kit/unbroken.ts'
import { ZoneMark } from '../ui-kit/zone-mark.tsx'
import { LanguageKey } from './language-key.tsx'
import { messages } from './messages.ts'
import { PhoneHead } from './phone-head.tsx'
import { ProofKey } from './proof-key.tsx'
import { nextStop, stopName } from './stop-words.ts'
import { buildingOf, whose } from './ticket-words.ts'

/** Called: the one turmeric page. Number, counter, go. */
export function CalledPage({ view, connection }: { view: TicketView; connection: Connection }): JSX.Element {
  const t = messages.t.value
  return (
    <div class="phone called">
      <PhoneHead building={buildingOf(view)} connection={connection} />
      <main>
        <div role="alert">
          <h1 class="headline">
            <Icon node={BellRing} size={30} stroke={2.3} />
            {t.called}
            {view.priority && <PriorityMark />}
          </h1>
          <TicketNumber number={view.number} class="n" />
          <div class="counter">
            <span>
              <span class="go-to">{t.goTo}</span>
              <span class="word">{t.counter}</span>
            </span>
            <span class="num c">{view.counter ?? '–'}</span>
          </div>
        </div>
        <div class="place">
          <ZoneMark zone={view.zone} size={52} />
          <div>
            <b>{placeText({ ...view, counters: [] }, language.value)}</b>
            <p>{whose(view).agency}</p>
          </div>
        </div>
        <CalledAt view={view} />
        <Then view={view} />
        <div class="push">
          <p class="centre small">{t.missed}</p>
          <ProofKey view={view} />
          <LanguageKey />
        </div>
      </main>
    </div>
  )
}

function CalledAt({ view }: { view: TicketView }): JSX.Element | null {
  const t = messages.t.value
  if (view.calledAt === undefined) return null
  const time = `${formatTimeWithSeconds(view.calledAt, view.utcOffset)} ${view.timeZoneLabel}`
  return <p class="called-at">{unbroken(t.calledAt(time, t.whichCall(view.calls)))}</p>
}

/** Where a journey goes on; nothing where this is the only stop or the last. */
function Then({ view }: { view: TicketView }): JSX.Element | null {
  const next = nextStop(view)
  if (next === null) return null
  return <p class="then">{messages.t.value.thenGo(unbroken(stopName(next).agency))}</p>
}
