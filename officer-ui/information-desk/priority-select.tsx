import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { PriorityCategory } from '../../contract/fields.ts'
import { messages } from './messages.ts'

/** The classes in the order of the kiosk; empty is the regular queue. */
export const priorities: readonly (PriorityCategory | '')[] = ['', 'elderly', 'disability', 'pregnant', 'toddler']

/** The class of a number in a short list. */
export function PrioritySelect({ value }: { value: Signal<PriorityCategory | ''> }): JSX.Element {
  const t = messages.t.value
  const id = useId()
  return (
    <div class="entry">
      <label for={id}>{t.priority}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => {
          value.value = priorities.find((each) => each === event.currentTarget.value) ?? ''
        }}
      >
        {priorities.map((each) => (
          <option key={each} value={each}>
            {t.priorities[each]}
          </option>
        ))}
      </select>
    </div>
  )
}
