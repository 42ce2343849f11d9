import { useSignal } from '@preact/signals'
import { TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { reasonCodes } from '../../contract/reasons.ts'
import type { DeskTicket } from '../../contract/visits.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { type CommandNeeds, createCommander } from '../../ui-kit/staff/commander.ts'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import { staffMessages } from '../../ui-kit/staff/staff-messages.ts'
import { SubmitButton } from '../../ui-kit/staff/submit-button.tsx'
import { ReasonField, reasonGiven } from '../panels/reason-field.tsx'
import { usePanelKeys } from '../panels/use-panel-keys.ts'
import { useReason } from '../panels/use-reason.ts'
import { messages } from './messages.ts'

/** What a reason is given for. */
export type TicketDeed = 'reinstate-ticket' | 'cancel-ticket'

type Props = { deed: TicketDeed; ticket: DeskTicket; needs: CommandNeeds; onDone: (text: string | null) => void }

/** Asks why, and whether it is meant; digits choose, Enter does it, Esc leaves it. */
export function TicketReason({ deed, ticket, needs, onDone }: Props): JSX.Element {
  const t = messages.t.value
  const draft = useReason()
  const form = useRef<HTMLFormElement>(null)
  usePanelKeys(form)
  const tried = useSignal(false)
  const commander = useMemo(() => createCommander(needs), [needs])
  const text = textOf(deed, ticket.number)
  const busy = commander.busy.value
  const give = async () => {
    tried.value = true
    const reason = reasonGiven(draft)
    if (reason === null) return
    const answer = await commander.give(deed, { ticketId: ticket.id, reason })
    if (answer !== null) onDone(text.done)
  }
  return (
    <form
      ref={form}
      class="reason-form"
      tabIndex={-1}
      data-open
      noValidate
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onDone(null)
      }}
    >
      <div>
        <h3 class="h">{text.title}</h3>
        <p class="muted">{text.text}</p>
      </div>
      <ReasonField
        draft={draft}
        codes={deed === 'cancel-ticket' ? reasonCodes.cancel : reasonCodes.reinstate}
        texts={deed === 'cancel-ticket' ? t.cancelReasons : t.reinstateReasons}
      />
      {tried.value && reasonGiven(draft) === null && (
        <p class="error" role="alert">
          <Icon node={TriangleAlert} size={17} />
          {t.reasonNeeded}
        </p>
      )}
      <RefusalNote text={commander.refusal.value?.detail ?? null} />
      <div class="form-keys">
        <SubmitButton
          busy={busy}
          label={text.yes}
          busyLabel={staffMessages.t.value.saving}
          stop={deed === 'cancel-ticket'}
        />
        <button type="button" class="b quiet" disabled={busy} onClick={() => onDone(null)}>
          {t.cancel}
          <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}

function textOf(deed: TicketDeed, number: string): { title: string; text: string; yes: string; done: string } {
  const t = messages.t.value
  switch (deed) {
    case 'reinstate-ticket':
      return {
        title: t.reinstateTitle(number),
        text: t.reinstateText,
        yes: t.reinstateYes,
        done: t.reinstated(number),
      }
    case 'cancel-ticket':
      return {
        title: t.cancelTitle(number),
        text: t.cancelText,
        yes: t.cancelYes(number),
        done: t.cancelled(number),
      }
    default:
      return deed satisfies never
  }
}
