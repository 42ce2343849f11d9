import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useKiosk } from '../context.ts'
import { LoadingPage } from './loading-page.tsx'

/** What the visitor looked at is no longer in the catalogue: back to the first page. */
export function GonePage(): JSX.Element {
  const { session } = useKiosk()
  useEffect(() => session.end(), [session])
  return <LoadingPage />
}
