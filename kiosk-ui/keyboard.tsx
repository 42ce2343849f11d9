import type { Signal } from '@preact/signals'
import { Delete } from 'lucide'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** Longer than any service's name needs to be found. */
const longest = 30

/** Letters on the glass, for a machine without a keyboard; a real keyboard types too. */
export function Keyboard({ text }: { text: Signal<string> }): JSX.Element {
  const t = messages.t.value
  const add = (letter: string) => {
    if (text.peek().length < longest) text.value += letter
  }
  const erase = () => {
    text.value = text.peek().slice(0, -1)
  }
  const clear = () => {
    text.value = ''
  }
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Backspace') erase()
      else if (/^[\p{L}\p{N}-]$/u.test(event.key)) add(event.key)
      else if (event.key === ' ' && document.activeElement?.tagName !== 'BUTTON') add(' ')
    }
    addEventListener('keydown', type)
    return () => removeEventListener('keydown', type)
  }, [text])
  return (
    <fieldset class="keyboard" aria-label={t.keyboard}>
      {rows.map((row, at) => (
        <div class="key-row" key={row}>
          {[...row].map((letter) => (
            <button type="button" class="key" key={letter} onClick={() => add(letter)}>
              {letter.toUpperCase()}
            </button>
          ))}
          {at === rows.length - 1 && (
            <button type="button" class="key wide" aria-label={t.erase} onClick={erase}>
              <Icon node={Delete} />
            </button>
          )}
        </div>
      ))}
      <div class="key-row">
        <button type="button" class="key word" onClick={clear}>
          {t.eraseAll}
        </button>
        <button type="button" class="key space" onClick={() => add(' ')}>
          {t.space}
        </button>
        <button type="button" class="key" onClick={() => add('-')}>
          -
        </button>
      </div>
    </fieldset>
  )
}
