import { TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { needsPairing, Pairing, usePairedDevice } from '../ui-kit/pairing.tsx'
import { HallScreen } from './hall-screen.tsx'
import { QuietNotice } from './quiet-notice.tsx'
import { useDisplay } from './use-display.ts'
import { keepAwake } from './wake-lock.ts'
import { ZoneChooser } from './zone-chooser.tsx'

/** The hall display: the calls of the zone in the address, or the choice of one. */
export function App({ zone }: { zone: string | null }): JSX.Element {
  useEffect(keepAwake, [])
  const wanted = zone?.trim().toUpperCase() ?? ''
  if (!/^[A-Z]$/.test(wanted)) return <ZoneChooser unknown={wanted} />
  return <ZoneDisplay zone={wanted} />
}

function ZoneDisplay({ zone }: { zone: string }): JSX.Element {
  const { connection, device, accept } = usePairedDevice('display')
  const display = useDisplay(connection, zone, device?.token)
  const problem = display.problem.value
  if (needsPairing(problem)) return <Pairing kind="display" onPaired={accept} />
  if (problem?.code === 'not-found') return <ZoneChooser unknown={zone} />
  if (problem) return <QuietNotice icon={TriangleAlert} title={problem.title} text={problem.detail} />
  return <HallScreen zone={zone} display={display} />
}
