import { expect, it } from 'vitest'
import { expectOneProblem, problemsOf, soundText } from '../support/building-text.ts'

const iana = 'use an IANA name such as Asia/Makassar'
const once = 'stands twice in the building; each may stand once'
const eight = '{ open: 08:00, close: 12:00 }'
const midnight = 'across midnight, write two days: until 23:59 and from 00:00'

it.each([
  [
    'a city that is no time zone',
    'Asia/Makassar',
    'Asia/Balangan',
    'Asia',
    `unknown time zone "Asia/Balangan"; ${iana}`,
  ],
  ['an offset for a time zone', 'Asia/Makassar', "'+08:00'", "'+08", `unknown time zone "+08:00"; ${iana}`],
  ['a counter number twice', 'number: 1', 'number: 2', '2', `counter 2 ${once}`],
  [
    'a printer twice',
    'paper: 80 }',
    "paper: 80 }\n  - { id: printer-1, name: B, url: 'preview:', paper: 58 }",
    'printer-1, name: B',
    `printer printer-1 ${once}`,
  ],
  ['an agency in no zone', 'zone: A\n', 'zone: C\n', 'C', "unknown zone C; the building's zones: A, B"],
  ['a counter in no zone', 'zone: B', 'zone: C', 'C', "unknown zone C; the building's zones: A, B"],
  [
    'a counter for no service',
    '[CIVIL-02]',
    '[CIVIL-09]',
    'CIVIL-09',
    "unknown service CIVIL-09; this agency's services: CIVIL-01, CIVIL-02",
  ],
  ['a service at no counter', '[2, ', '[', 'CIVIL-01', 'no counter serves CIVIL-01; add it to one under `counters`'],
  [
    'a close before the open',
    ', lastTicket: 15:00, close: 15:30',
    ', close: 07:30',
    '07:30',
    `the hours end (07:30) before they begin (08:00); ${midnight}`,
  ],
  [
    'hours without length',
    ', lastTicket: 15:00, close: 15:30',
    ', close: 08:00',
    '08:00',
    'these hours end when they begin (08:00); they need some length',
  ],
  [
    'a last ticket after the close',
    '15:00',
    '15:31',
    '15:31',
    'the last ticket (15:31) must lie after 08:00 and not after 15:30',
  ],
  [
    'a last ticket at the open',
    '15:00',
    '08:00',
    '08:00',
    'the last ticket (08:00) must lie after 08:00 and not after 15:30',
  ],
  [
    'hours out of order',
    '15:30 }]',
    '15:30 }, { open: 13:00, close: 16:00 }]',
    '13:00',
    'these hours begin (13:00) before those above them end (15:30); write them in order',
  ],
  [
    "an agency's hours",
    'zone: A\n',
    'zone: A\n    hours: { tue: [{ open: 09:00, close: 08:30 }] }\n',
    '08:30',
    `the hours end (08:30) before they begin (09:00); ${midnight}`,
  ],
  [
    "a service's hours",
    'Minutes: 12',
    'Minutes: 12, hours: { tue: [{ open: 09:00, close: 08:30 }] }',
    '08:30',
    `the hours end (08:30) before they begin (09:00); ${midnight}`,
  ],
  [
    "a counter's hours across midnight",
    '[2, ',
    '[{ number: 2, hours: { fri: [{ open: 20:00, close: 01:00 }] } }, ',
    '01:00',
    `the hours end (01:00) before they begin (20:00); ${midnight}`,
  ],
  [
    'special hours that overlap',
    'notices: []',
    `calendar: [{ date: 2027-02-15, name: Ramadan, spans: [${eight}, { open: 11:00, close: 14:30 }] }]\nnotices: []`,
    '11:00',
    'these hours begin (11:00) before those above them end (12:00); write them in order',
  ],
  [
    'a date that does not exist',
    'notices: []',
    'calendar: [{ date: 2027-02-29, name: Libur }]\nnotices: []',
    '2027-02-29',
    'there is no date 2027-02-29; write year-month-day, such as 2026-12-25',
  ],
  [
    'a month that does not exist',
    'notices: []',
    'calendar: [{ date: 2027-13-01, name: Libur }]\nnotices: []',
    '2027-13-01',
    'there is no date 2027-13-01; write year-month-day, such as 2026-12-25',
  ],
  [
    'a date twice',
    'notices: []',
    'calendar: [{ date: 2026-12-25, name: Natal }, { date: 2026-12-25, name: Libur }]\nnotices: []',
    '2026-12-25, name: Libur',
    '2026-12-25 stands twice in the calendar; keep one of the two',
  ],
  [
    'a desk printer that is not there',
    'notices: []',
    'deskPrinter: printer-9\nnotices: []',
    'printer-9',
    "unknown printer printer-9; the building's printers: printer-1",
  ],
  [
    'a paper roll that ends before it begins',
    'prefix: K',
    'prefix: K\n    paperRoll: { from: 999, to: 900 }',
    '900',
    'the paper roll ends (900) before it begins (999); write from 900 to 999',
  ],
  [
    'quota waves out of order',
    'Minutes: 12',
    'Minutes: 12, quota: [{ from: 13:00, places: 9 }, { from: 10:00, places: 9 }]',
    '10:00',
    'this wave (10:00) must begin after the one above it (13:00); write them in order',
  ],
  [
    'two quota waves at one time',
    'Minutes: 12',
    'Minutes: 12, quota: [{ places: 9 }, { from: 10:00, places: 9 }, { from: 10:00, places: 9 }]',
    '10:00, places: 9 }] }',
    'this wave (10:00) must begin after the one above it (10:00); write them in order',
  ],
  [
    'two quota waves from the opening on',
    'Minutes: 12',
    'Minutes: 12, quota: [{ places: 9 }, { places: 8 }]',
    '{ places: 8 }',
    'only the first wave may leave out `from`; give this one its time of day',
  ],
  [
    'a prerequisite of nothing',
    'Minutes: 12',
    'Minutes: 12, prerequisites: [CIVIL-01, CIVIL-09]',
    'CIVIL-09',
    'unknown service CIVIL-09; name a service of this building',
  ],
  [
    'a prerequisite twice',
    'Minutes: 12',
    'Minutes: 12, prerequisites: [CIVIL-01, CIVIL-01]',
    'CIVIL-01] }',
    'CIVIL-01 stands twice here; keep one of the two',
  ],
  [
    'a service before itself',
    'Minutes: 12',
    'Minutes: 12, prerequisites: [CIVIL-02]',
    'CIVIL-02] }',
    'CIVIL-02 needs CIVIL-02: no order can be right; remove one of these',
  ],
  [
    'English notices that do not match',
    'notices: []',
    'notices: []\nenglish: { notices: [One] }',
    '[One]',
    '1 English lines stand beside 0 Indonesian ones; write one for each',
  ],
  [
    'English requirements that do not match',
    'Minutes: 12',
    'Minutes: 12, requirements: [KK, KTP], english: { requirements: [KK] }',
    '[KK] }',
    '1 English lines stand beside 2 Indonesian ones; write one for each',
  ],
])('%s', (_what, old, replacement, at, message) => {
  expectOneProblem(old, replacement, at, message)
})

it.each(['I', 'O', 'Q', 'AQ'])('[N1] a prefix with a letter that is misread on paper: %s', (prefix) => {
  const misread = prefix.slice(-1)
  const message = `prefix ${prefix}: ${misread} is misread on paper; use letters other than I, O and Q`
  expectOneProblem('prefix: K', `prefix: ${prefix}`, prefix, message)
})

it('prerequisites that go round in a circle are told once, with the whole way', () => {
  const text = soundText
    .replace('Minutes: 10,', 'Minutes: 10, prerequisites: [CIVIL-03],')
    .replace('Minutes: 12', 'Minutes: 12, prerequisites: [CIVIL-01]')
    .concat('      - { id: CIVIL-03, name: Akta, averageMinutes: 9, prerequisites: [CIVIL-02] }\n')
  const message = 'CIVIL-01 needs CIVIL-03 needs CIVIL-02 needs CIVIL-01: no order can be right; remove one of these'
  expect(problemsOf(text)).toEqual([{ at: expect.stringMatching(/^CIVIL-03\]/), message }])
})

it('waves in order, a holiday without hours, a roll of one number and two ways to one service are sound', () => {
  const text = soundText
    .replace('notices: []', 'calendar: [{ date: 2028-02-29, name: Libur }]\nnotices: []')
    .replace('prefix: K', 'prefix: K\n    paperRoll: { from: 900, to: 900 }')
    .replace(
      'Minutes: 12',
      'Minutes: 12, quota: [{ places: 9 }, { from: 13:00, places: 9 }], prerequisites: [CIVIL-01]',
    )
    .concat('      - { id: CIVIL-03, name: Akta, averageMinutes: 9, prerequisites: [CIVIL-01, CIVIL-02] }\n')
  expect(problemsOf(text)).toEqual([])
})

it('hours that meet are in order: a break may have no length', () => {
  expect(problemsOf(soundText.replace('15:30 }]', '15:30 }, { open: 15:30, close: 16:00 }]'))).toEqual([])
})

it('a service twice in one agency, a zone twice', () => {
  const messages = (text: string) => problemsOf(text).map(({ message }) => message)
  expect(messages(soundText.replace('id: CIVIL-01', 'id: CIVIL-02'))).toEqual([`service CIVIL-02 ${once}`])
  expect(messages(soundText.replace('{ id: B,', '{ id: A,'))).toContain(`zone A ${once}`)
})

it('an agency twice: its id, its prefix, its services and its counters', () => {
  const second = soundText.slice(soundText.indexOf('  - id: CIVIL'))
  expect(problemsOf(soundText + second).map(({ at, message }) => `${at} <- ${message}`)).toEqual([
    `CIVIL <- agency CIVIL ${once}`,
    `K <- prefix K ${once}`,
    expect.stringMatching(/^2, .* <- counter 2 stands twice/),
    expect.stringMatching(/^1, .* <- counter 1 stands twice/),
    expect.stringMatching(/^CIVIL-01, .* <- service CIVIL-01 stands twice/),
    expect.stringMatching(/^CIVIL-02, .* <- service CIVIL-02 stands twice/),
  ])
})
