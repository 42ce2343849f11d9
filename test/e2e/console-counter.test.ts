import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from './browser.ts'
import { type ConsolePage, openConsole, startConsole } from './console-page.ts'
import { touchFaults } from './touch-faults.ts'

/** What becomes of the counter itself, by keyboard alone: lost lines, a second console, breaks, the close. */
describe('a counter at the console', () => {
  let hall: Awaited<ReturnType<typeof startConsole>>
  let desk: ConsolePage

  beforeAll(async () => {
    hall = await startConsole()
    desk = hall.desk
  })

  afterAll(() => hall?.stop())

  it('[K1] the first free counter opens with Enter', async () => {
    await hall.openCounter()
    await desk.sees('Loket 1')
  })

  it('a lost line is told, keeps what was typed, and comes back by itself', async () => {
    await hall.issue('CIVIL-01')
    await desk.press('n', /Panggil di luar urutan/)
    await desk.keyboard.type('k77')
    await desk.cable.pull()
    await desk.sees(/Terputus sejak/)
    await desk.sees('Menunggu tersambung')
    await hall.server.client().command('issue-ticket', { serviceIds: ['CIVIL-02'] })
    desk.cable.plugIn()
    await expect.poll(() => desk.page.getByText(/^Terputus sejak/).count(), { timeout: 20_000 }).toBe(0)
    expect(await desk.page.getByLabel('Nomor antrean').inputValue()).toBe('k77')
    await desk.keyboard.press('Escape')
    await desk.stageSays('2orang menunggu')
  })

  it('[K1] a second console takes the counter over, and the first says so at once', async () => {
    await hall.callAndStart()
    const second = await openConsole(hall.browser, hall.server.url)
    await second.signIn('noor')
    await expect.poll(() => second.button(/ambil alih/).isVisible(), { timeout: 20_000 }).toBe(true)
    await second.page.locator('[data-counter="1"] button').press('Enter')
    await second.inPhase('serving')
    await second.sees(/dijalankan di komputer lain/)
    expect(await second.button(/Selesai saja/).isEnabled()).toBe(false)
    expect(await accessibilityFaults(second.page)).toEqual([])
    await second.press('Space', /Ambil alih loket/)
    await second.sees('Ambil alih Loket 1?')
    await second.keyboard.press('Enter')
    await second.sees(/sekarang dijalankan di sini/)
    await desk.sees(/baru saja diambil alih/)
    expect(await desk.button(/Selesai saja/).isEnabled()).toBe(false)
    await desk.press('Space', /Ambil alih loket/)
    await desk.keyboard.press('Enter')
    await second.sees(/baru saja diambil alih/)
    await hall.finish()
  })

  it('[K2] a break with reason and time, which ends with the big key', async () => {
    await desk.press('F10', /Istirahat atau tutup loket/)
    await desk.keyboard.press('2')
    expect(await accessibilityFaults(desk.page)).toEqual([])
    await desk.keyboard.press('Enter')
    await desk.inPhase('paused')
    await desk.sees(/Salat\. Kembali pukul \d\d\.\d\d WITA/)
    await desk.press('Space', /Lanjut melayani/)
    await desk.inPhase('idle')
  })

  it('[I1] a service is stopped for now and opened again', async () => {
    await desk.press('F10', /Istirahat atau tutup loket/)
    await desk.keyboard.press('ArrowLeft')
    await desk.sees('Layanan mana?')
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('Space')
    await desk.keyboard.press('3')
    await desk.keyboard.press('Enter')
    await desk.sees(/KTP dihentikan sementara: blangko habis/)
    await desk.press('F10', /Istirahat atau tutup loket/)
    await desk.keyboard.press('ArrowLeft')
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('Space')
    await desk.keyboard.press('Enter')
    await desk.sees('KTP dibuka lagi')
  })

  it('fits a touch panel of 1024 x 600: nothing scrolls, keys are 48 px high', async () => {
    await desk.page.setViewportSize({ width: 1024, height: 600 })
    expect(await touchFaults(desk.page)).toEqual([])
    await desk.press('F10', /Istirahat atau tutup loket/)
    expect(await touchFaults(desk.page)).toEqual([])
    await desk.keyboard.press('Escape')
    await hall.issue('CIVIL-01')
    await desk.press('Space', /Panggil berikutnya/)
    await desk.inPhase('called')
    expect(await touchFaults(desk.page)).toEqual([])
    for (const [key, name] of [
      ['F6', /Alihkan/],
      ['F7', /Tunda/],
    ] as const) {
      await desk.press(key, name)
      expect(await touchFaults(desk.page)).toEqual([])
      await desk.keyboard.press('Escape')
    }
    await desk.press('Space', /Mulai layani/)
    await desk.inPhase('serving')
    expect(await touchFaults(desk.page)).toEqual([])
    await hall.finish()
  })

  it('[K2] the counter is closed', async () => {
    await desk.press('F10', /Istirahat atau tutup loket/)
    await desk.keyboard.press('ArrowRight')
    await desk.keyboard.press('1')
    await desk.keyboard.press('Enter')
    await desk.inPhase('free')
    await desk.sees('Loket ini tutup')
  })

  it('no page reported an error of its own', () => {
    const own = desk.errors.filter((error) => !/WebSocket|ERR_|Failed to load/.test(error))
    expect(own).toEqual([])
  })
})
