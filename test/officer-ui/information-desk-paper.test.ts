import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPaperEntries, type PaperEntries } from '../../officer-ui/information-desk/paper-entries.ts'
import { type Answers, gate, problem, startAnswers } from './information-desk-answers.ts'

let answers: Answers
let paper: PaperEntries
const states = () => paper.entries.value.map(({ number, state }) => `${number} ${state}`)
const typed = (number: string) => ({ number, serviceId: 'KTP', priority: '' }) as const

beforeEach(async () => {
  answers = await startAnswers()
  paper = createPaperEntries(answers.needs)
})
afterEach(() => answers.stop())

it('[N2] takes numbers down faster than they are answered, and sends them in the order of entry', async () => {
  const first = gate()
  answers.replies.push(
    { ticket: { ahead: 0 }, after: first.opened },
    { ticket: { ahead: 1 } },
    { ticket: { ahead: 2 } },
  )
  for (const number of ['K-901', 'K-902', 'K-903']) paper.add(typed(number))
  expect(states()).toEqual(['K-903 waiting', 'K-902 waiting', 'K-901 waiting'])
  await expect.poll(() => answers.heard.length).toBe(1)
  first.open()
  await expect.poll(states).toEqual(['K-903 entered', 'K-902 entered', 'K-901 entered'])
  expect(answers.atOnce()).toBe(1)
  expect(answers.heard.map(({ body }) => body)).toEqual([
    { number: 'K-901', serviceId: 'KTP' },
    { number: 'K-902', serviceId: 'KTP' },
    { number: 'K-903', serviceId: 'KTP' },
  ])
})

it('[N2] a refused one says why and stops nobody behind it', async () => {
  answers.replies.push(problem('number-taken', 'K-901 sudah ada.'), { ticket: { ahead: 4 } })
  paper.add({ ...typed('K-901'), priority: 'elderly' })
  paper.add(typed('K-902'))
  await expect.poll(states).toEqual(['K-902 entered', 'K-901 refused'])
  const [entered, refused] = paper.entries.value
  expect(refused).toMatchObject({ why: 'K-901 sudah ada.', priority: 'elderly' })
  expect(entered).toMatchObject({ ticket: { ahead: 4 } })
  expect(answers.heard[0]?.body).toEqual({ number: 'K-901', serviceId: 'KTP', priority: 'elderly' })
  paper.drop(refused?.at ?? 0)
  expect(states()).toEqual(['K-902 entered'])
})
