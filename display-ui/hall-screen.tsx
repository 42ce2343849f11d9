import { useComputed } from '@preact/signals'
import { DoorClosed, Megaphone } from 'lucide'
import type { JSX } from 'preact'
import type { DisplayView } from '../contract/views.ts'
import { formatTimeOfDay, formatWeekday, serverClock } from '../ui-kit/clock.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { language } from '../ui-kit/messages.ts'
import { burnInShift } from './burn-in-shift.ts'
import { CallBoard } from './call-board.tsx'
import { LostNotice } from './lost-notice.tsx'
import { messages } from './messages.ts'
import { QuietNotice } from './quiet-notice.tsx'
import { reachOf } from './reach.ts'
import { Strip } from './strip.tsx'
import { type StripItem, stripItems } from './strip-items.ts'
import { TopBar } from './top-bar.tsx'
import type { Display } from './use-display.ts'

/** One zone's display: bar, calls and the strip of notices, or what stands in their place. */
export function HallScreen({ zone, display }: { zone: string; display: Display }): JSX.Element {
  const since = display.connection.offlineSince.value
  const reach = useComputed(() => reachOf(serverClock.value, display.connection.offlineSince.value)).value
  const shift = useComputed(() => Math.floor(serverClock.value / 60_000)).value
  const { x, y } = burnInShift(shift * 60_000)
  const view = display.view.value
  return (
    <div class="screen" style={{ transform: `translate(${x}px, ${y}px)` }}>
      <TopBar zone={zone} view={view} reach={reach} since={since} chime={display.chime} />
      <div class="hem" />
      {reach === 'lost' ? (
        <LostNotice since={since} lastNumber={view?.current?.number ?? null} />
      ) : (
        <Middle view={view} display={display} stale={reach === 'stale'} />
      )}
      <Strip items={reach === 'live' ? stripOf(view) : [{ kind: 'notice', text: messages.t.value.reconnecting }]} />
    </div>
  )
}

function stripOf(view: DisplayView | null): StripItem[] {
  return view === null ? [] : stripItems(view, language.value)
}

function Middle(props: { view: DisplayView | null; display: Display; stale: boolean }): JSX.Element {
  const t = messages.t.value
  const { view } = props
  if (view === null) {
    return (
      <main class="message calm">
        <LoadingWord />
      </main>
    )
  }
  if (!view.dayOpen) return <QuietNotice icon={DoorClosed} title={t.closedTitle} text={openingText(view)} />
  if (view.current === null && view.recent.length === 0) {
    return <QuietNotice icon={Megaphone} title={t.emptyTitle} text={t.emptyText} />
  }
  return <CallBoard view={view} lit={props.display.lit.value} stale={props.stale} />
}

/** When the building opens next, where that is known. */
function openingText({ date, opensOn, opensAt, timeZoneLabel }: DisplayView): string {
  const t = messages.t.value
  if (opensAt === undefined) return t.closedText
  const day = opensOn === undefined || opensOn === date ? '' : formatWeekday(opensOn, language.value)
  return t.opens(day, `${formatTimeOfDay(opensAt)} ${timeZoneLabel}`)
}
