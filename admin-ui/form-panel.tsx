import type { ComponentChildren, JSX } from 'preact'
import type { Commander } from '../ui-kit/staff/commander.ts'
import { refusalText } from '../ui-kit/staff/field-errors.ts'
import { RefusalNote } from '../ui-kit/staff/refusal-note.tsx'
import type { Refusal } from '../ui-kit/staff/session.ts'
import { staffMessages } from '../ui-kit/staff/staff-messages.ts'
import { SubmitButton } from '../ui-kit/staff/submit-button.tsx'
import { messages } from './messages.ts'

type Props = {
  title: string
  text?: string
  desk: Commander
  /** Refusals that a field of the form shows itself. */
  carried?: Refusal['code'][]
  submit: string
  /** Something is ended by it: the button is not filled. */
  stop?: boolean
  onSubmit: () => void
  onCancel: () => void
  children?: ComponentChildren
}

/** A form that opened in its page: what it does, its fields, what was refused, and the way back. */
export function FormPanel(props: Props): JSX.Element {
  const { desk, stop = false } = props
  const busy = desk.busy.value
  return (
    <form
      class="card panel"
      noValidate
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) props.onCancel()
      }}
    >
      <div>
        <h2 class="h">{props.title}</h2>
        {props.text !== undefined && <p class="muted">{props.text}</p>}
      </div>
      {props.children}
      <RefusalNote text={refusalText(desk.refusal.value, props.carried)} />
      <div class="panel-keys">
        <SubmitButton busy={busy} label={props.submit} busyLabel={staffMessages.t.value.saving} stop={stop} />
        <button type="button" class="b quiet" disabled={busy} onClick={props.onCancel}>
          {messages.t.value.cancel}
        </button>
      </div>
    </form>
  )
}
