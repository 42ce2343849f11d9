import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { HallView } from '../../contract/views.ts'
import { type Client, codeOf } from '../support/client.ts'
import { journalRecords } from '../support/journal-file.ts'
import { pairDevice } from '../support/pair-device.ts'
import { openScreen } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

const remote = { remote: true }
let server: TestServer
let admin: Client
let nina: Client
beforeEach(async () => {
  server = await startServer()
  admin = await server.admin(remote)
  nina = await server.addOfficer(admin, 'nina', 'officer', 'CIVIL', remote)
  await nina.command('open-counter', { counterId: 'counter-1' })
  await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
})
afterEach(() => server.stop())

const openConsole = () => openScreen(server.url, { screen: 'counter', id: 'counter-1' }, nina.presence())
const call = async () => {
  const { events } = await nina.command('call-next', { counterId: 'counter-1' })
  const called = events.find((event) => event.type === 'ticket-called')
  return { announcementId: called?.announcementId ?? '', screens: called?.screens }
}
const noted = () =>
  journalRecords(server.dataDir).flatMap(({ event }) => (event.type.startsWith('announcement-') ? [event.type] : []))

/** A paired display that watches its zone. */
async function openDisplay(zone = 'A') {
  const { token } = await pairDevice(server, admin, 'display', zone)
  const client = server.client({ ...remote, token })
  const screen = await openScreen(server.url, { screen: 'display', zone }, { ...remote, token })
  const displayInstance = randomUUID()
  return {
    screen,
    confirm: (announcementId: string, what: { shownAt?: number; spokenAt?: number } = { shownAt: server.now() }) =>
      client.ask('confirm-announcement', { announcementId, displayInstance, ...what }),
  }
}

it('[A2] the officer sees on how many of the screens that watched the call was shown, and that it was spoken', async () => {
  const [one, two] = [await openDisplay(), await openDisplay()]
  await openDisplay('B')
  const console_ = await openConsole()
  expect(console_.latest().screens).toBe(2)
  const { announcementId, screens } = await call()
  expect(screens).toBe(2)
  await one.screen.until(() => one.screen.announcements.flat().some((each) => each.announcementId === announcementId))

  expect(codeOf(await one.confirm(announcementId))).toBe('ok')
  const receiptsWith = async (shown: number) =>
    (await console_.seen(({ ticket }) => ticket?.receipts.shown === shown)).ticket?.receipts
  expect(await receiptsWith(1)).toEqual({ announcementId, screens: 2, shown: 1 })
  await one.confirm(announcementId)
  await two.confirm(announcementId)
  expect(await receiptsWith(2)).toEqual({ announcementId, screens: 2, shown: 2 })
  await two.confirm(announcementId, { spokenAt: server.now() })
  const spoken = await console_.seen(({ ticket }) => ticket?.receipts.spokenAt !== undefined)
  expect(spoken.ticket?.receipts).toEqual({ announcementId, screens: 2, shown: 2, spokenAt: server.now() })
  expect(noted()).toEqual(['announcement-shown', 'announcement-spoken'])
})

it('[A2] a paired display speaks for its own zone only', async () => {
  await openDisplay('A')
  const foreign = await openDisplay('B')
  const { announcementId } = await call()
  const reply = await foreign.confirm(announcementId)
  expect([reply.status, codeOf(reply)]).toEqual([404, 'announcement-unknown'])
  expect(codeOf(await foreign.confirm('99999'))).toBe('announcement-unknown')
  expect(noted()).toEqual([])
})

it('[A4] a call that no display watches is told to officer and supervisor at the call', async () => {
  await openDisplay('B')
  const hall = await openScreen(server.url, { screen: 'hall' }, admin.presence())
  const console_ = await openConsole()
  const unseen = ({ alerts }: HallView) => alerts.filter(({ kind }) => kind === 'call-unseen')
  expect([console_.latest().screens, unseen(hall.latest())]).toEqual([0, []])
  expect((await call()).screens).toBe(0)
  const seen = await hall.seen((view) => unseen(view).length > 0)
  expect(unseen(seen)).toEqual([{ kind: 'call-unseen', counter: 1, number: 'K-001', zone: 'A', at: server.now() }])
  expect((await console_.seen(({ ticket }) => ticket !== null)).ticket?.receipts).toMatchObject({
    screens: 0,
    shown: 0,
  })

  const late = await openDisplay()
  await console_.seen(({ screens }) => screens === 1)
  await late.confirm(console_.latest().ticket?.receipts.announcementId ?? '')
  expect(unseen(await hall.seen((view) => unseen(view).length === 0))).toEqual([])
})

it('[A2, A4] a display counts as long as it watches, and a supervisor who looks on is none', async () => {
  const console_ = await openConsole()
  const looking = await openScreen(server.url, { screen: 'display', zone: 'A' }, admin.presence())
  const display = await openDisplay()
  await console_.seen(({ screens }) => screens === 1)
  display.screen.socket.emit('unwatch', { screen: 'display', zone: 'A' })
  await console_.seen(({ screens }) => screens === 0)
  const second = await openDisplay()
  await console_.seen(({ screens }) => screens === 1)
  second.screen.close()
  await console_.seen(({ screens }) => screens === 0)
  looking.close()
})

it('[M1] a no-show needs two calls that were shown, twenty seconds apart; without a screen, a reason', async () => {
  const display = await openDisplay()
  const console_ = await openConsole()
  const { announcementId } = await call()
  const ticketId = (await console_.seen(({ ticket }) => ticket !== null)).ticket?.id ?? ''
  const noShow = (reason?: string) => nina.ask('mark-no-show', { ticketId, ...(reason !== undefined && { reason }) })
  expect(codeOf(await noShow())).toBe('no-show-unseen')
  await display.confirm(announcementId)
  expect((await noShow()).body).toMatchObject({ status: 409, code: 'no-show-too-early', calls: 1, of: 2, seconds: 20 })
  expect(codeOf(await noShow('screen-down'))).toBe('no-show-too-early')
  server.advance(20_000)
  const { events } = await nina.command('recall-ticket', { ticketId })
  const again = events.find((event) => event.type === 'ticket-recalled')?.announcementId ?? ''
  expect(codeOf(await noShow())).toBe('no-show-unseen')
  await display.confirm(again)
  expect((await console_.seen(({ ticket }) => ticket?.noShow.allowed === true)).ticket?.noShow.calls).toBe(2)
  expect(codeOf(await noShow())).toBe('ok')
})
