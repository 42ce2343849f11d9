import { afterEach, describe, expect, it } from 'vitest'
import { setLanguage } from '../../ui-kit/messages.ts'
import { ledgerRows } from '../../visitor-ui/proof/ledger-rows.ts'
import {
  callWords,
  countedWords,
  headline,
  ownWords,
  stateWords,
  verdictWords,
} from '../../visitor-ui/proof/ledger-words.ts'
import { at, sampleCall, sampleProof } from './sample-proof.ts'

const priority = sampleCall(3, 'K-047', { cause: 'priority (1 of 2)' }, { class: 'priority', before: false })
const favour = sampleCall(4, 'K-049', { exception: 'out-of-order', reason: 'documents-brought' })
const bare = sampleCall(5, 'K-050', { unexplained: true })
const own = sampleCall(9, 'K-045', { cause: 'earlier' }, { at: at('10:06'), counter: 5, before: false })

afterEach(() => setLanguage('id'))

describe('[O1] a call in plain words', () => {
  it('that came earlier, whatever the rule was called', () => {
    for (const cause of ['earlier', 'only-class', 'ratio-due', 'priority (2 of 2)'] as const) {
      expect(callWords(sampleCall(1, 'K-033', { cause }))).toEqual({ text: 'Datang lebih dahulu' })
    }
  })

  it('of a priority visitor who came later', () => {
    expect(callWords(priority)).toEqual({ priority: true, text: 'paling banyak 2 untuk 1 biasa' })
    expect(callWords({ ...priority, cause: 'priority-first' }).text).toContain('Loket 6')
  })

  it('out of order, with its reason and its counter, never a name', () => {
    expect(callWords(favour)).toEqual({
      strong: 'Di luar urutan.',
      text: 'Alasan: berkas yang kurang sudah dibawa. Loket 6.',
    })
    setLanguage('en')
    expect(callWords(sampleCall(1, 'K-001', { exception: 'transferred-in', reason: 'wrong-service' }))).toEqual({
      strong: 'Transferred from another service.',
      text: 'Reason: chose the wrong service. Counter 6.',
    })
  })

  it('that no rule explains, said plainly', () => {
    expect(callWords(bare).strong).toBe('Tidak dijelaskan oleh aturan.')
  })

  it('of the number itself, a favour to it included', () => {
    expect(ownWords(own).text).toBe('Paling awal di antara yang menunggu.')
    expect(ownWords({ ...favour, number: 'K-045' }).strong).toBe('Di luar urutan.')
  })
})

describe('the headline, the summary and the verdict', () => {
  it('ask why it was called, or why not yet', () => {
    expect(headline(sampleProof([own]))).toBe('Mengapa K-045 dipanggil pukul 10.06?')
    expect(headline(sampleProof([], { state: 'waiting' }))).toBe('Mengapa K-045 belum dipanggil?')
    expect(stateWords({ state: 'waiting' })).toBe('Nomor ini masih menunggu.')
    expect(stateWords({ state: 'serving' })).toBe('')
  })

  it('count the calls of others by what they were', () => {
    const calls = [sampleCall(1, 'K-033'), sampleCall(2, 'K-034'), priority, favour, own]
    expect(countedWords(sampleProof(calls))).toEqual({
      total: 4,
      kinds: '2 datang lebih dahulu, 1 prioritas, 1 di luar urutan',
    })
  })

  it('say in a sentence how it went', () => {
    expect(verdictWords(sampleProof([own]))).toBe('Urutan sesuai aturan')
    expect(verdictWords(sampleProof([favour, own], { verdict: 'with-exceptions' }))).toBe(
      'Urutan sesuai aturan, satu pengecualian dengan alasan',
    )
    expect(verdictWords(sampleProof([favour, bare], { verdict: 'unexplained' }))).toBe(
      'Satu panggilan tidak dijelaskan oleh aturan',
    )
  })
})

describe('the ledger', () => {
  const run = [11, 12, 13, 14, 15, 16].map((seq) => sampleCall(seq, `K-0${seq}`))
  const shape = (unfolded: number[] = []) =>
    ledgerRows(sampleProof([...run, favour, own]), new Set(unfolded)).map((each) => each.row)

  it('folds a long run of calls by the rules, never an exception nor the number itself', () => {
    expect(shape()).toEqual(['issued', 'call', 'call', 'folded', 'call', 'own'])
  })

  it('shows the run whole when somebody wants it', () => {
    expect(shape([13])).toEqual(['issued', ...run.map(() => 'call'), 'call', 'own'])
  })

  it('leaves a short run as it is', () => {
    const rows = ledgerRows(sampleProof([...run.slice(0, 4), own]), new Set()).map((each) => each.row)
    expect(rows).toEqual(['issued', 'call', 'call', 'call', 'call', 'own'])
  })
})
