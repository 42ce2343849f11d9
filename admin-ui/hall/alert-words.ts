import { Clock, type IconNode, Layers, MonitorOff, TriangleAlert, UserX } from 'lucide'
import type { Alert } from '../../contract/views.ts'
import { formatTime, formatTimeOfDay } from '../../ui-kit/clock.ts'
import { hallMessages } from './messages.ts'

/** An alert as a supervisor reads it: what to do, and why. */
export type AlertWords = { icon: IconNode; title: string; text: string }

/** Puts an alert into words. `utcOffset`: minutes east of UTC. */
export function alertWords(alert: Alert, utcOffset: number): AlertWords {
  const t = hallMessages.t.value
  switch (alert.kind) {
    case 'clock-in-doubt':
      return { icon: Clock, title: t.clockTitle, text: t.clockText }
    case 'call-unseen':
      return {
        icon: MonitorOff,
        title: t.unseenTitle(alert.number, alert.counter),
        text: t.unseenText(alert.zone, formatTime(alert.at, utcOffset)),
      }
    case 'counter-absent':
      return {
        icon: UserX,
        title: t.absentTitle(alert.counter),
        text: t.absentText(alert.agency, formatTimeOfDay(alert.since)),
      }
    case 'over-standard':
      return {
        icon: Clock,
        title: t.overTitle(alert.counter),
        text: t.overText(alert.number, alert.minutes, alert.standardMinutes),
      }
    case 'burst':
      return {
        icon: Layers,
        title: t.burstTitle(kioskName(alert.kiosk)),
        text: t.burstText(alert.tickets, alert.prefix),
      }
    case 'service-paused':
      return {
        icon: TriangleAlert,
        title: t.pausedTitle(alert.service),
        text: t.pausedText(t.reasons.pauseService[alert.reason]),
      }
    default:
      return alert satisfies never
  }
}

/** The kiosk's name to people: `device:5` is kiosk 5; the one on the server itself has no number. */
function kioskName(kiosk: string): string {
  const t = hallMessages.t.value
  const id = /(\d+)$/.exec(kiosk)?.[1]
  return id === undefined ? t.kioskHere : t.kioskNumbered(id)
}

/** The number of the counter that an alert is about, if it is about one. */
export function counterOfAlert(alert: Alert): number | null {
  return 'counter' in alert ? alert.counter : null
}
