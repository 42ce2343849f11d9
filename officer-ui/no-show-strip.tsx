import { Hourglass, type IconNode, Undo2, UserX } from 'lucide'
import type { JSX } from 'preact'
import type { CounterTicket, NoShow } from '../contract/visits.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { useSecondsUntil } from './countdown.ts'
import { caps } from './keys.ts'
import { messages } from './messages.ts'

/** A display has this long to tell that it has painted a call, in ms, before the officer is told that none has. */
const receiptMs = 3_000

type Props = { ticket: CounterTicket; dead: boolean; onReturn: () => void }

/** Whether the called visitor may count as absent, and why not yet (rule M1); beside it the way back into the queue. */
export function NoShowStrip({ ticket, dead, onReturn }: Props): JSX.Element {
  const t = messages.t.value
  const { noShow, receipts } = ticket
  const soon = useSecondsUntil(ticket.lastCalledAt + receiptMs)
  const awaited = noShow.withReason && receipts.screens > receipts.shown && soon.value > 0
  const look = awaited ? { icon: Hourglass, title: t.noShowNotYet, text: t.noShowAwaits } : lookOf(noShow)
  return (
    <div class="no-show-strip">
      <Icon node={look.icon} size={30} stroke={1.75} />
      <p>
        <b>{look.title}</b>
        <span class="muted">
          {look.text} {!noShow.allowed && !noShow.withReason && <RecallCounts nextAt={noShow.nextAt} />}
        </span>
      </p>
      <button
        type="button"
        class="b sm"
        disabled={dead}
        onClick={(event) => {
          if (event.detail > 0) event.currentTarget.blur()
          onReturn()
        }}
      >
        <Icon node={Undo2} />
        {t.returnShort}
        <kbd>{caps.return}</kbd>
      </button>
    </div>
  )
}

function lookOf(noShow: NoShow): { icon: IconNode; title: string; text: string } {
  const t = messages.t.value
  if (noShow.allowed) return { icon: UserX, title: t.noShowReady, text: t.noShowSeen(noShow.of) }
  if (noShow.withReason) return { icon: UserX, title: t.noShowReady, text: t.noShowUnseen }
  return { icon: Hourglass, title: t.noShowNotYet, text: t.noShowNeeds(noShow.of, noShow.calls) }
}

/** From when a recall counts, as a countdown on the server's clock. */
function RecallCounts({ nextAt = 0 }: { nextAt?: number | undefined }): JSX.Element {
  const t = messages.t.value
  const left = useSecondsUntil(nextAt)
  if (left.value === 0) return <b>{t.noShowCountsNow}</b>
  return (
    <>
      {t.noShowCountsIn} <b class="tab">{left}</b> {t.noShowCountsInAfter}
    </>
  )
}
