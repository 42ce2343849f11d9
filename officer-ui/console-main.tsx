import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { ConsoleKeys } from './console-keys.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import type { Deed } from './deed.ts'
import { NoticeLine } from './notice-line.tsx'
import type { Order } from './orders/order.ts'
import type { Panel } from './panel.ts'
import { PanelSwitch } from './panels/panel-switch.tsx'
import { Side } from './side.tsx'
import { Stage } from './stage.tsx'

type Props = {
  view: CounterView
  connection: Connection
  deeds: CounterDeeds
  online: boolean
  panel: Panel | null
  press: (deed: Deed) => void
  send: (order: Order) => Promise<void>
  ask: (panel: Panel) => void
  leave: () => void
  onLeave: () => void
}

/** Under the bar: the stage with its keys, or a question in their place; the side stays in sight. */
export function ConsoleMain(props: Props): JSX.Element {
  const { view, connection, deeds, online, panel, press, send, ask, leave, onLeave } = props
  return (
    <main class="desk">
      {panel === null ? (
        <section class="main">
          <Stage view={view} deeds={deeds} online={online} onKey={press}>
            <NoticeLine deeds={deeds} />
          </Stage>
          <ConsoleKeys view={view} deeds={deeds} online={online} onKey={press} />
        </section>
      ) : (
        <PanelSwitch panel={panel} at={{ view, connection, deeds, online, send, leave }} />
      )}
      <Side
        view={view}
        dead={!online || deeds.busy.value !== null || panel !== null}
        onKey={press}
        onParked={(first) => ask({ is: 'parked', first })}
        onLeave={onLeave}
      />
    </main>
  )
}
