import type { ComponentChildren, JSX } from 'preact'
import { Mark } from '../own-icons.tsx'
import { LanguageKey } from './language-key.tsx'

type Props = { title: string; text: string; onSubmit: () => void; children: ComponentChildren }

/** The page before the work: one card in the middle with one form. */
export function StaffPage({ title, text, onSubmit, children }: Props): JSX.Element {
  return (
    <div class="gate">
      <header class="topbar">
        <span class="logo">
          <Mark size={26} />
          Antrean
        </span>
        <span class="r">
          <LanguageKey />
        </span>
      </header>
      <div class="topband" />
      <main>
        <form
          class="card"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          <h1>{title}</h1>
          <p class="muted">{text}</p>
          {children}
        </form>
      </main>
    </div>
  )
}
