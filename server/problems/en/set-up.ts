import type { Weekday } from '../../../contract/building.ts'
import type { SetupProblem } from '../../../contract/rejections.ts'
import type { SomeTexts } from '../texts.ts'

const weekdays: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

const isWeekday = (where: string): where is Weekday => where in weekdays

const faults: Record<SetupProblem, (where: string) => string> = {
  'hours-cross-midnight': (where) =>
    `The hours of ${where} end before they begin. Across midnight, write two days: until 23:59, then from 00:00 the next day.`,
  'hours-overlap': (where) => `The hours of ${where} overlap. Begin each stretch after the one before it has ended.`,
  'last-ticket-outside': (where) =>
    `The last ticket of ${where} must lie after the opening and not after the close. Change one of them.`,
  'date-unknown': (where) => `There is no date ${where}. Write a real one, such as 2026-12-25.`,
  'date-twice': (where) => `The date ${where} stands twice. Delete one of the two.`,
  'prefix-taken': (where) => `The prefix ${where} belongs to another agency. Choose another one.`,
  'prefix-misread': (where) => `The prefix ${where} is misread on paper. Choose letters other than I, O and Q.`,
  'number-taken': (where) => `There is a counter ${where} already. Choose another number.`,
  'agency-unknown': (where) => `There is no agency ${where}. Choose one from the list.`,
  'service-unknown': (where) => `There is no service ${where}. Choose one from the list.`,
  'zone-unknown': (where) => `There is no zone ${where}. Choose one from the list.`,
  'printer-unknown': (where) => `There is no printer ${where}. Choose one from the list.`,
  'paper-roll-empty': (where) =>
    `The paper roll of ${where} ends before it begins. Its first number must not be above its last, as in 900 to 999.`,
  'prerequisite-circle': (where) => `The prerequisites of ${where} lead back to it. Remove one of them.`,
  'quota-unordered': (where) =>
    `The quota waves of ${where} are out of order. Write them from the earliest on, no time twice.`,
  'in-use': (where) => `${where} is in use and cannot be changed. Leave ${where} as it was.`,
}

/** Refusals about the building's set-up. */
export const setUpTexts = {
  'building-exists': () => ['Building already set up', 'A building file is read once, into an empty data folder.'],
  'setup-invalid': ({ problem, where }) => [
    'The set-up cannot be saved yet',
    faults[problem](isWeekday(where) ? weekdays[where] : where),
  ],
} as const satisfies SomeTexts
