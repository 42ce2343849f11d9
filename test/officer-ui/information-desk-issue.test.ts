import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  createIssueDraft,
  type IssueDraft,
  mostStops,
  strictestNeed,
} from '../../officer-ui/information-desk/issue-draft.ts'
import { type Answers, problem, startAnswers } from './information-desk-answers.ts'

const ticket = { id: '7', number: 'K-003', code: 'c', ahead: 2, serviceIds: ['KK', 'KTP'] }
let answers: Answers
let draft: IssueDraft

beforeEach(async () => {
  answers = await startAnswers()
  draft = createIssueDraft(answers.needs)
})
afterEach(() => answers.stop())

it('[I4] asks for several services at once and keeps the number that was given', async () => {
  answers.replies.push({ ticket })
  draft.toggle('KTP')
  draft.toggle('KK')
  draft.priority.value = 'elderly'
  draft.language.value = 'en'
  await draft.give('none')
  expect(answers.heard).toEqual([
    { path: '/api/commands/issue-ticket', body: { serviceIds: ['KTP', 'KK'], priority: 'elderly', language: 'en' } },
  ])
  expect(draft.issued.value).toEqual({ ticket, priority: true })
  expect(draft.serviceIds.value).toEqual([])
  expect(draft.priority.value).toBe('')
})

it('[I6] sends an identity only where a chosen service asks for one', async () => {
  answers.replies.push({ ticket }, { ticket })
  draft.toggle('KTP')
  draft.identity.value = '6311 0145 0190 0001'
  await draft.give('none')
  draft.toggle('KTP')
  draft.identity.value = '6311 0145 0190 0001'
  await draft.give('optional')
  expect(answers.heard.map(({ body }) => body)).toEqual([
    { serviceIds: ['KTP'], language: 'id' },
    { serviceIds: ['KTP'], language: 'id', identity: '6311014501900001' },
  ])
})

it('[I6] the strictest of the chosen services counts', () => {
  expect(strictestNeed([])).toBe('none')
  expect(strictestNeed(['none', 'optional'])).toBe('optional')
  expect(strictestNeed(['optional', 'required', 'none'])).toBe('required')
})

it('keeps all that was chosen where the server refuses', async () => {
  answers.replies.push(problem('service-closed', 'KTP tutup.'))
  draft.toggle('KTP')
  draft.priority.value = 'toddler'
  await draft.give('none')
  expect(draft.issued.value).toBeNull()
  expect(draft.commander.refusal.value?.detail).toBe('KTP tutup.')
  expect([draft.serviceIds.value, draft.priority.value]).toEqual([['KTP'], 'toddler'])
})

it('a double press asks once', async () => {
  answers.replies.push({ ticket }, { ticket })
  draft.toggle('KTP')
  await Promise.all([draft.give('none'), draft.give('none')])
  expect(answers.heard).toHaveLength(1)
})

it('asks for nothing where nothing is chosen, and never for more than one number holds', async () => {
  await draft.give('none')
  expect(answers.heard).toEqual([])
  for (let at = 0; at <= mostStops; at += 1) draft.toggle(`S-${at}`)
  expect(draft.serviceIds.value).toHaveLength(mostStops)
  draft.toggle('S-0')
  expect(draft.serviceIds.value).not.toContain('S-0')
})
