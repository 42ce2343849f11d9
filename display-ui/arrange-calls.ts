import type { Announcement, DisplayView } from '../contract/views.ts'

const largeRows = 3
const smallRows = 5

/** What stands where: the newest calls large, those before them in the column beside. */
export type CallBoard = { large: Announcement[]; small: Announcement[] }

/** Puts the calls of a view into the places of the display, newest first. */
export function arrangeCalls(view: Pick<DisplayView, 'current' | 'recent'>): CallBoard {
  const calls = view.current ? [view.current, ...view.recent] : view.recent
  return { large: calls.slice(0, largeRows), small: calls.slice(largeRows, largeRows + smallRows) }
}

/** How wide a row's text is: the longer it is, the smaller its numerals stand. */
export type RowWidth = 'usual' | 'long' | 'longest'

/** A large row: `long` where `A-1000` meets a counter of two digits, `longest` for `AB-1000`. */
export function rowWidth(call: Pick<Announcement, 'number' | 'counter'>): RowWidth {
  if (call.number.length > 6) return 'longest'
  return call.number.length > 5 && call.counter > 9 ? 'long' : 'usual'
}

/** A row of the column beside. */
export function smallRowWidth(call: Pick<Announcement, 'number'>): RowWidth {
  if (call.number.length > 6) return 'longest'
  return call.number.length > 5 ? 'long' : 'usual'
}
