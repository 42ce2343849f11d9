import type { JSX } from 'preact'
import { messages } from './messages.ts'
import { OfflineBadge } from './offline-badge.tsx'

/** After a minute without the server, old calls would mislead: the hall is sent to the board and the officers' voices. */
export function LostNotice(props: { since: number | null; lastNumber: string | null }): JSX.Element {
  const t = messages.t.value
  return (
    <main class="message">
      <div role="alert">
        {props.since !== null && <OfflineBadge since={props.since} large />}
        <h2>{t.lostTitle}</h2>
        <p>
          {t.lostText.map((line) => (
            <span key={line}>
              {line}
              <br />
            </span>
          ))}
        </p>
      </div>
      <svg
        class="picture"
        viewBox="0 0 48 48"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
        aria-hidden
      >
        <g stroke-linecap="round">
          <rect x="9" y="6" width="30" height="24" rx="1.5" />
          <path d="M14 40l5-10M34 40l-5-10M24 30v8" />
          <path d="M15 26h18" stroke-dasharray=".1 2.6" />
        </g>
        <text x="24" y="20" font-size="8.6" font-weight="800" text-anchor="middle" fill="var(--turmeric)" stroke="none">
          {props.lastNumber ?? 'A-001'}
        </text>
      </svg>
    </main>
  )
}
