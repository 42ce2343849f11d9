import type { JSX } from 'preact'
import type { TicketView } from '../contract/views.ts'
import { formatTime } from '../ui-kit/clock.ts'
import { language } from '../ui-kit/messages.ts'
import { placeText } from '../ui-kit/place.ts'
import { ZoneMark } from '../ui-kit/zone-mark.tsx'
import { messages } from './messages.ts'

/** Where the visitor will be served, and when the number was taken. */
export function PlaceCard({ view }: { view: TicketView }): JSX.Element {
  const t = messages.t.value
  const taken = `${formatTime(view.issuedAt, view.utcOffset)} ${view.timeZoneLabel}`
  return (
    <section class="place">
      <ZoneMark zone={view.zone} size={48} />
      <div>
        <h2>{t.where}</h2>
        <b>{placeText(view, language.value)}</b>
        <p class="muted">{t.taken(taken)}</p>
      </div>
    </section>
  )
}
