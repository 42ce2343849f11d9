import { describe, expect, it } from 'vitest'
import type { CommandName } from '../../contract/commands.ts'
import { system } from '../../server/core/actor.ts'
import { answerFor } from '../../server/core/answer.ts'
import { dueBySchedule } from '../../server/core/rules/day.ts'
import {
  dayOpened,
  given,
  heldAt,
  issue,
  issueMany,
  open,
  type Scene,
  serve,
  siti,
  supervisor,
} from '../support/hall.ts'
import { today } from '../support/sample-building.ts'

/** A day on which this number was the last one given. */
function afterNumber(number: string): Scene {
  const [prefix = ''] = number.split('-')
  const rest = { serviceIds: ['CIVIL-01'], class: 'regular' as const, ahead: 0, language: 'id' as const }
  return given(dayOpened(), { type: 'ticket-issued', ticketId: '3', number, prefix, ...rest })
}

describe('series', () => {
  it('[N1] a number is the prefix of the agency and a running number of three digits', () => {
    const scene = given(dayOpened())
    expect(issueMany(scene, 3, 'CIVIL-01').map(({ number }) => number)).toEqual(['A-001', 'A-002', 'A-003'])
  })

  it('[N1] services of one agency share a series; each agency has its own', () => {
    const scene = given(dayOpened())
    const services = ['CIVIL-01', 'TAX-01', 'CIVIL-02', 'TAX-02', 'CIVIL-01']
    expect(services.map((id) => issue(scene, id).number)).toEqual(['A-001', 'B-001', 'A-002', 'B-002', 'A-003'])
  })

  it('[N1] both classes share a series', () => {
    const scene = given(dayOpened())
    expect([issue(scene, 'CIVIL-01', 'elderly'), issue(scene, 'CIVIL-01')].map(({ number }) => number)).toEqual([
      'A-001',
      'A-002',
    ])
  })

  it.each([
    ['A-009', 'A-010'],
    ['A-099', 'A-100'],
    ['A-999', 'A-1000'],
    ['A-1000', 'A-1001'],
  ])('[N1] after %s comes %s', (last, next) => {
    expect(issue(afterNumber(last), 'CIVIL-01').number).toBe(next)
  })

  it('[N1] every series starts at 001 on the next service day', () => {
    const scene = given(dayOpened())
    issueMany(scene, 2, 'CIVIL-01')
    scene.clockSays('2026-11-25', '08:00')
    scene.must({ type: 'open-day' }, system)
    expect(issue(scene, 'CIVIL-01').number).toBe('A-001')
  })
})

describe('once', () => {
  it('[N2] no number comes again after a restart', () => {
    const scene = given(dayOpened())
    issueMany(scene, 2, 'CIVIL-01')
    scene.restart()
    expect(issue(scene, 'CIVIL-01').number).toBe('A-003')
  })

  it('[N2] no number comes again after its visit ended or its call failed', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    issueMany(scene, 2, 'CIVIL-01')
    serve(scene, 'counter-1', siti)
    serve(scene, 'counter-1', siti)
    scene.must({ type: 'finish-serving', ticketId: heldAt(scene, 'counter-1'), outcome: 'refused' }, siti)
    expect(issue(scene, 'CIVIL-01').number).toBe('A-003')
  })

  it('[N2] a refused command uses up no number', () => {
    const scene = given(dayOpened())
    scene.clockSays(today, '07:00')
    expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, system).ok).toBe(false)
    expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, supervisor).ok).toBe(false)
    scene.clockSays(today, '09:00')
    expect(issue(scene, 'CIVIL-01').number).toBe('A-001')
  })

  it('[N2] no number comes again after the day was closed and opened again', () => {
    const scene = given(dayOpened())
    issueMany(scene, 2, 'CIVIL-01')
    scene.must({ type: 'close-day' }, supervisor)
    scene.restart()
    scene.must({ type: 'open-day' }, supervisor)
    scene.restart()
    expect(issue(scene, 'CIVIL-01').number).toBe('A-003')
  })

  it('[N2] a rehearsal uses up no real number, and takes none', () => {
    const scene = given(dayOpened())
    issueMany(scene, 2, 'CIVIL-01')
    const numberOfAnotherDay = (rehearsal: boolean) => {
      scene.must({ type: 'close-day' }, supervisor)
      scene.must({ type: 'open-day', rehearsal }, supervisor)
      return issue(scene, 'CIVIL-01').number
    }
    expect([true, false, true, false].map(numberOfAnotherDay)).toEqual(['A-001', 'A-003', 'A-002', 'A-004'])
  })

  it('[N2] no number comes again on a date that the clock left and came back to', () => {
    const scene = given(dayOpened())
    const schedule = () => {
      for (const _ of ['close', 'open']) {
        const due = dueBySchedule(scene.hall(), scene.now())
        if (due) scene.must(due, system)
      }
    }
    const before = issueMany(scene, 2, 'CIVIL-01').map(({ number }) => number)
    scene.clockSays('2026-11-25', '09:00')
    schedule()
    scene.clockSays(today, '09:30')
    schedule()
    scene.must({ type: 'open-day' }, supervisor)
    expect(before).not.toContain(issue(scene, 'CIVIL-01').number)
  })
})

describe('answers', () => {
  const codeOf = (ticketId: string) => ({ code: `code-of-${ticketId}` })

  /** What the records of the last command answer, as they stand in the journal. */
  function answerFromJournal(scene: Scene, name: CommandName, from: number) {
    const records = (JSON.parse(JSON.stringify(scene.records)) as Scene['records']).filter(({ seq }) => seq >= from)
    const events = records.map(({ event }) => event)
    return answerFor(name, records.at(-1)?.seq ?? 0, events, codeOf)
  }

  it('[N3] a ticket is answered from its record: id, number, code, people before it, and its slip', () => {
    const scene = given(dayOpened())
    issue(scene, 'CIVIL-01')
    const { id } = issue(scene, 'CIVIL-01')
    expect(answerFromJournal(scene, 'issue-ticket', Number(id))).toEqual({
      seq: Number(id),
      events: [scene.records.at(-1)?.event],
      ticket: { id, number: 'A-002', ahead: 1, serviceIds: ['CIVIL-01'], code: `code-of-${id}` },
      slip: { jobId: `${id}-1`, state: 'queued' },
    })
  })

  it('[N3] a call is answered from all its records, also when nobody waits', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    const [, second] = issueMany(scene, 2, 'CIVIL-01')
    serve(scene, 'counter-1', siti)
    const seq = scene.hall().seq + 1
    scene.wait(60)
    const called = scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)
    expect(called.map(({ type }) => type)).toEqual(['serving-finished', 'ticket-called'])
    const ticket = { id: second?.id, number: 'A-002' }
    expect(answerFromJournal(scene, 'call-next', seq)).toEqual({ seq: seq + 1, events: called, ticket })
    scene.must({ type: 'start-serving', ticketId: second?.id ?? '' }, siti)
    expect(answerFromJournal(scene, 'start-serving', seq + 2)).toMatchObject({ ticket })
    const nobody = scene.hall().seq + 1
    scene.wait(60)
    scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)
    expect(answerFromJournal(scene, 'call-next', nobody)).toMatchObject({ seq: nobody + 1, ticket: null })
  })

  it('[N3] recall, finish and no-show answer with the ticket they moved', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    const [first, second] = issueMany(scene, 2, 'CIVIL-01')
    const answerTo = (name: 'recall-ticket' | 'mark-no-show', more: { reason?: string } = {}) => {
      const seq = scene.hall().seq + 1
      scene.must({ type: name, ticketId: heldAt(scene, 'counter-1'), ...more }, siti)
      return answerFromJournal(scene, name, seq)
    }
    serve(scene, 'counter-1', siti)
    const finish = scene.hall().seq + 1
    scene.must({ type: 'finish-serving', ticketId: first?.id ?? '', outcome: 'done' }, siti)
    expect(answerFromJournal(scene, 'finish-serving', finish)).toMatchObject({ ticket: { id: first?.id } })
    scene.wait(60)
    scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)
    expect(answerTo('recall-ticket')).toMatchObject({ ticket: { id: second?.id, number: 'A-002' } })
    expect(answerTo('mark-no-show', { reason: 'called-in-person' })).toMatchObject({
      ticket: { id: second?.id, number: 'A-002' },
    })
  })

  it('[N3] an added officer and an approved device are answered by their new ids, the rest plainly', () => {
    const officer = answerFor('add-officer', 5, [{ type: 'officer-added', officerId: '5', role: 'desk' }], codeOf)
    expect(officer).toMatchObject({ seq: 5, officer: { id: '5' } })
    const device = answerFor('approve-device', 6, [{ type: 'device-approved', deviceId: '6', kind: 'kiosk' }], codeOf)
    expect(device).toMatchObject({ seq: 6, device: { id: '6' } })
    const events = [{ type: 'counter-closed', counterId: 'counter-1' } as const]
    expect(answerFor('close-counter', 7, events, codeOf)).toEqual({ seq: 7, events })
    expect(answerFor('open-counter', 7, [], codeOf)).toEqual({ seq: 7, events: [] })
  })
})
