import { ChevronRight, Hourglass, type IconNode, IdCard, Lock, User } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import { closedText } from './closed-text.ts'
import { type ServiceNow, useKiosk } from './context.ts'
import { messages } from './messages.ts'
import { agencyName, serviceWords, splitName } from './names.ts'

/** A name of more letters than this stands in text size, so that two lines hold it. */
const long = 52
/** So few places left are the first thing to know. */
const fewPlaces = 10

/** One service to press; a closed one says why and until when. `withAgency`: whose it is stands below. */
export function ServiceRow({ now, withAgency = false }: { now: ServiceNow; withAgency?: boolean }): JSX.Element {
  const { session } = useKiosk()
  const { service, opening } = now
  const { name } = serviceWords(service, language.value)
  return (
    <button
      type="button"
      class={opening.open ? 'rowbtn' : 'rowbtn off'}
      onClick={() => session.go({ name: 'detail', serviceId: service.id })}
    >
      <span>
        <span class={name.length > long ? 't wordy' : 't'}>{name}</span>
        {withAgency && <span class="s">{splitName(agencyName(now.agency, language.value)).name}</span>}
        <Special now={now} quiet={withAgency} />
      </span>
      <Icon node={ChevronRight} />
    </button>
  )
}

type SpecialProps = { now: ServiceNow; quiet: boolean }

/** The one thing that sets a service apart: closed, few places, given elsewhere, not for a substitute, places at all. */
function Special({ now, quiet }: SpecialProps): JSX.Element | null {
  const t = messages.t.value
  const { view } = useKiosk()
  const { opening, quotaLeft, service } = now
  const here = { language: language.value, date: view.date, timeZoneLabel: view.timeZoneLabel }
  if (!opening.open) return <Line icon={Lock} text={closedText(opening.reason, here)} />
  const few = quotaLeft !== undefined && quotaLeft <= fewPlaces
  if (!quiet && !few) {
    if (service.identity === 'required') return <Line icon={IdCard} text={t.deskOnlyShort} />
    if (!service.mayBeRepresented) return <Line icon={User} text={t.inPersonShort} />
  }
  return quotaLeft === undefined ? null : <Line icon={Hourglass} text={t.quotaLeft(quotaLeft)} />
}

function Line({ icon, text }: { icon: IconNode; text: string }): JSX.Element {
  return (
    <span class="s">
      <Icon node={icon} />
      {text}
    </span>
  )
}
