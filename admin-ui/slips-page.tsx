import { CircleCheck, CircleHelp, CircleX, Hourglass, type IconNode, Printer } from 'lucide'
import type { JSX } from 'preact'
import type { SlipRow } from '../contract/people.ts'
import { buildingZone, formatTimeWithSeconds } from '../ui-kit/clock.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { Icon } from '../ui-kit/icon.tsx'
import { RefusalNote } from '../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../ui-kit/staff/session.ts'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import { messages } from './messages.ts'
import { useList } from './use-list.ts'

const refreshMs = 5_000

/** The latest slips, newest first: what became of each, and how it looks. */
export function SlipsPage({ session }: { session: Session }): JSX.Element {
  const t = messages.t.value
  const list = useList<SlipRow>('/api/slips', session, refreshMs)
  return (
    <section aria-labelledby="page-title">
      <header class="page-head">
        <div>
          <h1 id="page-title">{t.pages.slips}</h1>
          <p class="muted">{t.slipsText}</p>
        </div>
      </header>
      <RefusalNote text={list.refusal.value?.detail ?? null} />
      {list.rows.value === null && list.refusal.value === null && <LoadingWord />}
      {list.rows.value?.length === 0 && <p class="note calm">{t.noSlips}</p>}
      <ul class="slips">
        {list.rows.value?.map((row) => (
          <SlipCard key={row.jobId} row={row} />
        ))}
      </ul>
    </section>
  )
}

function SlipCard({ row }: { row: SlipRow }): JSX.Element {
  const t = messages.t.value
  const look = lookOf(row.state)
  return (
    <li class="card slip-card" data-slip={row.number} data-state={row.state}>
      <div class="slip-head">
        <TicketNumber number={row.number} />
        <span class={`chip ${look.tone}`}>
          <Icon node={look.icon} />
          {look.word}
        </span>
      </div>
      <p class="muted tab">{t.slipMade(formatTimeWithSeconds(row.at, buildingZone.value.utcOffset), row.printer)}</p>
      {row.why !== undefined && <p class="why">{row.why}</p>}
      {row.picture === undefined ? (
        <p class="muted no-picture">{t.noPicture}</p>
      ) : (
        <a href={row.picture} target="_blank" rel="noreferrer">
          <img src={row.picture} alt={t.pictureOf(row.number)} loading="lazy" />
        </a>
      )}
    </li>
  )
}

/** The states of a print job in words; one that this page does not know yet is shown as it is called. */
function lookOf(state: string): { icon: IconNode; word: string; tone: 'serving' | 'bad' | 'plain' } {
  const t = messages.t.value
  switch (state) {
    case 'queued':
      return { icon: Hourglass, word: t.slipQueued, tone: 'plain' }
    case 'sending':
    case 'awaiting-proof':
      return { icon: Printer, word: t.slipSending, tone: 'plain' }
    case 'printed':
      return { icon: CircleCheck, word: t.slipPrinted, tone: 'serving' }
    case 'blocked':
      return { icon: CircleHelp, word: t.slipBlocked, tone: 'bad' }
    case 'moved':
      return { icon: Printer, word: t.slipMoved, tone: 'plain' }
    case 'cancelled':
      return { icon: CircleX, word: t.slipCancelled, tone: 'plain' }
    case 'sent-unconfirmed':
      return { icon: CircleCheck, word: t.slipSent, tone: 'serving' }
    case 'unknown':
      return { icon: CircleHelp, word: t.slipUnknown, tone: 'bad' }
    case 'failed':
      return { icon: CircleX, word: t.slipFailed, tone: 'bad' }
    case 'expired':
      return { icon: CircleX, word: t.slipExpired, tone: 'bad' }
    default:
      return { icon: CircleHelp, word: state, tone: 'plain' }
  }
}
