import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFinder, type Finder } from '../../officer-ui/information-desk/finder.ts'
import { request } from '../../ui-kit/request.ts'
import { type Answers, gate, problem, startAnswers } from './information-desk-answers.ts'

let answers: Answers
let finder: Finder
const paths = () => answers.heard.map(({ path }) => path)

beforeEach(async () => {
  answers = await startAnswers()
  finder = createFinder({
    getJson: (path) => request(`${answers.origin}${path}`, { method: 'GET' }),
    session: answers.needs.session,
  })
})
afterEach(() => answers.stop())

it('finds by number as it is spoken, and shows the one that fits', async () => {
  answers.replies.push({ tickets: [{ id: '9', number: 'K-045' }] })
  finder.number.value = 'k45'
  expect(await finder.find()).toBe('asked')
  expect(paths()).toEqual(['/api/desk/tickets?number=K-045'])
  expect(finder.number.value).toBe('K-045')
  expect(finder.shown.value).toBe('9')
})

it('finds a lost slip by service and whatever is known of the time', async () => {
  answers.replies.push({ tickets: [{ id: '1' }, { id: '2' }] }, { tickets: [] })
  finder.by.value = 'time'
  finder.serviceId.value = 'DUKCAPIL-01'
  finder.from.value = '9.30'
  await finder.find()
  finder.to.value = '950'
  await finder.find()
  expect(paths()).toEqual([
    '/api/desk/tickets?serviceId=DUKCAPIL-01&from=09%3A30',
    '/api/desk/tickets?serviceId=DUKCAPIL-01&from=09%3A30&to=09%3A50',
  ])
  expect(finder.shown.value).toBeNull()
})

it('asks nothing while the fields say nothing, and says what is wrong', async () => {
  finder.number.value = 'KTP'
  expect(await finder.find()).toBe('number-wrong')
  finder.by.value = 'time'
  expect(await finder.find()).toBe('service-missing')
  finder.serviceId.value = 'DUKCAPIL-01'
  finder.to.value = 'siang'
  expect(await finder.find()).toBe('time-wrong')
  expect(paths()).toEqual([])
})

it('an answer that comes late does not take the place of a newer question', async () => {
  const late = gate()
  answers.replies.push({ tickets: [{ id: 'old' }], after: late.opened }, { tickets: [{ id: 'new' }] })
  const first = finder.open('K-001')
  await expect.poll(() => answers.heard.length).toBe(1)
  await finder.open('K-002')
  late.open()
  await first
  expect(finder.found.value?.map(({ id }) => id)).toEqual(['new'])
})

it('asks the same again when the hall has moved, and keeps what it shows meanwhile', async () => {
  answers.replies.push({ tickets: [{ id: '9', state: 'waiting' }] }, problem('slow-down', 'Tunggu sebentar.'), {
    tickets: [{ id: '9', state: 'called' }],
  })
  await finder.refresh()
  expect(paths()).toEqual([])
  await finder.open('K-045')
  await finder.refresh()
  expect(finder.found.value?.[0]?.state).toBe('waiting')
  expect(finder.refusal.value?.detail).toBe('Tunggu sebentar.')
  await finder.refresh()
  expect(finder.found.value?.[0]?.state).toBe('called')
  expect(finder.refusal.value).toBeNull()
})
