import { useSignal } from '@preact/signals'
import { Plus } from 'lucide'
import type { JSX } from 'preact'
import type { Catalogue } from '../contract/catalogue.ts'
import type { DeviceRow as Device } from '../contract/people.ts'
import type { HallView } from '../contract/views.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { RefusalNote } from '../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { ApproveDevice } from './approve-device.tsx'
import { DeviceRow } from './device-row.tsx'
import { messages } from './messages.ts'
import { PageHead } from './page-head.tsx'
import { useList } from './use-list.ts'

const refreshMs = 15_000

type Props = { session: Session; catalogue: Catalogue | null; printers: HallView['printers'] }

/** The kiosks and displays that were let in, and the way to let another one in. */
export function DevicesPage({ session, catalogue, printers }: Props): JSX.Element {
  const t = messages.t.value
  const list = useList<Device>('/api/devices', session, refreshMs)
  const adding = useSignal(false)
  const said = useSignal<string | null>(null)
  const done = async (text: string) => {
    adding.value = false
    said.value = text
    await list.reload()
  }
  const rows = [...(list.rows.value ?? [])].sort((a, b) => Number(a.revoked) - Number(b.revoked))
  const start = () => {
    adding.value = true
    said.value = null
  }
  return (
    <section aria-labelledby="page-title">
      <PageHead
        title={t.pages.devices}
        text={t.devicesText}
        deed={adding.value ? undefined : { icon: Plus, text: t.approveDevice, start }}
      />
      {adding.value && (
        <ApproveDevice
          session={session}
          zones={catalogue?.building.zones ?? []}
          printers={printers}
          onDone={(name) => void done(t.deviceApproved(name))}
          onCancel={() => {
            adding.value = false
          }}
        />
      )}
      <div role="status">{said.value !== null && <p class="note good">{said.value}</p>}</div>
      <RefusalNote text={list.refusal.value?.detail ?? null} />
      {list.rows.value === null && list.refusal.value === null && <LoadingWord />}
      {list.rows.value?.length === 0 && <p class="note calm">{t.noDevices}</p>}
      {rows.length > 0 && (
        <div class="card sheet">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.device}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.place}</th>
                <th scope="col">{t.approvedAt}</th>
                <th scope="col">{t.lastSeen}</th>
                <th scope="col">
                  <span class="vh">{t.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((device) => (
                <DeviceRow key={device.id} device={device} session={session} onDone={(text) => void done(text)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
