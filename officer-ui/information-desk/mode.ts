/** What the information desk is doing: giving a number, finding one, reading out a service, paper numbers, agencies. */
export type Mode = 'issue' | 'find' | 'checklist' | 'paper' | 'agencies'

/** The pages in the order of the navigation, with the key of each. */
export const modeKeys: readonly { mode: Mode; key: string }[] = [
  { mode: 'issue', key: 'F2' },
  { mode: 'find', key: 'F3' },
  { mode: 'checklist', key: 'F4' },
  { mode: 'paper', key: 'F6' },
  { mode: 'agencies', key: 'F8' },
]
