import { useSignal } from '@preact/signals'
import { Search } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { TextField } from '../../ui-kit/staff/text-field.tsx'
import { timeOfDayOf } from '../panels/time-of-day.ts'
import { ChoiceRow } from './choice-row.tsx'
import type { FindBy, Finder, FindFault } from './finder.ts'
import { messages } from './messages.ts'
import type { ServiceRow } from './service-rows.ts'
import { ServiceSelect } from './service-select.tsx'

const ways: readonly FindBy[] = ['number', 'time']

/** What is looked for: a number, or a service and the time when the slip was taken. */
export function FindForm({
  finder,
  rows,
  dead,
}: {
  finder: Finder
  rows: readonly ServiceRow[]
  dead: boolean
}): JSX.Element {
  const t = messages.t.value
  const wrong = useSignal<FindFault | null>(null)
  const find = async () => {
    const answer = await finder.find()
    wrong.value = answer === 'asked' ? null : answer
  }
  const by = finder.by.value
  return (
    <form
      class="find-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!dead) void find()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') finder.clear()
      }}
    >
      <ChoiceRow
        label={t.findTitle}
        name="find-by"
        value={finder.by}
        options={ways.map((way) => ({ value: way, text: way === 'number' ? t.byNumber : t.byTime }))}
        inline
      />
      <div class={`find-fields ${by}`}>
        {by === 'number' ? (
          <TextField
            key="number"
            label={t.number}
            value={finder.number}
            hint={t.numberHint}
            error={wrong.value === 'number-wrong' ? t.numberWrong : undefined}
            maxLength={12}
            class="code"
            first
          />
        ) : (
          <>
            <ServiceSelect
              label={t.service}
              value={finder.serviceId}
              rows={rows}
              error={wrong.value === 'service-missing' ? t.serviceMissing : undefined}
            />
            <TextField label={t.from} value={finder.from} maxLength={5} {...timeNote(finder.from.value)} />
            <TextField label={t.to} value={finder.to} maxLength={5} {...timeNote(finder.to.value)} />
          </>
        )}
        <button type="submit" class="b go find-key" disabled={dead}>
          <Icon node={Search} />
          {t.find}
          <kbd>{t.enter}</kbd>
        </button>
      </div>
    </form>
  )
}

/** What stands below a time: how to write it, or that this is none. */
function timeNote(typed: string): { hint: string } | { error: string } {
  const t = messages.t.value
  return typed.trim() === '' || timeOfDayOf(typed) !== null || typed.length < 4
    ? { hint: t.timeHint }
    : { error: t.timeWrong }
}
