import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Service } from '../../contract/building.ts'
import type { CommandName } from '../../contract/commands.ts'
import type { Problem } from '../../contract/rejections.ts'
import { agencyIn, changedBuilding, serviceIn } from '../support/changed-building.ts'
import type { Client } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

const counterId = 'counter-1'
let server: TestServer
let admin: Client
let nina: Client
let sari: Client
/** On hold at the counter of nina. */
let parked: string
/** Called at the counter of nina. */
let called: string

beforeAll(async () => {
  const building = changedBuilding((each) => {
    serviceIn(each, 'CIVIL-02').identity = 'required'
    agencyIn(each, 'TAX').hours = { wed: [{ open: '08:00', close: '15:00' }], tue: [{ open: '08:00', close: '09:30' }] }
  })
  server = await startServer({ building })
  admin = await server.admin()
  nina = await server.addOfficer(admin, 'nina', 'officer', 'CIVIL')
  sari = await server.addOfficer(admin, 'sari', 'officer', 'TAX')
  await nina.command('open-counter', { counterId })
  await sari.command('open-counter', { counterId: 'counter-51' })
  const call = async () => {
    await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
    return (await nina.command('call-next', { counterId })).ticket?.id ?? ''
  }
  parked = await call()
  await nina.command('park-ticket', { ticketId: parked, reason: 'documents-incomplete' })
  called = await call()
  const announcementId = (await nina.command('recall-ticket', { ticketId: called })).events.flatMap((event) =>
    event.type === 'ticket-recalled' ? [event.announcementId] : [],
  )
  server.advance(40 * 60_000)
  for (const id of [String(Number(announcementId[0]) - 1), announcementId[0] ?? ''])
    await server.client().command('confirm-announcement', {
      announcementId: id,
      displayInstance: '0f0e0d0c-0b0a-4908-8706-050403020100',
      shownAt: server.now(),
    })
})
afterAll(() => server.stop())

type Wrong = [what: string, ask: () => [Client, CommandName, object], code: string, indonesian: RegExp, english: RegExp]

const service: Service = {
  id: 'CIVIL-01',
  agencyId: 'CIVIL',
  name: 'KTP',
  averageMinutes: 10,
  mayBeRepresented: false,
}
const overnight = { hours: { sat: [{ open: '20:00', close: '02:00' }] } }

/** The bad input of the day; each answer says what to do instead. */
const wrong: Wrong[] = [
  [
    '[T1] a transfer to an agency that has closed',
    () => [nina, 'transfer-ticket', { ticketId: called, to: { serviceId: 'TAX-01' }, reason: 'wrong-service' }],
    'service-closed',
    /tutup\. Buka Rabu, 25 November 2026 pukul 08\.00/,
    /closed\. It opens on Wednesday, 25 November 2026 at 08:00/,
  ],
  [
    '[H1] a visitor on hold who is resumed from another agency',
    () => [sari, 'resume-ticket', { ticketId: parked, counterId: 'counter-51' }],
    'ticket-of-other-agency',
    /K-001 ada di instansi lain.*arahkan pengunjung ke sana/,
    /K-001 is at another agency.*send the visitor there/,
  ],
  [
    '[M1] a no-show before its time',
    () => [nina, 'mark-no-show', { ticketId: called }],
    'no-show-too-early',
    /1 dari 2 panggilan\. Panggil ulang/,
    /1 of 2 calls\. Call the visitor again/,
  ],
  [
    '[H1] a reason left empty',
    () => [nina, 'park-ticket', { ticketId: called, reason: ' ' }],
    'invalid-body',
    /Alasan wajib diisi\. Pilih satu alasan/,
    /Reason is required\. Choose a reason/,
  ],
  [
    '[D3] a forced close without a reason',
    () => [admin, 'close-day', { force: true }],
    'reason-needed',
    /Alasan wajib diisi\. Pilih satu alasan/,
    /Reason is required\. Choose a reason/,
  ],
  [
    '[I6] an identity of too few digits',
    () => [server.client(), 'issue-ticket', { serviceIds: ['CIVIL-02'], identity: '6311 0141 0790' }],
    'identity-invalid',
    /16 angka\. Ketik ulang/,
    /16 digits\. Type it again/,
  ],
  [
    '[I6] an identity with a birth date that never was',
    () => [server.client(), 'issue-ticket', { serviceIds: ['CIVIL-02'], identity: '6311013113900001' }],
    'identity-invalid',
    /bukan tanggal lahir.*Ketik ulang/,
    /no birth date.*Type it again/,
  ],
  [
    '[I6] an identity of a province that is none',
    () => [server.client(), 'issue-ticket', { serviceIds: ['CIVIL-02'], identity: '0511014107900001' }],
    'identity-invalid',
    /bukan kode wilayah\. Ketik ulang/,
    /no region\. Type it again/,
  ],
  [
    '[I8] a quota of zero',
    () => [admin, 'save-service', { service: { ...service, quota: [{ places: 0 }] } }],
    'invalid-body',
    /paling sedikit 1 tempat.*jeda layanannya/,
    /at least 1 place.*pause the service/,
  ],
  [
    '[D2] hours that cross midnight',
    () => [admin, 'save-building', overnight],
    'setup-invalid',
    /Jam Sabtu.*isi dua hari/,
    /hours of Saturday.*write two days/,
  ],
]

it.each(wrong)('%s is told what to do', async (_what, ask, code, indonesian, english) => {
  const [client, name, body] = ask()
  const tell = async (language: string) =>
    (await client.ask(name, body, { 'accept-language': language })).body as Problem
  const [id, en] = [await tell('id'), await tell('en')]
  expect([id.code, en.code]).toEqual([code, code])
  expect(`${id.title}. ${id.detail}`).toMatch(indonesian)
  expect(`${en.title}. ${en.detail}`).toMatch(english)
})
