import { useSignal } from '@preact/signals'
import { CircleCheck, LockKeyhole } from 'lucide'
import type { JSX } from 'preact'
import type { DeskView } from '../../contract/views.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { closedText, type Here } from '../closed-text.ts'
import { AbsentForm } from './absent-form.tsx'
import { messages } from './messages.ts'
import type { PageProps } from './page-props.ts'

/** Which agencies are there, and what becomes of the visitors of one that did not come. */
export function AgenciesPage({ state, rows, search, view, here, online }: PageProps): JSX.Element {
  const t = messages.t.value
  const absent = useSignal<string | null>(null)
  const said = useSignal('')
  const agency = view.agencies.find((each) => each.id === absent.value)
  const nameOf = (id: string, name: string) => {
    const english = rows.find((row) => row.agency.id === id)?.agency.english.shortName
    return language.value === 'en' ? (english ?? name) : name
  }
  if (agency !== undefined) {
    return (
      <AbsentForm
        agency={{ ...agency, name: nameOf(agency.id, agency.name) }}
        {...{ state, rows, search, online }}
        onDone={(text) => {
          absent.value = null
          said.value = text ?? ''
        }}
      />
    )
  }
  return (
    <div class="card agencies">
      <header>
        <h2 class="title">{t.modes.agencies}</h2>
        <p class="muted">{t.agenciesText}</p>
        <div role="status">{said.value !== '' && <p class="note good">{said.value}</p>}</div>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            <th scope="col" class="r">
              {t.waiting}
            </th>
            <th scope="col" class="r">
              {t.countersOpen}
            </th>
            <th scope="col">{t.state}</th>
            <th scope="col">
              <span class="vh">{t.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.agencies.map((each) => (
            <tr key={each.id} data-agency={each.id}>
              <th scope="row">{nameOf(each.id, each.name)}</th>
              <td class={each.waiting === 0 ? 'r num none' : 'r num'}>{each.waiting}</td>
              <td class="r tab">{each.countersOpen}</td>
              <td>
                <AgencyState agency={each} here={here} />
              </td>
              <td class="r">
                <button
                  type="button"
                  class="b sm"
                  disabled={!online || each.waiting === 0}
                  onClick={() => {
                    absent.value = each.id
                  }}
                >
                  {t.absent}
                  <span class="vh">: {nameOf(each.id, each.name)}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AgencyState({ agency, here }: { agency: DeskView['agencies'][number]; here: Here }): JSX.Element {
  const t = messages.t.value
  if (!agency.open) {
    return (
      <span class="with-icon muted">
        <Icon node={LockKeyhole} size={18} />
        {closedText(agency.reason, here)}
      </span>
    )
  }
  const late = agency.countersOpen === 0
  return (
    <span class={late ? 'with-icon late' : 'with-icon good'}>
      <Icon node={late ? LockKeyhole : CircleCheck} size={18} />
      {late ? t.noCounter : t.open}
    </span>
  )
}
