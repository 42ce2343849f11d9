import { useSignal } from '@preact/signals'
import { Bell, Check } from 'lucide'
import type { JSX } from 'preact'
import type { CounterTicket } from '../../contract/visits.ts'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { unbroken } from '../../ui-kit/unbroken.ts'
import { questionsOf } from '../ending.ts'
import { messages } from '../messages.ts'
import { finishAndCall } from '../orders/calling-orders.ts'
import { type Ending, finish } from '../orders/ticket-orders.ts'
import { StopsLine } from '../stops-line.tsx'
import { Choice } from './choice.tsx'
import type { PanelAt } from './panel-at.ts'
import { PanelFrame } from './panel-frame.tsx'

type Props = { at: PanelAt; ticket: CounterTicket; thenCall: boolean }

/** What the end of a visit still needs: which requirements are missing, and whether a journey goes on (rule J4). */
export function EndingPanel({ at, ticket, thenCall }: Props): JSX.Element {
  const t = messages.t.value
  const missing = useSignal<readonly string[]>([])
  const goOn = useSignal<boolean | null>(null)
  const outcome = at.deeds.outcome.value
  const asks = questionsOf(ticket, outcome)
  const unanswered = asks.goOn && goOn.value === null
  const ending: Ending = {
    outcome,
    ...(missing.value.length > 0 && { missing: [...missing.value] }),
    ...(goOn.value !== null && { goOn: goOn.value }),
  }
  const order = thenCall ? finishAndCall(at.view.counter.id, ticket, ending) : finish(ticket, ending)
  const toggle = (code: string) => {
    const had = missing.value.includes(code)
    missing.value = had ? missing.value.filter((each) => each !== code) : [...missing.value, code]
  }
  const lines = thenCall ? t.thenCall(t.outcomes[outcome]) : [t.finishOnly(t.outcomes[outcome])]
  const before = asks.missing ? ticket.requirements.length : 0
  return (
    <PanelFrame
      at={at}
      title={t.endingTitle(t.outcomes[outcome])}
      deed={order.deed}
      confirm={{ icon: thenCall ? Bell : Check, lines, why: unanswered ? t.chooseGoOn : undefined }}
      onConfirm={() => void at.send(order)}
      aside={
        <>
          <TicketNumber number={ticket.number} class="aside-number" />
          {ticket.stops.length > 1 && <StopsLine stops={ticket.stops} />}
          <p class="muted foot">{t.endingText}</p>
        </>
      }
    >
      {asks.missing && (
        <fieldset class="missing">
          <legend class="h">
            {t.missingTitle} <span class="muted">{t.optional}</span>
          </legend>
          <div class="choices column">
            {ticket.requirements.map((requirement, index) => {
              const code = String(index + 1)
              return (
                <Choice
                  key={code}
                  kind="checkbox"
                  name="missing"
                  cap={printable(index + 1)}
                  checked={missing.value.includes(code)}
                  onChoose={() => toggle(code)}
                >
                  {unbroken(requirement)}
                </Choice>
              )
            })}
          </div>
        </fieldset>
      )}
      {asks.goOn && (
        <fieldset class="go-on" {...(unanswered && { 'data-missing': '' })}>
          <legend class="h">{t.goOnTitle}</legend>
          <div class="choices">
            {[true, false].map((answer, index) => (
              <Choice
                key={String(answer)}
                kind="radio"
                name="go-on"
                cap={printable(before + index + 1)}
                checked={goOn.value === answer}
                onChoose={() => {
                  goOn.value = answer
                }}
              >
                {answer ? t.goOnYes : t.goOnNo}
              </Choice>
            ))}
          </div>
        </fieldset>
      )}
    </PanelFrame>
  )
}

/** The digit that is printed on a choice; there are nine. */
function printable(place: number): string | undefined {
  return place <= 9 ? String(place) : undefined
}
