import { Delete } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import type { Draft } from './draft.ts'
import { proofMessages } from './proof-messages.ts'

const rows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM']

/** Letters and digits on the glass, for a machine without a keyboard. They go into the field that was touched last. */
export function Keypad({ draft }: { draft: Draft }): JSX.Element {
  const t = proofMessages.t.value
  return (
    <fieldset class="keypad" aria-label={t.keypad}>
      {rows.map((row, at) => (
        <div key={row}>
          {[...row].map((letter) => (
            <button type="button" key={letter} onClick={() => draft.type(letter)}>
              {letter}
            </button>
          ))}
          {at === rows.length - 1 && (
            <button type="button" class="wide" aria-label={t.erase} onClick={draft.erase}>
              <Icon node={Delete} size={22} />
            </button>
          )}
        </div>
      ))}
    </fieldset>
  )
}
