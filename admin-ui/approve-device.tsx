import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Zone } from '../contract/building.ts'
import { fieldErrors } from '../ui-kit/staff/field-errors.ts'
import type { Session } from '../ui-kit/staff/session.ts'
import { staffMessages } from '../ui-kit/staff/staff-messages.ts'
import { TextField } from '../ui-kit/staff/text-field.tsx'
import { FormPanel } from './form-panel.tsx'
import { messages } from './messages.ts'
import { pairingCode } from './pairing-code.ts'
import { SelectField } from './select-field.tsx'
import { useCommand } from './use-command.ts'

type Named = { id: string; name: string }
type Props = {
  session: Session
  zones: Zone[]
  printers: Named[]
  onDone: (name: string) => void
  onCancel: () => void
}

/** Lets a kiosk or a display in by the code that it shows. */
export function ApproveDevice({ session, zones, printers, onDone, onCancel }: Props): JSX.Element {
  const t = messages.t.value
  const code = useSignal('')
  const name = useSignal('')
  const zone = useSignal('')
  const printer = useSignal('')
  const kind = useSignal<'display' | 'kiosk'>('display')
  const tried = useSignal(false)
  const desk = useCommand(session)
  const refusal = desk.refusal.value
  const said = fieldErrors(refusal)
  const place = (kind.value === 'display' ? zone.value : printer.value).trim()
  const approve = async () => {
    tried.value = true
    const typed = pairingCode(code.value)
    if (typed === null || name.value.trim() === '') return
    const body = { code: typed, name: name.value.trim() }
    const answer = await desk.give('approve-device', place === '' ? body : { ...body, place })
    if (answer !== null) onDone(body.name)
  }
  const codeError = tried.value && pairingCode(code.value) === null ? t.codeWrong : said.code
  const nameError = tried.value && name.value.trim() === '' ? staffMessages.t.value.fillIn : said.name
  return (
    <FormPanel
      title={t.approveDevice}
      text={t.approveText}
      desk={desk}
      carried={['pairing-code-unknown', 'zone-unknown', 'printer-unknown']}
      submit={t.approve}
      onSubmit={() => void approve()}
      onCancel={onCancel}
    >
      <div class="fields">
        <TextField
          label={t.code}
          value={code}
          first
          maxLength={9}
          class="code"
          hint={t.codeHint}
          error={codeError ?? (refusal?.code === 'pairing-code-unknown' ? refusal.detail : undefined)}
        />
        <TextField label={t.deviceName} value={name} maxLength={80} hint={t.deviceNameHint} error={nameError} />
        <fieldset class="choice">
          <legend>{t.kind}</legend>
          {(['display', 'kiosk'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="kind"
                checked={kind.value === each}
                onChange={() => {
                  kind.value = each
                }}
              />
              {t[each]}
            </label>
          ))}
        </fieldset>
        {kind.value === 'display' ? (
          <SelectField
            label={t.zoneOfDisplay}
            value={zone}
            options={[
              { value: '', text: t.chooseZone },
              ...zones.map(({ id, name: called }) => ({
                value: id,
                text: called === t.zone(id) ? called : t.zoneNamed(id, called),
              })),
            ]}
            error={refusal?.code === 'zone-unknown' ? refusal.detail : said.place}
          />
        ) : (
          <SelectField
            label={t.printerOfKiosk}
            value={printer}
            options={[
              { value: '', text: t.mainPrinter },
              ...printers.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            error={refusal?.code === 'printer-unknown' ? refusal.detail : said.place}
          />
        )}
      </div>
    </FormPanel>
  )
}
