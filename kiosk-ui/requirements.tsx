import type { JSX } from 'preact'
import { messages } from './messages.ts'

/** What to bring. A diamond, not a tick: nobody has checked anything yet. */
export function Requirements({ requirements }: { requirements: readonly string[] }): JSX.Element {
  const t = messages.t.value
  return (
    <div class="requirements">
      <h2 class="h2">{t.requirements}</h2>
      {requirements.length === 0 ? (
        <p class="muted">{t.noRequirements}</p>
      ) : (
        <ul class="check">
          {requirements.map((requirement) => (
            <li key={requirement}>
              <i />
              <span>{requirement}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
