import { Printer, TicketPlus } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { IssuedTicket } from '../../contract/answers.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { SlipIcon } from '../../ui-kit/own-icons.tsx'
import { PriorityMark } from '../../ui-kit/priority-mark.tsx'
import { QrCode } from '../../ui-kit/qr-code.tsx'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { waitText } from '../../ui-kit/wait-text.ts'
import { messages } from './messages.ts'
import type { PageProps } from './page-props.ts'
import { PrintCopy } from './print-copy.tsx'
import type { ServiceRow } from './service-rows.ts'

type Props = Pick<PageProps, 'state' | 'rows' | 'view' | 'online'> & { ticket: IssuedTicket; priority: boolean }

/** The number that was just given: large, with the way, the wait and what became of the slip. */
export function IssuedNumber({ state, rows, online, ticket, priority }: Props): JSX.Element {
  const t = messages.t.value
  const title = useRef<HTMLHeadingElement>(null)
  // Not the key for the next visitor: a key that is held down would wipe the number away unread.
  useEffect(() => title.current?.focus(), [])
  const stops = ticket.serviceIds.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return (
    <section class="card issued" aria-labelledby="issued-title" data-issued={ticket.number}>
      <header>
        <h2 class="h" id="issued-title" ref={title} tabIndex={-1}>
          {t.issuedTitle}
        </h2>
        {priority && <PriorityMark />}
        <span class="slip-state" role="status">
          <Icon node={SlipIcon} size={20} />
          {t.issuedPrinting}
        </span>
      </header>
      <div class="issued-body">
        <div>
          <TicketNumber number={ticket.number} class="big" />
          <dl class="issued-facts">
            <div>
              <dt>{t.ahead}</dt>
              <dd>{ticket.ahead === 0 ? t.nextNow : t.people(ticket.ahead)}</dd>
            </div>
            <div>
              <dt>{t.expected}</dt>
              <dd>{ticket.wait === undefined ? t.noEstimate : waitText(ticket.wait, language.value)}</dd>
            </div>
          </dl>
          {ticket.url !== undefined && (
            <div class="issued-qr">
              <QrCode text={ticket.url} size={112} label={t.qr} />
              <span class="muted">{t.scan}</span>
            </div>
          )}
        </div>
        <StopsAhead stops={stops} />
      </div>
      <footer>
        <button type="button" class="b go big" onClick={state.draft.clear}>
          <Icon node={TicketPlus} />
          {t.nextVisitor}
          <kbd>F2</kbd>
        </button>
        <PrintCopy ticketId={ticket.id} needs={state.needs} dead={!online} icon={Printer} />
      </footer>
    </section>
  )
}

function StopsAhead({ stops }: { stops: readonly ServiceRow[] }): JSX.Element {
  const t = messages.t.value
  return (
    <div class="way">
      <h3 class="h">{stops.length > 1 ? t.stops(stops.length) : t.stopGo}</h3>
      <ol class="stop-list">
        {stops.map((row) => (
          <li key={row.id} data-stop={row.id}>
            <b>{row.agencyName}</b>
            <span>{row.name}</span>
            <span class="where">{row.place}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
