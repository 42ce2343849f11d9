import { describe, expect, it } from 'vitest'
import { reasonCodes } from '../../contract/reasons.ts'
import {
  accepted,
  budi,
  call,
  heldAt,
  issue,
  issueMany,
  open,
  refused,
  rina,
  type Scene,
  serve,
  serveAll,
  siti,
  start,
  supervisor,
  ticketOf,
} from '../support/hall.ts'
import { finish, withCalled, withServing, withWaiting } from './deeds.ts'

const pick = (number: string, reason = 'documents-brought') =>
  ({ type: 'call-ticket', counterId: 'counter-1', number, reason }) as const

describe('calling out of order', () => {
  it('[C4] a waiting visitor is called with a reason, and the record says so', () => {
    const scene = withWaiting(3)
    scene.watched('A', 2)
    scene.wait(60)
    const [, , third = ''] = scene.hall().tickets.keys()
    const announcementId = String(scene.hall().seq + 1)
    const call = { ticketId: third, number: 'A-003', counterId: 'counter-1', announcementId, screens: 2 }
    expect(scene.when(pick('A-003'), siti)).toEqual(
      accepted([{ type: 'ticket-called', ...call, reason: 'documents-brought' }]),
    )
    expect(ticketOf(scene, third)).toMatchObject({ state: 'called', counterId: 'counter-1' })
  })

  it.each(reasonCodes.outOfOrder)('[C4] %s is a reason', (reason) => {
    expect(withWaiting(1).when(pick('A-001', reason), siti)).toMatchObject({ ok: true, events: [{ reason }], side: [] })
  })

  it('[C4] own words count as `other`; they and a note lie beside the journal', () => {
    const scene = withWaiting(1)
    const [ticketId] = scene.hall().tickets.keys()
    const about = `ticket:${ticketId}`
    expect(scene.when({ ...pick('A-001', 'Bayi menangis'), note: 'atas izin koordinator' }, siti)).toMatchObject({
      ok: true,
      events: [{ reason: 'other' }],
      side: [
        { table: 'note', about, text: 'Bayi menangis' },
        { table: 'note', about, text: 'atas izin koordinator' },
      ],
    })
    for (const words of ['Bayi', 'koordinator']) expect(JSON.stringify(scene.records)).not.toContain(words)
  })

  it('[P2] it passes nobody in the sense of the rule: the order goes on as if it had not been', () => {
    const scene = withWaiting(2)
    issueMany(scene, 5, 'CIVIL-01', 'elderly')
    serve(scene, 'counter-1', siti)
    scene.wait(60)
    finish(scene, 'counter-1', siti)
    scene.must(pick('A-007'), siti)
    start(scene, 'counter-1', siti)
    expect(serveAll(scene)).toEqual(['A-004', 'A-001', 'A-005', 'A-006', 'A-002'])
  })

  it('[C4] a supervisor may do it at any open counter', () => {
    const scene = withWaiting(2)
    expect(scene.when(pick('A-002', 'sent-by-supervisor'), supervisor)).toMatchObject({ ok: true })
    expect(scene.hall().counters.get('counter-1')?.ticketId).toBe(heldAt(scene, 'counter-1'))
    expect(scene.records.at(-1)?.by).toBe('officer:wati')
  })
})

describe('who cannot be called out of order', () => {
  const cannot = (scene: Scene, number: string, actor = siti) => scene.when(pick(number), actor)

  it('[C4] an unknown number', () => {
    expect(cannot(withWaiting(1), 'A-099')).toEqual(refused({ code: 'ticket-unknown' }))
  })

  it('[C4] one who does not wait', () => {
    const scene = withWaiting(2)
    open(scene, 'counter-2', budi)
    call(scene, 'counter-2', budi)
    expect(cannot(scene, 'A-001')).toEqual(refused({ code: 'ticket-elsewhere', number: 'A-001', state: 'called' }))
  })

  it('[C4] one whom this counter does not serve', () => {
    const scene = withWaiting(0)
    issue(scene, 'TAX-02')
    expect(cannot(scene, 'B-001')).toEqual(refused({ code: 'not-a-candidate', number: 'B-001', counter: 1 }))
  })

  it('[C4] one who was sent to another counter', () => {
    const scene = withCalled(1)
    open(scene, 'counter-2', budi)
    const to = { serviceId: 'CIVIL-01', counterId: 'counter-2' }
    scene.must(
      { type: 'transfer-ticket', ticketId: heldAt(scene, 'counter-1'), to, reason: 'needs-other-officer' },
      siti,
    )
    scene.wait(60)
    expect(cannot(scene, 'A-001')).toEqual(refused({ code: 'not-a-candidate', number: 'A-001', counter: 1 }))
    expect(scene.when({ ...pick('A-001'), counterId: 'counter-2' }, budi)).toMatchObject({ ok: true })
  })

  it('[C4] nobody while a visitor is called or served there: it would finish that visit unasked', () => {
    const called = withCalled(2)
    called.wait(60)
    expect(cannot(called, 'A-002')).toEqual(refused({ code: 'counter-busy', number: 'A-001' }))
    const serving = withServing(2)
    serving.wait(60)
    expect(cannot(serving, 'A-002')).toEqual(refused({ code: 'counter-busy', number: 'A-001' }))
    expect(cannot(serving, 'A-002', supervisor)).toEqual(refused({ code: 'counter-busy', number: 'A-001' }))
  })

  it('[C4] nobody at a counter on a break', () => {
    const scene = withWaiting(1)
    scene.must({ type: 'pause-counter', counterId: 'counter-1' }, siti)
    expect(cannot(scene, 'A-001')).toEqual(refused({ code: 'counter-paused', counter: 1 }))
  })

  it('[C5] nobody within three seconds of the last call', () => {
    const scene = withCalled(2)
    scene.must({ type: 'return-ticket', ticketId: heldAt(scene, 'counter-1') }, siti)
    scene.wait(1)
    expect(cannot(scene, 'A-002')).toEqual(refused({ code: 'double-press', seconds: 2 }))
    scene.wait(2)
    expect(cannot(scene, 'A-002').ok).toBe(true)
  })

  it('[K1] nobody at a closed counter, nor at one that another officer or console runs', () => {
    const scene = withWaiting(1)
    expect(cannot(scene, 'A-001', budi)).toEqual(refused({ code: 'counter-taken', counter: 1 }))
    expect(cannot(scene, 'A-001', rina)).toEqual(refused({ code: 'counter-taken', counter: 1 }))
    expect(cannot(scene, 'A-001', { ...siti, consoleId: 'another' })).toEqual(
      refused({ code: 'other-console', counter: 1 }),
    )
    const closed = refused({ code: 'counter-not-open', counter: 2 })
    const atSecond = { ...pick('A-001'), counterId: 'counter-2' }
    expect([scene.when(atSecond, siti), scene.when(atSecond, supervisor)]).toEqual([closed, closed])
  })
})
