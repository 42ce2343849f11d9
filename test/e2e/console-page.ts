import type { Browser, Page, WebSocketRoute } from 'playwright-core'
import { expect } from 'vitest'
import { officerPassword, startServer } from '../support/server.ts'
import { openScreen, startBrowser } from './browser.ts'

/** One officer's console in a browser of its own, worked by keyboard. */
export async function openConsole(browser: Browser, url: string) {
  const screen = await openScreen(browser, `${url}/officer`, 'console')
  const { page } = screen
  const cable = await cableOf(page)
  await page.reload()
  const phase = () => page.locator('[data-phase]').getAttribute('data-phase')
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  return {
    ...screen,
    cable,
    keyboard: page.keyboard,
    button,
    /** Waits until the stage shows this phase. */
    inPhase: (wanted: string) => expect.poll(phase, { timeout: 20_000 }).toBe(wanted),
    /** Waits until the stage says this. */
    stageSays: (text: string) =>
      expect.poll(() => page.locator('.stage').textContent(), { timeout: 20_000 }).toContain(text),
    /** Waits until this is to be read somewhere. */
    sees: (text: string | RegExp) =>
      expect.poll(() => page.getByText(text).first().isVisible(), { timeout: 20_000 }).toBe(true),
    /** Presses a key once its button is alive. */
    press: async (key: string, name: string | RegExp) => {
      await expect.poll(() => button(name).isEnabled(), { timeout: 20_000 }).toBe(true)
      await page.keyboard.press(key)
    },
    /** Types name and password as a person does: the page has put the cursor there. */
    signIn: async (username: string) => {
      await page.getByLabel('Nama pengguna').waitFor()
      await page.keyboard.type(username)
      await page.keyboard.press('Tab')
      await page.keyboard.type(officerPassword)
      await page.keyboard.press('Enter')
    },
  }
}

export type ConsolePage = Awaited<ReturnType<typeof openConsole>>

/** A server with the small building, an officer `noor` of CIVIL, and one console on it, not yet signed in. */
export async function startConsole() {
  const server = await startServer()
  await server.addOfficer(await server.admin(), 'noor', 'officer', 'CIVIL')
  const browser = await startBrowser()
  const desk = await openConsole(browser, server.url)
  return {
    server,
    browser,
    desk,
    /** Gives a visitor a number; several services are a journey. */
    issue: async (...serviceIds: string[]) => {
      const { ticket } = await server.client().command('issue-ticket', { serviceIds })
      return ticket.number
    },
    callAndStart: async () => {
      await desk.press('Space', /Panggil berikutnya/)
      await desk.inPhase('called')
      await desk.press('Space', /Mulai layani/)
      await desk.inPhase('serving')
    },
    finish: async () => {
      await desk.press('F8', /Selesai saja/)
      await desk.inPhase('idle')
    },
    /** Signs in and opens the first free counter: counter 1. */
    openCounter: async () => {
      await desk.signIn('noor')
      await expect.poll(() => desk.button('Buka loket').first().isVisible(), { timeout: 20_000 }).toBe(true)
      await desk.keyboard.press('Enter')
      await desk.inPhase('idle')
    },
    stop: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/** The page's network cable: pulled, no socket stands and none comes up. */
async function cableOf(page: Page) {
  let isIn = true
  const sockets = new Set<WebSocketRoute>()
  await page.routeWebSocket(/socket\.io/, (socket) => {
    if (!isIn) {
      void socket.close()
      return
    }
    socket.connectToServer()
    sockets.add(socket)
  })
  await page.route(/socket\.io|api\/commands/, (route) => (isIn ? route.continue() : route.abort()))
  return {
    pull: async () => {
      isIn = false
      await Promise.all([...sockets].map((socket) => socket.close()))
      sockets.clear()
    },
    plugIn: () => {
      isIn = true
    },
  }
}
