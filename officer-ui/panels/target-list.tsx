import { Lock } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { TransfersView } from '../../contract/views.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import type { Target } from './target.ts'
import { targetPlace, targetTitle, targetWait } from './target-words.ts'

type Props = {
  id: string
  view: TransfersView
  targets: readonly Target[]
  chosen: Target | undefined
  onChoose: (target: Target) => void
}

/** The DOM id of a target's row. */
export function rowId(listId: string, target: Target): string {
  return `${listId}-${target.key.replace(/\W/g, '-')}`
}

/** Where the visitor can be sent; closed places stay in sight with why and until when. */
export function TargetList({ id, view, targets, chosen, onChoose }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.key])
  return (
    <div class="targets" id={id} role="listbox" aria-labelledby="panel-title" tabIndex={-1} ref={list}>
      {targets.map((target) => {
        const on = target.key === chosen?.key
        const { open } = target.service
        return (
          <button
            type="button"
            key={target.key}
            id={rowId(id, target)}
            class={on ? 'opt on' : open ? 'opt' : 'opt shut'}
            role="option"
            tabIndex={-1}
            aria-selected={on}
            aria-disabled={!open}
            // The search keeps the focus, so that typing goes on.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open && onChoose(target)}
          >
            <span class="radio" aria-hidden />
            <span class="opt-words">
              <b>{targetTitle(target)}</b>
              <span class="muted">{targetPlace(target, view)}</span>
            </span>
            <span class="rt">
              {open ? targetWait(target).map((line) => <span key={line}>{line}</span>) : <Icon node={Lock} size={20} />}
            </span>
          </button>
        )
      })}
    </div>
  )
}
