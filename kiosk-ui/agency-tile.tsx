import { Lock } from 'lucide'
import type { JSX } from 'preact'
import type { CatalogueAgency } from '../contract/catalogue.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import { agencyIcon } from './agency-icon.ts'
import { closedText } from './closed-text.ts'
import { useKiosk } from './context.ts'
import { agencyHint, agencyName, splitName } from './names.ts'

/** One agency to press: its picture, its name, what people come for; or why it is closed. */
export function AgencyTile({ agency }: { agency: CatalogueAgency }): JSX.Element {
  const { session, view } = useKiosk()
  const now = view.agencies.find((each) => each.id === agency.id)
  const closed = now !== undefined && !now.open && view.dayOpen ? now.reason : null
  const here = { language: language.value, date: view.date, timeZoneLabel: view.timeZoneLabel }
  return (
    <button
      type="button"
      class={closed === null ? 'tile' : 'tile off'}
      onClick={() => session.go({ name: 'services', agencyId: agency.id })}
    >
      <Icon node={agencyIcon(agency.icon)} stroke={1.75} />
      <span>
        <span class="t">{splitName(agencyName(agency, language.value)).name}</span>
        {closed === null ? (
          <span class="s">{agencyHint(agency, language.value)}</span>
        ) : (
          <span class="s">
            <Icon node={Lock} />
            {closedText(closed, here)}
          </span>
        )}
      </span>
    </button>
  )
}
