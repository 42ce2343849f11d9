import { afterEach, beforeEach, expect, it } from 'vitest'
import type { HallView } from '../../contract/views.ts'
import { type Client, codeOf } from '../support/client.ts'
import { journalRecords } from '../support/journal-file.ts'
import { openScreen } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

const hour = 3_600_000
let server: TestServer
let admin: Client
beforeEach(async () => {
  server = await startServer()
  admin = await server.admin()
})
afterEach(() => server.stop())

const inDoubt = ({ alerts }: HallView) => alerts[0]?.kind === 'clock-in-doubt'
const daysIn = () =>
  journalRecords(server.dataDir).flatMap(({ event }) =>
    event.type === 'day-opened' || event.type === 'day-closed' ? [`${event.type} ${event.date}`] : [],
  )

it('[D4] a clock set back is shown to the supervisor at the next look, and the day stays as it is', async () => {
  const hall = await openScreen(server.url, { screen: 'hall' }, admin.presence())
  await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  expect(inDoubt(hall.latest())).toBe(false)
  server.setClock(-26 * hour)
  const seen = await hall.seen(inDoubt)
  expect(seen.day?.date).toBe('2026-11-24')
  expect(daysIn()).toEqual(['day-opened 2026-11-24'])
  hall.close()
})

it('[D4] one set ahead too; once the date is confirmed, the schedule goes on by it', async () => {
  const hall = await openScreen(server.url, { screen: 'hall' }, admin.presence())
  server.setClock(24 * hour)
  expect((await hall.seen(inDoubt)).day?.date).toBe('2026-11-24')
  hall.close()
  // By the new date the sign-in of yesterday is over.
  const again = await server.admin()
  const desk = await server.addOfficer(again, 'dina', 'desk')
  expect(codeOf(await desk.ask('confirm-date', {}))).toBe('forbidden')
  expect(daysIn()).toEqual(['day-opened 2026-11-24'])
  const later = await openScreen(server.url, { screen: 'hall' }, again.presence())
  expect(inDoubt(later.latest())).toBe(true)
  await again.command('confirm-date', {})
  await later.seen((view) => !inDoubt(view) && view.day?.date === '2026-11-25')
  expect(daysIn()).toEqual(['day-opened 2026-11-24', 'day-closed 2026-11-24', 'day-opened 2026-11-25'])
  later.close()
})
