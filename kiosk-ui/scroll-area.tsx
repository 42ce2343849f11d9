import { useSignal } from '@preact/signals'
import { ArrowDown, ArrowUp } from 'lucide'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'

/** Text of any length: where it does not fit, two big keys move it; a finger may drag it, but need not. */
export function ScrollArea({ children, label }: { children: ComponentChildren; label: string }): JSX.Element {
  const t = messages.t.value
  const area = useRef<HTMLElement>(null)
  const edges = useSignal({ up: false, down: false })
  useEffect(() => {
    const element = area.current
    if (element === null) return
    const measure = () => {
      const up = element.scrollTop > 4
      const down = element.scrollHeight - element.clientHeight - element.scrollTop > 4
      if (up !== edges.peek().up || down !== edges.peek().down) edges.value = { up, down }
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    element.addEventListener('scroll', measure)
    measure()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [edges])
  const move = (share: number) => () => {
    area.current?.scrollBy({ top: area.current.clientHeight * share, behavior: 'smooth' })
  }
  const { up, down } = edges.value
  return (
    <>
      <section ref={area} class={down ? 'scroll more' : 'scroll'} aria-label={label}>
        <div class="scroll-inner">{children}</div>
      </section>
      {(up || down) && (
        <div class="scroll-keys">
          <button type="button" class="btn" disabled={!up} onClick={move(-0.8)}>
            <Icon node={ArrowUp} />
            {t.up}
          </button>
          <button type="button" class="btn" disabled={!down} onClick={move(0.8)}>
            <Icon node={ArrowDown} />
            {t.down}
          </button>
        </div>
      )}
    </>
  )
}
