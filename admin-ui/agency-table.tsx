import { useComputed } from '@preact/signals'
import { Bell, CircleCheck } from 'lucide'
import type { JSX } from 'preact'
import type { Catalogue } from '../contract/catalogue.ts'
import type { HallView } from '../contract/views.ts'
import { serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import { PriorityMark } from '../ui-kit/priority-mark.tsx'
import { type AgencyRow, agencyRows } from './agency-rows.ts'
import { messages } from './messages.ts'

/** Who waits where and who is served, agency by agency, live. */
export function AgencyTable({ view, catalogue }: { view: HallView; catalogue: Catalogue | null }): JSX.Element {
  const t = messages.t.value
  const rows = agencyRows(view, catalogue, language.value)
  const waiting = rows.reduce((sum, row) => sum + row.waiting, 0)
  const open = rows.reduce((sum, row) => sum + row.countersOpen, 0)
  return (
    <section class="card sheet" aria-labelledby="queues-title">
      <div class="sheet-head">
        <h2 class="h" id="queues-title">
          {t.queues}
        </h2>
        <p class="muted">{t.hallSum(waiting, open, view.counters.length)}</p>
      </div>
      <table class="compact">
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            <th scope="col" class="r">
              {t.waiting}
            </th>
            <th scope="col" class="r">
              {t.regular}
            </th>
            <th scope="col" class="r">
              <PriorityMark />
            </th>
            <th scope="col" class="r">
              {t.longest}
            </th>
            <th scope="col" class="r">
              {t.countersOpen}
            </th>
            <th scope="col">{t.atCounters}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row }: { row: AgencyRow }): JSX.Element {
  const t = messages.t.value
  return (
    <tr data-agency={row.id}>
      <th scope="row">{row.name}</th>
      <td class={row.waiting === 0 ? 'r num none' : 'r num'}>{row.waiting}</td>
      <td class={row.regular === 0 ? 'r tab none' : 'r tab'}>{row.regular}</td>
      <td class={row.priority === 0 ? 'r tab none' : 'r tab'}>{row.priority}</td>
      <td class="r tab">{row.firstIssuedAt === undefined ? '–' : <Minutes since={row.firstIssuedAt} />}</td>
      <td class="r tab">{t.ofCounters(row.countersOpen, row.counters)}</td>
      <td>
        <span class="chips">
          {row.inService.map(({ number, counter, called }) => (
            <span key={counter} class={called ? 'chip called' : 'chip serving'}>
              <Icon node={called ? Bell : CircleCheck} />
              {t.atCounter(number, counter)}
              <span class="vh">{called ? t.called : t.serving}</span>
            </span>
          ))}
        </span>
      </td>
    </tr>
  )
}

function Minutes({ since }: { since: number }): JSX.Element {
  const minutes = useComputed(() => Math.max(0, Math.floor((serverClock.value - since) / 60_000)))
  return <>{messages.t.value.minutes(minutes.value)}</>
}
