import { useComputed, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Catalogue } from '../../contract/catalogue.ts'
import type { HallView } from '../../contract/views.ts'
import { serverClock } from '../../ui-kit/clock.ts'
import { language } from '../../ui-kit/messages.ts'
import { PriorityMark } from '../../ui-kit/priority-mark.tsx'
import { type AgencyRow, agencyRows } from './agency-rows.ts'
import { minutesSince } from './counter-look.ts'
import { hallMessages } from './messages.ts'

/** Who waits where and how long the first of them, longest queue first. */
export function QueueCard({ view, catalogue }: { view: HallView; catalogue: Catalogue | null }): JSX.Element {
  const t = hallMessages.t.value
  const all = useSignal(false)
  const rows = agencyRows(view, catalogue, language.value)
  const waiting = rows.reduce((sum, row) => sum + row.waiting, 0)
  const busy = rows.filter((row) => row.waiting > 0)
  const shown = all.value ? rows : busy
  const first = Math.min(...busy.map((row) => row.firstIssuedAt ?? Number.POSITIVE_INFINITY))
  return (
    <section class="card side-card queues" aria-labelledby="queues-title">
      <div class="side-head">
        <h2 class="h" id="queues-title">
          {t.queues}
        </h2>
        <p class="muted">{t.queueSum(waiting)}</p>
      </div>
      {shown.length === 0 ? (
        <p class="muted">{t.nobodyWaits}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.agency}</th>
              <th scope="col" class="r">
                {t.people}
              </th>
              <th scope="col" class="r">
                <PriorityMark />
              </th>
              <th scope="col">{t.longest}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.id} row={row} longestSince={first} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > 0 && shown.length < rows.length && (
        <p class="muted others">
          {t.othersEmpty(rows.length - shown.length)}
          <button
            type="button"
            class="b sm quiet"
            onClick={() => {
              all.value = true
            }}
          >
            {t.showAll}
          </button>
        </p>
      )}
    </section>
  )
}

/** `longestSince`: when the one who waits longest in the building took a number; the bars are drawn against it. */
function Row({ row, longestSince }: { row: AgencyRow; longestSince: number }): JSX.Element {
  const t = hallMessages.t.value
  return (
    <tr data-agency={row.id}>
      <th scope="row">
        {row.name}
        {row.countersOpen === 0 && row.waiting > 0 && <span class="late">{t.noCounter}</span>}
      </th>
      <td class={row.waiting === 0 ? 'r num none' : 'r num'}>{row.waiting}</td>
      <td class={row.priority === 0 ? 'r tab none' : 'r tab'}>{row.priority}</td>
      <td>{row.firstIssuedAt !== undefined && <Wait since={row.firstIssuedAt} longestSince={longestSince} />}</td>
    </tr>
  )
}

function Wait({ since, longestSince }: { since: number; longestSince: number }): JSX.Element {
  const minutes = useComputed(() => minutesSince(since, serverClock.value))
  const share = useComputed(() => {
    const longest = minutesSince(longestSince, serverClock.value)
    return `${longest === 0 ? 0 : Math.round((minutes.value / longest) * 100)}%`
  })
  return (
    <span class="wait-bar tab">
      <span class="bar" aria-hidden>
        <i style={{ width: share.value }} />
      </span>
      {hallMessages.t.value.minutes(minutes.value)}
    </span>
  )
}
