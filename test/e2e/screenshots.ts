import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { createClient } from '../support/client.ts'
import { projectDir } from '../support/project.ts'
import { openScreen, type sizes, startBrowser } from './browser.ts'

/** `npm run screenshots`: takes the pictures of `docs/screenshots` from the demo, each screen at its real size. */
const port = '8191'
const url = `http://127.0.0.1:${port}`
const password = 'gambar-layar-7'
const folder = join(projectDir, 'docs', 'screenshots')

type Act = (page: Page) => Promise<unknown>

async function take(
  browser: Browser,
  name: string,
  path: string,
  size: keyof typeof sizes,
  act: Act = async () => {},
): Promise<void> {
  const { page, close } = await openScreen(browser, `${url}${path}`, size)
  await page.waitForLoadState('networkidle')
  await act(page)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  await close()
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

const toService: Act = async (page) => {
  await press(page, /^Kependudukan/)
  await press(page, /Cetak ulang/)
}

const toNumber: Act = async (page) => {
  await toService(page)
  await press(page, 'Sudah lengkap, ambil nomor')
  await press(page, /Lansia/)
  await page.locator('svg').last().waitFor()
  await page
    .getByText(/^K-\d+$/)
    .first()
    .waitFor()
}

const signIn = async (page: Page, username: string): Promise<void> => {
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

const toWork: Act = async (page) => {
  await signIn(page, 'admin')
  await page.getByRole('button', { name: 'Keluar' }).waitFor()
}

const toCall: Act = async (page) => {
  await signIn(page, 'petugas')
  await page.locator('[data-counter="7"]').getByRole('button').click()
  await page.locator('[data-phase="idle"]').waitFor()
  await page.keyboard.press('Space')
  await page.locator('[data-phase="called"]').waitFor()
}

const demo = spawn(process.execPath, [join(projectDir, 'server/demo/main.ts')], {
  env: { ...process.env, PORT: port, ADMIN_PASSWORD: password },
  stdio: 'ignore',
})
const browser = await startBrowser()
try {
  mkdirSync(folder, { recursive: true })
  // The morning needs a while until every screen has something to show.
  await pause(60_000)
  await take(browser, 'home', '/', 'console')
  await take(browser, 'kiosk-home', '/kiosk', 'kiosk')
  await take(browser, 'kiosk-service', '/kiosk', 'kiosk', toService)
  await take(browser, 'kiosk-number', '/kiosk', 'kiosk', toNumber)
  await take(browser, 'officer', '/officer', 'console', toCall)
  await take(browser, 'display', '/display?zone=A', 'display')
  await take(browser, 'proof', '/proof?number=K-005', 'phone', (page) => page.getByText(/Mengapa K-005/).waitFor())
  await take(browser, 'desk', '/officer', 'console', async (page) => {
    await toWork(page)
    await page.waitForLoadState('networkidle')
  })
  const { ticket } = await createClient(url).command('issue-ticket', { serviceIds: ['DUKCAPIL-02'] })
  await take(browser, 'phone', `/t/${ticket.code}`, 'phone')
  await take(browser, 'admin', '/admin', 'console', async (page) => {
    await toWork(page)
    await page.waitForLoadState('networkidle')
  })
} finally {
  await browser.close()
  demo.kill('SIGTERM')
}
