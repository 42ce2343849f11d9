import { useSignal } from '@preact/signals'
import { CornerUpRight } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useId } from 'preact/hooks'
import type { CounterTicket } from '../../contract/visits.ts'
import { LoadingWord } from '../../ui-kit/connection-note.tsx'
import { messages } from '../messages.ts'
import { transfer } from '../orders/ticket-orders.ts'
import { reasonTexts } from '../reason-texts.ts'
import type { PanelAt } from './panel-at.ts'
import { PanelFrame } from './panel-frame.tsx'
import { ReasonField, reasonGiven } from './reason-field.tsx'
import { rowId, TargetList } from './target-list.tsx'
import { TargetSearchField } from './target-search-field.tsx'
import { targetShort } from './target-words.ts'
import { TransferPath } from './transfer-path.tsx'
import { useReason } from './use-reason.ts'
import { useTargets } from './use-targets.ts'

/** Why one visitor is sent on; that an agency did not come is the desk's to say, for all who wait for it. */
const codes = ['needs-other-agency', 'wrong-service', 'needs-other-officer', 'other'] as const

/** Where the visitor is sent to, and why (rule T1). */
export function TransferPanel({ at, ticket }: { at: PanelAt; ticket: CounterTicket }): JSX.Element {
  const t = messages.t.value
  const listId = useId()
  const draft = useReason()
  const targets = useTargets(at, ticket)
  const counterId = useSignal<string | null>(null)
  const { view, query, found, chosen } = targets
  useEffect(() => {
    counterId.value = null
  }, [counterId, chosen?.key])
  const reason = reasonGiven(draft)
  const counter = chosen?.counter ?? chosen?.service.counters.find(({ id }) => id === counterId.value)
  const confirm = () => {
    if (chosen === undefined || reason === null) return
    const to = { serviceId: chosen.service.id, ...(counter !== undefined && { counterId: counter.id }) }
    void at.send(transfer(ticket, to, reason, targetShort(chosen, counter?.number)))
  }
  const noReason = reason === null ? t.chooseReason : undefined
  return (
    <PanelFrame
      at={at}
      title={t.transferTitle}
      deed="transfer"
      confirm={{
        icon: CornerUpRight,
        lines: chosen === undefined ? [t.transfer] : t.transferDo(targetShort(chosen, counter?.number)),
        why: chosen === undefined ? t.chooseTarget : noReason,
      }}
      onConfirm={confirm}
      aside={<TransferPath at={at} ticket={ticket} target={chosen} counterId={counterId} />}
    >
      <div {...(chosen === undefined && { 'data-missing': '' })}>
        <TargetSearchField
          query={query}
          listId={listId}
          activeId={chosen === undefined ? undefined : rowId(listId, chosen)}
          onMove={targets.move}
        />
      </div>
      {view === null ? (
        <div class="targets">
          <LoadingWord />
        </div>
      ) : (
        <TargetList id={listId} view={view} targets={found} chosen={chosen} onChoose={targets.choose} />
      )}
      {view !== null && found.length === 0 && <p class="muted no-target">{t.noTarget}</p>}
      <ReasonField draft={draft} codes={codes} texts={reasonTexts.t.value.transfer} />
    </PanelFrame>
  )
}
