import { expect, it } from 'vitest'
import { expectOneProblem, problemsOf, soundText } from '../support/building-text.ts'

const iana = 'use an IANA name such as Asia/Makassar'
const once = 'stands twice in the building; each may stand once'

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
    'the hours end (07:30) before they begin (08:00)',
  ],
  [
    'hours without length',
    ', lastTicket: 15:00, close: 15:30',
    ', close: 08:00',
    '08:00',
    'the hours end (08:00) before they begin (08:00)',
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
    'the hours end (08:30) before they begin (09:00)',
  ],
  [
    "a service's hours",
    'Minutes: 12',
    'Minutes: 12, hours: { tue: [{ open: 09:00, close: 08:30 }] }',
    '08:30',
    'the hours end (08:30) before they begin (09:00)',
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
