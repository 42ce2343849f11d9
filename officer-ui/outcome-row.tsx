import { Check } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import { outcomeOrder } from './keys.ts'
import { messages } from './messages.ts'

/** What the visit will be finished with; "done" unless the officer says otherwise. */
export function OutcomeRow({ deeds, dead }: { deeds: CounterDeeds; dead: boolean }): JSX.Element {
  const t = messages.t.value
  return (
    <fieldset class="outcomes" disabled={dead}>
      <legend class="lbl">{t.outcome}</legend>
      {outcomeOrder.map((outcome, at) => {
        const chosen = deeds.outcome.value === outcome
        return (
          <button
            key={outcome}
            type="button"
            class={chosen ? 'b sm chosen' : 'b sm'}
            aria-pressed={chosen}
            onClick={(event) => {
              if (event.detail > 0) event.currentTarget.blur()
              deeds.outcome.value = outcome
            }}
          >
            {chosen && <Icon node={Check} />}
            {t.outcomes[outcome]}
            <kbd>{at + 1}</kbd>
          </button>
        )
      })}
    </fieldset>
  )
}
