import { expect, it } from 'vitest'
import { type ReasonFor, reasonCodes } from '../../contract/reasons.ts'
import { noteAbout, reasonGiven, reasonIfGiven } from '../../server/core/reason.ts'

/** What a person gives a reason for; stops are skipped by the rules alone. */
const given = (Object.keys(reasonCodes) as ReasonFor[]).filter((what) => what !== 'skip')

it.each(given)('[G3] for %s every code stands for itself, and own words for `other`', (what) => {
  for (const code of reasonCodes[what]) expect(reasonGiven(what, code, 'ticket:4')).toEqual({ code, side: [] })
  expect(reasonGiven(what, 'Atap bocor', 'ticket:4')).toEqual({
    code: 'other',
    side: [{ table: 'note', about: 'ticket:4', text: 'Atap bocor' }],
  })
})

it('[G3] a code of another kind is own words', () => {
  expect(reasonGiven('park', 'prayer', 'ticket:4')).toMatchObject({ code: 'other', side: [{ text: 'prayer' }] })
})

it('[G3] a reason that is left out is none', () => {
  expect(reasonIfGiven('close', undefined, 'counter:1')).toEqual({ side: [] })
  expect(reasonIfGiven('close', 'shift-over', 'counter:1')).toEqual({ reason: 'shift-over', side: [] })
  expect(noteAbout('ticket:4', undefined)).toEqual([])
})
