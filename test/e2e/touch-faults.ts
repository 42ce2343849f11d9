import type { Page } from 'playwright-core'

/** What does not fit a touch panel: a page that scrolls, and keys that are lower than 48 px or cut off. */
export function touchFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { documentElement: root } = document
    const faultsOf = (key: Element): string[] => {
      const { height, bottom, right } = key.getBoundingClientRect()
      const scrolls = key.closest('.targets, .missing, .which, .tall') !== null
      const outside = !scrolls && (bottom > innerHeight || right > innerWidth)
      return [
        ...(height < 47.5 ? [`${key.textContent}: ${height} px high`] : []),
        ...(key.scrollWidth > key.clientWidth + 1 ? [`${key.textContent}: words do not fit`] : []),
        ...(outside ? [`${key.textContent}: outside the screen`] : []),
      ]
    }
    const keys = [...document.querySelectorAll('button, .face, input.field')]
    const shown = keys.filter((key) => key.getBoundingClientRect().width > 0)
    const page = root.scrollHeight > innerHeight || root.scrollWidth > innerWidth ? ['the page scrolls'] : []
    return [...page, ...shown.flatMap(faultsOf)]
  })
}
