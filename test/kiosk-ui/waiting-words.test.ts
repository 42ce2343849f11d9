import { describe, expect, it } from 'vitest'
import type { KioskView } from '../../contract/views.ts'
import type { ServiceNow } from '../../kiosk-ui/context.ts'
import { agencyWaitingWords, sharedWait, waitingWords } from '../../kiosk-ui/waiting-words.ts'
import { sampleAgency, sampleService } from './sample-catalogue.ts'

const now = (more: Partial<ServiceNow>): ServiceNow => ({
  service: sampleService('ktp', 'KTP'),
  agency: sampleAgency('CIVIL', 'Kependudukan', 2),
  waiting: 12,
  wait: { from: 10, to: 20 },
  quotaLeft: undefined,
  opening: { open: true },
  ...more,
})

describe('who waits for a service and how long', () => {
  it('is people and a range', () => {
    expect(waitingWords(now({}), 'id')).toBe('12 orang, 10–20 menit')
    expect(agencyWaitingWords(12, { from: 10, to: 20 }, 'id')).toBe('Menunggu: 12 orang, sekitar 10–20 menit')
  })

  it('says so where no counter is open', () => {
    expect(waitingWords(now({ wait: undefined }), 'id')).toBe('12 orang, loket belum buka')
    expect(waitingWords(now({ wait: undefined, waiting: 0 }), 'id')).toBe('loket belum buka')
    expect(agencyWaitingWords(0, undefined, 'id')).toBe('Belum ada yang menunggu')
  })

  it('has no range for a service that is closed', () => {
    expect(waitingWords(now({ opening: { open: false, reason: { why: 'break' } } }), 'id')).toBe('12 orang')
  })
})

describe('what an agency says of all its services', () => {
  type Service = KioskView['services'][number]
  const open = (id: string, from: number, to: number): Service => ({ id, waiting: 1, wait: { from, to }, open: true })

  it('is what its open services have in common', () => {
    const closed: Service = { id: 'c', waiting: 0, open: false, reason: { why: 'break' } }
    expect(sharedWait([open('a', 10, 20), open('b', 10, 20), closed])).toEqual({ from: 10, to: 20 })
    expect(sharedWait([closed])).toBeUndefined()
  })

  it('is nothing where they differ', () => {
    expect(sharedWait([open('a', 10, 20), open('b', 10, 25)])).toBeUndefined()
    expect(sharedWait([open('a', 10, 20), { id: 'b', waiting: 1, open: true }])).toBeUndefined()
  })
})
