import { useSignal } from '@preact/signals'
import { Plus, X } from 'lucide'
import type { JSX } from 'preact'
import type { Catalogue } from '../../contract/catalogue.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../../ui-kit/staff/session.ts'
import { SelectField } from '../select-field.tsx'
import { useCommand } from '../use-command.ts'
import type { HallCounter } from './counter-look.ts'
import { furtherIds } from './further-ids.ts'
import { hallMessages } from './messages.ts'
import { serviceOptions } from './service-options.ts'

type Props = { counter: HallCounter; catalogue: Catalogue | null; session: Session }

/** Services of any agency that a counter serves today beside its own (rule K4). */
export function FurtherServices({ counter, catalogue, session }: Props): JSX.Element | null {
  const t = hallMessages.t.value
  const wanted = useSignal('')
  const desk = useCommand(session)
  if (catalogue === null) return null
  const further = furtherIds(counter, catalogue)
  const options = serviceOptions(catalogue, language.value)
  const nameOf = (id: string) => options.find((option) => option.value === id)?.text ?? id
  const assign = async (serviceIds: string[]) => {
    if ((await desk.give('assign-services', { counterId: counter.id, serviceIds })) !== null) wanted.value = ''
  }
  const busy = desk.busy.value
  return (
    <section class="further" aria-labelledby="further-title">
      <h3 class="h" id="further-title">
        {t.further}
      </h3>
      <p class="muted">{t.furtherText}</p>
      {further.length === 0 && <p>{t.furtherNone}</p>}
      <ul>
        {further.map((id) => (
          <li key={id} data-further={id}>
            {nameOf(id)}
            <button
              type="button"
              class="b sm quiet"
              aria-label={t.furtherDrop(nameOf(id))}
              disabled={busy}
              onClick={() => void assign(further.filter((each) => each !== id))}
            >
              <Icon node={X} />
            </button>
          </li>
        ))}
      </ul>
      <SelectField
        label={t.furtherAdd}
        value={wanted}
        options={[
          { value: '', text: t.furtherChoose },
          ...options.filter(({ value }) => !counter.serviceIds.includes(value)),
        ]}
      />
      <RefusalNote text={desk.refusal.value?.detail ?? null} />
      {wanted.value !== '' && (
        <button
          type="button"
          class="b sm go further-key"
          disabled={busy}
          onClick={() => void assign([...further, wanted.value])}
        >
          <Icon node={Plus} />
          {t.furtherAdd}
        </button>
      )}
    </section>
  )
}
