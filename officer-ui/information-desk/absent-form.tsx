import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { DeskView } from '../../contract/views.ts'
import { createCommander } from '../../ui-kit/staff/commander.ts'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import { staffMessages } from '../../ui-kit/staff/staff-messages.ts'
import { SubmitButton } from '../../ui-kit/staff/submit-button.tsx'
import { bulkOutcome } from './bulk-outcome.ts'
import { messages } from './messages.ts'
import type { PageProps } from './page-props.ts'
import { ServiceList } from './service-list.tsx'
import { withFirst } from './service-rows.ts'

type Props = Pick<PageProps, 'state' | 'rows' | 'search' | 'online'> & {
  agency: DeskView['agencies'][number]
  onDone: (text: string | null) => void
}
type Way = 'release' | 'transfer'

const ways: readonly Way[] = ['release', 'transfer']
const reason = 'agency-absent'

/** Lets all visitors of an agency go, or sends them on; the key says how many it concerns. */
export function AbsentForm({ agency, state, rows, search, online, onDone }: Props): JSX.Element {
  const t = messages.t.value
  const way = useSignal<Way | null>(null)
  const query = useSignal('')
  const target = useSignal<string | null>(null)
  const commander = useMemo(() => createCommander(state.needs), [state])
  const busy = commander.busy.value
  const others = rows.filter((row) => row.agency.id !== agency.id)
  const to = others.find((row) => row.id === target.value)
  const ready =
    online && agency.waiting > 0 && (way.value === 'release' || (way.value === 'transfer' && to !== undefined))
  const release = async () => {
    const answer = await commander.give('release-agency', { agencyId: agency.id, reason })
    if (answer === null) return
    const { ended, goneOn } = bulkOutcome(answer.events)
    onDone(t.released(agency.name, ended, goneOn))
  }
  const transfer = async (serviceId: string, name: string) => {
    const there = agency.waiting
    const answer = await commander.give('transfer-agency', { agencyId: agency.id, to: { serviceId }, reason })
    if (answer === null) return
    const { moved } = bulkOutcome(answer.events)
    onDone(t.transferred(agency.name, moved, Math.max(0, there - moved), name))
  }
  const submit = () => {
    if (!ready) return
    if (way.value === 'release') void release()
    else if (to !== undefined) void transfer(to.id, `${to.agencyName}: ${to.name}`)
  }
  return (
    <form
      class="card absent"
      data-open
      noValidate
      aria-label={t.absentTitle(agency.name)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && query.value === '' && !busy) onDone(null)
      }}
    >
      <header>
        <h2 class="title">{t.absentTitle(agency.name)}</h2>
        <p class="muted">{t.absentText(agency.waiting)}</p>
      </header>
      <fieldset class="ways">
        <legend class="vh">{t.absentText(agency.waiting)}</legend>
        {ways.map((each) => (
          <label key={each} class={way.value === each ? 'on' : ''}>
            <input
              type="radio"
              name="way"
              checked={way.value === each}
              onChange={() => {
                way.value = each
              }}
            />
            <span class="what">
              <b>{each === 'release' ? t.release : t.transfer}</b>
              <span>{each === 'release' ? t.releaseText : t.transferText}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {way.value === 'transfer' && (
        <ServiceList
          rows={withFirst(others, to)}
          search={search}
          query={query}
          chosen={to === undefined ? [] : [to.id]}
          onPick={(serviceId) => {
            target.value = serviceId
          }}
        />
      )}
      <RefusalNote text={commander.refusal.value?.detail ?? null} />
      <div class="form-keys">
        {ready && (
          <SubmitButton
            busy={busy}
            busyLabel={staffMessages.t.value.saving}
            label={
              way.value === 'transfer'
                ? t.transferYes(agency.waiting, to?.agencyName ?? '')
                : t.releaseYes(agency.waiting)
            }
            stop={way.value === 'release'}
          />
        )}
        <button type="button" class="b quiet" disabled={busy} onClick={() => onDone(null)}>
          {t.cancel}
          <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}
