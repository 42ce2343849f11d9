import { Type } from 'typebox'
import { body, type CommandEntries } from './command-entry.ts'
import { Id, TimeOfDay } from './fields.ts'
import { Reason } from './reasons.ts'

/** Counters and who runs them. */
export const counterCommands = {
  'open-counter': {
    summary: 'Take a free counter and open it',
    body: body({ counterId: Id }),
    roles: ['officer'],
    target: ['counterId'],
  },
  'close-counter': {
    summary: 'Close a counter that serves nobody',
    body: body({ counterId: Id, reason: Type.Optional(Reason), backAt: Type.Optional(TimeOfDay) }),
    roles: ['officer', 'supervisor'],
    target: ['counterId'],
  },
  'pause-counter': {
    summary: 'Take a break at a counter that serves nobody',
    body: body({ counterId: Id, reason: Type.Optional(Reason), backAt: Type.Optional(TimeOfDay) }),
    roles: ['officer', 'supervisor'],
    target: ['counterId'],
  },
  'resume-counter': {
    summary: 'Go on after a break',
    body: body({ counterId: Id }),
    roles: ['officer', 'supervisor'],
    target: ['counterId'],
  },
  'take-over-counter': {
    summary: 'Run an open counter from this console instead of the one that runs it',
    body: body({ counterId: Id }),
    roles: ['officer'],
    target: ['counterId'],
  },
  'assign-services': {
    summary: 'Give a counter further services for the day',
    body: body({ counterId: Id, serviceIds: Type.Array(Id, { maxItems: 200 }) }),
    roles: ['supervisor'],
    target: ['counterId', 'serviceIds'],
  },
} as const satisfies CommandEntries
