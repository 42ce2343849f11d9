import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, openScreen } from './browser.ts'
import { type ConsolePage, startConsole } from './console-page.ts'

/** A visit in all its turns, by keyboard alone: the mouse is never used on the console. */
describe('a visit at the console', () => {
  let hall: Awaited<ReturnType<typeof startConsole>>
  let desk: ConsolePage
  let display: Page

  beforeAll(async () => {
    hall = await startConsole()
    desk = hall.desk
  })

  afterAll(() => hall?.stop())

  it('[K1] sign-in, choice and opening of a counter', async () => {
    await hall.openCounter()
    await desk.sees('Tidak ada layar')
    expect(await accessibilityFaults(desk.page)).toEqual([])
  })

  it('[A4, M1] a call that no screen shows is told, and no-show then asks for a reason', async () => {
    const number = await hall.issue('CIVIL-01')
    await desk.press('Space', /Panggil berikutnya/)
    await desk.inPhase('called')
    await desk.sees(/Tidak ada layar yang menampilkan panggilan ini/)
    await desk.press('F4', /Tidak hadir/)
    await desk.sees(`${number} tidak hadir`)
    expect(await accessibilityFaults(desk.page)).toEqual([])
    await desk.keyboard.press('Enter')
    await desk.sees('Pilih alasan')
    await desk.keyboard.press('2')
    await desk.keyboard.press('Enter')
    await desk.inPhase('idle')
  })

  it('[S2] a no-show is taken back while the seconds run', async () => {
    await desk.press('u', /Urungkan \d+ dtk/)
    await desk.inPhase('called')
    await desk.press('Space', /Mulai layani/)
    await desk.inPhase('serving')
    expect(await accessibilityFaults(desk.page)).toEqual([])
    await hall.finish()
  })

  it('[A2] the console tells on how many screens the call is shown', async () => {
    const screen = await openScreen(hall.browser, `${hall.server.url}/display?zone=A`, 'display')
    display = screen.page
    await desk.sees('1 layar tersambung')
    const number = await hall.issue('CIVIL-01')
    await desk.press('Space', /Panggil berikutnya/)
    await desk.sees('Tampil di 1 dari 1 layar')
    await expect.poll(() => display.locator(`[data-call="${number}"]`).isVisible()).toBe(true)
  })

  it('[M1] no-show becomes possible once a recall after 20 s was shown too', async () => {
    await desk.sees('1 dari 2')
    expect(await desk.button(/Tidak hadir/).isEnabled()).toBe(false)
    hall.server.advance(20_000)
    await desk.press('F3', /Panggil ulang/)
    await desk.sees(/Panggilan ke-2/)
    // Until the receipt is there the same key asks for a reason.
    await desk.sees('2 panggilan sudah tampil di layar')
    await desk.press('F4', /Tidak hadir/)
    await desk.inPhase('idle')
  })

  it('[H1] a visitor is put on hold with a reason and called again', async () => {
    const number = await hall.issue('CIVIL-02')
    await hall.callAndStart()
    await desk.press('F7', /Tunda/)
    await desk.keyboard.press('1')
    await desk.keyboard.press('Enter')
    await desk.inPhase('idle')
    await desk.sees('Berkas belum lengkap')
    await desk.keyboard.press('p')
    await desk.sees(`${number} lagi`)
    expect(await accessibilityFaults(desk.page)).toEqual([])
    await desk.press('Enter', /Panggil.*lagi/)
    await desk.inPhase('called')
    await desk.stageSays(number)
    await desk.press('Space', /Mulai layani/)
    await desk.inPhase('serving')
  })

  it('[T2] a visitor is put back into the queue, from hold too', async () => {
    await desk.press('F7', /Tunda/)
    await desk.keyboard.press('2')
    await desk.keyboard.press('Enter')
    await desk.inPhase('idle')
    await desk.press('p', /Mengisi formulir/)
    await desk.press('F9', /Kembalikan/)
    await desk.sees(/kembali ke antrean/)
    await desk.press('Space', /Panggil berikutnya/)
    await desk.inPhase('called')
    await desk.press('F9', /Kembalikan/)
    await desk.inPhase('idle')
  })

  it('[T1] a visitor is sent on to another agency, found by typing', async () => {
    await desk.press('Space', /Panggil berikutnya/)
    await desk.inPhase('called')
    await desk.press('F6', /Alihkan/)
    await desk.keyboard.type('samsat')
    await desk.sees('Samsat: Pajak')
    expect(await accessibilityFaults(desk.page)).toEqual([])
    await desk.keyboard.press('Enter')
    await desk.keyboard.press('2')
    await desk.sees(/ke Samsat/)
    await desk.keyboard.press('Enter')
    await desk.inPhase('idle')
    await desk.sees(/dialihkan ke Samsat/)
    const view = await (await hall.server.admin()).get('/api/views/hall')
    expect(view.body).toMatchObject({
      queues: expect.arrayContaining([expect.objectContaining({ agencyId: 'TAX', waiting: 1 })]),
    })
  })

  it('[C4] a number is called out of order, with its reason', async () => {
    await hall.issue('CIVIL-01')
    const second = await hall.issue('CIVIL-01')
    await desk.press('n', /Panggil di luar urutan/)
    await desk.keyboard.type(second.replace('-', '').toLowerCase())
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('3')
    await desk.sees(/Bukti antrean menampilkan panggilan ini/)
    await desk.keyboard.press('Enter')
    await desk.inPhase('called')
    await desk.stageSays(second)
  })

  it('[J4] after a refusal the console asks whether the journey goes on', async () => {
    await desk.press('Space', /Mulai layani/)
    await desk.inPhase('serving')
    await hall.finish()
    await hall.callAndStart()
    await hall.finish()
    const number = await hall.issue('CIVIL-01', 'TAX-01')
    await hall.callAndStart()
    await desk.stageSays('Samsat')
    await desk.keyboard.press('2')
    await desk.press('F8', /Perlu kembali saja/)
    await desk.sees('Apa yang belum ada?')
    expect(await accessibilityFaults(desk.page)).toEqual([])
    await desk.keyboard.press('1')
    await desk.keyboard.press('Enter')
    await desk.sees('Jawab dulu: lanjut atau tidak')
    await desk.keyboard.press('2')
    await desk.keyboard.press('Enter')
    await desk.inPhase('idle')
    await desk.sees(`${number}: perlu kembali`)
  })

  it('[S2] a finish is taken back', async () => {
    await desk.press('u', /Urungkan \d+ dtk/)
    await desk.inPhase('serving')
    await hall.finish()
  })

  it('no page reported an error of its own', () => {
    const own = desk.errors.filter((error) => !/WebSocket|ERR_|Failed to load/.test(error))
    expect(own).toEqual([])
  })
})
