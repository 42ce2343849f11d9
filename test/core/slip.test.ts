import { expect, it } from 'vitest'
import type { Building } from '../../contract/building.ts'
import type { CommandOf } from '../../contract/commands.ts'
import type { SlipModel } from '../../contract/slip.ts'
import type { Actor } from '../../server/core/actor.ts'
import { printerFor, slipJobId, slipOf } from '../../server/core/slip.ts'
import { dayOpened, given, issueMany, kiosk, supervisor, the } from '../support/hall.ts'
import { buildingWith, sampleBuilding } from '../support/sample-building.ts'

const mark = 'LYEPR5GQ2M7T'

type Asked = { building?: Building; rehearsal?: boolean; before?: number; url?: string }

/** The slip of a ticket that is issued at 09:00, with `before` others waiting. */
function slip(command: Omit<CommandOf<'issue-ticket'>, 'type'>, asked: Asked = {}): SlipModel {
  const { building = sampleBuilding, rehearsal = false, before = 0, url } = asked
  const scene = given(dayOpened({ building, rehearsal }))
  issueMany(scene, before, command.serviceIds[0] ?? '')
  const event = the(scene.must({ type: 'issue-ticket', ...command }, kiosk), 'ticket-issued')
  return slipOf(scene.hall(), event, scene.now(), mark, url)
}

it('[I3] the slip of an issued ticket says all that its visitor needs', () => {
  expect(slip({ serviceIds: ['CIVIL-01'] }, { before: 2, url: 'http://192.168.1.2/t/abc' })).toEqual({
    building: 'Mal Pelayanan Publik Uji',
    number: 'A-003',
    priority: false,
    agency: 'Dukcapil',
    service: 'KTP-el',
    zone: 'A',
    floor: 'Lantai 1',
    counters: [1, 2],
    date: '2026-11-24',
    minute: 540,
    timeZoneLabel: 'WITA',
    ahead: 2,
    fee: 'Gratis (Rp0)',
    requirements: ['KTP-el'],
    inPersonOnly: true,
    url: 'http://192.168.1.2/t/abc',
    mark,
    rehearsal: false,
    language: 'id',
  })
})

it('[I3] what does not apply is not on the slip', () => {
  const model = slip({ serviceIds: ['TAX-01'] })
  expect(Object.keys(model)).not.toEqual(expect.arrayContaining(['floor']))
  expect(Object.keys(model)).not.toEqual(expect.arrayContaining(['url']))
  expect(model).toMatchObject({ zone: 'B', counters: [3, 4], inPersonOnly: false })
})

it('[I3] counters are listed by number, those of other agencies too', () => {
  const building = buildingWith(({ counters }) => counters.reverse())
  expect(slip({ serviceIds: ['CIVIL-02'] }, { building }).counters).toEqual([1, 2, 4])
})

it('[G5] the slip carries the mark of its own record', () => {
  expect(slip({ serviceIds: ['CIVIL-01'] }).mark).toBe(mark)
})

it('[I5] the slip says the class and not the category', () => {
  const model = slip({ serviceIds: ['CIVIL-01'], priority: 'disability' })
  expect(model.priority).toBe(true)
  expect(JSON.stringify(model)).not.toContain('disability')
})

it('[I3] an English slip says in English what there is in English, and the rest as it is', () => {
  expect(slip({ serviceIds: ['CIVIL-01'], language: 'en' })).toMatchObject({
    building: 'Test Public Service Mall',
    agency: 'Civil registry',
    service: 'ID card',
    fee: 'Free of charge (Rp0)',
    requirements: ['KTP-el'],
    language: 'en',
  })
  expect(slip({ serviceIds: ['TAX-01'], language: 'en' })).toMatchObject({ agency: 'Bapenda', service: 'PBB' })
  const building = buildingWith((each) => delete each.english)
  expect(slip({ serviceIds: ['CIVIL-01'], language: 'en' }, { building }).building).toBe('Mal Pelayanan Publik Uji')
})

it('[D5] a slip of a rehearsal says so', () => {
  expect(slip({ serviceIds: ['CIVIL-01'] }, { rehearsal: true }).rehearsal).toBe(true)
})

it.each<[who: string, actor: Actor, printer: string]>([
  ['a kiosk with a printer', kiosk, 'printer-2'],
  ['a kiosk without a printer', { kind: 'device', deviceId: '9', role: 'kiosk' }, 'printer-1'],
  ['a kiosk whose printer is gone', { kind: 'device', deviceId: '9', role: 'kiosk', place: 'printer-7' }, 'printer-1'],
  ['a kiosk on the server’s own machine', { kind: 'local' }, 'printer-1'],
  ['a supervisor', supervisor, 'printer-1'],
])('[I3] the slip of %s comes out of the right printer', (_who, actor, printer) => {
  expect(printerFor(given(dayOpened()).hall(), actor)).toBe(printer)
})

it('[B1] a ticket has one print job of its own', () => {
  expect(slipJobId('17')).toBe('17-1')
})
