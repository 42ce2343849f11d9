import { type Signal, useSignal } from '@preact/signals'
import { ChevronLeft, ChevronRight } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'

/** Cuts a list into pages; `page` counts from 0 and never points past the end. */
export function usePages<Item>(
  items: readonly Item[],
  perPage: number,
): { shown: readonly Item[]; page: number; pages: number; turn: Signal<number> } {
  const turn = useSignal(0)
  const pages = Math.max(1, Math.ceil(items.length / perPage))
  const page = Math.min(turn.value, pages - 1)
  return { shown: items.slice(page * perPage, (page + 1) * perPage), page, pages, turn }
}

type Props = { page: number; pages: number; turn: Signal<number> }

/** Previous, "1 dari 2", next. Nothing where one page is all. */
export function Pager({ page, pages, turn }: Props): JSX.Element | null {
  const t = messages.t.value
  if (pages === 1) return null
  const to = (next: number) => () => {
    turn.value = next
  }
  return (
    <div class="pager">
      <button type="button" class="btn" disabled={page === 0} onClick={to(page - 1)}>
        <Icon node={ChevronLeft} />
        {t.previous}
      </button>
      <span class="tab count" aria-live="polite">
        {t.pageOf(page + 1, pages)}
      </span>
      <button type="button" class="btn" disabled={page === pages - 1} onClick={to(page + 1)}>
        {t.next}
        <Icon node={ChevronRight} />
      </button>
    </div>
  )
}
