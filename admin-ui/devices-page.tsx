import { useComputed } from '@preact/signals'
import { Plus } from 'lucide'
import type { JSX } from 'preact'
import type { Catalogue } from '../contract/catalogue.ts'
import type { DeviceRow as Device } from '../contract/people.ts'
import type { HallView } from '../contract/views.ts'
import type { Session } from '../ui-kit/staff/session.ts'
import { ApproveDevice } from './approve-device.tsx'
import { DeviceRow } from './device-row.tsx'
import { ListPage } from './list-page.tsx'
import { messages } from './messages.ts'
import { useList } from './use-list.ts'

const refreshMs = 15_000

type Props = { session: Session; catalogue: Catalogue | null; printers: HallView['printers'] }

/** The kiosks and displays that were let in, and the way to let another one in. */
export function DevicesPage({ session, catalogue, printers }: Props): JSX.Element {
  const t = messages.t.value
  const list = useList<Device>('/api/devices', session, refreshMs)
  // Those that were shut out stand at the end.
  const rows = useComputed(() => list.rows.value?.slice().sort((a, b) => Number(a.revoked) - Number(b.revoked)) ?? null)
  return (
    <ListPage
      title={t.pages.devices}
      text={t.devicesText}
      deed={{ icon: Plus, text: t.approveDevice }}
      list={{ ...list, rows }}
      none={t.noDevices}
      columns={[t.device, t.kind, t.place, t.approvedAt, t.lastSeen]}
      form={(done) => (
        <ApproveDevice
          session={session}
          zones={catalogue?.building.zones ?? []}
          printers={printers}
          onDone={(name) => done(t.deviceApproved(name))}
          onCancel={() => done(null)}
        />
      )}
      row={(device, done) => <DeviceRow key={device.id} device={device} session={session} onDone={done} />}
    />
  )
}
