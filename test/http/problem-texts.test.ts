import { describe, expect, it } from 'vitest'
import type { Language } from '../../contract/fields.ts'
import { reasonCodes } from '../../contract/reasons.ts'
import type { ClosedReason, Rejection, RejectionCode, SetupProblem } from '../../contract/rejections.ts'
import { fieldText } from '../../server/problems/field-texts.ts'
import { problemOf } from '../../server/problems/problem.ts'

const languages: Language[] = ['id', 'en']

/** One refusal of every code; what it carries must reach the reader. */
const rejections: { [Code in RejectionCode]: Omit<Extract<Rejection, { code: Code }>, 'code'> } = {
  'invalid-body': { errors: [{ field: 'name', message: 'x' }] },
  'invalid-key': {},
  'key-reused': {},
  'sign-in-needed': {},
  'session-expired': {},
  'wrong-credentials': {},
  'wrong-password': {},
  'password-too-common': {},
  'password-change-needed': {},
  forbidden: {},
  'origin-refused': {},
  'device-refused': {},
  'stale-page': {},
  'slow-down': { seconds: 41 },
  'not-found': {},
  'not-stored': {},
  'outcome-unknown': {},
  'server-closing': {},
  'internal-error': {},
  'building-exists': {},
  'day-not-open': {},
  'day-already-open': {},
  'tickets-in-service': { numbers: ['K-001', 'K-007'] },
  'reason-needed': {},
  'service-unknown': { serviceId: 'X-01' },
  'service-closed': { serviceId: 'X-01', reason: { why: 'not-yet-open' } },
  'service-chosen-twice': { serviceId: 'X-01' },
  'identity-needed': { serviceId: 'X-01' },
  'identity-invalid': { why: 'digits' },
  'identity-in-use': { number: 'K-045' },
  'number-not-reserved': { number: 'K-045', from: 'K-900', to: 'K-999' },
  'number-taken': { number: 'K-901' },
  'ticket-unknown': {},
  'ticket-elsewhere': { number: 'K-045', state: 'parked' },
  'counter-unknown': {},
  'counter-not-open': { counter: 47 },
  'counter-taken': { counter: 47 },
  'counter-busy': { number: 'K-045' },
  'counter-of-other-agency': { counter: 47 },
  'officer-at-other-counter': { counter: 47 },
  'other-console': { counter: 47 },
  'double-press': { seconds: 41 },
  'ticket-still-called': { number: 'K-045' },
  'counter-paused': { counter: 47 },
  'counter-not-paused': { counter: 47 },
  'back-at-passed': { backAt: '09:30' },
  'not-a-candidate': { number: 'K-045', counter: 47 },
  'no-show-too-early': { calls: 1, of: 3, seconds: 41 },
  'no-show-unseen': { calls: 1, of: 3 },
  'ticket-of-other-agency': { number: 'K-045' },
  'counter-does-not-serve': { counter: 47 },
  'journey-asks': { number: 'K-045', left: 6 },
  'reinstate-too-late': { number: 'K-045', minutes: 41 },
  'nothing-to-undo': {},
  'undo-too-late': { seconds: 41 },
  'ticket-moved-on': { number: 'K-045' },
  'nobody-waits-there': {},
  'announcement-unknown': {},
  'service-of-other-agency': { serviceId: 'X-01' },
  'service-not-paused': { serviceId: 'X-01' },
  'setup-invalid': { problem: 'in-use', where: 'K' },
  'username-taken': {},
  'agency-needed': {},
  'agency-unknown': {},
  'officer-unknown': {},
  'last-admin': {},
  'device-unknown': {},
  'zone-unknown': {},
  'printer-unknown': {},
  'pairing-code-unknown': { triesLeft: 4 },
  'too-many-tries': { seconds: 240 },
}

const setupProblems = {
  'hours-cross-midnight': 'fri',
  'hours-overlap': '2026-12-31',
  'last-ticket-outside': 'mon',
  'date-unknown': '2027-02-29',
  'date-twice': '2026-12-25',
  'prefix-taken': 'K',
  'prefix-misread': 'O',
  'number-taken': '4',
  'agency-unknown': 'X',
  'service-unknown': 'X-01',
  'zone-unknown': 'Z',
  'printer-unknown': 'printer-9',
  'paper-roll-empty': 'K',
  'prerequisite-circle': 'X-01',
  'quota-unordered': 'X-01',
  'in-use': 'K',
} satisfies Record<SetupProblem, string>

const closedReasons: Record<ClosedReason['why'], Partial<ClosedReason>> = {
  'day-not-open': {},
  'not-yet-open': {},
  break: {},
  'last-ticket-passed': {},
  'closed-today': {},
  holiday: { holiday: 'Hari Raya Natal' },
  'quota-used-up': {},
  paused: {},
  'components-missing': {},
}

const detailOf = (rejection: Rejection, language: Language) => problemOf(rejection, language).detail
const closedDetail = (reason: ClosedReason, language: Language) =>
  detailOf({ code: 'service-closed', serviceId: 'X-01', reason }, language)

/** Plain sentences: a capital first, a full stop last, nothing left over from the code. */
const sentences = /^[A-Z][^{}]*\.$/
const leftover = /undefined|null|NaN|\[object|\b[a-z]+-[a-z]+-[a-z]+\b/

describe.each(languages)('every refusal in %s', (language) => {
  it.each(Object.entries(rejections))('%s says what happened, with all that it carries', (code, carried) => {
    const { title, detail, status, type } = problemOf({ code, ...carried } as Rejection, language)
    expect(title).toMatch(/^[A-Z][^.]+$/)
    expect(detail).toMatch(sentences)
    expect(`${title} ${detail}`).not.toMatch(leftover)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(type).toBe(`urn:antrean:${code}`)
    const values = Object.values(carried).flatMap((value) => (Array.isArray(value) ? value : [value]))
    // Tries are told in minutes.
    for (const value of values.filter((each) => typeof each === 'number' || /^[A-Z]-\d{3}$/.test(String(each))))
      expect(detail).toContain(code === 'too-many-tries' ? '4' : String(value))
  })

  it.each(Object.entries(setupProblems))('a set-up with %s says where and what to do', (problem, where) => {
    const detail = detailOf({ code: 'setup-invalid', problem: problem as SetupProblem, where }, language)
    expect(detail).toMatch(sentences)
    expect(detail).toContain(
      { fri: language === 'id' ? 'Jumat' : 'Friday', mon: language === 'id' ? 'Senin' : 'Monday' }[where] ?? where,
    )
    expect(detail.match(/\. \S/g)).not.toBeNull()
  })

  it.each(Object.entries(closedReasons))(
    '[I1] a service that is closed (%s) says why and when it opens',
    (why, more) => {
      const reason = { why, ...more } as ClosedReason
      const again = closedDetail({ ...reason, opensOn: '2026-12-28', opensAt: '08:00' }, language)
      expect(closedDetail(reason, language)).toMatch(sentences)
      expect(again).toMatch(
        language === 'id' ? /Senin, 28 Desember 2026 pukul 08\.00\.$/ : /Monday,? 28 December 2026 at 08:00\.$/,
      )
      if (more.holiday !== undefined) expect(again).toContain(more.holiday)
    },
  )

  it('[I1] a paused service says for what reason, in its own words for each', () => {
    const words = reasonCodes.pauseService.map((pause) => closedDetail({ why: 'paused', pause }, language))
    expect(new Set(words).size).toBe(reasonCodes.pauseService.length)
  })

  it('[I6] a NIK that is none says which part of it to look at', () => {
    const whys = ['digits', 'region', 'birth-date'] as const
    expect(new Set(whys.map((why) => detailOf({ code: 'identity-invalid', why }, language))).size).toBe(3)
  })
})

describe('[M1] a no-show before its time', () => {
  const tooEarly = (calls: number, seconds: number) =>
    detailOf({ code: 'no-show-too-early', calls, of: 2, seconds }, 'en')

  it('says whether to wait, to call again, or both', () => {
    expect(tooEarly(1, 12)).toBe('So far 1 of 2 calls. Wait 12 more seconds, then call the visitor again.')
    expect(tooEarly(1, 0)).toBe('So far 1 of 2 calls. Call the visitor again.')
    expect(tooEarly(2, 5)).toBe('So far 2 of 2 calls. Wait 5 more seconds, then mark the no-show.')
  })
})

describe('a body that is not as it should be', () => {
  const body = (field: string) => problemOf({ code: 'invalid-body', errors: [{ field, message: 'x' }] }, 'id')

  it('a reason that is empty is asked for, whatever the command', () => {
    expect(body('reason').title).toBe('Alasan wajib diisi')
    expect(body('to.reason').title).toBe('Alasan wajib diisi')
    expect(body('name').title).toBe('Isian tidak sesuai')
  })

  it('[I8] a quota of zero is told to pause the service instead', () => {
    expect(body('service.quota.0.places').detail).toMatch(/^Kuota paling sedikit 1 tempat\. .* jeda layanannya\.$/)
  })

  it.each([
    ['minLength', { limit: 1 }, 'wajib diisi'],
    ['minLength', { limit: 8 }, 'paling sedikit 8 huruf'],
    ['pattern', { pattern: '\\S' }, 'wajib diisi'],
    ['pattern', { pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }, 'tulis jam seperti 08:00, paling akhir 23:59'],
    ['pattern', { pattern: '^x$' }, 'ada tanda yang tidak boleh dipakai'],
    ['minimum', { limit: 1 }, 'paling sedikit 1'],
    ['unheard-of', {}, 'isian ini tidak boleh dipakai'],
  ])('a field is told what is wrong with it (%s)', (keyword, params, words) => {
    expect(fieldText({ keyword, params }, 'id')).toBe(words)
  })
})
