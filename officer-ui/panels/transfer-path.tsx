import type { Signal } from '@preact/signals'
import { useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import type { CounterTicket } from '../../contract/visits.ts'
import { serverClock } from '../../ui-kit/clock.ts'
import { language } from '../../ui-kit/messages.ts'
import { placeText } from '../../ui-kit/place.ts'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { stopwatch } from '../elapsed.ts'
import { messages } from '../messages.ts'
import { stopwatchStart } from '../serving-time.ts'
import { Choice } from './choice.tsx'
import type { PanelAt } from './panel-at.ts'
import { countersToChoose, type Target } from './target.ts'

type Props = { at: PanelAt; ticket: CounterTicket; target: Target | undefined; counterId: Signal<string | null> }

/** The visitor's way: from this counter to the chosen place, and to which of its counters (rule T1). */
export function TransferPath({ at, ticket, target, counterId }: Props): JSX.Element {
  const t = messages.t.value
  const { number, agency } = at.view.counter
  const spent = useComputed(() => stopwatch(stopwatchStart(ticket), serverClock.value))
  const counters = target === undefined || target.counter ? [] : countersToChoose(target.service, at.view.counter.id)
  return (
    <>
      <TicketNumber number={ticket.number} class="aside-number" />
      <ol class="path">
        <li class="from">
          <b>{agency}</b>
          <span class="muted tab">
            {t.counter(number)}, {spent}
          </span>
        </li>
        <li class={target === undefined ? 'to open' : 'to'}>
          <b>{target?.service.agency ?? t.chooseTarget}</b>
          {target !== undefined && <span class="muted">{placeOf(target)}</span>}
        </li>
      </ol>
      {counters.length > 0 && (
        <fieldset class="to-counter">
          <legend class="lbl">{t.toWhom}</legend>
          <div class="choices row">
            {[null, ...counters].map((counter) => (
              <Choice
                key={counter?.id ?? 'any'}
                kind="radio"
                name="counter"
                checked={counterId.value === (counter?.id ?? null)}
                onChoose={() => {
                  counterId.value = counter?.id ?? null
                }}
              >
                {counter?.number ?? t.anyCounter}
              </Choice>
            ))}
          </div>
        </fieldset>
      )}
      <p class="muted foot">{t.transferText}</p>
    </>
  )
}

function placeOf({ service, counter }: Target): string {
  const counters = counter === undefined ? service.counters.map(({ number }) => number) : [counter.number]
  return placeText({ zone: service.zone, counters }, language.value)
}
