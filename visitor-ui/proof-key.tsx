import { Scale } from 'lucide'
import type { JSX } from 'preact'
import type { TicketView } from '../contract/views.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import { messages } from './messages.ts'
import { proofAddress } from './proof/proof-address.ts'

/** Leads to the proof of order of this very number. */
export function ProofKey({ view }: { view: Pick<TicketView, 'number' | 'date'> }): JSX.Element {
  const address = proofAddress({ number: view.number, date: view.date, mark: '' }, language.value)
  return (
    <a class="key quiet" href={address}>
      <Icon node={Scale} size={20} />
      {messages.t.value.proof}
    </a>
  )
}
