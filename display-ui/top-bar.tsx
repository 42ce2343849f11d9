import { useComputed } from '@preact/signals'
import { VolumeX } from 'lucide'
import type { JSX } from 'preact'
import type { DisplayView } from '../contract/views.ts'
import { formatDate, formatTime, serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import { ZoneMark } from '../ui-kit/zone-mark.tsx'
import { messages } from './messages.ts'
import { OfflineBadge } from './offline-badge.tsx'
import type { Reach } from './reach.ts'
import type { Display } from './use-display.ts'

type Props = {
  zone: string
  view: DisplayView | null
  reach: Reach
  since: number | null
  chime: Display['chime']
}

/** Zone, building, date and the server's clock. No clock once the server has been away for a minute. */
export function TopBar({ zone, view, reach, since, chime }: Props): JSX.Element {
  const t = messages.t.value
  return (
    <header class="top">
      <ZoneMark zone={zone} onDark />
      <h1 class="zone-name">{t.zone(zone)}</h1>
      {view !== null && <span class="place">{view.building}</span>}
      <span class="right">
        {reach === 'stale' && since !== null && (
          <span role="status">
            <OfflineBadge since={since} />
          </span>
        )}
        {reach === 'live' && chime.blocked.value && (
          <button type="button" class="badge sound" onClick={chime.unblock}>
            <Icon node={VolumeX} />
            {t.soundOff}
          </button>
        )}
        {view !== null && <DateLines date={view.date} />}
        {view !== null && reach !== 'lost' && <Clock utcOffset={view.utcOffset} />}
      </span>
    </header>
  )
}

function DateLines({ date }: { date: string }): JSX.Element {
  const [weekday, ...rest] = formatDate(date, language.value).split(/,? (.*)/)
  return (
    <span class="date">
      <span>{weekday}</span>
      <span>{rest.join('')}</span>
    </span>
  )
}

function Clock({ utcOffset }: { utcOffset: number }): JSX.Element {
  const time = useComputed(() => formatTime(serverClock.value, utcOffset))
  return <span class="num clock">{time}</span>
}
