import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** The sizes that the screens are made for. */
export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  console: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
}

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync']
/** A name for the server as other machines know it: whoever comes by it is not on the server's own machine. */
export const elsewhere = 'antrean.test'
const resolve = `--host-resolver-rules=MAP ${elsewhere} 127.0.0.1`
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-quic']

/** A real Chromium. */
export function startBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined) throw new Error('No Chromium was found. Install it, or set CHROMIUM to its path.')
  return chromium.launch({ executablePath, args: [...flags, ...quiet, resolve] })
}

/** One machine of the building: a browser of its own with a screen of that size. Page errors are collected. */
export async function openScreen(browser: Browser, url: string, size: keyof typeof sizes) {
  const context: BrowserContext = await browser.newContext({ viewport: sizes[size], locale: 'id-ID' })
  const page: Page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(url)
  return { page, errors, close: () => context.close() }
}

/** What axe finds on a page: the rules of WCAG 2.1 A and AA that it breaks, and where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
