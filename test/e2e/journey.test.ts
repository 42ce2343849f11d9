import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerOf } from '../../contract/answers.ts'
import { type FakePrinter, startFakePrinter } from '../support/fake-printer.ts'
import { sampleBuildingFile } from '../support/project.ts'
import { officerPassword, startServer, type TestServer } from '../support/server.ts'
import { accessibilityFaults, openScreen, startBrowser } from './browser.ts'

/** Screens of a busy machine take a while. */
const patience = { timeout: 20_000 }

type Screen = Awaited<ReturnType<typeof openScreen>>

/** One visitor, from the kiosk to the end of the visit, on real screens with a printer that listens on TCP. */
describe('a visit', () => {
  let server: TestServer
  let printer: FakePrinter
  let browser: Browser
  const screens: Screen[] = []
  let kiosk: Page
  let display: Page
  let officer: Page
  let phone: Page
  let ticket: AnswerOf<'issue-ticket'>['ticket']

  const open = async (path: string, size: Parameters<typeof openScreen>[2]): Promise<Page> => {
    const screen = await openScreen(browser, `${server.url}${path}`, size)
    screens.push(screen)
    return screen.page
  }

  /** The big key rests for a moment after each call (rule C5). */
  const pressWhenReady = async (key: string, name: RegExp): Promise<void> => {
    await expect.poll(() => officer.getByRole('button', { name }).isEnabled(), patience).toBe(true)
    await officer.keyboard.press(key)
  }

  beforeAll(async () => {
    printer = await startFakePrinter()
    const building = readFileSync(sampleBuildingFile, 'utf8').replace("'preview:'", `'tcp://127.0.0.1:${printer.port}'`)
    server = await startServer({ building })
    const admin = await server.admin()
    await server.addOfficer(admin, 'noor', 'officer', 'DUKCAPIL')
    browser = await startBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await printer?.close()
  })

  it('[I1] the kiosk shows service, requirements and fee, and gives a number with a QR', async () => {
    kiosk = await open('/kiosk', 'kiosk')
    display = await open('/display?zone=A', 'display')
    await kiosk.getByRole('button', { name: /^Kependudukan/ }).click()
    await kiosk.getByRole('button', { name: /Kartu Keluarga baru/ }).click()
    await expect.poll(() => kiosk.getByText('Biaya resmi').isVisible(), patience).toBe(true)
    await expect.poll(() => kiosk.getByText('Persyaratan', { exact: true }).isVisible(), patience).toBe(true)
    expect(await accessibilityFaults(kiosk)).toEqual([])
    await kiosk.getByRole('button', { name: 'Sudah lengkap, ambil nomor' }).click()
    const answered = kiosk.waitForResponse(/issue-ticket/)
    await kiosk.getByRole('button', { name: /Lansia/ }).click()
    ticket = ((await (await answered).json()) as AnswerOf<'issue-ticket'>).ticket
    expect(ticket.number).toBe('K-001')
    await expect.poll(() => kiosk.getByText('K-001').isVisible(), patience).toBe(true)
    await expect.poll(() => kiosk.getByText('PRIORITAS').isVisible(), patience).toBe(true)
  })

  it('[I3] the printer receives the slip once, with the number on it', async () => {
    await printer.cutSlips(1)
    expect(printer.slips()[0]?.includes('K-001')).toBe(true)
  })

  it('the phone follows the ticket by the code of the QR', async () => {
    expect(ticket.url).toBe(`${server.url}/t/${ticket.code}`)
    phone = await open(`/t/${ticket.code}`, 'phone')
    await expect.poll(() => phone.getByText('K-001').first().isVisible(), patience).toBe(true)
    expect(await accessibilityFaults(phone)).toEqual([])
  })

  it('[K1] the officer signs in, chooses a free counter and opens it', async () => {
    officer = await open('/officer', 'console')
    await officer.getByLabel('Nama pengguna').fill('noor')
    await officer.getByLabel('Kata sandi', { exact: true }).fill(officerPassword)
    await officer.keyboard.press('Enter')
    await officer.locator('[data-counter="5"]').getByRole('button').click()
    await expect.poll(() => officer.locator('[data-phase]').getAttribute('data-phase'), patience).toBe('idle')
    expect(await accessibilityFaults(officer)).toEqual([])
  })

  it('[A1] a call by keyboard is on display and phone', async () => {
    await pressWhenReady('Space', /Panggil berikutnya/)
    await expect.poll(() => display.locator('[data-call="K-001"]').getAttribute('data-counter'), patience).toBe('5')
    await expect
      .poll(() => display.locator('[data-call="K-001"]').getByText('PRIORITAS').isVisible(), patience)
      .toBe(true)
    await expect.poll(() => phone.getByText('Anda dipanggil').isVisible(), patience).toBe(true)
    expect(await accessibilityFaults(display)).toEqual([])
  })

  it('[S1] recall, start and finish move the visit on everywhere', async () => {
    await pressWhenReady('F3', /Panggil ulang/)
    await expect.poll(() => officer.getByText(/Panggilan ke-2/).isVisible(), patience).toBe(true)
    await pressWhenReady('Space', /Mulai layani/)
    await expect.poll(() => officer.locator('[data-phase]').getAttribute('data-phase'), patience).toBe('serving')
    server.advance(60_000)
    await pressWhenReady('F8', /Selesai saja/)
    await expect.poll(() => officer.locator('[data-phase]').getAttribute('data-phase'), patience).toBe('idle')
    await expect.poll(() => phone.getByText('Anda dipanggil').isVisible(), patience).toBe(false)
  })

  it('every screen comes back by itself when the server was away', async () => {
    await server.restart()
    await kiosk
      .getByRole('button', { name: 'Selesai', exact: true })
      .click({ timeout: 1000 })
      .catch(() => undefined)
    const other = await server.client().command('issue-ticket', { serviceIds: ['DUKCAPIL-05'] })
    await expect.poll(() => officer.locator('[data-class="regular"]').textContent(), patience).toContain('1')
    await pressWhenReady('Space', /Panggil berikutnya/)
    await expect.poll(() => display.locator(`[data-call="${other.ticket.number}"]`).isVisible(), patience).toBe(true)
  })

  it('no page reported an error of its own', () => {
    const own = screens.flatMap(({ errors }) =>
      errors.filter((error) => !/WebSocket|ERR_CONNECTION|Failed to load/.test(error)),
    )
    expect(own).toEqual([])
  })
})
