import { useComputed, useSignal } from '@preact/signals'
import { Ban, Tv } from 'lucide'
import type { JSX } from 'preact'
import type { DeviceRow as Device } from '../contract/people.ts'
import { buildingZone, formatDate, formatTime, serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import { KioskIcon } from '../ui-kit/own-icons.tsx'
import { RefusalNote } from '../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { ago } from './ago.ts'
import { messages } from './messages.ts'
import { useCommand } from './use-command.ts'

type Props = { device: Device; session: Session; onDone: (text: string) => void }

/** One device: where it stands, when it was last heard from, and the way to shut it out, asked twice. */
export function DeviceRow({ device, session, onDone }: Props): JSX.Element {
  const t = messages.t.value
  const asked = useSignal(false)
  const desk = useCommand(session)
  const revoke = async () => {
    const answer = await desk.give('revoke-device', { deviceId: device.id })
    if (answer !== null) onDone(t.deviceRevoked(device.name))
  }
  const place = device.place ?? '–'
  return (
    <>
      <tr class={device.revoked ? 'off' : ''} data-device={device.id}>
        <th scope="row">{device.name}</th>
        <td>
          <span class="with-icon">
            <Icon node={device.kind === 'kiosk' ? KioskIcon : Tv} size={20} />
            {device.kind === 'kiosk' ? t.kiosk : t.display}
          </span>
        </td>
        <td>{device.kind === 'display' && device.place !== undefined ? t.zone(place) : place}</td>
        <td class="tab">{dayAndTime(device.approvedAt)}</td>
        <td>
          <LastSeen at={device.lastSeenAt} />
        </td>
        <td class="r">
          {device.revoked ? (
            <span class="chip bad">
              <Icon node={Ban} />
              {t.revoked}
            </span>
          ) : (
            <button
              type="button"
              class="b sm"
              aria-expanded={asked.value}
              onClick={() => {
                asked.value = !asked.value
              }}
            >
              {t.revoke}
            </button>
          )}
        </td>
      </tr>
      {asked.value && !device.revoked && (
        <tr class="below">
          <td colSpan={6}>
            <div class="confirm">
              <p>
                <b>{t.revokeTitle(device.name)}</b> {t.revokeText}
              </p>
              <button type="button" class="b sm stop" disabled={desk.busy.value} onClick={() => void revoke()}>
                {t.revokeYes}
              </button>
              <button
                type="button"
                class="b sm quiet"
                onClick={() => {
                  asked.value = false
                }}
              >
                {t.cancel}
              </button>
            </div>
            <RefusalNote text={desk.refusal.value?.detail ?? null} />
          </td>
        </tr>
      )}
    </>
  )
}

function LastSeen({ at }: { at: number | null }): JSX.Element {
  const minute = useComputed(() => Math.floor(serverClock.value / 60_000))
  return <>{at === null ? messages.t.value.never : ago(at, minute.value * 60_000 + 59_999)}</>
}

/** `24 November 2026, 09.41` in the building's zone. */
function dayAndTime(at: number): string {
  const { utcOffset } = buildingZone.value
  const date = new Date(at + utcOffset * 60_000).toISOString().slice(0, 10)
  return `${formatDate(date, language.value).replace(/^\p{L}+,? /u, '')}, ${formatTime(at, utcOffset)}`
}
