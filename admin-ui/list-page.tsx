import { useSignal } from '@preact/signals'
import type { IconNode } from 'lucide'
import type { JSX } from 'preact'
import { LoadingWord } from '../ui-kit/connection-note.tsx'
import { RefusalNote } from '../ui-kit/staff/refusal-note.tsx'
import { messages } from './messages.ts'
import { PageHead } from './page-head.tsx'
import type { List } from './use-list.ts'

type Props<Row> = {
  title: string
  text: string
  /** How something is added to the list. */
  deed: { icon: IconNode; text: string }
  list: List<Row>
  /** What is said where the list is empty. */
  none?: string
  /** Heads of the columns before the one of the keys. */
  columns: readonly string[]
  /** The form that adds; `done` says what came of it, `null` where it was left. */
  form: (done: (said: string | null) => void) => JSX.Element
  /** One row; `done` says what came of its keys. */
  row: (row: Row, done: (said: string) => void) => JSX.Element
}

/** A page of things that one can add to: its head, the form, what was done last, and the table. */
export function ListPage<Row>(props: Props<Row>): JSX.Element {
  const { list } = props
  const adding = useSignal(false)
  const said = useSignal<string | null>(null)
  const rows = list.rows.value
  const done = async (text: string | null) => {
    adding.value = false
    said.value = text
    if (text !== null) await list.reload()
  }
  const start = () => {
    adding.value = true
    said.value = null
  }
  return (
    <section aria-labelledby="page-title">
      <PageHead title={props.title} text={props.text} deed={adding.value ? undefined : { ...props.deed, start }} />
      {adding.value && props.form((text) => void done(text))}
      <div role="status">{said.value !== null && <p class="note good">{said.value}</p>}</div>
      <RefusalNote text={list.refusal.value?.detail ?? null} />
      {rows === null && list.refusal.value === null && <LoadingWord />}
      {rows?.length === 0 && props.none !== undefined && <p class="note calm">{props.none}</p>}
      {rows !== null && rows.length > 0 && (
        <div class="card sheet">
          <table>
            <thead>
              <tr>
                {props.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
                <th scope="col">
                  <span class="vh">{messages.t.value.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>{rows.map((row) => props.row(row, (text) => void done(text)))}</tbody>
          </table>
        </div>
      )}
    </section>
  )
}
