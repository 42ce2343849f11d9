import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { IssuedTicket } from '../contract/answers.ts'
import type { PriorityCategory } from '../contract/fields.ts'
import { newKey } from '../ui-kit/key.ts'
import { setLanguage } from '../ui-kit/messages.ts'

/** Every page that a visitor can stand on. */
export type Page =
  | { name: 'home' }
  | { name: 'agencies' }
  | { name: 'search' }
  | { name: 'help' }
  | { name: 'look' }
  | { name: 'services'; agencyId: string }
  | { name: 'detail'; serviceId: string }
  | { name: 'procedure'; serviceId: string }
  | { name: 'incomplete'; serviceId: string }
  | { name: 'priority'; serviceId: string; key: string }
  | { name: 'number'; serviceId: string; ticket: IssuedTicket; priority: boolean }
  | { name: 'refused'; serviceId: string; detail: string; again: Attempt | null }

/** What was asked for, so that a press on "try again" asks for the very same thing. */
export type Attempt = { key: string; priority: PriorityCategory | undefined }

/** How this visitor wants to see the screen; gone with the session. */
export type Look = { large: boolean; contrast: boolean; low: boolean }

const plainLook: Look = { large: false, contrast: false, low: false }

/** One visitor's way through the pages, from the first touch until the screen is home again. */
export type Session = {
  page: ReadonlySignal<Page>
  look: Signal<Look>
  query: Signal<string>
  /** The answer whose number is being taken just now; all keys are locked meanwhile. */
  taking: Signal<PriorityCategory | 'regular' | null>
  /** Nobody is in the middle of anything. */
  pristine: ReadonlySignal<boolean>
  go(page: Page): void
  /** Puts a page in the place of this one: what lies behind it cannot be gone back to. */
  replace(page: Page): void
  back(): void
  /** Opens the last question before a number; its key lives until the server has answered (rule N3). */
  askPriority(serviceId: string): void
  /** The server has given a definite answer for this service: its key is used up. */
  settle(serviceId: string): void
  /** The visitor has gone: first page, Indonesian, plain look, nothing remembered. */
  end(): void
}

/** Starts with nobody there. */
export function createSession(): Session {
  const stack = signal<readonly Page[]>([{ name: 'home' }])
  const look = signal<Look>(plainLook)
  const query = signal('')
  const taking = signal<PriorityCategory | 'regular' | null>(null)
  const keys = new Map<string, string>()
  const page = computed<Page>(() => stack.value[stack.value.length - 1] ?? { name: 'home' })

  return {
    page,
    look,
    query,
    taking,
    pristine: computed(() => page.value.name === 'home' && look.value === plainLook),
    go: (next) => {
      stack.value = [...stack.value, next]
    },
    replace: (next) => {
      stack.value = [{ name: 'home' }, next]
    },
    back: () => {
      if (stack.value.length > 1) stack.value = stack.value.slice(0, -1)
    },
    askPriority: (serviceId) => {
      const key = keys.get(serviceId) ?? newKey()
      keys.set(serviceId, key)
      stack.value = [...stack.value, { name: 'priority', serviceId, key }]
    },
    settle: (serviceId) => {
      keys.delete(serviceId)
    },
    end: () => {
      keys.clear()
      batch(() => {
        stack.value = [{ name: 'home' }]
        look.value = plainLook
        query.value = ''
        taking.value = null
        setLanguage('id')
      })
    },
  }
}
