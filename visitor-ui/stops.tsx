import type { JSX } from 'preact'
import type { TicketView } from '../contract/views.ts'
import { language } from '../ui-kit/messages.ts'
import { placeText } from '../ui-kit/place.ts'
import { unbroken } from '../ui-kit/unbroken.ts'
import { ZoneMark } from '../ui-kit/zone-mark.tsx'
import { messages } from './messages.ts'
import { stopName, stopWords, type TicketStop } from './stop-words.ts'

/** The stops of a journey, one under the other: the present one is lit. */
export function Stops({ view }: { view: TicketView }): JSX.Element {
  return (
    <ol class="stops" aria-label={messages.t.value.stops}>
      {view.stops.map((stop, at) => (
        <StopRow key={`${stop.serviceId} ${at}`} stop={stop} place={placeText(view, language.value)} />
      ))}
    </ol>
  )
}

function StopRow({ stop, place }: { stop: TicketStop; place: string }): JSX.Element {
  const { agency, service } = stopName(stop)
  return (
    <li class={`stop stop-${stop.state}`} aria-current={stop.state === 'here' ? 'step' : undefined}>
      <span class="dot">
        <i />
      </span>
      <div>
        <b>
          {unbroken(agency)}
          <ZoneMark zone={stop.zone} size={26} />
        </b>
        <p class="muted">{unbroken(service)}</p>
        <p class={stop.state === 'here' ? '' : 'muted'}>{stopWords(stop, place)}</p>
      </div>
    </li>
  )
}
