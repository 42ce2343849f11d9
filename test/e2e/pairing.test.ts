import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleBuildingFile } from '../support/project.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { accessibilityFaults, elsewhere, openScreen, startBrowser } from './browser.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer({ buildingFile: sampleBuildingFile })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('a display on another machine shows a code, is let in by it, and is shut out when it is revoked', async () => {
  const url = server.url.replace('127.0.0.1', elsewhere)
  const { page } = await openScreen(browser, `${url}/display?zone=A`, 'display')
  const shown = page.getByText(/^[B-Z]{4}-[B-Z]{4}$/)
  await expect.poll(() => shown.isVisible(), { timeout: 20_000 }).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([])
  const code = (await shown.textContent()) ?? ''

  const admin = await server.admin()
  const { device } = await admin.command('approve-device', { code, name: 'TV pintu', place: 'A' })
  await expect.poll(() => page.getByText('Zona A').first().isVisible(), { timeout: 20_000 }).toBe(true)
  await page.reload()
  await expect.poll(() => page.getByText('Zona A').first().isVisible(), { timeout: 20_000 }).toBe(true)

  await admin.command('revoke-device', { deviceId: device.id })
  await expect.poll(() => shown.isVisible(), { timeout: 30_000 }).toBe(true)
  expect(await shown.textContent()).not.toBe(code)
})
