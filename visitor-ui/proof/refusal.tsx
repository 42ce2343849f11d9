import { CircleQuestionMark, Hourglass, type IconNode, TriangleAlert, WifiOff } from 'lucide'
import type { JSX } from 'preact'
import type { Problem } from '../../contract/rejections.ts'
import { formatDate } from '../../ui-kit/clock.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import type { Unreachable } from '../../ui-kit/request.ts'
import type { Question } from './proof-address.ts'
import { proofMessages } from './proof-messages.ts'
import { useCountdown } from './use-countdown.ts'

type Props = { problem: Problem | Unreachable; question: Question; onAgain(): void }

/** No answer: why, and what to do. What was typed stands below. */
export function Refusal({ problem, question, onAgain }: Props): JSX.Element {
  const t = proofMessages.t.value
  if (problem.code === 'slow-down' || problem.code === 'too-many-tries') {
    return <SlowDown seconds={problem.seconds} onAgain={onAgain} />
  }
  if (problem.code === 'ticket-unknown' || problem.code === 'not-found') {
    const day = question.date === '' ? t.today.toLowerCase() : formatDate(question.date, language.value)
    return (
      <Notice
        icon={CircleQuestionMark}
        title={t.unknown(question.number)}
        text={t.unknownMore(day)}
        more={t.unknownDo}
      />
    )
  }
  if (problem.code === 'offline') {
    return (
      <Notice icon={WifiOff} title={t.away} text={t.awayDo}>
        <button type="button" class="key" onClick={onAgain}>
          {t.again}
        </button>
      </Notice>
    )
  }
  return <Notice icon={TriangleAlert} title={t.later} text={problem.detail} />
}

function SlowDown({ seconds, onAgain }: { seconds: number; onAgain(): void }): JSX.Element {
  const t = proofMessages.t.value
  const left = useCountdown(seconds, onAgain)
  return <Notice icon={Hourglass} title={t.slow} text={t.slowDo(left.value)} />
}

type NoticeProps = { icon: IconNode; title: string; text: string; more?: string; children?: JSX.Element }

function Notice({ icon, title, text, more, children }: NoticeProps): JSX.Element {
  return (
    <div class="refusal">
      <Icon node={icon} size={36} />
      <div role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
        {more !== undefined && <p>{more}</p>}
      </div>
      {children}
    </div>
  )
}
