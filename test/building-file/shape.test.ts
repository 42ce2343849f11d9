import { expect, it } from 'vitest'
import { defaultLimits } from '../../contract/building.ts'
import { expectOneProblem, problemsOf, soundText } from '../support/building-text.ts'

const text = 'a text (a number or a yes/no goes in quotes)'
const timeOfDay = 'a time of day such as 08:00, from 00:00 to 23:59'
const address = '`preview:`, an address such as tcp://192.168.10.20:9100, or a device such as /dev/usb/lp0'

it('an unknown key is told with the keys that are allowed beside it', () => {
  const allowed = `allowed here: ${Object.keys(defaultLimits).join(', ')}`
  expectOneProblem(
    'closeAfterHours: 3',
    'closeAfterHours: 3, quota: 9',
    'quota: 9',
    `unknown key \`quota\`; ${allowed}`,
  )
})

it('a misspelt key is both unknown and missing', () => {
  expect(problemsOf(soundText.replace('shortName: Uji', 'shortNam: Uji'))).toEqual([
    { at: 'name: Mal Uji', message: '`shortName` is missing here' },
    { at: 'shortNam: Uji', message: expect.stringMatching(/^unknown key `shortNam`; allowed here: name, shortName, /) },
  ])
})

it.each([
  ['a missing key', ', averageMinutes: 12', '', '{ id: CIVIL-02', '`averageMinutes` is missing here'],
  ['an empty value', 'Label: WITA', 'Label:', 'timeZoneLabel:', `\`timeZoneLabel\` is empty; it must be ${text}`],
  ['a number for a text', 'name: Mal Uji', 'name: 2026', '2026', `\`name\` must be ${text}`],
  ['a text for a number', 'Minutes: 10', 'Minutes: ten', 'ten', '`averageMinutes` must be a number'],
  ['a part of a number', 'priorityRatio: 2', 'priorityRatio: 2.5', '2.5', '`priorityRatio` must be a whole number'],
  ['a text for a yes or no', 'ed: false', 'ed: no', 'no', '`mayBeRepresented` must be true or false'],
  ['a text for a list', 'notices: []', 'notices: none', 'none', '`notices` must be a list'],
  ['a counter that is no number', '[2,', '[two,', 'two', '`counters` must be a group of keys'],
  ['a counter number too high', '[2,', '[100,', '100', '`number` must be at most 99'],
  ['a negative ratio', 'priorityRatio: 2', 'priorityRatio: -1', '-1', '`priorityRatio` must be at least 0'],
  ['a paper that no printer has', 'paper: 80', 'paper: 70', '70', '`paper` must be 80 or 58'],
  ['a printer without address', "'preview:'", 'usb', 'usb', `\`url\` must be ${address}`],
  ['a time that is none', 'open: 08:00', 'open: 8 am', '8 am', `\`open\` must be ${timeOfDay}`],
  ['the hour after the last', 'close: 15:30', 'close: 24:00', '24:00', `\`close\` must be ${timeOfDay}`],
  [
    'a quota of zero',
    'Minutes: 12',
    'Minutes: 12, quota: [{ places: 0 }]',
    '0',
    '`places` must be at least 1; a quota is for services that give numbers: leave it out, or pause the service',
  ],
  ['a quota without waves', 'Minutes: 12', 'Minutes: 12, quota: []', '[]', '`quota` needs at least one entry'],
  [
    'an identity that is neither asked for nor not',
    'Minutes: 12',
    'Minutes: 12, identity: maybe',
    'maybe',
    '`identity` must be none or optional or required',
  ],
  [
    'a date that is written otherwise',
    'notices: []',
    'calendar: [{ date: 25-12-2026, name: Natal }]\nnotices: []',
    '25-12-2026',
    '`date` must be a date such as 2026-12-25',
  ],
  [
    'a day of five stretches',
    'notices: []',
    `calendar: [{ date: 2026-12-25, name: Natal, spans: [${'{ open: 08:00, close: 09:00 }, '.repeat(5)}] }]\nnotices: []`,
    '[{',
    '`spans` has more than 4 entries',
  ],
  [
    'an id with a space',
    'CIVIL-01',
    'CIVIL 01',
    'CIVIL 01',
    '`id` must be letters, digits, ".", "_" and "-" without spaces',
  ],
  ['a long zone', '{ id: B,', '{ id: BB,', 'BB', '`id` must be one capital letter'],
  ['a prefix in small letters', 'prefix: K', 'prefix: k', 'k', '`prefix` must be one or two capital letters'],
  ['an empty text', 'name: Mal Uji', "name: ''", "''", '`name` must not be empty'],
  ['a long text', 'Mal Uji', 'x'.repeat(301), 'xxx', '`name` is longer than 300 characters'],
  ['no services', 'services: [CIVIL-02]', 'services: []', '[]', '`services` needs at least one entry'],
])('%s', (_what, old, replacement, at, message) => {
  expectOneProblem(old, replacement, at, message)
})

it.each([
  ['a tab', '  mon:', '\tmon:', '\tmon', 'a tab stands here; indent with spaces only'],
  ['a key twice', 'shortName: Uji', 'name: Uji', 'name: Uji', 'this key stands twice here; keep one'],
  [
    'a colon in a bare text',
    'Mal Uji',
    'Mal: Uji',
    'Mal: Uji',
    'the indentation is wrong, or the text has a ": " in it; put such a text in quotes',
  ],
  [
    'a text that begins with a star',
    'Mal Uji',
    '*uji',
    '*uji',
    'a text that begins with * must stand in quotes; references to other parts are not used here',
  ],
  ['a second document', 'hours:', '---\nhours:', '---', 'a second document begins here ("---"); the file holds one'],
  ['an open quote', "'preview:'", "'preview:", '', 'a closing quote, bracket or comma is missing before this place'],
])('invalid YAML: %s', (_what, old, replacement, at, message) => {
  const [first] = problemsOf(soundText.replace(old, replacement))
  expect(first?.message).toBe(message)
  expect(first?.at.startsWith(at)).toBe(true)
})
