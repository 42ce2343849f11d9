import { useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import { buildingZone, formatTime, serverClock } from '../ui-kit/clock.ts'

/** The server's time of day, the only clock on the screen. */
export function ClockText(): JSX.Element {
  const text = useComputed(() =>
    buildingZone.value.known ? formatTime(serverClock.value, buildingZone.value.utcOffset) : '––.––',
  )
  return <span class="num clock tab">{text}</span>
}
