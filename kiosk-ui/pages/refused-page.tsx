import { RotateCw, TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { Bar } from '../bar.tsx'
import { useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import type { Page } from '../session.ts'
import { takeNumber } from '../take-number.ts'

type Props = { page: Extract<Page, { name: 'refused' }> }

/** No number came of it: why, and the one way on. */
export function RefusedPage({ page }: Props): JSX.Element {
  const t = messages.t.value
  const kiosk = useKiosk()
  const { again } = page
  const taking = kiosk.session.taking.value !== null
  return (
    <div class="page">
      <Head title={t.refusedTitle} />
      <main>
        <div class="note bad large-note" role="alert">
          <Icon node={TriangleAlert} />
          <span>
            <b>{t.refusedTitle}</b>
            <span class="line">{page.detail}</span>
          </span>
        </div>
        <p class="lead-text">{t.refusedDesk}</p>
        <div class="act">
          {again === null ? (
            <button type="button" class="btn go" onClick={kiosk.session.end}>
              {t.otherService}
            </button>
          ) : (
            <button
              type="button"
              class="btn go"
              aria-disabled={taking}
              onClick={() => takeNumber(kiosk, page.serviceId, again)}
            >
              {taking ? <span class="spin" /> : <Icon node={RotateCw} />}
              {taking ? t.taking : t.again}
            </button>
          )}
        </div>
      </main>
      <Bar />
    </div>
  )
}
