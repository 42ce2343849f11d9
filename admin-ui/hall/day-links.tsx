import { Download, ScrollText } from 'lucide'
import type { JSX } from 'preact'
import type { HallView } from '../../contract/views.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { hallMessages } from './messages.ts'

/** What can be taken home of a day: its visits as a table, and the proof that anyone may ask for. */
export function DayLinks({ view }: { view: HallView }): JSX.Element {
  const t = hallMessages.t.value
  const date = view.day?.date ?? view.date
  return (
    <p class="day-links">
      {view.day?.rehearsal !== true && (
        <a class="b sm" href={`/api/reports/visits?date=${date}&format=csv`} download>
          <Icon node={Download} />
          {t.visitsToday}
        </a>
      )}
      <a class="b sm" href="/proof">
        <Icon node={ScrollText} />
        {t.proof}
      </a>
    </p>
  )
}
