import type { TicketView } from '../contract/views.ts'
import { language } from '../ui-kit/messages.ts'
import { messages } from './messages.ts'

/** A stop as the phone hears of it. */
export type TicketStop = TicketView['stops'][number]

/** Whose stop it is and what for, in the reader's language. */
export function stopName(stop: TicketStop): { agency: string; service: string } {
  return language.value === 'id' ? stop : stop.english
}

/** What a stop says of itself; `place`: where the present one is. */
export function stopWords(stop: TicketStop, place: string): string {
  const t = messages.t.value
  switch (stop.state) {
    case 'here':
      return place
    case 'ahead':
      return t.stopAhead
    case 'served':
      return t.stopServed
    case 'skipped':
      return t.stopSkipped
    default:
      return stop.state satisfies never
  }
}

/** Where the visitor goes after the present stop; `null` after the last. */
export function nextStop({ stops }: Pick<TicketView, 'stops'>): TicketStop | null {
  return stops.find((stop) => stop.state === 'ahead') ?? null
}
