import { effect, type ReadonlySignal, signal } from '@preact/signals'

declare const __BUILD__: string | undefined

/** Which build of the screens this page is; empty where nothing was built (development, tests). */
export const ownBuild: string = typeof __BUILD__ === 'undefined' ? '' : __BUILD__

const stale = signal(false)
let serverBuild = ''

/** True once the server has said that it has another build of the screens than this page. */
export const stalePage: ReadonlySignal<boolean> = stale

/** Takes note of the build that the server has. */
export function noteServerBuild(build: string): void {
  serverBuild = build
  stale.value = ownBuild !== '' && build !== '' && build !== ownBuild
}

/** The server refused this page as too old. */
export function noteRefusedBuild(): void {
  stale.value = ownBuild !== ''
}

/**
 * Loads the page anew as soon as it is stale and `isIdle` says that nobody is in the middle of something.
 * `isIdle` is asked again when a signal that it reads changes, and every five seconds.
 */
export function reloadWhenIdle(isIdle: () => boolean): () => void {
  const attempt = () => {
    if (stale.value && isIdle()) reloadOnce()
  }
  const timer = setInterval(attempt, 5_000)
  const stop = effect(attempt)
  return () => {
    clearInterval(timer)
    stop()
  }
}

function reloadOnce(): void {
  // Once for each build of the server: a cache that still hands out the old page must not make the screen blink for ever.
  const name = 'antrean-reloaded-for'
  if (sessionStorage.getItem(name) === serverBuild) return
  sessionStorage.setItem(name, serverBuild)
  location.reload()
}
