import type { JSX } from 'preact'
import type { Connection } from '../ui-kit/connection.ts'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import { PhoneHead } from './phone-head.tsx'

/** Before the number has come: dashes where it will stand. */
export function LoadingPage({ connection }: { connection: Connection }): JSX.Element {
  return (
    <div class="phone">
      <PhoneHead connection={connection} />
      <main>
        <div class="slip ticket">
          <TicketNumber number={null} class="n" />
          <div class="centre muted">
            <LoadingWord />
          </div>
        </div>
      </main>
    </div>
  )
}
