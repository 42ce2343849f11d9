import type { Signal } from '@preact/signals'
import { TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Icon } from '../icon.tsx'

type Props = {
  label: string
  value: Signal<string>
  /** What is wrong with it, in a sentence. */
  error?: string | undefined
  hint?: string
  type?: 'text' | 'password'
  autoComplete?: string
  /** Whether typing starts here as soon as the form is there. */
  first?: boolean
  maxLength?: number
  class?: string
}

/** A labelled line of text with its error right below; what was typed stays. */
export function TextField(props: Props): JSX.Element {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (props.first) input.current?.focus()
  }, [props.first])
  const kind = props.type === 'password' ? ({ type: 'password' } as const) : ({ type: 'text' } as const)
  const note = props.error !== undefined || props.hint !== undefined
  return (
    <div class={props.class === undefined ? 'entry' : `entry ${props.class}`}>
      <label for={id}>{props.label}</label>
      <input
        ref={input}
        id={id}
        class="field"
        {...kind}
        value={props.value}
        onInput={(event) => {
          props.value.value = event.currentTarget.value
        }}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize="off"
        spellcheck={false}
        maxLength={props.maxLength ?? 200}
        aria-invalid={props.error !== undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <p id={`${id}-note`} class={props.error === undefined ? 'hint' : 'error'}>
          {props.error !== undefined && <Icon node={TriangleAlert} />}
          {props.error ?? props.hint}
        </p>
      )}
    </div>
  )
}
