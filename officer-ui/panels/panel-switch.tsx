import type { JSX } from 'preact'
import type { Panel } from '../panel.ts'
import { AwayPanel } from './away-panel.tsx'
import { EndingPanel } from './ending-panel.tsx'
import { NoShowPanel } from './no-show-panel.tsx'
import { NumberPanel } from './number-panel.tsx'
import type { PanelAt } from './panel-at.ts'
import { ParkPanel } from './park-panel.tsx'
import { ParkedPanel } from './parked-panel.tsx'
import { TakeOverPanel } from './take-over-panel.tsx'
import { TransferPanel } from './transfer-panel.tsx'

/** The question that is being asked, in place of stage and keys. */
export function PanelSwitch({ panel, at }: { panel: Panel; at: PanelAt }): JSX.Element | null {
  const { ticket } = at.view
  switch (panel.is) {
    case 'transfer':
      return ticket === null ? null : <TransferPanel at={at} ticket={ticket} />
    case 'park':
      return ticket === null ? null : <ParkPanel at={at} ticket={ticket} />
    case 'no-show':
      return ticket === null ? null : <NoShowPanel at={at} ticket={ticket} />
    case 'ending':
      return ticket === null ? null : <EndingPanel at={at} ticket={ticket} thenCall={panel.thenCall} />
    case 'call-number':
      return <NumberPanel at={at} />
    case 'parked':
      return <ParkedPanel at={at} first={panel.first} />
    case 'away':
      return <AwayPanel at={at} />
    case 'take-over':
      return <TakeOverPanel at={at} />
    default:
      return panel satisfies never
  }
}
