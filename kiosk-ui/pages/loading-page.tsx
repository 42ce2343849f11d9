import type { JSX } from 'preact'
import { LoadingWord } from '../../ui-kit/connection-note.tsx'
import { Mark } from '../../ui-kit/own-icons.tsx'

/** Before the first view and the catalogue have come. */
export function LoadingPage(): JSX.Element {
  return (
    <div class="page full">
      <main class="loading">
        <Mark size={220} />
        <LoadingWord />
      </main>
    </div>
  )
}
