import { describe, expect, it } from 'vitest'
import type { IssuedTicket } from '../../contract/answers.ts'
import type { Building } from '../../contract/building.ts'
import type { SlipModel } from '../../contract/slip.ts'
import { type Actor, system } from '../../server/core/actor.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { openData } from '../../server/store/open.ts'
import { createReports } from '../../server/store/reports.ts'
import { accepted, kiosk, officer, openDoor } from '../support/door.ts'
import { migrationsDir } from '../support/project.ts'
import { buildingWith, today } from '../support/sample-building.ts'
import { openingMoment } from '../support/small-building.ts'
import { folderForTest } from '../support/temp-folder.ts'

/** The marriage record comes before the family card, and that before the account. */
const errands = [
  { id: 'KUA', prefix: 'R', zone: 'A', service: 'Pencatatan nikah', prerequisites: [] },
  { id: 'CIVIL', prefix: 'K', zone: 'A', service: 'Kartu Keluarga', prerequisites: ['KUA-01'] },
  { id: 'BANK', prefix: 'B', zone: 'B', service: 'Rekening bank', prerequisites: ['CIVIL-01'] },
]
const published = { standardTime: '15 menit', fee: 'Gratis (Rp0)', product: 'Dokumen', procedure: 'Ambil nomor' }

/** Three agencies with a service and a counter each: 1, 2 and 3. */
const building: Building = buildingWith((each) => {
  each.agencies = errands.map(({ id, prefix, zone }) => ({ id, prefix, zone, name: `Kantor ${id}`, shortName: id }))
  each.services = errands.map(({ id, service, prerequisites }) => ({
    ...{ id: `${id}-01`, agencyId: id, name: service, averageMinutes: 10, mayBeRepresented: false, prerequisites },
    ...{ ...published, requirements: ['KTP-el', `Berkas ${id}`] },
  }))
  each.counters = errands.map(({ id, zone }, place) => ({
    ...{ id: `counter-${place + 1}`, number: place + 1, zone, agencyId: id, serviceIds: [`${id}-01`] },
  }))
})

/**
 * A morning over a real database. Two visitors wait at KUA. R-003 wants all three services, the last one first; after it
 * one more visitor comes to CIVIL and one to BANK.
 */
async function morning() {
  const door = await openDoor({ dataDir: folderForTest() })
  const officers: Actor[] = errands.map(({ id }, place) => officer(`${10 + place}`, 'officer', id))
  const does = (command: ReadyCommand, actor: Actor) => accepted(door.building.handle(command, actor))
  const takes = async (...serviceIds: string[]): Promise<IssuedTicket> => {
    const answer = await does({ type: 'issue-ticket', serviceIds }, kiosk)
    if (!('ticket' in answer && answer.ticket && 'serviceIds' in answer.ticket)) throw new Error('no ticket')
    return answer.ticket
  }
  const minutes = (count: number) => door.advance(count * 60_000)
  const held = (counter: number) => door.building.hall().counters.get(`counter-${counter}`)?.ticketId ?? ''
  const numberOf = (ticketId: string) => door.building.hall().tickets.get(ticketId)?.number
  /** Counter so and so calls, after the wait, and serves: the number. */
  const serves = async (counter: number, wait: number, service: number) => {
    const by = officers[counter - 1] as Actor
    minutes(wait)
    await does({ type: 'call-next', counterId: `counter-${counter}` }, by)
    const ticketId = held(counter)
    await does({ type: 'start-serving', ticketId }, by)
    minutes(service)
    await does({ type: 'finish-serving', ticketId, outcome: 'done' }, by)
    return numberOf(ticketId)
  }
  await does({ type: 'import-building', building }, system)
  await does({ type: 'open-day' }, system)
  for (const [place, by] of officers.entries())
    await does({ type: 'open-counter', counterId: `counter-${place + 1}` }, by)
  await takes('KUA-01')
  await takes('KUA-01')
  minutes(1)
  const ticket = await takes('BANK-01', 'CIVIL-01', 'KUA-01')
  minutes(1)
  await takes('CIVIL-01')
  await takes('BANK-01')
  const waitsAt = () => {
    const { state, serviceId } = door.building.hall().tickets.get(ticket.id) ?? {}
    return `${state} ${serviceId}`
  }
  return { door, ticket, serves, waitsAt }
}

/** All slips that a printer still has to print. */
function slipsOf({ door }: Awaited<ReturnType<typeof morning>>): SlipModel[] {
  const { prints } = door.building
  const slips: SlipModel[] = []
  for (let job = prints.next('printer-1'); job; job = prints.next('printer-1')) {
    prints.cancel(job.jobId, 0)
    slips.push(job.slip as SlipModel)
  }
  return slips
}

/** The reporting rows of a number. */
function rowsOf({ door }: Awaited<ReturnType<typeof morning>>, number: string) {
  const db = openData(door.dataDir, migrationsDir)
  const names = {
    service: (id: string) => ({ service: id, agency: id.slice(0, id.indexOf('-')) }),
    counter: (id: string) => Number(id.slice(id.indexOf('-') + 1)),
  }
  try {
    return createReports(db)
      .visitsOn(today, names)
      .filter((row) => row.number === number)
  } finally {
    db.close()
  }
}

describe('a marriage record, a family card and a bank account', () => {
  it('[I4] [J2] one number, and the stops in the order of what each needs', async () => {
    const { ticket } = await morning()
    expect(ticket).toMatchObject({ number: 'R-003', serviceIds: ['KUA-01', 'CIVIL-01', 'BANK-01'], ahead: 2 })
  })

  it('[J1] [P1] each agency calls the same number, in the place of the morning, and no kiosk is touched', async () => {
    const { serves, waitsAt } = await morning()
    const seen = [await serves(1, 0, 5), await serves(1, 0, 5), waitsAt()]
    seen.push(await serves(1, 0, 5), waitsAt())
    seen.push(await serves(2, 1, 5), waitsAt())
    seen.push(await serves(3, 1, 5), waitsAt())
    // Whoever took a number after it waited longer at these counters, and comes after it all the same.
    seen.push(await serves(2, 0, 1), await serves(3, 0, 1))
    expect(seen).toEqual([
      ...['R-001', 'R-002', 'waiting KUA-01'],
      ...['R-003', 'waiting CIVIL-01'],
      ...['R-003', 'waiting BANK-01'],
      ...['R-003', 'served BANK-01'],
      ...['K-001', 'B-001'],
    ])
  })

  it('[I4] one slip lists the stops in their order, and what to bring to all of them', async () => {
    const slip = slipsOf(await morning()).filter(({ number }) => number === 'R-003')
    expect(slip).toMatchObject([
      {
        number: 'R-003',
        service: 'Pencatatan nikah',
        stops: [
          { agency: 'KUA', service: 'Pencatatan nikah', zone: 'A', counters: [1] },
          { agency: 'CIVIL', service: 'Kartu Keluarga', zone: 'A', counters: [2] },
          { agency: 'BANK', service: 'Rekening bank', zone: 'B', counters: [3] },
        ],
        requirements: ['KTP-el', 'Berkas KUA', 'Berkas CIVIL', 'Berkas BANK'],
      },
    ])
  })

  it('[J3] the reports have the times of each stop, and of the whole visit', async () => {
    const day = await morning()
    for (const [counter, wait, service] of [
      [1, 0, 5],
      [1, 0, 5],
      [1, 1, 6],
      [2, 2, 7],
      [3, 3, 8],
    ] as const)
      await day.serves(counter, wait, service)
    const rows = rowsOf(day, 'R-003')
    const minute = 60
    // Taken a minute after nine; twelve minutes later, at 09:13, it is called for the first time.
    expect(rows.map(({ issuedAt }) => issuedAt)).toEqual(rows.map(() => openingMoment + minute * 1000))
    expect(rows.map(({ stop, of, agency, counter, state }) => [stop, of, agency, counter, state])).toEqual([
      [1, 3, 'KUA', 1, 'served'],
      [2, 3, 'CIVIL', 2, 'served'],
      [3, 3, 'BANK', 3, 'served'],
    ])
    const times = rows.map(({ waitedSeconds, servedSeconds, totalSeconds }) => [
      waitedSeconds,
      servedSeconds,
      totalSeconds,
    ])
    expect(times).toEqual([
      [12 * minute, 6 * minute, null],
      [2 * minute, 7 * minute, null],
      [3 * minute, 8 * minute, 38 * minute],
    ])
  })
})
