import type { Catalogue } from '../../contract/catalogue.ts'
import type { DeskView } from '../../contract/views.ts'
import type { Here } from '../closed-text.ts'
import type { DeskState } from './desk-state.ts'
import type { ServiceRow } from './service-rows.ts'
import type { SearchServices } from './service-search.ts'

/** What the desk draws from. */
export type DeskProps = {
  state: DeskState
  view: DeskView
  catalogue: Catalogue
  /** Whether the line is up: without it nothing can be sent. */
  online: boolean
}

/** What every page of the desk needs. */
export type PageProps = Omit<DeskProps, 'catalogue'> & {
  rows: readonly ServiceRow[]
  search: SearchServices
  here: Here
}
