import { describe, expect, it } from 'vitest'
import { type CommandName, commands } from '../../contract/commands.ts'
import type { WatchRequest } from '../../contract/socket.ts'
import { commandRefusal, watchRefusal } from '../../server/core/access.ts'
import { type Actor, actorId, rolesOf } from '../../server/core/actor.ts'
import { admin, dayOpened, given, kiosk, person, refused, siti, supervisor } from '../support/hall.ts'

/** Everyone who can ask for something. */
const everyone: Record<string, Actor> = {
  officer: siti,
  desk: person('desk', 'd'),
  manager: person('agency-manager', 'm', 'CIVIL'),
  supervisor,
  inspectorate: person('inspectorate', 'i'),
  admin,
  kiosk,
  display: { kind: 'device', deviceId: 'd1', role: 'display', place: 'A' },
  local: { kind: 'local' },
  system: { kind: 'system' },
  visitor: { kind: 'visitor' },
}

/** Whoever is nobody in particular is asked to sign in; whoever is known is told no. */
const unknown = ['local', 'system', 'visitor']

const mayCommand: Record<CommandName, string> = {
  'issue-ticket': 'desk supervisor admin kiosk local',
  'enter-paper-ticket': 'desk supervisor admin',
  'reprint-slip': 'desk supervisor admin kiosk local',
  'print-checklist': 'desk supervisor admin kiosk local',
  'call-next': 'officer',
  'call-ticket': 'officer supervisor admin',
  'recall-ticket': 'officer',
  'confirm-announcement': 'display local',
  'start-serving': 'officer',
  'finish-serving': 'officer supervisor admin',
  'mark-no-show': 'officer',
  'park-ticket': 'officer',
  'resume-ticket': 'officer',
  'return-ticket': 'officer supervisor admin',
  'transfer-ticket': 'officer',
  'reinstate-ticket': 'officer desk supervisor admin',
  'cancel-ticket': 'officer desk supervisor admin visitor',
  'undo-last': 'officer',
  'release-agency': 'desk supervisor admin',
  'transfer-agency': 'desk supervisor admin',
  'open-counter': 'officer',
  'close-counter': 'officer supervisor admin',
  'pause-counter': 'officer supervisor admin',
  'resume-counter': 'officer supervisor admin',
  'take-over-counter': 'officer',
  'assign-services': 'supervisor admin',
  'open-day': 'supervisor admin system',
  'close-day': 'supervisor admin system',
  'confirm-date': 'supervisor admin',
  'pause-service': 'officer manager supervisor admin',
  'resume-service': 'officer manager supervisor admin',
  'import-building': 'system',
  'save-building': 'admin',
  'save-calendar': 'admin',
  'save-agency': 'admin',
  'save-service': 'admin',
  'save-counter': 'admin',
  'add-officer': 'admin system',
  'change-officer': 'admin system',
  'change-own-password': 'officer desk manager supervisor inspectorate admin',
  'approve-device': 'admin',
  'revoke-device': 'admin',
}

const watch: Record<string, { request: WatchRequest; may: string }> = {
  kiosk: { request: { screen: 'kiosk' }, may: 'desk supervisor admin kiosk local' },
  display: { request: { screen: 'display', zone: 'A' }, may: 'supervisor admin display local' },
  counter: { request: { screen: 'counter', id: 'counter-1' }, may: 'officer supervisor admin' },
  counters: { request: { screen: 'counters' }, may: 'officer supervisor admin' },
  transfers: { request: { screen: 'transfers' }, may: 'officer desk supervisor admin' },
  desk: { request: { screen: 'desk' }, may: 'desk supervisor admin' },
  hall: { request: { screen: 'hall' }, may: 'supervisor admin' },
  board: { request: { screen: 'board' }, may: Object.keys(everyone).join(' ') },
  ticket: { request: { screen: 'ticket', code: 'abcdefghij' }, may: Object.keys(everyone).join(' ') },
}

/** What everyone is answered, where only `may` may. */
function answers(may: string) {
  const allowed = may.split(' ')
  const answer = (who: string) =>
    allowed.includes(who) ? null : { code: unknown.includes(who) ? 'sign-in-needed' : 'forbidden' }
  return Object.fromEntries(Object.keys(everyone).map((who) => [who, answer(who)]))
}

function asked(of: (actor: Actor) => unknown) {
  return Object.fromEntries(Object.entries(everyone).map(([who, actor]) => [who, of(actor)]))
}

describe('commands', () => {
  it.each(Object.entries(mayCommand) as [CommandName, string][])('%s is for: %s', (name, may) => {
    expect(asked((actor) => commandRefusal(actor, name))).toEqual(answers(may))
  })

  it('every command is in the table', () => {
    expect(Object.keys(mayCommand)).toEqual(Object.keys(commands))
  })

  it('a refused role reaches no rule: nothing is decided', () => {
    const scene = given(dayOpened())
    expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, siti)).toEqual(refused({ code: 'forbidden' }))
    expect(scene.when({ type: 'close-day' }, { kind: 'visitor' })).toEqual(refused({ code: 'sign-in-needed' }))
    expect(scene.hall().seq).toBe(2)
  })
})

describe('screens', () => {
  it.each(Object.entries(watch))('%s is for: %o', (_screen, { request, may }) => {
    expect(asked((actor) => watchRefusal(actor, request))).toEqual(answers(may))
  })

  it('[C3] the hall, with its numbers, is not for officers', () => {
    expect(watchRefusal(siti, { screen: 'hall' })).toEqual({ code: 'forbidden' })
  })

  it('a paired display sees its own zone only', () => {
    const display = (place?: string): Actor => ({
      kind: 'device',
      deviceId: 'd1',
      role: 'display',
      ...(place && { place }),
    })
    const refusals = [display('A'), display('B'), display(), supervisor].map((actor) =>
      watchRefusal(actor, { screen: 'display', zone: 'B' }),
    )
    expect(refusals).toEqual([{ code: 'forbidden' }, null, { code: 'forbidden' }, null])
  })

  it('a kiosk’s place is its printer, not a zone: it does not narrow what it sees', () => {
    expect(watchRefusal(kiosk, { screen: 'kiosk' })).toBe(null)
  })
})

describe('a one-time password', () => {
  const oneTime = { ...admin, mustChangePassword: true }

  it('lets nothing through but its own change', () => {
    const through = Object.keys(commands).filter((name) => commandRefusal(oneTime, name as CommandName) === null)
    expect(through).toEqual(['change-own-password'])
    expect(commandRefusal(oneTime, 'close-day')).toEqual({ code: 'password-change-needed' })
  })

  it('shows no screen that is not for anyone', () => {
    const shown = Object.values(watch).filter(({ request }) => watchRefusal(oneTime, request) === null)
    expect(shown.map(({ request }) => request.screen)).toEqual(['board', 'ticket'])
    expect(watchRefusal(oneTime, { screen: 'hall' })).toEqual({ code: 'password-change-needed' })
  })

  it('tells a role that may not at all just that', () => {
    expect(commandRefusal({ ...siti, mustChangePassword: true }, 'close-day')).toEqual({ code: 'forbidden' })
  })

  it('is over once it was changed', () => {
    expect(commandRefusal({ ...admin, mustChangePassword: false }, 'close-day')).toBe(null)
  })
})

it('[G3] the journal names who asked by kind and id, never by name', () => {
  expect(asked(actorId)).toEqual({
    officer: 'officer:siti',
    desk: 'officer:d',
    manager: 'officer:m',
    supervisor: 'officer:wati',
    inspectorate: 'officer:i',
    admin: 'officer:admin',
    kiosk: 'device:kiosk-9',
    display: 'device:d1',
    local: 'local',
    system: 'system',
    visitor: 'visitor',
  })
})

it('a browser on the server’s own machine is a kiosk and a display, and nothing more', () => {
  expect(rolesOf({ kind: 'local' })).toEqual(['kiosk', 'display'])
})
