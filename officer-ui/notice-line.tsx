import { Check, Info, TriangleAlert, X } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'
import { staffMessages } from '../ui-kit/staff/staff-messages.ts'
import type { CounterDeeds } from './counter-deeds.ts'

const icons = { good: Check, calm: Info, bad: TriangleAlert } as const

/** What came of the last key: a short sentence, read out; a refusal stays until it is closed or the next key. */
export function NoticeLine({ deeds }: { deeds: Pick<CounterDeeds, 'notice' | 'dismiss'> }): JSX.Element {
  const notice = deeds.notice.value
  return (
    <div class="toast-place" role={notice?.tone === 'bad' ? 'alert' : 'status'}>
      {notice !== null && (
        <div class={`toast ${notice.tone}`}>
          <Icon node={icons[notice.tone]} size={20} stroke={2.5} />
          <span>{notice.text}</span>
          <button type="button" class="toast-close" onClick={deeds.dismiss} aria-label={staffMessages.t.value.close}>
            <Icon node={X} size={18} />
          </button>
        </div>
      )}
    </div>
  )
}
