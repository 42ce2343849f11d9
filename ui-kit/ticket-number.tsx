import type { JSX } from 'preact'

type Props = {
  /** `A-001`; nothing where a number will stand. */
  number: string | null
  class?: string
}

/** A ticket's number, the same on every screen: heavy, tabular, slashed zero. `long` marks six characters and more. */
export function TicketNumber({ number, class: name }: Props): JSX.Element {
  const classes = ['num', number !== null && number.length > 5 ? 'long' : '', number === null ? 'none' : '', name ?? '']
  return <span class={classes.filter((each) => each !== '').join(' ')}>{number ?? '–––'}</span>
}
