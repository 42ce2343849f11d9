import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Catalogue } from '../../contract/catalogue.ts'
import { language } from '../../ui-kit/messages.ts'
import type { Session } from '../../ui-kit/staff/session.ts'
import { FormPanel } from '../form-panel.tsx'
import { SelectField } from '../select-field.tsx'
import { useCommand } from '../use-command.ts'
import { hallMessages } from './messages.ts'
import { useReason } from './reason-draft.ts'
import { ReasonFields } from './reason-fields.tsx'
import { serviceOptions } from './service-options.ts'

type Props = { catalogue: Catalogue; paused: readonly string[]; session: Session; onDone: () => void }

/** Lets a service give no numbers for now, with a reason that the kiosk shows (rule I1). */
export function PauseService({ catalogue, paused, session, onDone }: Props): JSX.Element {
  const t = hallMessages.t.value
  const serviceId = useSignal('')
  const reason = useReason('pauseService')
  const tried = useSignal(false)
  const desk = useCommand(session)
  const send = async () => {
    tried.value = true
    const given = reason.given.value
    if (given === null || serviceId.value === '') return
    if ((await desk.give('pause-service', { serviceId: serviceId.value, reason: given })) !== null) onDone()
  }
  return (
    <FormPanel
      title={t.pauseServiceTitle}
      text={t.pauseServiceText}
      desk={desk}
      submit={t.pauseService}
      stop
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <SelectField
        label={t.service}
        value={serviceId}
        options={[
          { value: '', text: t.chooseService },
          ...serviceOptions(catalogue, language.value).filter(({ value }) => !paused.includes(value)),
        ]}
        error={tried.value && serviceId.value === '' ? t.serviceNeeded : undefined}
      />
      <ReasonFields what="pauseService" draft={reason} tried={tried.value} />
    </FormPanel>
  )
}
