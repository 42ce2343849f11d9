import { describe, expect, it } from 'vitest'
import type { Building } from '../../contract/building.ts'
import type { SlipModel } from '../../contract/slip.ts'
import { checklistJobId, checklistOf, printerFor, slipJobId, slipOf } from '../../server/core/slip.ts'
import { accepted, dayOpened, given, kiosk, open, refused, type Scene, siti, supervisor, the } from '../support/hall.ts'
import { buildingWith, sampleBuilding } from '../support/sample-building.ts'
import { byId, desk, withWaiting } from './deeds.ts'

const differing = buildingWith(({ services }) => {
  Object.assign(byId(services, 'CIVIL-01'), { mayBeRepresented: true })
  Object.assign(byId(services, 'CIVIL-02'), { requirements: ['KTP-el', 'Surat nikah'], fee: 'Rp5.000' })
  Object.assign(byId(services, 'TAX-02'), { mayBeRepresented: false })
})

function onDay(building: Building = differing): Scene {
  const scene = given(dayOpened({ building }))
  open(scene, 'counter-1', siti)
  return scene
}

function slipFor(scene: Scene, serviceIds: string[], language: 'id' | 'en' = 'id'): SlipModel {
  const event = the(scene.must({ type: 'issue-ticket', serviceIds, language }, kiosk), 'ticket-issued')
  return slipOf(scene.hall(), event, scene.now(), 'LYEPR5GQ2M7T', undefined)
}

describe('the slip of a journey', () => {
  it('[I4] lists the stops in their order, each with its agency, zone and counters', () => {
    const { service, zone, counters, stops } = slipFor(onDay(), ['TAX-02', 'CIVIL-01'])
    expect({ service, zone, counters }).toEqual({ service: 'KTP-el', zone: 'A', counters: [1, 2] })
    expect(stops).toMatchObject([
      { service: 'KTP-el', agency: 'Dukcapil', zone: 'A', counters: [1, 2] },
      { service: 'BPHTB', agency: 'Bapenda', zone: 'B', counters: [3] },
    ])
  })

  it('[I4] a single service has no list', () => {
    expect(slipFor(onDay(), ['CIVIL-01'])).not.toHaveProperty('stops')
  })

  it('[I4] what all stops require is listed once', () => {
    expect(slipFor(onDay(), ['CIVIL-01', 'CIVIL-02']).requirements).toEqual(['KTP-el', 'Surat nikah'])
  })

  it('[I9] it says so where any of the stops must be used in person', () => {
    expect(slipFor(onDay(), ['CIVIL-01', 'TAX-02']).inPersonOnly).toBe(true)
    expect(slipFor(onDay(), ['CIVIL-01', 'CIVIL-02']).inPersonOnly).toBe(false)
  })

  it('[I3] its stops are in the reader’s language', () => {
    expect(slipFor(onDay(), ['CIVIL-01', 'TAX-02'], 'en').stops).toMatchObject([
      { service: 'ID card', agency: 'Civil registry' },
      { service: 'BPHTB' },
    ])
  })

  it('[I3] it tells what was said to expect, where anything was', () => {
    expect(slipFor(withWaiting(3), ['CIVIL-01']).wait).toEqual({ from: 20, to: 45 })
    expect(slipFor(given(dayOpened()), ['CIVIL-01'])).not.toHaveProperty('wait')
  })
})

describe('a copy', () => {
  it('[B1] counts on from the slip that came by itself', () => {
    const scene = withWaiting(1)
    const copy = { type: 'slip-reprinted', ticketId: '4', number: 'A-001' } as const
    expect(scene.when({ type: 'reprint-slip', ticketId: '4' }, desk)).toEqual(accepted([{ ...copy, copy: 2 }]))
    expect(scene.when({ type: 'reprint-slip', ticketId: '4' }, kiosk)).toEqual(accepted([{ ...copy, copy: 3 }]))
    expect([slipJobId('4', 2), slipJobId('4', 3)]).toEqual(['4-2', '4-3'])
  })

  it('[B1] of a paper ticket is a copy too: the first was written by hand', () => {
    const building = buildingWith(({ agencies }) =>
      Object.assign(byId(agencies, 'CIVIL'), { paperRoll: { from: 900, to: 999 } }),
    )
    const scene = onDay(building)
    scene.must({ type: 'enter-paper-ticket', number: 'A-900', serviceId: 'CIVIL-01' }, desk)
    const [ticketId = ''] = scene.hall().tickets.keys()
    expect(scene.must({ type: 'reprint-slip', ticketId }, desk)).toMatchObject([{ copy: 2 }])
  })

  it('[B1] of no ticket there is none', () => {
    expect(withWaiting(0).when({ type: 'reprint-slip', ticketId: '9' }, desk)).toEqual(
      refused({ code: 'ticket-unknown' }),
    )
  })
})

describe('a checklist', () => {
  const print = { type: 'print-checklist', serviceId: 'CIVIL-01' } as const

  it('[I2] says what the service requires, costs and takes, in the reader’s language', () => {
    const scene = given(dayOpened())
    const listed = { type: 'checklist-printed', serviceId: 'CIVIL-01', language: 'id' } as const
    expect(scene.when(print, desk)).toEqual(accepted([listed]))
    expect(checklistOf(scene.hall(), listed, scene.now())).toEqual({
      kind: 'checklist',
      building: 'Mal Pelayanan Publik Uji',
      agency: 'Dukcapil',
      service: 'KTP-el',
      requirements: ['KTP-el'],
      standardTime: '15 menit',
      fee: 'Gratis (Rp0)',
      inPersonOnly: true,
      date: '2026-11-24',
      minute: 540,
      timeZoneLabel: 'WITA',
      language: 'id',
    })
    expect(checklistOf(scene.hall(), { ...listed, language: 'en' }, scene.now())).toMatchObject({
      building: 'Test Public Service Mall',
      service: 'ID card',
      fee: 'Free of charge (Rp0)',
    })
    expect(checklistJobId(17)).toBe('17-1')
  })

  it('[I2] before the day is open too, but not of an unknown service', () => {
    expect(given().when({ ...print, language: 'en' }, kiosk)).toMatchObject({ events: [{ language: 'en' }] })
    expect(given().when({ ...print, serviceId: 'NONE' }, desk)).toEqual(
      refused({ code: 'service-unknown', serviceId: 'NONE' }),
    )
  })
})

it('[B4] what the desk prints comes out of the desk’s printer, else of the building’s first', () => {
  const atDesk = given(dayOpened({ building: { ...sampleBuilding, deskPrinter: 'printer-2' } }))
  expect(
    [desk, supervisor, kiosk, { kind: 'local' } as const].map((actor) => printerFor(atDesk.hall(), actor)),
  ).toEqual(['printer-2', 'printer-2', 'printer-2', 'printer-1'])
  expect(printerFor(given(dayOpened()).hall(), desk)).toBe('printer-1')
})
