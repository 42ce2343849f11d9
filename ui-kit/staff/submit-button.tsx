import type { JSX } from 'preact'

type Props = {
  busy: boolean
  label: string
  busyLabel: string
  /** For what ends something: never filled. */
  stop?: boolean
}

/** The one button that sends a form; it cannot be pressed twice while it waits. */
export function SubmitButton(props: Props): JSX.Element {
  const name = props.stop ? 'b stop' : 'b go'
  return (
    <button type="submit" class={props.busy ? `${name} waiting` : name} disabled={props.busy}>
      {props.busy && <span class="ring" aria-hidden />}
      {props.busy ? props.busyLabel : props.label}
    </button>
  )
}
