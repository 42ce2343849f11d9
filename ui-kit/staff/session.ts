import { type ReadonlySignal, signal } from '@preact/signals'
import type { Me } from '../../contract/people.ts'
import type { Problem } from '../../contract/rejections.ts'
import { getJson, postJson } from '../get.ts'
import type { Unreachable } from '../request.ts'

/** Why something was not done, with a sentence for the reader. */
export type Refusal = Problem | Unreachable

/** Who sits at this page. `ended`: the session ran out by itself, not by sign-out. */
export type SessionState =
  | { is: 'asking' }
  | { is: 'unreachable' }
  | { is: 'out'; ended: boolean }
  | { is: 'in'; me: Me }

/** The staff session of one page. */
export type Session = {
  state: ReadonlySignal<SessionState>
  /** Asks the server who is signed in. */
  ask: () => Promise<void>
  signIn: (username: string, password: string) => Promise<Refusal | null>
  signOut: () => Promise<void>
  /** Ends the session if that is what the refusal says; tells whether it did. */
  endedBy: (refusal: Refusal | null) => boolean
}

/** Makes the session of a page; nobody is signed in until `ask` or `signIn` has said so. */
export function createSession(): Session {
  const state = signal<SessionState>({ is: 'asking' })
  const ask = async () => {
    const asked = await getJson<Me>('/api/me')
    if (asked.ok) state.value = { is: 'in', me: asked.answer }
    else if (asked.problem.code === 'offline') state.value = { is: 'unreachable' }
    else state.value = { is: 'out', ended: asked.problem.code === 'session-expired' }
  }
  return {
    state,
    ask,
    async signIn(username, password) {
      const asked = await postJson<Me>('/api/sign-in', { username, password })
      if (!asked.ok) return asked.problem
      state.value = { is: 'in', me: asked.answer }
      return null
    },
    async signOut() {
      await postJson('/api/sign-out')
      state.value = { is: 'out', ended: false }
    },
    endedBy(refusal) {
      if (refusal === null || state.peek().is !== 'in') return false
      if (refusal.code === 'password-change-needed') {
        void ask()
        return true
      }
      if (refusal.code !== 'sign-in-needed' && refusal.code !== 'session-expired') return false
      state.value = { is: 'out', ended: true }
      return true
    },
  }
}
