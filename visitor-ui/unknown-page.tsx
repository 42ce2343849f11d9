import { CircleQuestionMark } from 'lucide'
import type { JSX } from 'preact'
import type { Problem } from '../contract/rejections.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { LanguageKey } from './language-key.tsx'
import { messages } from './messages.ts'
import { PhoneHead } from './phone-head.tsx'

/** No such number, or none that can be shown now: what to do instead. */
export function UnknownPage({ problem }: { problem?: Problem }): JSX.Element {
  const t = messages.t.value
  const unknown = problem === undefined || ['ticket-unknown', 'not-found', 'invalid-body'].includes(problem.code)
  return (
    <div class="phone">
      <PhoneHead />
      <main>
        <div class="rest unknown" role="alert">
          <Icon node={CircleQuestionMark} size={40} />
          <div>
            <h1>{unknown ? t.unknown : t.later}</h1>
            <p>{unknown ? t.unknownMore : problem.detail}</p>
          </div>
        </div>
        <div class="push">
          <LanguageKey />
        </div>
      </main>
    </div>
  )
}
