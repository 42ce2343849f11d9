import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { messages } from '../messages.ts'
import { Choice } from './choice.tsx'
import { type WayOff, waysOff } from './way-off.ts'

/** Which way work stops: break, close, or one service. */
export function WayOffTabs({ way }: { way: Signal<WayOff> }): JSX.Element {
  const t = messages.t.value
  const words: Record<WayOff, string> = { break: t.breakTab, close: t.closeTab, service: t.serviceTab }
  return (
    <fieldset class="choices row tabs" aria-label={t.awayTitle}>
      {waysOff.map((each) => (
        <Choice
          key={each}
          kind="radio"
          name="way-off"
          checked={way.value === each}
          onChoose={() => {
            way.value = each
          }}
        >
          {words[each]}
        </Choice>
      ))}
    </fieldset>
  )
}
