import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { PairingClaim, Pairing as PairingCode } from '../contract/people.ts'
import type { Problem } from '../contract/rejections.ts'
import type { DeviceKind } from '../contract/roles.ts'
import { type Connection, createConnection } from './connection.ts'
import { postJson } from './get.ts'
import { keep, readKept } from './kept.ts'
import { kitMessages } from './kit-messages.ts'
import { Mark } from './own-icons.tsx'

/** What this machine was let in with. `place`: a display's zone. */
export type PairedDevice = { token: string; deviceId: string; place?: string }

/** How often a screen asks whether its code was approved, in ms. */
const claimPause = 3_000

/** The device's line to the server, and what it was paired as; a new line after each pairing. */
export function usePairedDevice(kind: DeviceKind): {
  connection: Connection
  device: PairedDevice | null
  accept(device: PairedDevice): void
} {
  const name = `antrean-device-${kind}`
  const device = useSignal(readDevice(readKept(name)))
  const token = device.value?.token
  const connection = useMemo(() => createConnection(token === undefined ? {} : { deviceToken: token }), [token])
  useEffect(() => () => connection.close(), [connection])
  return {
    connection,
    device: device.value,
    accept: (next) => {
      keep(name, JSON.stringify(next))
      device.value = next
    },
  }
}

/** Whether the answer to a watch says that this machine must be paired (again). */
export function needsPairing(problem: Problem | null): boolean {
  return problem !== null && (problem.code === 'sign-in-needed' || problem.code === 'device-refused')
}

function readDevice(text: string | null): PairedDevice | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return isDevice(value) ? value : null
  } catch {
    return null
  }
}

function isDevice(value: unknown): value is PairedDevice {
  return typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string'
}

/** The page of a machine that is not let in yet: a big code for the admin to type, renewed by itself. */
export function Pairing(props: { kind: DeviceKind; onPaired(device: PairedDevice): void }): JSX.Element {
  const t = kitMessages.t.value
  const code = usePairingCode(props.kind, props.onPaired)
  return (
    <main class="pairing">
      <Mark size={72} />
      <h1>{props.kind === 'kiosk' ? t.pairKiosk : t.pairDisplay}</h1>
      <p>{t.pairCode}</p>
      <p class="num pairing-code" aria-live="polite">
        {code.value === null ? '––––-––––' : `${code.value.slice(0, 4)}-${code.value.slice(4)}`}
      </p>
      <p>{code.value === null ? t.pairNoCode : t.pairHow}</p>
      <p class="muted">{t.pairAddress(`${location.origin}/admin`)}</p>
      <p class="muted">{t.pairWaiting}</p>
    </main>
  )
}

/** Asks for a code, then again and again whether it was approved; asks for a new one when it has run out. */
function usePairingCode(kind: DeviceKind, onPaired: (device: PairedDevice) => void): ReadonlySignal<string | null> {
  const pairing = useSignal<PairingCode | null>(null)
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const step = async () => {
      const next = pairing.peek() === null ? await askCode(kind) : await claim(pairing.peek(), onPaired)
      if (gone) return
      pairing.value = next
      timer = setTimeout(step, claimPause)
    }
    void step()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [kind])
  return useComputed(() => pairing.value?.code ?? null)
}

async function askCode(kind: DeviceKind): Promise<PairingCode | null> {
  const asked = await postJson<PairingCode>('/api/devices/pairing', { kind })
  return asked.ok ? asked.answer : null
}

async function claim(
  pairing: PairingCode | null,
  onPaired: (device: PairedDevice) => void,
): Promise<PairingCode | null> {
  if (pairing === null) return null
  const asked = await postJson<PairingClaim>('/api/devices/pairing/claim', { secret: pairing.secret })
  if (!asked.ok) return asked.problem.code === 'offline' ? pairing : null
  const answer = asked.answer
  switch (answer.state) {
    case 'waiting':
      return pairing
    case 'expired':
      return null
    case 'approved':
      onPaired({
        token: answer.token,
        deviceId: answer.deviceId,
        ...(answer.place === undefined ? {} : { place: answer.place }),
      })
      return null
    default:
      return answer satisfies never
  }
}
