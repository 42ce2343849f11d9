import { Type } from 'typebox'
import { Agency, Building, CalendarDay, Counter, Limits, Service } from './building.ts'
import { body, type CommandEntries } from './command-entry.ts'
import { Id } from './fields.ts'

/** The building's set-up (rule G6). */
export const setUpCommands = {
  'import-building': {
    summary: 'Take over a building file into an empty data folder',
    body: body({ building: Building }),
    roles: ['system'],
    target: [],
  },
  'save-building': {
    summary: "Set the building's hours, notices or limits",
    body: body({
      hours: Type.Optional(Building.properties.hours),
      notices: Type.Optional(Building.properties.notices),
      limits: Type.Optional(Type.Partial(Limits)),
      deskPrinter: Type.Optional(Id),
    }),
    roles: ['admin'],
    target: [],
  },
  'save-calendar': {
    summary: 'Set all holidays and days with special hours',
    body: body({ days: Type.Array(CalendarDay, { maxItems: 400 }) }),
    roles: ['admin'],
    target: [],
  },
  'save-agency': {
    summary: 'Add an agency or set all that is known of it',
    body: body({ agency: Agency }),
    roles: ['admin'],
    target: [],
  },
  'save-service': {
    summary: 'Add a service or set all that is known of it',
    body: body({ service: Service }),
    roles: ['admin'],
    target: [],
  },
  'save-counter': {
    summary: 'Add a counter or set all that is known of it',
    body: body({ counter: Counter }),
    roles: ['admin'],
    target: [],
  },
} as const satisfies CommandEntries
