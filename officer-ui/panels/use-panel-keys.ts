import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * The keyboard of a question: Enter answers wherever the focus lies, a digit or key that is printed on a choice
 * (`data-key`) takes it unless text is being typed. The first field has the focus.
 */
export function usePanelKeys(form: RefObject<HTMLFormElement | null>): void {
  // Before the next key: what is typed right after the question came belongs to it.
  useLayoutEffect(() => {
    const field = (which: string) => form.current?.querySelector<HTMLElement>(which)
    const first = field('input:checked') ?? field('input:not([disabled])') ?? form.current
    first?.focus()
  }, [form])
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || form.current === null) return
      if (event.key === 'Enter') answer(form.current, event)
      else if (!isTyping(event.target) || event.key.length > 1) take(form.current, event)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [form])
}

function answer(form: HTMLFormElement, event: KeyboardEvent): void {
  // A field or button inside answers by itself.
  if (event.target instanceof Node && event.target !== form && form.contains(event.target)) return
  event.preventDefault()
  form.requestSubmit()
}

function take(form: HTMLFormElement, event: KeyboardEvent): void {
  const choice = form.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
  if (choice === null) return
  event.preventDefault()
  choice.focus()
  choice.click()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text'
}
