import { useComputed } from '@preact/signals'
import { Megaphone } from 'lucide'
import type { JSX } from 'preact'
import { serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'

const noticeMs = 20_000
const longNotice = 80

/** The building's notices, one at a time: each stays twenty seconds, then the next fades in. */
export function Notices({ notices }: { notices: string[] }): JSX.Element {
  const turn = useComputed(() => Math.floor(serverClock.value / noticeMs)).value
  const shown = notices.length === 0 ? 0 : turn % notices.length
  const notice = notices[shown]
  return (
    <footer class="ticker">
      {notice !== undefined && <Icon node={Megaphone} class="horn" />}
      {notice !== undefined && (
        <span key={notice} class={notice.length > longNotice ? 'words long' : 'words'}>
          {notice}
        </span>
      )}
      {notices.length > 1 && (
        <span class="dots" aria-hidden>
          {notices.map((each, at) => (
            <i key={each} class={at === shown ? 'on' : ''} />
          ))}
        </span>
      )}
    </footer>
  )
}
