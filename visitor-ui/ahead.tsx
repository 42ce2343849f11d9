import type { JSX } from 'preact'
import type { TicketView } from '../contract/views.ts'
import { formatTime } from '../ui-kit/clock.ts'
import { language } from '../ui-kit/messages.ts'
import { waitParts } from '../ui-kit/wait-text.ts'
import { messages } from './messages.ts'
import { backBefore } from './ticket-words.ts'

/** How many stand before, and how long that may take. While the line is down nobody knows: dashes, the number stays. */
export function Ahead({ view, online }: { view: TicketView; online: boolean }): JSX.Element {
  const t = messages.t.value
  const known = online && view.ahead !== undefined
  if (known && view.ahead === 0) {
    return (
      <div class="ahead next" role="status">
        <span class="label">{t.youAreNext}</span>
        <p class="muted">{view.wait === undefined ? t.noCounter : t.getReady}</p>
      </div>
    )
  }
  return (
    <div class="ahead" role="status">
      <dl>
        <div>
          <dt>{t.ahead}</dt>
          <dd class="num">{known ? view.ahead : '–––'}</dd>
        </div>
        <div>
          <dt>{t.expected}</dt>
          <dd>{known ? <Expected view={view} /> : <span class="num">–––</span>}</dd>
        </div>
      </dl>
      <p class="muted">{known ? <Advice view={view} /> : t.whenOffline}</p>
    </div>
  )
}

function Expected({ view }: { view: TicketView }): JSX.Element {
  const t = messages.t.value
  if (view.wait === undefined) return <span class="none-open">{t.noCounter}</span>
  const { lead, figure, unit } = waitParts(view.wait, language.value)
  return (
    <>
      {lead !== '' && `${lead} `}
      <span class="num">{figure}</span> {unit} {t.fromNow}
    </>
  )
}

function Advice({ view }: { view: TicketView }): JSX.Element {
  const t = messages.t.value
  const back = backBefore(view)
  if (back === null) return <>{t.waitAhead}</>
  return <>{t.beBack(`${formatTime(back, view.utcOffset)} ${view.timeZoneLabel}`)}</>
}
