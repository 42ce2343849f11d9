import type { Signal } from '@preact/signals'
import { TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '../ui-kit/icon.tsx'

type Props = {
  label: string
  value: Signal<string>
  options: { value: string; text: string }[]
  /** What is wrong with the choice, in a sentence. */
  error?: string | undefined
}

/** A labelled choice from a short list, with its error right below. */
export function SelectField({ label, value, options, error }: Props): JSX.Element {
  const id = useId()
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => {
          value.value = event.currentTarget.value
        }}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-note`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <p id={`${id}-note`} class="error">
          <Icon node={TriangleAlert} />
          {error}
        </p>
      )}
    </div>
  )
}
