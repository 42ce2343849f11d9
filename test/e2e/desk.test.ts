import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CounterView, DeskView } from '../../contract/views.ts'
import type { Client } from '../support/client.ts'
import { sampleBuildingFile } from '../support/project.ts'
import { officerPassword, startServer, type TestServer } from '../support/server.ts'
import { accessibilityFaults, openScreen, startBrowser } from './browser.ts'

const patience = { timeout: 20_000 }

/** The information desk and the supervisor, each at a machine of their own; the desk by keyboard alone. */
describe('the information desk and the supervisor', () => {
  let server: TestServer
  let browser: Browser
  let desk: Page
  let hall: Page
  let admin: Client
  let officer: Client
  const errors: string[] = []

  const signIn = async (path: string, username: string): Promise<Page> => {
    const { page } = await openScreen(browser, `${server.url}${path}`, 'console')
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.getByLabel('Nama pengguna').fill(username)
    await page.getByLabel('Kata sandi', { exact: true }).fill(officerPassword)
    await page.keyboard.press('Enter')
    return page
  }
  const shows = (page: Page, selector: string, text?: string | RegExp) => {
    const place = page.locator(selector, text === undefined ? {} : { hasText: text })
    return expect.poll(() => place.first().isVisible(), patience).toBe(true)
  }
  const type = async (...keys: string[]) => {
    for (const key of keys) {
      if (/^(F\d+|Enter|Tab|Escape|Arrow\w+|[0-9])$/.test(key)) await desk.keyboard.press(key)
      else await desk.keyboard.type(key)
    }
  }
  const find = async (number: string, state: string) => {
    await type('F3')
    await shows(desk, '.find .code input')
    await desk.locator('.find .code input').fill(number)
    await type('Enter')
    await shows(desk, `[data-found="${number}"] [data-state="${state}"]`)
  }
  const issue = (...serviceIds: string[]) => server.client().command('issue-ticket', { serviceIds })
  /** The ticket that the officer has in hand at counter 5. */
  const inHand = async () => {
    const { body } = await officer.get('/api/views/counter?id=counter-5')
    return (body as CounterView).ticket
  }

  beforeAll(async () => {
    server = await startServer({ buildingFile: sampleBuildingFile })
    admin = await server.admin()
    await server.addOfficer(admin, 'rina', 'desk')
    await server.addOfficer(admin, 'akhmad', 'supervisor')
    officer = await server.addOfficer(admin, 'noor', 'officer', 'DUKCAPIL')
    browser = await startBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('[I4] gives one number for a journey, with its stops in order', async () => {
    desk = await signIn('/officer', 'rina')
    await shows(desk, '.services li')
    await type('kartu keluarga baru')
    expect(await accessibilityFaults(desk)).toEqual([])
    await type('Enter', 'buka tabungan', 'Enter')
    await shows(desk, '.picked', 'Pembukaan rekening tabungan')
    await type('F9')
    await shows(desk, '[data-issued]')
    expect(await desk.locator('.stop-list li').count()).toBe(2)
    expect(await desk.locator('.slip-state').textContent()).toContain('pencetak')
    expect(await accessibilityFaults(desk)).toEqual([])
    await type('F2')
    await shows(desk, '.services li')
  })

  it('[I6] asks for the NIK where a service wants it, and says at the field what is wrong with it', async () => {
    await type('paspor baru', 'Enter')
    await shows(desk, '.basket .entry', 'NIK pemohon (wajib)')
    const nik = desk.locator('.basket .entry input')
    await nik.fill('12345')
    await type('F9')
    await shows(desk, '.basket .error')
    await nik.fill('6311014501900001')
    await type('F9')
    await shows(desk, '[data-issued]')
  })

  it('answers "when is my number", and cancels with a reason after a question', async () => {
    const { ticket } = await issue('SAMSAT-01')
    await find(ticket.number, 'waiting')
    await shows(desk, '.line-now', 'Menunggu di Zona B, Samsat')
    expect(await accessibilityFaults(desk)).toEqual([])
    await type('F10')
    await shows(desk, '.reason-form')
    await type('2', 'Enter')
    await shows(desk, `[data-found="${ticket.number}"] [data-state="cancelled"]`)
    await shows(desk, '.said', `${ticket.number} dibatalkan.`)
  })

  it('finds a lost slip by service and time', async () => {
    const { ticket } = await issue('SAMSAT-02')
    await type('Escape')
    await desk.getByLabel('Slip hilang').check()
    await desk.getByLabel('Layanan', { exact: true }).selectOption('SAMSAT-02')
    await desk.getByLabel('Diambil dari pukul').fill('8.55')
    await type('Enter')
    await shows(desk, `[data-found="${ticket.number}"]`)
    await desk.getByLabel('Menurut nomor').check()
  })

  it('[M2] puts a visitor back who did not come, with number and place', async () => {
    await officer.command('open-counter', { counterId: 'counter-5' })
    await officer.command('call-next', { counterId: 'counter-5' })
    const called = await inHand()
    const { id: ticketId = '', number = '' } = called ?? {}
    server.advance(25_000)
    await officer.command('recall-ticket', { ticketId })
    server.advance(25_000)
    await officer.command('mark-no-show', { ticketId, reason: 'called-in-person' })
    await find(number, 'no-show')
    await type('F9')
    await shows(desk, '.reason-form')
    await type('1', 'Enter')
    await shows(desk, `[data-found="${number}"] [data-state="waiting"]`)
  })

  it('[N2] takes paper numbers one after the other and answers each', async () => {
    await type('F6')
    await shows(desk, '.paper-form')
    await type('k901')
    await desk.getByLabel('Layanan', { exact: true }).selectOption('DUKCAPIL-05')
    await desk.getByLabel('Nomor', { exact: true }).focus()
    await type('Enter', 'k902', 'Enter', 'k901', 'Enter', 'k12', 'Enter')
    await shows(desk, '[data-paper="K-012"][data-state="refused"]')
    expect(
      await desk.locator('[data-paper="K-901"]').evaluateAll((rows) => rows.map((row) => row.dataset.state)),
    ).toEqual(['refused', 'entered'])
    await shows(desk, '[data-paper="K-902"][data-state="entered"]', 'Masuk antrean')
    expect(await accessibilityFaults(desk)).toEqual([])
  })

  it('prints the requirements of any service as a list', async () => {
    await type('F4')
    await shows(desk, '.services li')
    await type('kartu keluarga baru', 'Enter')
    await shows(desk, '[data-sheet="DUKCAPIL-04"]')
    await type('F9')
    await shows(desk, '.said', 'Daftar dikirim ke pencetak.')
    await type('keluarga')
    expect(await accessibilityFaults(desk)).toEqual([])
  })

  it('[J4] lets everyone go who waits for an agency that did not come, and says how many before it does', async () => {
    await issue('KEMENAG-01')
    await issue('KEMENAG-01', 'DUKCAPIL-04')
    await type('F8')
    const { body } = await admin.get('/api/views/desk')
    const waiting = (body as DeskView).agencies.find(({ id }) => id === 'KEMENAG')?.waiting ?? 0
    expect(waiting).toBeGreaterThan(0)
    await shows(desk, 'tr[data-agency="KEMENAG"] td.num', String(waiting))
    await desk.locator('tr[data-agency="KEMENAG"] button').press('Enter')
    await desk.getByLabel(/^Lepaskan/).check()
    expect(await accessibilityFaults(desk)).toEqual([])
    await desk.getByRole('button', { name: `Ya, lepaskan ${waiting} orang` }).press('Enter')
    await shows(desk, '.note.good', 'Kementerian Agama')
    await shows(desk, 'tr[data-agency="KEMENAG"] td.num', '0')
  })

  it('[A4] tells the supervisor in one sentence what to do now', async () => {
    await officer.command('call-next', { counterId: 'counter-5' })
    hall = await signIn('/admin', 'akhmad')
    await shows(hall, '[data-alert="call-unseen"] h2', /^Antar K-\d+ ke Loket 5$/)
    await shows(hall, '[data-counter="5"][data-tone="called"]')
    expect(await accessibilityFaults(hall)).toEqual([])
  })

  it('[T2] the supervisor puts a ticket back whose officer has left', async () => {
    const number = (await inHand())?.number ?? ''
    await hall.getByRole('button', { name: 'Lihat Loket 5' }).click()
    await shows(hall, '[data-panel="5"] .at-counter', number)
    expect(await accessibilityFaults(hall)).toEqual([])
    await hall.getByRole('button', { name: 'Kembalikan ke antrean' }).click()
    await shows(hall, '[data-panel="5"] .note.good', `${number} kembali ke antrean`)
    await shows(hall, '[data-counter="5"][data-tone="idle"]')
  })

  it('[K4] gives a counter a service of another agency for the day', async () => {
    await hall.getByLabel('Tambah layanan').selectOption('SAMSAT-01')
    await hall.getByRole('button', { name: 'Tambah layanan' }).click()
    await shows(hall, '[data-further="SAMSAT-01"]')
  })

  it('[K2] sends a counter on a break with a reason and a time, and lets it go on', async () => {
    await hall.getByRole('button', { name: 'Istirahatkan' }).click()
    await hall.getByLabel(/^Kembali pukul/).fill('13.30')
    await hall.getByRole('form').getByRole('button', { name: 'Istirahatkan' }).click()
    await shows(hall, '[data-counter="5"][data-tone="break"]', 'istirahat, 13.30')
    await hall.getByRole('button', { name: 'Lanjutkan' }).click()
    await shows(hall, '[data-counter="5"][data-tone="idle"]')
    await hall.keyboard.press('Escape')
  })

  it('[H1] brings a visitor on hold back into the queue', async () => {
    server.advance(5_000)
    await officer.command('call-next', { counterId: 'counter-5' })
    const { id: ticketId = '', number = '' } = (await inHand()) ?? {}
    await officer.command('park-ticket', { ticketId, reason: 'filling-in-form' })
    await hall.locator(`[data-parked="${number}"]`).getByRole('button').click()
    await expect.poll(() => hall.locator(`[data-parked="${number}"]`).count(), patience).toBe(0)
  })

  it('[I1] pauses a service with a reason and lets it give numbers again', async () => {
    await hall.getByRole('button', { name: 'Jeda layanan' }).click()
    const form = hall.getByRole('form', { name: 'Jeda sebuah layanan' })
    await form.getByLabel('Layanan').selectOption('SAMSAT-02')
    await form.getByLabel('Alasan').selectOption('out-of-stock')
    await form.getByRole('button', { name: 'Jeda layanan' }).click()
    await shows(hall, '[data-paused="SAMSAT-02"]', 'Blangko habis')
    await hall.locator('[data-paused="SAMSAT-02"]').getByRole('button').click()
    await expect.poll(() => hall.locator('[data-paused="SAMSAT-02"]').count(), patience).toBe(0)
  })

  it('[D4] shows date and time of the server when its clock has moved, and asks whether they are right', async () => {
    server.setClock(-30 * 60_000)
    await issue('SAMSAT-01')
    await shows(hall, '[data-alert="clock-in-doubt"]')
    await hall.getByRole('button', { name: 'Periksa jam' }).click()
    await shows(hall, '.clock-now[data-clock="2026-11-24"]')
    expect(await accessibilityFaults(hall)).toEqual([])
    await hall.getByRole('button', { name: 'Ya, benar' }).click()
    await expect.poll(() => hall.locator('[data-alert="clock-in-doubt"]').count(), patience).toBe(0)
  })

  it('gives the visits of today as a table', async () => {
    const downloading = hall.waitForEvent('download')
    await hall.getByRole('link', { name: 'Kunjungan hari ini (CSV)' }).click()
    expect((await downloading).suggestedFilename()).toBe('visits-2026-11-24.csv')
  })

  it('[D3] closes the day and tells what its audit has found, with the way to the proof', async () => {
    await hall.getByRole('button', { name: 'Tutup hari layanan' }).click()
    await hall.getByRole('form').getByRole('button', { name: 'Tutup hari layanan' }).click()
    await shows(hall, '.audit[data-unexplained="0"]', /panggilan diperiksa terhadap aturan urutan/)
    expect(await hall.getByRole('link', { name: 'Buka bukti antrean' }).getAttribute('href')).toBe('/proof')
    expect(await accessibilityFaults(hall)).toEqual([])
  })

  it('no page reported an error of its own', () => {
    expect(errors).toEqual([])
  })
})
