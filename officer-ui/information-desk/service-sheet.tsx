import { useSignal } from '@preact/signals'
import { Printer, TicketPlus, UserCheck } from 'lucide'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { createCommander } from '../../ui-kit/staff/commander.ts'
import { BigKey } from './big-key.tsx'
import type { DeskState } from './desk-state.ts'
import { messages } from './messages.ts'
import type { ServiceRow } from './service-rows.ts'
import { useKeys } from './use-keys.ts'

type Props = { row: ServiceRow; state: DeskState; online: boolean }

/** What scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 }

/** A service's published standard on the screen, and the key that prints its requirements. */
export function ServiceSheet({ row, state, online }: Props): JSX.Element {
  const t = messages.t.value
  const printed = useSignal(false)
  const commander = useMemo(() => createCommander(state.needs), [state])
  const words = language.value === 'id' ? row.service : row.service.english
  const busy = commander.busy.value
  const print = async () => {
    printed.value = false
    const answer = await commander.give('print-checklist', { serviceId: row.id, language: language.value })
    if (answer !== null) printed.value = true
  }
  const press = online && !busy ? () => void print() : undefined
  useKeys({ F9: press })
  const facts = [
    { name: t.fee, value: words.fee },
    { name: t.standardTime, value: words.standardTime },
    { name: t.product, value: words.product },
    { name: t.procedure, value: words.procedure },
    { name: t.complaints, value: words.complaints },
    { name: t.place, value: `${row.agencyName}, ${row.place}` },
  ]
  return (
    <article class="service-sheet" data-sheet={row.id}>
      <h2>{row.name}</h2>
      <div class="chips">
        {!row.service.mayBeRepresented && (
          <span class="chip in-person">
            <Icon node={UserCheck} />
            {t.inPerson}
          </span>
        )}
        {row.closed !== null && <span class="chip">{row.closed}</span>}
      </div>
      <section class="service-words" aria-label={row.name} {...reachable}>
        <h3 class="h">{t.requirements}</h3>
        {words.requirements.length === 0 && <p>{t.noRequirements}</p>}
        <ol>
          {words.requirements.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
        <dl>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p class={commander.refusal.value === null ? 'said' : 'said bad'} role="status">
        {commander.refusal.value?.detail ?? (printed.value ? t.checklistPrinting : '')}
      </p>
      <div class="form-keys">
        <BigKey
          icon={Printer}
          text={t.printChecklist}
          cap="F9"
          busy={busy}
          dead={press === undefined}
          onPress={() => void print()}
        />
        {row.closed === null && (
          <button
            type="button"
            class="b"
            onClick={() => {
              if (!state.draft.serviceIds.peek().includes(row.id)) state.draft.toggle(row.id)
              state.go('issue')
            }}
          >
            <Icon node={TicketPlus} />
            {t.thenGive}
          </button>
        )}
      </div>
    </article>
  )
}
