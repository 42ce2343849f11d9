import { Clock, type IconNode, Users, Wallet } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import type { ServiceNow } from './context.ts'
import { messages } from './messages.ts'
import { waitingWords } from './waiting-words.ts'

type Props = { fee: string; standardTime: string; now: ServiceNow }

/** Longer than this a fee or a time stands on a row of its own, in text size. */
const short = 16

/** Fee, time, people waiting and for how long: known before anything is read. */
export function Facts({ fee, standardTime, now }: Props): JSX.Element {
  const t = messages.t.value
  const wordy = fee.length > short || standardTime.length > short
  return (
    <dl class={wordy ? 'facts wordy' : 'facts'}>
      <Fact icon={Wallet} label={t.fee} value={fee} />
      <Fact icon={Clock} label={t.standardTime} value={standardTime} />
      <Fact icon={Users} label={t.waitingLabel} value={waitingWords(now, language.value)} wide />
    </dl>
  )
}

function Fact(props: { icon: IconNode; label: string; value: string; wide?: boolean }): JSX.Element {
  return (
    <div class={props.wide ? 'fact wide' : props.value.length > short ? 'fact' : 'fact brief'}>
      <dt class="l">
        <Icon node={props.icon} />
        {props.label}
      </dt>
      <dd class="v">{props.value}</dd>
    </div>
  )
}
