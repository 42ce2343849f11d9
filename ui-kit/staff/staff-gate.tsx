import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Me } from '../../contract/people.ts'
import { LoadingWord } from '../connection-note.tsx'
import { ChangePassword } from './change-password.tsx'
import type { Session } from './session.ts'
import { SignIn } from './sign-in.tsx'
import { staffMessages } from './staff-messages.ts'

const retryMs = 3_000

type Props = {
  session: Session
  /** What the sign-in page is headed with, and what it says below. */
  title: string
  text: string
  /** The page itself, for the one who is signed in. */
  children: (me: Me) => JSX.Element
}

/** Lets nobody in before sign-in and before a one-time password is replaced. */
export function StaffGate({ session, title, text, children }: Props): JSX.Element {
  const state = session.state.value
  useEffect(() => {
    if (state.is === 'asking') void session.ask()
    if (state.is !== 'unreachable') return
    const timer = setTimeout(() => void session.ask(), retryMs)
    return () => clearTimeout(timer)
  }, [session, state])
  switch (state.is) {
    case 'asking':
      return (
        <main class="plain">
          <LoadingWord />
        </main>
      )
    case 'unreachable':
      return (
        <main class="plain">
          <p role="status">{staffMessages.t.value.unreachable}</p>
        </main>
      )
    case 'out':
      return <SignIn session={session} title={title} text={text} ended={state.ended} />
    case 'in':
      return state.me.mustChangePassword ? <ChangePassword session={session} /> : children(state.me)
    default:
      return state satisfies never
  }
}
