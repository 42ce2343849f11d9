import type { JSX } from 'preact'
import { messages } from './messages.ts'
import type { PageProps } from './page-props.ts'
import { PaperAnswers } from './paper-answers.tsx'
import { PaperForm } from './paper-form.tsx'

/** Numbers from the paper roll of an outage, one after the other (rule N2). */
export function PaperPage({ state, rows, view, online }: PageProps): JSX.Element {
  const t = messages.t.value
  return (
    <div class="card paper">
      <header>
        <h2 class="title">{t.paperTitle}</h2>
        <p class="muted">{t.paperText}</p>
      </header>
      <PaperForm typing={state.typing} paper={state.paper} rows={rows} dead={!online || !view.dayOpen} />
      <PaperAnswers
        entries={state.paper.entries.value}
        rows={rows}
        onMend={(entry) => {
          state.typing.number.value = entry.number
          state.typing.serviceId.value = entry.serviceId
          state.typing.priority.value = entry.priority
          state.paper.drop(entry.at)
        }}
      />
    </div>
  )
}
