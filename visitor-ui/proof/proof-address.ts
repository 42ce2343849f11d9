import type { Language } from '../../contract/fields.ts'
import { tidyMark, tidyNumber } from './tidy.ts'

/** What is asked. `number` empty: nothing yet. `date` empty: today. `mark` empty: not asked. */
export type Question = { number: string; date: string; mark: string }

/** The address of the page that answers a question, so that an answer can be kept and handed on. */
export function proofAddress(question: Question, language: Language, atKiosk = false): string {
  const query = new URLSearchParams()
  if (question.number !== '') query.set('number', question.number)
  if (question.date !== '') query.set('date', question.date)
  if (question.mark !== '') query.set('mark', question.mark)
  if (language !== 'id') query.set('lang', language)
  if (atKiosk) query.set('at', 'kiosk')
  const text = query.toString()
  return text === '' ? '/proof' : `/proof?${text}`
}

/** Reads such an address, whoever typed it. */
export function readProofAddress(search: string): { question: Question; language: Language; atKiosk: boolean } {
  const query = new URLSearchParams(search)
  const date = query.get('date') ?? ''
  return {
    question: {
      number: tidyNumber(query.get('number') ?? '') ?? '',
      date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '',
      mark: tidyMark(query.get('mark') ?? ''),
    },
    language: query.get('lang') === 'en' ? 'en' : 'id',
    atKiosk: query.get('at') === 'kiosk',
  }
}

/** Where the server answers it. */
export function proofSource({ number, date, mark }: Question): string {
  const query = new URLSearchParams()
  if (date !== '') query.set('date', date)
  if (mark !== '') query.set('mark', mark)
  const text = query.toString()
  return `/api/proof/${encodeURIComponent(number)}${text === '' ? '' : `?${text}`}`
}
