import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'

type Props<Value extends string> = {
  label: string
  /** Of the group, on this page. */
  name: string
  value: Signal<Value>
  options: readonly { value: Value; text: string }[]
  /** One beside the other in a line, for few and short ones. */
  inline?: boolean
}

/** One choice of a few, all in sight; by keyboard the arrows go through them. */
export function ChoiceRow<Value extends string>(props: Props<Value>): JSX.Element {
  const { label, name, value, options, inline = false } = props
  return (
    <fieldset class={inline ? 'pick inline' : 'pick'}>
      <legend class="h">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class={value.value === option.value ? 'on' : ''}>
          <input
            type="radio"
            name={name}
            checked={value.value === option.value}
            onChange={() => {
              value.value = option.value
            }}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  )
}
