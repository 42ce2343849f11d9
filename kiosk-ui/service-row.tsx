import { ChevronRight, Lock, User } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import { closedText } from './closed-text.ts'
import { type ServiceNow, useKiosk } from './context.ts'
import { messages } from './messages.ts'
import { agencyName, serviceWords, splitName } from './names.ts'

/** A name of more letters than this stands in text size, so that two lines hold it. */
const long = 52

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

function Special({ now, quiet }: { now: ServiceNow; quiet: boolean }): JSX.Element | null {
  const t = messages.t.value
  const { view } = useKiosk()
  if (!now.opening.open) {
    const here = { language: language.value, date: view.date, timeZoneLabel: view.timeZoneLabel }
    return (
      <span class="s">
        <Icon node={Lock} />
        {closedText(now.opening.reason, here)}
      </span>
    )
  }
  if (quiet || now.service.mayBeRepresented) return null
  return (
    <span class="s">
      <Icon node={User} />
      {t.inPersonShort}
    </span>
  )
}
