import type { Service } from '../../../contract/building.ts'
import type { Rejection } from '../../../contract/rejections.ts'
import type { Facts } from '../decision.ts'
import { type Hall, setupOf } from '../hall.ts'
import { isOpen, stopsToCome, type Ticket, type TicketStop } from '../ticket.ts'

/**
 * Why a service may not be given to the person of this HMAC (rule I6): it asks for an identity and there is none, or the
 * person has an open ticket for it.
 */
export function identityRefusal(
  hall: Hall,
  { id: serviceId, identity = 'none' }: Service,
  identityHash: string | null,
  facts: Facts,
): Rejection | null {
  if (identity === 'none') return null
  if (identityHash === null) return identity === 'required' ? { code: 'identity-needed', serviceId } : null
  const other = openTicketOf(hall, identityHash, serviceId, facts)
  return other ? { code: 'identity-in-use', number: other.number } : null
}

/** An open ticket of the person of this HMAC that still goes to a service; `except`: another than this one. */
function openTicketOf(
  hall: Hall,
  identityHash: string,
  serviceId: string,
  facts: Facts,
  except?: string,
): Ticket | undefined {
  return facts
    .ticketsOf(identityHash)
    .flatMap((id) => (id === except ? [] : (hall.tickets.get(id) ?? [])))
    .find((ticket) => isOpen(ticket) && stopsToCome(ticket).some((stop) => stop.serviceId === serviceId))
}

/**
 * Why a visitor may not come back to these stops (rules M2, S2): meanwhile the person has taken another ticket for one of
 * them (rule I6).
 */
export function comingBackRefusal(
  hall: Hall,
  { id }: Ticket,
  stops: readonly TicketStop[],
  facts: Facts,
): Rejection | null {
  const identityHash = facts.identityOf(id)
  if (identityHash === null) return null
  const { services } = setupOf(hall)
  for (const { serviceId } of stops) {
    const asks = (services.get(serviceId)?.identity ?? 'none') !== 'none'
    const other = asks ? openTicketOf(hall, identityHash, serviceId, facts, id) : undefined
    if (other) return { code: 'identity-in-use', number: other.number }
  }
  return null
}

/**
 * What is wrong with a NIK: 16 digits, of which the first six are a region (province 11 to 97, regency and district from
 * 01 on) and the next six a birth date, where 40 is added to the day of a woman (UU 23/2006, PP 40/2019). `null`: nothing.
 */
export function nikProblem(text: string): 'digits' | 'region' | 'birth-date' | null {
  const digits = text.replace(/[\s.-]/g, '')
  if (!/^\d{16}$/.test(digits)) return 'digits'
  const part = (from: number) => Number(digits.slice(from, from + 2))
  if (part(0) < 11 || part(0) > 97 || part(2) === 0 || part(4) === 0) return 'region'
  const day = part(6) > 40 ? part(6) - 40 : part(6)
  const isDate = day >= 1 && day <= daysIn(part(8), part(10))
  return isDate && digits.slice(12) !== '0000' ? null : 'birth-date'
}

/** Days of a month of a year of two digits; 0 where there is no such month. A 29 February of either century passes. */
function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
