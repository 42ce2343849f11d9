import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Client, codeOf } from '../support/client.ts'
import { queryData } from '../support/journal-file.ts'
import { openScreen } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

const counterId = 'counter-1'
let server: TestServer
let nina: Client
beforeEach(async () => {
  server = await startServer()
  nina = await server.addOfficer(await server.admin(), 'nina', 'officer', 'CIVIL', { remote: true })
  await nina.command('open-counter', { counterId })
})
afterEach(() => server.stop())

const openDisplay = (zone: string) => openScreen(server.url, { screen: 'display', zone })

it('[K2] a break is on the display of the zone, with its reason and when it ends', async () => {
  const [hereA, thereB] = [await openDisplay('A'), await openDisplay('B')]
  await nina.command('pause-counter', { counterId, reason: 'prayer', backAt: '12:45' })
  const away = { counter: 1, agency: 'Kependudukan', state: 'paused', reason: 'prayer', backAt: '12:45' }
  expect((await hereA.seen((view) => view.away.length > 0)).away).toEqual([away])
  expect(thereB.latest().away).toEqual([])
  expect(codeOf(await nina.ask('call-next', { counterId }))).toBe('counter-paused')
  await nina.command('resume-counter', { counterId })
  expect((await hereA.seen((view) => view.away.length === 0)).away).toEqual([])
})

it('[K2, G3] own words for a break count as another reason; they stay beside the journal', async () => {
  const display = await openDisplay('A')
  await nina.command('pause-counter', { counterId, reason: 'menjemput anak sakit' })
  const { away } = await display.seen((view) => view.away.length > 0)
  expect(away).toEqual([{ counter: 1, agency: 'Kependudukan', state: 'paused', reason: 'other' }])
  expect(queryData(server.dataDir, "SELECT text FROM journal WHERE text LIKE '%menjemput%'")).toEqual([])
  expect(queryData(server.dataDir, 'SELECT about, text FROM note')).toEqual([
    { about: 'counter:counter-1', text: 'menjemput anak sakit' },
  ])
})

it('[K2] a closed counter is on the display as long as its time to come back is to come', async () => {
  const display = await openDisplay('A')
  await nina.command('close-counter', { counterId, reason: 'officer-away', backAt: '10:00' })
  const closed = { counter: 1, agency: 'Kependudukan', state: 'closed', reason: 'officer-away', backAt: '10:00' }
  expect((await display.seen((view) => view.away.length > 0)).away).toEqual([closed])
  server.advance(3_600_000)
  await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  expect((await display.seen((view) => view.away.length === 0)).away).toEqual([])
})

it('[K2] a counter with a visitor cannot be left, nor with a time that is past', async () => {
  const { ticket } = await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  await nina.command('call-next', { counterId })
  for (const name of ['pause-counter', 'close-counter'] as const) {
    expect((await nina.ask(name, { counterId })).body).toMatchObject({ code: 'counter-busy', number: ticket.number })
  }
  await nina.command('park-ticket', { ticketId: ticket.id, reason: 'filling-in-form' })
  expect((await nina.ask('pause-counter', { counterId, backAt: '08:59' })).body).toMatchObject({
    status: 422,
    code: 'back-at-passed',
    backAt: '08:59',
  })
  expect(codeOf(await nina.ask('close-counter', { counterId }))).toBe('ok')
})
