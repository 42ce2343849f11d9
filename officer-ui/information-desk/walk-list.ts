type Walk = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'key' | 'preventDefault'> & {
  currentTarget: HTMLElement
}

/** Moves the focus between a field and the live buttons of the list below it; typing goes back to the field. */
export function walkList(event: Walk, field: HTMLElement | null): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const step = event.key === 'ArrowDown' ? 1 : -1
  if (step === -1 && event.key !== 'ArrowUp') {
    // The letter itself lands in the field, since the focus is there before it is written.
    if (event.key.length === 1 && event.key !== ' ') field?.focus()
    return
  }
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('li button:not([disabled])')]
  const stops = field === null ? buttons : [field, ...buttons]
  const at = stops.findIndex((stop) => stop.contains(document.activeElement))
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus()
}
