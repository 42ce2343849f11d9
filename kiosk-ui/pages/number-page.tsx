import { useComputed } from '@preact/signals'
import { ArrowDown } from 'lucide'
import type { JSX } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { IssuedTicket } from '../../contract/answers.ts'
import { serverNow } from '../../ui-kit/clock.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { SlipIcon } from '../../ui-kit/own-icons.tsx'
import { PriorityMark } from '../../ui-kit/priority-mark.tsx'
import { QrCode } from '../../ui-kit/qr-code.tsx'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { waitClock } from '../../ui-kit/wait-text.ts'
import { Bar } from '../bar.tsx'
import { findService, useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { numberSecondsLeft } from '../idle.ts'
import { messages } from '../messages.ts'
import { agencyName, serviceWords } from '../names.ts'
import { PlaceLine } from '../place-line.tsx'
import type { Page } from '../session.ts'
import { SilenceContext } from '../silence-context.ts'
import { GonePage } from './gone-page.tsx'

type Props = { page: Extract<Page, { name: 'number' }> }

/** The number: huge, where to go, how many stand before, and the slip on its way. Closes by itself. */
export function NumberPage({ page }: Props): JSX.Element {
  const t = messages.t.value
  const kiosk = useKiosk()
  const now = findService(kiosk, page.serviceId)
  if (now === null) return <GonePage />
  return (
    <div class="page">
      <Head title={t.numberTitle} />
      <main class="number">
        <div class="slip card">
          <div class="whose">
            <b>{agencyName(now.agency, language.value)}</b>
            <span>{serviceWords(now.service, language.value).name}</span>
          </div>
          <TicketNumber number={page.ticket.number} class={page.priority ? 'big with-mark' : 'big'} />
          {page.priority && (
            <p class="mark-line">
              <PriorityMark />
            </p>
          )}
          <PlaceLine agency={now.agency} class="torn" />
          <Follow ticket={page.ticket} />
        </div>
        <div class="slip-state">
          <Icon node={SlipIcon} size={104} stroke={1.6} />
          <span>
            <b>{t.printing}</b>
            <span class="line">{t.printingWhere}</span>
          </span>
          <Icon node={ArrowDown} size={96} stroke={2.4} class="to" />
        </div>
        <div class="act">
          <ClosesIn />
          <button type="button" class="btn go" onClick={kiosk.session.end}>
            {t.done}
          </button>
        </div>
      </main>
      <Bar />
    </div>
  )
}

/** How many stand before and when the call may come; with the code for the phone where a phone can follow. */
function Follow({ ticket }: { ticket: IssuedTicket }): JSX.Element {
  const t = messages.t.value
  if (ticket.url === undefined) {
    return (
      <div class="follow alone">
        <Prospect ticket={ticket} />
        <span class="muted hint">{t.remember}</span>
      </div>
    )
  }
  return (
    <div class="follow">
      <QrCode text={ticket.url} size={356} label={t.qr} />
      <Prospect ticket={ticket} />
      <span class="hint">{t.scan}</span>
    </div>
  )
}

function Prospect({ ticket }: { ticket: IssuedTicket }): JSX.Element {
  const t = messages.t.value
  const { view } = useKiosk()
  // The range counts from the answer: it stands still while the page is open.
  const expected = useMemo(
    () => (ticket.wait === undefined ? null : waitClock(ticket.wait, serverNow(), view.utcOffset)),
    [ticket],
  )
  return (
    <dl class="prospect">
      {ticket.ahead === 0 ? (
        <dd class="next">{t.youAreNext}</dd>
      ) : (
        <>
          <dt>{t.ahead}</dt>
          <dd class="num ahead">{ticket.ahead}</dd>
        </>
      )}
      <dt>{t.expected}</dt>
      {expected === null ? <dd>{t.noCounterOpen}</dd> : <dd class="num expected">{expected}</dd>}
    </dl>
  )
}

function ClosesIn(): JSX.Element {
  const silence = useContext(SilenceContext)
  const text = useComputed(() => messages.t.value.closesIn(numberSecondsLeft(silence.value)))
  return <p class="muted closes tab">{text}</p>
}
