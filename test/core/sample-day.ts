import type { JournalRecord } from '../../contract/events.ts'
import { type Actor, system } from '../../server/core/actor.ts'
import type { PeopleFacts } from '../../server/core/decision.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { targetOf } from '../../server/remembered.ts'
import { genesis, hashOf } from '../../server/store/seal.ts'
import { admin, budi, given, heldAt, kiosk, person, rina, type Scene, siti, supervisor } from '../support/hall.ts'
import { sampleBuilding } from '../support/sample-building.ts'
import { byId, desk, displayIn, displayInstance } from './deeds.ts'

type Play = (command: ReadyCommand, actor: Actor, people?: Partial<PeopleFacts>) => void

/**
 * A day on which everything happens that can: each type of event is in its records. The journals of `test/journals` were
 * made of such days.
 */
export function playSampleDay(): Scene {
  const scene = given()
  scene.clockSays('2026-11-24', '07:30')
  scene.watched('A', 2)
  const play: Play = (command, actor, people) => {
    const before = scene.records.length
    const decision = scene.when(command, actor, people)
    if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.rejection)}`)
    for (const record of scene.records.slice(before)) record.target = targetOf(command)
    scene.wait(20)
  }
  setUp(play)
  scene.clockSays('2026-11-24', '09:00')
  open(play)
  arrive(play)
  serve(scene, play)
  hold(scene, play)
  move(scene, play)
  end(scene, play)
  return scene
}

/** The lines of a journal file: each record as it is stored, the last close with the hash before it (rules G2, D3). */
export function linesOf(records: readonly JournalRecord[]): string[] {
  let hash: Buffer = genesis
  return records.map((record) => {
    const { event } = record
    const sealed = event.type === 'day-closed' ? { ...event, headHash: hash.toString('hex') } : event
    const line = JSON.stringify({ ...record, event: sealed })
    hash = hashOf(hash, line)
    return line
  })
}

function setUp(play: Play): void {
  const { agencies, services, counters } = sampleBuilding
  const account = { username: 'siti', password: '', name: 'Siti', passwordHash: 'h', oneTime: false }
  play({ type: 'add-officer', ...account, role: 'officer', agencyId: 'CIVIL' }, system)
  const someone = { officer: () => ({ role: 'officer' as const, disabled: false }), isDevice: () => true }
  play({ type: 'change-officer', officerId: '2', passwordHash: 'h', disabled: true }, admin, someone)
  const device = { code: 'ABCD2345', name: 'Layar', kind: 'display', place: 'A', tokenHash: 'h' } as const
  play({ type: 'approve-device', ...device }, admin)
  play({ type: 'revoke-device', deviceId: '5' }, admin, someone)
  play({ type: 'save-building', notices: ['Tidak ada pungutan'], limits: { undoSeconds: 30 } }, admin)
  play({ type: 'save-calendar', days: [{ date: '2026-12-25', name: 'Hari Natal', spans: [] }] }, admin)
  play({ type: 'save-agency', agency: { ...byId(agencies, 'CIVIL'), paperRoll: { from: 900, to: 999 } } }, admin)
  const tax = { ...byId(services, 'TAX-01'), prerequisites: ['CIVIL-01'], standardMinutes: 15 }
  play({ type: 'save-service', service: tax }, admin)
  const card = { ...byId(services, 'CIVIL-02'), identity: 'optional' as const, quota: [{ places: 20 }] }
  play({ type: 'save-service', service: { ...card, prerequisites: ['TAX-01'] } }, admin)
  play({ type: 'save-counter', counter: { ...byId(counters, 'counter-2'), priorityFirst: true } }, admin)
}

function open(play: Play): void {
  play({ type: 'open-day' }, system)
  play({ type: 'confirm-date' }, supervisor)
  play({ type: 'open-counter', counterId: 'counter-1' }, siti)
  play({ type: 'open-counter', counterId: 'counter-2' }, budi)
  play({ type: 'open-counter', counterId: 'counter-3' }, rina)
  play({ type: 'assign-services', counterId: 'counter-3', serviceIds: ['CIVIL-02'] }, supervisor)
  play({ type: 'call-next', counterId: 'counter-1' }, siti)
}

/** a journey from the paper roll, and B-001. */
function arrive(play: Play): void {
  play({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)
  play({ type: 'issue-ticket', serviceIds: ['CIVIL-01'], priority: 'elderly', language: 'en' }, kiosk)
  const identity = { identity: '7371011708900001', identityHash: 'aa'.repeat(32) }
  play({ type: 'issue-ticket', serviceIds: ['CIVIL-02'], ...identity }, kiosk)
  play({ type: 'issue-ticket', serviceIds: ['CIVIL-02', 'TAX-01', 'CIVIL-01'] }, kiosk)
  play({ type: 'enter-paper-ticket', number: 'A-900', serviceId: 'CIVIL-01' }, desk)
  play({ type: 'issue-ticket', serviceIds: ['TAX-02'] }, desk)
  play({ type: 'print-checklist', serviceId: 'CIVIL-02' }, desk)
  play({ type: 'pause-service', serviceId: 'CIVIL-02', reason: 'out-of-stock' }, siti)
  play({ type: 'resume-service', serviceId: 'CIVIL-02' }, siti)
}

/** A-002 passes A-001, is announced twice, served, and must come back; the finish is undone once. */
function serve(scene: Scene, play: Play): void {
  play({ type: 'call-next', counterId: 'counter-1' }, siti)
  const ticketId = heldAt(scene, 'counter-1')
  play({ type: 'reprint-slip', ticketId }, desk)
  receipts(scene, play)
  play({ type: 'recall-ticket', ticketId }, siti)
  play({ type: 'start-serving', ticketId }, siti)
  play({ type: 'finish-serving', ticketId, outcome: 'done' }, siti)
  play({ type: 'undo-last', counterId: 'counter-1' }, siti)
  play({ type: 'finish-serving', ticketId, outcome: 'must-return', missing: ['kk'] }, siti)
}

function receipts(scene: Scene, play: Play): void {
  const announcementId = scene.hall().calls.get('A')?.[0]?.announcementId ?? ''
  const at = scene.now().at
  const told = { type: 'confirm-announcement', announcementId, displayInstance, shownAt: at, spokenAt: at } as const
  play(told, displayIn('A'))
}

/** A-001 is on hold for a while, returned, and did not come then; it gets its place back. */
function hold(scene: Scene, play: Play): void {
  play({ type: 'call-next', counterId: 'counter-1' }, siti)
  const ticketId = heldAt(scene, 'counter-1')
  play({ type: 'start-serving', ticketId }, siti)
  play({ type: 'park-ticket', ticketId, reason: 'documents-incomplete' }, siti)
  play({ type: 'resume-ticket', ticketId, counterId: 'counter-2' }, budi)
  play({ type: 'return-ticket', ticketId }, budi)
  play({ type: 'call-next', counterId: 'counter-2' }, budi)
  play({ type: 'mark-no-show', ticketId, reason: 'screen-down' }, budi)
  play({ type: 'reinstate-ticket', ticketId, reason: 'did-not-hear' }, desk)
}

/** A-900 is called out of order and sent to counter 3, A-003 is cancelled, and A-004 is on its way. */
function move(scene: Scene, play: Play): void {
  play({ type: 'call-ticket', counterId: 'counter-2', number: 'A-900', reason: 'health' }, budi)
  const to = { serviceId: 'TAX-01', counterId: 'counter-3' }
  play({ type: 'transfer-ticket', ticketId: heldAt(scene, 'counter-2'), to, reason: 'wrong-service' }, budi)
  const cancelled = [...scene.hall().tickets.values()].find(({ number }) => number === 'A-003')
  play({ type: 'cancel-ticket', ticketId: cancelled?.id ?? '' }, desk)
  play({ type: 'call-ticket', counterId: 'counter-1', number: 'A-004', reason: 'sent-by-supervisor' }, supervisor)
  const second = person('officer', 'siti', 'CIVIL', 'second-console')
  play({ type: 'take-over-counter', counterId: 'counter-1' }, second)
  play({ type: 'start-serving', ticketId: heldAt(scene, 'counter-1') }, second)
  play({ type: 'finish-serving', ticketId: heldAt(scene, 'counter-1'), outcome: 'done' }, second)
  play({ type: 'pause-counter', counterId: 'counter-1', reason: 'prayer', backAt: '12:30' }, second)
  play({ type: 'resume-counter', counterId: 'counter-1' }, second)
}

/** TAX leaves: its visitors are let go, or go on. The day is closed with A-001 in service. */
function end(scene: Scene, play: Play): void {
  play({ type: 'close-counter', counterId: 'counter-3', reason: 'agency-absent', backAt: '13:00' }, rina)
  play({ type: 'release-agency', agencyId: 'TAX' }, desk)
  play({ type: 'call-next', counterId: 'counter-2' }, budi)
  play({ type: 'start-serving', ticketId: heldAt(scene, 'counter-2') }, budi)
  scene.clockSays('2026-11-24', '15:10')
  play({ type: 'open-day' }, supervisor)
  play({ type: 'close-day', force: true, reason: 'gempa' }, supervisor)
}
