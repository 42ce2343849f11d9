import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Proof } from '../../contract/proof.ts'
import type { Problem } from '../../contract/rejections.ts'
import { getJson } from '../../ui-kit/get.ts'
import { language } from '../../ui-kit/messages.ts'
import type { Unreachable } from '../../ui-kit/request.ts'
import { proofAddress, proofSource, type Question, readProofAddress } from './proof-address.ts'

/** Where the page stands with its question. */
export type Inquiry =
  | { state: 'open' }
  | { state: 'asking' }
  | { state: 'answered'; proof: Proof }
  | { state: 'refused'; problem: Problem | Unreachable }

/** The question in the address, and what came of it. */
export type ProofInquiry = {
  question: Signal<Question>
  inquiry: ReadonlySignal<Inquiry>
  /** Asks, and keeps the question in the address. */
  ask(question: Question): void
  /** The same question once more. */
  again(): void
}

/** Answers the question that stands in the address, at the start, when somebody asks, and when somebody goes back. */
export function useProof(atKiosk: boolean): ProofInquiry {
  const proof = useMemo(() => createInquiry(atKiosk), [atKiosk])
  useEffect(() => {
    const readAgain = () => proof.read(location.search)
    readAgain()
    addEventListener('popstate', readAgain)
    return () => removeEventListener('popstate', readAgain)
  }, [proof])
  return proof
}

function createInquiry(atKiosk: boolean): ProofInquiry & { read(search: string): void } {
  const question = signal<Question>({ number: '', date: '', mark: '' })
  const inquiry = signal<Inquiry>({ state: 'open' })
  const answer = async () => {
    const asked = question.peek()
    if (asked.number === '') {
      inquiry.value = { state: 'open' }
      return
    }
    inquiry.value = { state: 'asking' }
    const got = await getJson<Proof>(proofSource(asked))
    // Somebody has asked something else meanwhile.
    if (question.peek() !== asked) return
    inquiry.value = got.ok ? { state: 'answered', proof: got.answer } : { state: 'refused', problem: got.problem }
  }
  return {
    question,
    inquiry,
    ask: (next) => {
      history.pushState(null, '', proofAddress(next, language.peek(), atKiosk))
      question.value = next
      void answer()
    },
    again: () => void answer(),
    read: (search) => {
      question.value = readProofAddress(search).question
      void answer()
    },
  }
}
