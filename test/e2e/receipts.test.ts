import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { openScreen as watch } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { openScreen, startBrowser } from './browser.ts'

const counterId = 'counter-1'
let server: TestServer
let browser: Browser
let officer: Client

beforeAll(async () => {
  server = await startServer()
  officer = await server.addOfficer(await server.admin(), 'noor', 'officer', 'CIVIL')
  await officer.command('open-counter', { counterId })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('[A2] a display page tells that it has shown a call, and the officer sees it', async () => {
  const { page } = await openScreen(browser, `${server.url}/display?zone=A`, 'display')
  await expect.poll(() => page.getByText('Belum ada panggilan').isVisible(), { timeout: 20_000 }).toBe(true)
  const counter = await watch(server.url, { screen: 'counter', id: counterId }, officer.presence())
  await counter.seen(({ screens }) => screens === 1)

  const { ticket: issued } = await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  await officer.command('call-next', { counterId })
  const shown = await counter.seen(({ ticket }) => ticket?.receipts.shown === 1)
  expect(shown.ticket).toMatchObject({ number: issued.number, receipts: { screens: 1, shown: 1 } })
  expect(await page.locator(`[data-announcement="${shown.ticket?.receipts.announcementId}"]`).isVisible()).toBe(true)

  // A recall is an announcement of its own, with a receipt of its own.
  await officer.command('recall-ticket', { ticketId: issued.id })
  const again = await counter.seen(({ ticket }) => ticket?.calls === 2 && ticket.receipts.shown === 1)
  expect(again.ticket?.receipts.announcementId).not.toBe(shown.ticket?.receipts.announcementId)
  counter.close()
})

it('[A2] a display that was away confirms the call that it finds when it is back', async () => {
  const counter = await watch(server.url, { screen: 'counter', id: counterId }, officer.presence())
  const { ticket: present } = counter.latest()
  await officer.command('start-serving', { ticketId: present?.id ?? '' })
  await officer.command('finish-serving', { ticketId: present?.id ?? '', outcome: 'done' })
  for (const context of browser.contexts()) await context.close()
  await counter.seen(({ screens }) => screens === 0)
  await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  await officer.command('call-next', { counterId })
  await counter.seen(({ ticket }) => ticket?.state === 'called' && ticket.receipts.shown === 0)
  await openScreen(browser, `${server.url}/display?zone=A`, 'display')
  const seen = await counter.seen(({ ticket }) => ticket?.receipts.shown === 1)
  expect(seen.ticket?.noShow.calls).toBe(1)
  counter.close()
})
