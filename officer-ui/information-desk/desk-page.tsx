import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Catalogue } from '../../contract/catalogue.ts'
import type { DeskView } from '../../contract/views.ts'
import { language } from '../../ui-kit/messages.ts'
import { AgenciesPage } from './agencies-page.tsx'
import { ChecklistPage } from './checklist-page.tsx'
import type { Here } from './closed-words.ts'
import type { DeskState } from './desk-state.ts'
import { FindPage } from './find-page.tsx'
import { IssuePage } from './issue-page.tsx'
import { PaperPage } from './paper-page.tsx'
import { type ServiceRow, serviceRows } from './service-rows.ts'
import { createServiceSearch, type SearchServices } from './service-search.ts'

type Props = {
  state: DeskState
  view: DeskView
  catalogue: Catalogue
  /** Whether the line is up: without it nothing can be sent. */
  online: boolean
}

/** What every page of the desk needs. */
export type PageProps = Omit<Props, 'catalogue'> & { rows: readonly ServiceRow[]; search: SearchServices; here: Here }

/** The page that the desk is at. */
export function DeskPage({ catalogue, ...shared }: Props): JSX.Element {
  const { state, view } = shared
  const here = { language: language.value, date: view.date, timeZoneLabel: view.timeZoneLabel }
  const search = useMemo(() => createServiceSearch(catalogue.agencies), [catalogue])
  const rows = useMemo(() => serviceRows(catalogue, view.services, here), [catalogue, view, here.language])
  const page = { ...shared, rows, search, here }
  const mode = state.mode.value
  switch (mode) {
    case 'issue':
      return <IssuePage {...page} />
    case 'find':
      return <FindPage {...page} />
    case 'checklist':
      return <ChecklistPage {...page} />
    case 'paper':
      return <PaperPage {...page} />
    case 'agencies':
      return <AgenciesPage {...page} />
    default:
      return mode satisfies never
  }
}
