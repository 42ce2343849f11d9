import { useSignal } from '@preact/signals'
import { CircleCheck } from 'lucide'
import type { JSX } from 'preact'
import type { Alert, HallView } from '../../contract/views.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import type { Session } from '../../ui-kit/staff/session.ts'
import { AlertDeed } from './alert-deed.tsx'
import { worstFirst } from './alert-order.ts'
import { alertWords, counterOfAlert } from './alert-words.ts'
import { hallMessages } from './messages.ts'

/** How many matters stand beside the first one before the rest is folded away. */
const nextShown = 3

type Props = { view: HallView; session: Session; onCounter: (counterId: string) => void }

/** One sentence: what to do now. Then what comes next. */
export function Todo({ view, session, onCounter }: Props): JSX.Element {
  const t = hallMessages.t.value
  const all = useSignal(false)
  const [first, ...rest] = worstFirst(view.alerts)
  if (first === undefined) {
    return (
      <p class="todo calm" role="status">
        <Icon node={CircleCheck} size={22} />
        {t.nothingToDo}
      </p>
    )
  }
  const words = alertWords(first, view.utcOffset)
  const shown = all.value ? rest : rest.slice(0, nextShown)
  const deed = (alert: Alert, small: boolean) => <AlertDeed {...{ alert, view, session, onCounter, small }} />
  return (
    <div class="matters">
      <section class="todo" aria-label={t.doNow} data-alert={first.kind}>
        <div role="status">
          <h2>{words.title}</h2>
          <p>{words.text}</p>
        </div>
        {deed(first, false)}
      </section>
      {rest.length > 0 && (
        <ul class="then" aria-label={t.doNext}>
          {shown.map((alert) => (
            <NextMatter key={JSON.stringify(alert)} {...{ alert, view, onCounter }}>
              {deed(alert, true)}
            </NextMatter>
          ))}
        </ul>
      )}
      {rest.length > shown.length && (
        <button
          type="button"
          class="b sm quiet"
          onClick={() => {
            all.value = true
          }}
        >
          {t.more(rest.length - shown.length)}
        </button>
      )}
    </div>
  )
}

type NextProps = Pick<Props, 'view' | 'onCounter'> & { alert: Alert; children: JSX.Element }

/** One that is about a counter is itself the key to it. */
function NextMatter({ alert, view, onCounter, children }: NextProps): JSX.Element {
  const { icon, title, text } = alertWords(alert, view.utcOffset)
  const number = counterOfAlert(alert)
  const counter = view.counters.find((each) => each.number === number)
  const words = (
    <span class="matter">
      <b>{title}</b>
      <span class="muted">{text}</span>
      {counter === undefined && children}
    </span>
  )
  return (
    <li data-alert={alert.kind}>
      {counter === undefined ? (
        <div class="card">
          <Icon node={icon} size={22} />
          {words}
        </div>
      ) : (
        <button type="button" class="card" onClick={() => onCounter(counter.id)}>
          <Icon node={icon} size={22} />
          {words}
        </button>
      )}
    </li>
  )
}
