import { useSignal } from '@preact/signals'
import { ArrowLeft } from 'lucide'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Icon } from '../../ui-kit/icon.tsx'
import { proofMessages } from './proof-messages.ts'

/** Quiet seconds after which the kiosk takes its glass back, and how many of them are counted down in sight. */
const quiet = 90
const inSight = 20

/** The way back to the kiosk; taken by itself when the visitor has walked away. Any touch starts the silence anew. */
export function KioskReturn(): JSX.Element {
  const t = proofMessages.t.value
  const left = useSignal(quiet)
  useEffect(() => {
    let last = performance.now()
    const touched = () => {
      last = performance.now()
      left.value = quiet
    }
    const timer = setInterval(() => {
      left.value = Math.max(0, Math.ceil(quiet - (performance.now() - last) / 1000))
      if (left.peek() === 0) location.assign('/kiosk')
    }, 250)
    const signs = ['pointerdown', 'keydown', 'scroll'] as const
    for (const sign of signs) addEventListener(sign, touched, true)
    return () => {
      clearInterval(timer)
      for (const sign of signs) removeEventListener(sign, touched, true)
    }
  }, [left])
  return (
    <a class="key" href="/kiosk">
      <Icon node={ArrowLeft} size={20} />
      {left.value > inSight ? t.toKiosk : t.toKioskIn(left.value)}
    </a>
  )
}
