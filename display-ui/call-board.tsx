import type { JSX } from 'preact'
import type { Announcement, DisplayView } from '../contract/views.ts'
import { PriorityMark } from '../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import { arrangeCalls, rowWidth, smallRowWidth } from './arrange-calls.ts'
import { messages } from './messages.ts'

type Props = { view: DisplayView; lit: ReadonlySet<string>; stale: boolean }

/**
 * The calls of the zone: the present one and two former ones large, five more beside.
 * A row is an announcement, so that a recall of the same visitor fades anew.
 */
export function CallBoard({ view, lit, stale }: Props): JSX.Element {
  const t = messages.t.value
  const { large, small } = arrangeCalls(view)
  const priorities = large.filter((call) => call.priority).length
  const isLit = (call: Announcement) => !stale && lit.has(call.announcementId)
  return (
    <main class={stale ? 'hall stale' : 'hall'}>
      <section class={`now rows-${large.length} priority-${priorities}`} aria-label={t.calls}>
        <div class="hd" aria-hidden>
          <span>{t.number}</span>
          <span>{t.counter}</span>
        </div>
        <ol aria-live="polite">
          {large.map((call) => (
            <LargeCall key={call.announcementId} call={call} lit={isLit(call)} showAgency={large.length < 3} />
          ))}
        </ol>
      </section>
      <section class="before" aria-label={t.former}>
        <div class="hd" aria-hidden>
          <span>{small.length > 0 && t.former}</span>
        </div>
        <ol>
          {small.map((call) => (
            <SmallCall key={call.announcementId} call={call} lit={isLit(call)} />
          ))}
        </ol>
      </section>
    </main>
  )
}

function LargeCall(props: { call: Announcement; lit: boolean; showAgency: boolean }): JSX.Element {
  const { call, lit } = props
  const classes = ['call', rowWidth(call), call.priority ? 'tall' : '', lit ? 'lit' : '']
  return (
    <li class={classes.filter((each) => each !== '').join(' ')} {...marks(call)}>
      <TicketNumber number={call.number} class="n" />
      <span class="num c">
        <span class="vh">{messages.t.value.counter} </span>
        {call.counter}
      </span>
      {(call.priority || props.showAgency) && (
        <span class="who">
          {call.priority && <PriorityMark />}
          <span class="agency">{call.agency}</span>
        </span>
      )}
    </li>
  )
}

function SmallCall({ call, lit }: { call: Announcement; lit: boolean }): JSX.Element {
  const classes = ['former', smallRowWidth(call), lit ? 'lit' : ''].filter((each) => each !== '')
  return (
    <li class={classes.join(' ')} {...marks(call)}>
      <TicketNumber number={call.number} class="n" />
      <span class="num c">
        <span class="vh">{messages.t.value.counter} </span>
        {call.counter}
      </span>
    </li>
  )
}

/** By these a receipt (and a test) finds the row of a call. */
function marks({ announcementId, number, counter }: Announcement) {
  return { 'data-announcement': announcementId, 'data-call': number, 'data-counter': counter }
}
