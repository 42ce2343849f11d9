import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { glass, pxPerMm } from './glass.ts'
import type { Look } from './session.ts'

/** Holds the pages at the size they were drawn for, scaled to fit the window. */
export function Stage({ look, children }: { look: ReadonlySignal<Look>; children: ComponentChildren }): JSX.Element {
  const scale = useSignal(scaleNow())
  useEffect(() => {
    const resize = () => {
      scale.value = scaleNow()
    }
    addEventListener('resize', resize)
    return () => removeEventListener('resize', resize)
  }, [scale])
  const mm = pxPerMm(new URLSearchParams(location.search).get('inch'))
  const { large, contrast, low } = look.value
  const classes = ['stage', large && 'large', contrast && 'contrast', low && 'low'].filter(Boolean).join(' ')
  return (
    <div
      class={classes}
      style={{
        transform: `translate(-50%, -50%) scale(${scale.value})`,
        ...(mm === null ? {} : { '--mm': `${mm.toFixed(3)}px` }),
      }}
    >
      {children}
    </div>
  )
}

function scaleNow(): number {
  return Math.min(innerWidth / glass.width, innerHeight / glass.height)
}
