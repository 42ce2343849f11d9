import { TicketPlus, UserCheck, X } from 'lucide'
import type { JSX } from 'preact'
import type { Language } from '../../contract/fields.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { fieldErrors } from '../../ui-kit/staff/field-errors.ts'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import type { Refusal } from '../../ui-kit/staff/session.ts'
import { TextField } from '../../ui-kit/staff/text-field.tsx'
import { BigKey } from './big-key.tsx'
import { ChoiceRow } from './choice-row.tsx'
import { type IssueDraft, mostStops, strictestNeed } from './issue-draft.ts'
import { messages } from './messages.ts'
import { priorities } from './priority-select.tsx'
import type { ServiceRow } from './service-rows.ts'
import { useKeys } from './use-keys.ts'

const languages: readonly Language[] = ['id', 'en']
const ofIdentity: readonly Refusal['code'][] = ['identity-needed', 'identity-invalid', 'identity-in-use']

type Props = { draft: IssueDraft; rows: readonly ServiceRow[]; dead: boolean }

/** What is asked for: the chosen services, priority, identity where a service wants it, and the key that gives the number. */
export function Basket({ draft, rows, dead }: Props): JSX.Element {
  const t = messages.t.value
  const { serviceIds, commander } = draft
  const chosen = serviceIds.value.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const need = strictestNeed(chosen.map((row) => row.service.identity))
  const busy = commander.busy.value
  const cannot = dead || busy || chosen.length === 0
  const give = cannot ? undefined : () => void draft.give(need)
  useKeys({ F9: give })
  return (
    <form
      class="basket"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        give?.()
      }}
    >
      <div class="basket-body">
        <section class="picked" aria-labelledby="chosen-title">
          <h2 class="h" id="chosen-title">
            {t.chosenTitle}
          </h2>
          {chosen.length === 0 && <p class="muted">{t.chosenNone}</p>}
          <ul>
            {chosen.map((row) => (
              <Chosen key={row.id} row={row} onLeaveOut={() => draft.toggle(row.id)} />
            ))}
          </ul>
          {chosen.length > 1 && (
            <p class="muted small">{chosen.length < mostStops ? t.chosenOrder : t.chosenFull(mostStops)}</p>
          )}
        </section>
        {need !== 'none' && (
          <TextField
            label={t.identityNeeds[need]}
            value={draft.identity}
            hint={t.identityWhy}
            maxLength={24}
            error={identityError(commander.refusal.value)}
          />
        )}
        <ChoiceRow
          label={t.priority}
          name="priority"
          value={draft.priority}
          options={priorities.map((each) => ({ value: each, text: t.priorities[each] }))}
        />
        <ChoiceRow
          label={t.slipLanguage}
          name="language"
          value={draft.language}
          options={languages.map((each) => ({ value: each, text: t.languages[each] }))}
          inline
        />
      </div>
      <RefusalNote text={otherRefusal(commander.refusal.value)} />
      <BigKey icon={TicketPlus} text={t.giveNumber} cap="F9" busy={busy} dead={cannot} />
    </form>
  )
}

function Chosen({ row, onLeaveOut }: { row: ServiceRow; onLeaveOut: () => void }): JSX.Element {
  const t = messages.t.value
  return (
    <li>
      <span class="what">
        <b>{row.name}</b>
        <span class="whose">
          {row.agencyName}
          {!row.service.mayBeRepresented && (
            <span class="in-person">
              <Icon node={UserCheck} size={16} />
              {t.inPerson}
            </span>
          )}
        </span>
      </span>
      <button type="button" class="b sm quiet" aria-label={t.leaveOut(row.name)} onClick={onLeaveOut}>
        <Icon node={X} />
      </button>
    </li>
  )
}

function identityError(refusal: Refusal | null): string | undefined {
  return refusal !== null && ofIdentity.includes(refusal.code) ? refusal.detail : fieldErrors(refusal).identity
}

/** The refusal's sentence where the field of identity does not carry it. */
function otherRefusal(refusal: Refusal | null): string | null {
  return refusal === null || identityError(refusal) !== undefined ? null : refusal.detail
}
