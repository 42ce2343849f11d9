import type { ComponentChildren, JSX } from 'preact'
import type { CatalogueAgency } from '../contract/catalogue.ts'
import { language } from '../ui-kit/messages.ts'
import { placeText } from '../ui-kit/place.ts'
import { ZoneMark } from '../ui-kit/zone-mark.tsx'

type Props = { agency: CatalogueAgency; class?: string; children?: ComponentChildren }

/** Where an agency's counters are, with the zone's mark. */
export function PlaceLine({ agency, class: name, children }: Props): JSX.Element {
  return (
    <div class={name === undefined ? 'place-line' : `place-line ${name}`}>
      <ZoneMark zone={agency.zone} size={90} />
      <div>
        <b>{placeText(agency, language.value)}</b>
        {children}
      </div>
    </div>
  )
}
