import type { Signal } from '@preact/signals'
import { TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '../../ui-kit/icon.tsx'
import { messages } from './messages.ts'
import type { ServiceRow } from './service-rows.ts'

type Props = { label: string; value: Signal<string>; rows: readonly ServiceRow[]; error?: string | undefined }

/** One service from a list by agency; by keyboard its first letters find it. */
export function ServiceSelect({ label, value, rows, error }: Props): JSX.Element {
  const t = messages.t.value
  const id = useId()
  const agencies = new Map<string, ServiceRow[]>()
  for (const row of rows) agencies.set(row.agency.id, [...(agencies.get(row.agency.id) ?? []), row])
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => {
          value.value = event.currentTarget.value
        }}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-note`}
      >
        {agencies.size !== 1 && <option value="">{t.chooseService}</option>}
        {[...agencies].map(([agencyId, services]) => (
          <optgroup key={agencyId} label={services[0]?.agencyName ?? agencyId}>
            {services.map((row) => (
              <option key={row.id} value={row.id}>
                {row.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {error !== undefined && (
        <p id={`${id}-note`} class="error">
          <Icon node={TriangleAlert} />
          {error}
        </p>
      )}
    </div>
  )
}
