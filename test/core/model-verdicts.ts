import type { Building } from '../../contract/building.ts'
import { commands } from '../../contract/commands.ts'
import { hasRole } from '../../contract/roles.ts'
import { type Actor, rolesOf } from '../../server/core/actor.ts'
import type { Moment } from '../../server/core/moment.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { isHere, type Model, type ModelTicket } from './model.ts'

type Named<Name> = Extract<ReadyCommand, { type: Name }>
/** Accepted, refused, or `undefined` where the rules do not say. */
type Verdict = boolean | undefined
type Verdicts = { [Name in ReadyCommand['type']]?: (command: Named<Name>, by: Actor, now: Moment) => Verdict }

const unless = (isUnclear: boolean): Verdict => (isUnclear ? undefined : true)
const seconds = (from: number, to: number) => (to < from ? Number.POSITIVE_INFINITY : (to - from) / 1000)
/** `08:30` */
const timeOf = ({ minute }: Moment) => new Date(minute * 60_000).toISOString().slice(11, 16)
const isStaff = (by: Actor) => by.kind === 'officer' && by.role !== 'officer'
const isOpen = (ticket: ModelTicket) => isHere(ticket) || ticket.state === 'waiting' || ticket.state === 'parked'

/** Whether a NIK has a birth date that can be: 40 is added to the day of a woman. */
function isPlausible(nik: string): boolean {
  return /^\d{6}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])\d{6}$/.test(nik)
}

/** What the rulebook says of a command before it is given, by the model's account of the hall. */
export function createVerdicts(model: Model, setup: () => Building) {
  const { find, place, counter, service, agency, servicesAt, held, candidates } = model

  const isIn = (id: string, ...states: string[]) => states.includes(find(id)?.state ?? '')
  const isFree = (id: string) => place(id).state === 'open' && !held(id)
  const isOf = (by: Actor, agencyId = '') => isStaff(by) || (by.kind === 'officer' && by.agencyId === agencyId)
  const isSoon = (id: string, { at }: Moment) => seconds(place(id).calledAt, at) < setup().limits.doublePressSeconds
  const isOfficer = (by: Actor, id: string) =>
    by.kind === 'officer' && place(id).state !== 'closed' && place(id).officer === by.officerId
  const isElsewhere = (by: Actor) => setup().counters.some(({ id }) => isOfficer(by, id))
  /** Rule K1: one officer and one live console per counter. */
  const runs = (by: Actor, id: string) =>
    isOfficer(by, id) && by.kind === 'officer' && place(id).console === by.consoleId
  const has = (by: Actor, id: string, ...states: string[]) => isIn(id, ...states) && runs(by, find(id)?.counterId ?? '')
  /** Rule H1: the same agency as the counter that put it on hold. */
  const isParkedAtMine = (by: Actor, id: string) => {
    return isIn(id, 'parked') && isOf(by, counter(find(id)?.counterId ?? '')?.agencyId)
  }
  const isToCome = (backAt: string | undefined, now: Moment) => backAt === undefined || backAt > timeOf(now)
  const isWaitedFor = (agencyId: string) =>
    model.tickets().some(({ state, stops: [here = ''] }) => state === 'waiting' && agency(here)?.id === agencyId)
  const isJourney = (id: string) => (find(id)?.stops.length ?? 0) > 1

  const isKnown = (id: string) => model.day().isOpen && service(id) !== undefined && !model.isPaused(id)
  const spansAt = ({ date, weekday }: Moment) =>
    setup().calendar?.find((day) => day.date === date)?.spans ?? setup().hours[weekday] ?? []
  /** Rules I1 and D2: whether numbers are given now; no agency of a random building has hours of its own. */
  const isOpenNow = (now: Moment) =>
    model.day().lifted ||
    spansAt(now).some((each) => each.open <= timeOf(now) && timeOf(now) < (each.lastTicket ?? each.close))
  /** Whether service goes on after a break, or after the last number: then the rules do not say what is open. */
  const isBetween = (now: Moment) =>
    spansAt(now).some(({ open }) => open <= timeOf(now)) && spansAt(now).some(({ close }) => timeOf(now) < close)

  /** Rule I8: places that are out and not taken. */
  function isLeft(id: string, now: Moment): boolean {
    const waves = service(id)?.quota?.filter(({ from = '' }) => from <= timeOf(now))
    const taken = model.tickets().flatMap(({ took }) => took.filter((each) => each === id)).length
    return waves === undefined || taken < waves.reduce((sum, { places }) => sum + places, 0)
  }

  /** Rule I6: one open ticket per person and service. */
  function mayHave(id: string, person: string): boolean {
    const { identity = 'none' } = service(id) ?? {}
    const others = model.tickets().filter((each) => isOpen(each) && each.person === person && each.stops.includes(id))
    return identity === 'none' || (person === '' ? identity === 'optional' : others.length === 0)
  }

  /** The same for one that comes back. */
  function mayComeBack({ id, person, stops }: ModelTicket): boolean {
    const others = model.tickets().filter((each) => isOpen(each) && each.id !== id && each.person === person)
    const wishes = stops.filter((stop) => (service(stop)?.identity ?? 'none') !== 'none')
    return person === '' || !others.some((each) => wishes.some((stop) => each.stops.includes(stop)))
  }

  const gives = (id: string, person: string, now: Moment) => isKnown(id) && isLeft(id, now) && mayHave(id, person)

  /** Rule I7: whether one kiosk gave too many of one series; unclear for a journey, and where the clock was set back. */
  function isCalm(by: Actor, serviceIds: readonly string[], now: Moment): Verdict {
    const { burstTickets, burstSeconds } = setup().limits
    const prefixes = serviceIds.map((id) => agency(id)?.prefix ?? '')
    const given = model.tickets().filter((ticket) => {
      const isSeries = prefixes.includes(ticket.number.split('-')[0] ?? '')
      return by.kind === 'device' && ticket.by === `device:${by.deviceId}` && isSeries
    })
    const lately = given.filter(({ at }) => now.at - at < burstSeconds * 1000)
    const isSetBack = given.some(({ at }, place) => at > (given[place + 1]?.at ?? now.at))
    return lately.length < burstTickets || ((serviceIds.length > 1 || isSetBack) && undefined)
  }

  /** Rule M1: announcements that are far enough apart. */
  function counted([first, ...later]: ModelTicket['told']): number {
    if (!first) return 0
    const next = later.findIndex((each) => seconds(first.at, each.at) >= setup().limits.noShowSeconds)
    return next < 0 ? 1 : 1 + counted(later.slice(next))
  }

  const verdicts: Verdicts = {
    'issue-ticket': ({ serviceIds, identity, identityHash = '' }, by, now) => {
      const isPerson = identity === undefined || isPlausible(identity)
      const isRight = isPerson && new Set(serviceIds).size === serviceIds.length
      const isGiven = isRight && isOpenNow(now) && serviceIds.every((id) => gives(id, identityHash, now))
      return isGiven && isCalm(by, serviceIds, now)
    },
    'enter-paper-ticket': ({ number, serviceId }, _, now) => {
      const [prefix = '', running] = number.split('-')
      const isReserved = prefix === agency(serviceId)?.prefix && model.isReserved(prefix, Number(running))
      return (
        model.day().isOpen &&
        isReserved &&
        !model.isGiven(number) &&
        unless(!isOpenNow(now) || !gives(serviceId, '', now))
      )
    },
    'open-counter': ({ counterId: id }, by) =>
      model.day().isOpen &&
      (place(id).state === 'closed' || runs(by, id)) &&
      isOf(by, counter(id)?.agencyId) &&
      unless(isElsewhere(by)),
    'close-counter': ({ counterId: id, backAt }, by, now) =>
      !held(id) && place(id).state !== 'closed' && (isStaff(by) || runs(by, id)) && isToCome(backAt, now),
    'pause-counter': ({ counterId: id, backAt }, by, now) =>
      isFree(id) && (isStaff(by) || runs(by, id)) && isToCome(backAt, now),
    'resume-counter': ({ counterId: id }, by) => place(id).state === 'paused' && (isStaff(by) || runs(by, id)),
    'take-over-counter': ({ counterId: id }, by) =>
      place(id).state !== 'closed' && isOf(by, counter(id)?.agencyId) && unless(!isOfficer(by, id)),
    'call-next': ({ counterId: id }, by, now) =>
      runs(by, id) && place(id).state === 'open' && held(id)?.state !== 'called' && !isSoon(id, now),
    'call-ticket': ({ counterId: id, number }, by, now) => {
      const isThere = candidates(id).some((each) => each.number === number)
      return isThere && isFree(id) && !isSoon(id, now) && (isStaff(by) || runs(by, id))
    },
    'recall-ticket': ({ ticketId }, by) => has(by, ticketId, 'called'),
    'start-serving': ({ ticketId }, by) => has(by, ticketId, 'called'),
    'finish-serving': ({ ticketId: id, outcome, goOn }, by, now) => {
      const asks = goOn === undefined && isJourney(id) && (outcome === 'refused' || outcome === 'must-return')
      const isHeld = isStaff(by) ? isIn(id, 'called', 'serving') : has(by, id, 'serving')
      // There is nothing to ask where every agency has closed.
      return isHeld && (!asks || (!isOpenNow(now) && undefined))
    },
    'mark-no-show': ({ ticketId, reason }, by) => {
      const told = find(ticketId)?.told ?? []
      const isEnough = counted(told.filter(({ id }) => model.isShown(id))) >= setup().limits.noShowCalls
      const isUnseen = reason !== undefined && told.some(({ id }) => !model.isShown(id))
      return has(by, ticketId, 'called') && (isEnough || (isUnseen && undefined))
    },
    'park-ticket': ({ ticketId }, by) => has(by, ticketId, 'called', 'serving'),
    'resume-ticket': ({ ticketId, counterId }, by, now) =>
      isParkedAtMine(by, ticketId) && isFree(counterId) && runs(by, counterId) && !isSoon(counterId, now),
    'return-ticket': ({ ticketId: id }, by) => {
      const isMine = isStaff(by) ? isIn(id, 'called', 'serving') : has(by, id, 'called', 'serving')
      return isMine || isParkedAtMine(by, id)
    },
    'transfer-ticket': ({ ticketId: id, to }, by, now) => {
      const { stops = [], person = '' } = find(id) ?? {}
      const isThere = to.counterId === undefined || servicesAt(to.counterId).includes(to.serviceId)
      const isGiven = to.serviceId === stops[0] || gives(to.serviceId, person, now)
      if (!has(by, id, 'called', 'serving') || !isThere || !isGiven || !(isOpenNow(now) || isBetween(now))) return false
      const isShut = to.counterId !== undefined && place(to.counterId).state !== 'open'
      return unless(isShut || stops.includes(to.serviceId) || !isOpenNow(now))
    },
    'reinstate-ticket': ({ ticketId }, by, now) => {
      const ticket = find(ticketId)
      if (ticket?.state !== 'no-show' || !model.day().isOpen || !mayComeBack(ticket)) return false
      return seconds(ticket.endedAt, now.at) <= setup().limits.reinstateMinutes * 60 && unless(!isStaff(by))
    },
    'cancel-ticket': ({ ticketId: id = '' }, by) =>
      isIn(id, 'waiting', 'called', 'serving', 'parked') && unless(!isIn(id, 'waiting') || !isStaff(by)),
    'undo-last': ({ counterId: id }, by, now) => {
      const { last } = place(id)
      if (!last || !runs(by, id) || !isFree(id) || !mayComeBack(last)) return false
      const { endedAt = 0, moves } = find(last.id) ?? {}
      return moves === last.moves && seconds(endedAt, now.at) <= setup().limits.undoSeconds
    },
    'pause-service': ({ serviceId: id }, by) =>
      model.day().isOpen && isOf(by, agency(id)?.id) && unless(model.isPaused(id)),
    'resume-service': ({ serviceId: id }, by) => model.day().isOpen && isOf(by, agency(id)?.id) && model.isPaused(id),
    'release-agency': ({ agencyId }) => isWaitedFor(agencyId) && undefined,
    'transfer-agency': ({ agencyId }) => isWaitedFor(agencyId) && undefined,
    'assign-services': ({ counterId, serviceIds }) =>
      model.day().isOpen && counter(counterId) !== undefined && serviceIds.every((id) => service(id) !== undefined),
    'open-day': () => unless(model.day().isOpen),
    'close-day': ({ force }, by) =>
      model.day().isOpen &&
      // When the schedule may close is a rule of its own.
      (by.kind === 'system' ? undefined : force === true || !model.tickets().some(isHere)),
  }

  return (command: ReadyCommand, by: Actor, now: Moment): Verdict => {
    const { roles } = commands[command.type]
    if (!rolesOf(by).some((role) => hasRole(role, roles))) return false
    const verdict = verdicts[command.type] as ((...asked: [ReadyCommand, Actor, Moment]) => Verdict) | undefined
    return verdict?.(command, by, now)
  }
}
