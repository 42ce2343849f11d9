import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CommandName, commands } from '../../contract/commands.ts'
import { peopleCommands } from '../../contract/people-commands.ts'
import { buildings } from './model-buildings.ts'
import { Broken, type Look, play } from './model-campaign.ts'
import { hallRules } from './model-hall-rules.ts'
import { journalRules } from './model-journal-rules.ts'
import { mornings } from './random-day.ts'

const long = process.env.LONG === '1'

/** A short campaign is the same everywhere; a long one is another every time, and names its seed when it fails. */
const campaign = long ? { numRuns: 20_000 } : { numRuns: 500, seed: 20261124 }
const patience = long ? 7_200_000 : 300_000

const rules = { ...hallRules, ...journalRules }
const [accepted, refused, happened] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]

function count({ asked, news, calls }: Look): void {
  const add = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  if (asked) add(asked.decision.ok ? accepted : refused, asked.command.type)
  if (asked?.decision.ok === false) add(happened, asked.decision.rejection.code)
  for (const { event } of news) add(happened, event.type)
  for (const { event } of calls) if (event.passed) add(happened, 'passed')
}

/** Each random day is played once, and every rule looks at it after each step. */
const played = () =>
  fc.check(
    fc.property(buildings, mornings, (building, morning) => play(building, morning, rules, count)),
    campaign,
  )

describe('in any building, on any morning', () => {
  let report: ReturnType<typeof played>
  const broken = () => (report.errorInstance instanceof Broken ? report.errorInstance.rule : undefined)
  const fault = () => new Error(`${report.errorInstance}\n${fc.defaultReportMessage(report)}`)

  beforeAll(() => {
    report = played()
  }, patience)

  it.each(Object.keys(rules))('%s', (rule) => {
    if (broken() === rule) throw fault()
  })

  it(`nothing else broke in ${campaign.numRuns} mornings`, () => {
    if (report.failed && broken() === undefined) throw fault()
    if (!report.failed) expect(report.numRuns).toBe(campaign.numRuns)
  })

  it('the mornings are worth looking at: every command is given and refused, and whatever can happen happens', () => {
    const often = (counts: Map<string, number>, times: number) => (what: string) => (counts.get(what) ?? 0) >= times
    const given = Object.keys(commands).filter((name) => !(name in peopleCommands) && name !== 'import-building')
    expect(given.filter((name) => !often(accepted, 10)(name))).toEqual([])
    expect(given.filter((name) => !neverRefused.includes(name) && !often(refused, 1)(name))).toEqual([])
    expect(wanted.filter((what) => !often(happened, 10)(what))).toEqual([])
  })
})

/** What an admin or the desk asks for on the right form is done. */
const neverRefused: string[] = [
  'confirm-date',
  'print-checklist',
  'save-agency',
  'save-building',
  'save-calendar',
  'save-counter',
  'save-service',
] satisfies CommandName[]

const wanted = [
  ...['passed', 'nobody-waiting', 'ticket-no-show', 'ticket-reinstated', 'ticket-resumed', 'ticket-transferred'],
  ...['stop-skipped', 'finish-undone', 'counter-taken-over', 'day-hours-lifted', 'day-closed', 'announcement-spoken'],
  ...['double-press', 'ticket-still-called', 'other-console', 'counter-taken', 'counter-busy', 'not-a-candidate'],
  ...['identity-in-use', 'identity-needed', 'identity-invalid', 'slow-down', 'service-closed', 'number-not-reserved'],
  ...['no-show-unseen', 'journey-asks', 'undo-too-late', 'nothing-to-undo', 'ticket-of-other-agency'],
]
