import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { phaseOf } from '../phase.ts'
import { LeavePanel } from './leave-panel.tsx'
import type { PanelAt } from './panel-at.ts'
import { ServicePanel } from './service-panel.tsx'
import type { WayOff } from './way-off.ts'
import { WayOffTabs } from './way-off-tabs.tsx'

/** How work at the counter stops: a break, the close of the counter, or one service only (rules K2, I1). */
export function AwayPanel({ at }: { at: PanelAt }): JSX.Element {
  const { view } = at
  const way = useSignal<WayOff>(view.ticket !== null ? 'service' : phaseOf(view) === 'paused' ? 'close' : 'break')
  const tabs = <WayOffTabs way={way} />
  return way.value === 'service' ? (
    <ServicePanel at={at} tabs={tabs} />
  ) : (
    <LeavePanel key={way.value} at={at} way={way.value} tabs={tabs} />
  )
}
