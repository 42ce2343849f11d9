import { useSignal } from '@preact/signals'
import { CirclePause, Play } from 'lucide'
import type { JSX } from 'preact'
import { reasonCodes } from '../../contract/reasons.ts'
import { messages } from '../messages.ts'
import { pauseService, resumeService } from '../orders/counter-orders.ts'
import { reasonText, reasonTexts } from '../reason-texts.ts'
import { Choice } from './choice.tsx'
import type { PanelAt } from './panel-at.ts'
import { PanelFrame } from './panel-frame.tsx'
import { ReasonField, reasonGiven } from './reason-field.tsx'
import { useReason } from './use-reason.ts'

/** A service that gives no numbers for now, or gives them again (rule I1). */
export function ServicePanel({ at, tabs }: { at: PanelAt; tabs: JSX.Element }): JSX.Element {
  const t = messages.t.value
  const chosenId = useSignal<string | null>(null)
  const draft = useReason()
  const reason = reasonGiven(draft)
  const chosen = at.view.counter.services.find(({ id }) => id === chosenId.value)
  const resumes = chosen?.paused !== undefined
  const confirm = () => {
    if (chosen === undefined) return
    if (resumes) void at.send(resumeService(chosen))
    else if (reason !== null) void at.send(pauseService(chosen, reason))
  }
  const missingReason = reason === null && !resumes ? t.chooseReason : undefined
  return (
    <PanelFrame
      at={at}
      title={t.awayTitle}
      deed="away"
      confirm={{
        icon: resumes ? Play : CirclePause,
        lines: resumes ? t.resumeServiceDo : t.stopServiceDo,
        why: chosen === undefined ? t.chooseService : missingReason,
      }}
      onConfirm={confirm}
      aside={<p>{resumes ? t.serviceBackText : t.serviceText}</p>}
    >
      {tabs}
      <fieldset class="which" {...(chosen === undefined && { 'data-missing': '' })}>
        <legend class="h">{t.whichService}</legend>
        <div class="choices">
          {at.view.counter.services.map((service) => (
            <Choice
              key={service.id}
              kind="radio"
              name="service"
              checked={service.id === chosenId.value}
              onChoose={() => {
                chosenId.value = service.id
              }}
            >
              {service.name}
              {service.paused !== undefined && <small>{t.stopped(reasonText('pauseService', service.paused))}</small>}
            </Choice>
          ))}
        </div>
      </fieldset>
      {!resumes && (
        <ReasonField draft={draft} codes={reasonCodes.pauseService} texts={reasonTexts.t.value.pauseService} />
      )}
    </PanelFrame>
  )
}
