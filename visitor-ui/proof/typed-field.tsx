import { TriangleAlert } from 'lucide'
import type { JSX, RefObject } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import type { Draft, Field } from './draft.ts'

type Props = {
  name: Field
  draft: Draft
  label: string
  /** A word beside the label: that it may be left out. */
  aside?: string
  hint: string
  /** What is wrong with it and what to do; empty: nothing. */
  error: string
  /** Letters come from the glass: no keyboard of the system over it. */
  onGlass: boolean
  input?: RefObject<HTMLInputElement | null>
}

/** One line to type into, with its label, a hint and what is wrong with it. */
export function TypedField(props: Props): JSX.Element {
  const { name, draft, error, onGlass } = props
  const value = draft[name]
  const target = onGlass && draft.field.value === name
  return (
    <div class={target ? 'field target' : 'field'}>
      <label for={`proof-${name}`}>
        {props.label}
        {props.aside !== undefined && <span class="muted">{props.aside}</span>}
      </label>
      <input
        id={`proof-${name}`}
        class={name}
        type="text"
        {...(props.input === undefined ? {} : { ref: props.input })}
        value={value.value}
        inputMode={onGlass ? 'none' : 'text'}
        autocapitalize="characters"
        autocomplete="off"
        spellcheck={false}
        maxLength={20}
        placeholder={onGlass ? props.hint : ''}
        aria-describedby={`proof-${name}-hint`}
        aria-invalid={error !== ''}
        onFocus={() => {
          draft.field.value = name
        }}
        onInput={(event) => {
          value.value = event.currentTarget.value
        }}
      />
      <Hint id={`proof-${name}-hint`} hint={onGlass ? '' : props.hint} error={error} />
    </div>
  )
}

/** What is wrong comes before what is wanted. */
function Hint({ id, hint, error }: { id: string; hint: string; error: string }): JSX.Element {
  if (error === '') {
    return (
      <p id={id} class="muted small">
        {hint}
      </p>
    )
  }
  return (
    <p id={id} class="wrong" role="alert">
      <Icon node={TriangleAlert} size={20} />
      {error}
    </p>
  )
}
