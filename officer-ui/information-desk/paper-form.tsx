import { useSignal } from '@preact/signals'
import { ScrollText } from 'lucide'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../../ui-kit/icon.tsx'
import { TextField } from '../../ui-kit/staff/text-field.tsx'
import type { DeskState } from './desk-state.ts'
import { messages } from './messages.ts'
import type { PaperEntries } from './paper-entries.ts'
import { PrioritySelect } from './priority-select.tsx'
import type { ServiceRow } from './service-rows.ts'
import { ServiceSelect } from './service-select.tsx'
import { prefixOf, typedNumber } from './typed-number.ts'

type Props = { typing: DeskState['typing']; paper: PaperEntries; rows: readonly ServiceRow[]; dead: boolean }

/** One paper number: number, service, class. Enter takes it down and makes room for the next. */
export function PaperForm({ typing, paper, rows, dead }: Props): JSX.Element {
  const t = messages.t.value
  const form = useRef<HTMLFormElement>(null)
  const prefix = useSignal('')
  const wrong = useSignal<string | undefined>(undefined)
  const { number, serviceId, priority } = typing
  const typed = typedNumber(number.value, prefix.value)
  const series = typed === null ? prefix.value : prefixOf(typed)
  // The number says whose it is: only that agency's services remain to choose from.
  const offered = series === '' ? rows : rows.filter((row) => row.agency.prefix === series)
  const service = offered.find((row) => row.id === serviceId.value) ?? (offered.length === 1 ? offered[0] : undefined)
  const serviceMissing = wrong.value === t.serviceMissing && service === undefined
  const add = () => {
    wrong.value = faultOf(typed, offered, service)
    if (typed === null || service === undefined) return
    paper.add({ number: typed, serviceId: service.id, priority: priority.value })
    prefix.value = series
    serviceId.value = service.id
    number.value = ''
    priority.value = ''
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form
      ref={form}
      class="paper-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!dead) add()
      }}
    >
      <TextField
        label={t.number}
        value={number}
        hint={t.paperNumberHint}
        error={serviceMissing ? undefined : wrong.value}
        maxLength={12}
        class="code"
        first
      />
      <ServiceSelect
        key={series}
        label={t.service}
        value={serviceId}
        rows={offered}
        error={serviceMissing ? wrong.value : undefined}
      />
      <PrioritySelect value={priority} />
      <button type="submit" class="b go" disabled={dead}>
        <Icon node={ScrollText} />
        {t.paperAdd}
        <kbd>{t.enter}</kbd>
      </button>
    </form>
  )
}

/** What stands in the way of taking it down, in a sentence. */
function faultOf(
  typed: string | null,
  offered: readonly ServiceRow[],
  service: ServiceRow | undefined,
): string | undefined {
  const t = messages.t.peek()
  if (typed === null) return t.numberWrong
  if (offered.length === 0) return t.paperUnknown(prefixOf(typed))
  return service === undefined ? t.serviceMissing : undefined
}
