import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { language } from '../../ui-kit/messages.ts'
import { AgenciesPage } from './agencies-page.tsx'
import { ChecklistPage } from './checklist-page.tsx'
import { FindPage } from './find-page.tsx'
import { IssuePage } from './issue-page.tsx'
import type { DeskProps } from './page-props.ts'
import { PaperPage } from './paper-page.tsx'
import { serviceRows } from './service-rows.ts'
import { createServiceSearch } from './service-search.ts'

/** The page that the desk is at. */
export function DeskPage({ catalogue, ...shared }: DeskProps): JSX.Element {
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
