import { type Hall, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'

/** What every view carries. */
export function headOf<Screen extends string>(screen: Screen, hall: Hall, moment: Moment) {
  return {
    screen,
    seq: hall.seq,
    serverTime: moment.at,
    utcOffset: moment.utcOffset,
    timeZoneLabel: setupOf(hall).building.timeZoneLabel,
    date: moment.date,
  }
}
