import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Proof } from '../../contract/proof.ts'
import type { Client } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { accessibilityFaults, openScreen, type sizes, startBrowser } from './browser.ts'

const counterId = 'counter-1'

/** Anyone asks why a number was called when it was, and sees every call meanwhile in plain words. */
describe('proof of order', () => {
  let server: TestServer
  let browser: Browser
  let officer: Client
  let mark: string
  const errors: string[][] = []

  const open = async (path: string, size: keyof typeof sizes = 'phone'): Promise<Page> => {
    const screen = await openScreen(browser, `${server.url}${path}`, size)
    errors.push(screen.errors)
    return screen.page
  }
  const issue = (priority?: 'elderly') =>
    server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'], ...(priority && { priority }) })
  const serve = async (ticketId: string) => {
    await officer.command('start-serving', { ticketId })
    await officer.command('finish-serving', { ticketId, outcome: 'done' })
    server.advance(60_000)
  }
  const callNext = async () => {
    const { ticket } = await officer.command('call-next', { counterId })
    await serve(ticket?.id ?? '')
  }
  const shows = (page: Page, text: string | RegExp) =>
    expect.poll(() => page.getByText(text).first().isVisible(), { timeout: 20_000 }).toBe(true)
  /** What the ledger says of a number. */
  const line = async (page: Page, number: string) =>
    (await page.locator(`.ledger [data-number="${number}"]`).last().innerText()).replace(/\s+/g, ' ')

  beforeAll(async () => {
    server = await startServer()
    officer = await server.addOfficer(await server.admin(), 'noor', 'officer', 'CIVIL')
    await officer.command('open-counter', { counterId })
    for (let each = 0; each < 4; each += 1) await issue()
    await issue('elderly')
    await issue()
    server.advance(60_000)
    // K-005 has priority; K-006 is taken out of order; then K-002, K-003 and K-004 as they came.
    await callNext()
    await callNext()
    const favour = await officer.command('call-ticket', { counterId, number: 'K-006', reason: 'health' })
    await serve(favour.ticket.id)
    for (let each = 0; each < 3; each += 1) await callNext()
    mark = ((await server.client().get('/api/proof/K-004')).body as Proof).mark
    browser = await startBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('[O1] a number that is typed is answered call by call, in words', async () => {
    const page = await open('/proof')
    await page.getByLabel('Nomor antrean').fill('k4')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Periksa' }).click()
    await shows(page, /^Mengapa K-004 dipanggil pukul \d\d\.\d\d\?$/)
    await shows(page, 'Urutan sesuai aturan, satu pengecualian dengan alasan')
    await shows(page, '5 panggilan lain')
    await shows(page, /3 datang lebih dahulu, 1 prioritas, 1 di luar urutan/)
    expect(await line(page, 'K-005')).toContain('PRIORITAS paling banyak 2 untuk 1 biasa')
    expect(await line(page, 'K-001')).toContain('Datang lebih dahulu')
    expect(await line(page, 'K-006')).toContain('Di luar urutan. Alasan: keadaan kesehatan. Loket 1.')
    expect(await line(page, 'K-004')).toContain('Dipanggil ke Loket 1')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('[O2] no officer is named', async () => {
    const page = await open('/proof?number=K-004')
    await shows(page, 'Di luar urutan.')
    expect(await page.locator('body').innerText()).not.toMatch(/noor/i)
  })

  it('[G5] the mark of the slip is shown to compare, and a right and a wrong one are told apart', async () => {
    const page = await open('/proof?number=K-004')
    await shows(page, 'Cocokkan dengan slip Anda')
    expect((await page.locator('.mark-text').innerText()).replace(/\s/g, '')).toBe(mark)
    for (const [typed, verdict] of [
      [mark.toLowerCase(), 'right'],
      ['AAAA BBBB CCCC', 'wrong'],
    ] as const) {
      await page.getByRole('button', { name: 'Periksa nomor lain' }).click()
      await page.getByLabel('Nomor antrean').fill('K-004')
      await page.getByLabel(/Tanda bukti/).fill(typed)
      await page.getByRole('button', { name: 'Periksa' }).click()
      await expect.poll(() => page.locator('[data-mark]').getAttribute('data-mark')).toBe(verdict)
    }
    await shows(page, /laporkan ke meja informasi, lapor\.go\.id atau SMS 1708/)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('a number that was never given says what to do, and what was typed stays', async () => {
    const page = await open('/proof?number=K-900&lang=en')
    await shows(page, 'Number K-900 was not found')
    await shows(page, /ask at the information desk/)
    expect(await page.getByLabel('Queue number').inputValue()).toBe('K-900')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('the kiosk asks by letters on its glass, and leads back', async () => {
    const page = await open('/proof?at=kiosk', 'kiosk')
    for (const letter of 'K4') await page.getByRole('button', { name: letter, exact: true }).click()
    await page.getByRole('button', { name: 'Periksa' }).click()
    await shows(page, /^Mengapa K-004/)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Kembali ke kios' }).click()
    await shows(page, 'Selamat datang')
  })

  it("a visitor's phone leads to the proof of the own number", async () => {
    const { ticket } = await issue()
    const page = await open(`/t/${ticket.code}`)
    await page.getByRole('link', { name: 'Bukti urutan panggilan' }).click()
    await shows(page, `Mengapa ${ticket.number} belum dipanggil?`)
  })

  it('no page reported an error of its own', () => {
    expect(errors.flat().filter((error) => !/404/.test(error))).toEqual([])
  })
})
