import type { IdentityNeed, Language, PriorityCategory, TicketState } from '../../contract/fields.ts'
import type { ReasonOf } from '../../contract/reasons.ts'
import type { Stop } from '../../contract/visits.ts'
import type { indonesian } from './messages-id.ts'
import type { Mode } from './mode.ts'

const modes: Record<Mode, string> = {
  issue: 'Give a number',
  find: 'Find a number',
  checklist: 'Requirements',
  paper: 'Paper numbers',
  agencies: 'Agencies',
}
const states: Record<TicketState, string> = {
  waiting: 'Waiting',
  called: 'Called',
  serving: 'Being served',
  served: 'Served',
  'no-show': 'No-show',
  parked: 'On hold',
  cancelled: 'Cancelled',
  expired: 'Expired',
}
const stopStates: Record<Stop['state'], string> = {
  ahead: 'to come',
  here: 'now',
  served: 'done',
  skipped: 'left out',
}
const priorities: Record<PriorityCategory | '', string> = {
  '': 'Regular queue',
  elderly: 'Elderly, 60 and over',
  disability: 'Person with a disability',
  pregnant: 'Pregnant or nursing',
  toddler: 'With a toddler',
}
const identityNeeds: Record<Exclude<IdentityNeed, 'none'>, string> = {
  required: "Applicant's NIK (required)",
  optional: "Applicant's NIK (may stay empty)",
}
const cancelReasons: Record<ReasonOf<'cancel'>, string> = {
  'visitor-left': 'Visitor went home',
  duplicate: 'Has two numbers',
  'agency-absent': 'Agency did not come',
  'by-visitor': 'Visitor asked for it',
  other: 'Another reason',
}
const reinstateReasons: Record<ReasonOf<'reinstate'>, string> = {
  'did-not-hear': 'Did not hear the call',
  'was-away': 'Was elsewhere',
  'officer-error': 'Mistake of the officer',
  other: 'Another reason',
}
const languages: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' }

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

/** The information desk in English. */
export const english: typeof indonesian = {
  title: 'Information desk',
  modes,
  states,
  stopStates,
  priorities,
  identityNeeds,
  cancelReasons,
  reinstateReasons,
  languages,
  toAdmin: 'Settings',
  dayClosed: 'The service day is not open yet. No numbers can be given.',
  offline: 'Connection lost. Waiting to reconnect.',
  offlineWorks: 'Requirements can still be read. New numbers: use the paper roll, and enter them later.',
  cancel: 'Cancel',
  enter: 'Enter',
  sending: 'Sending',
  place: 'Place',

  search: 'Search for a service',
  searchHint: 'ID card, passport, permit, name of an agency',
  searchNone: (query) => `No service for “${query}”. Try another word.`,
  waitingShort: (count) => `${count} waiting`,
  quotaLeft: (count) => `${count} places left`,
  keysPick: 'choose',
  keysAdd: 'add',
  keysNextPart: 'next part',

  chosenTitle: 'A number for',
  chosenNone: 'Choose one service or more. One number serves for all of them.',
  chosenOrder: 'The order of stops is set by itself: the quickest first.',
  chosenFull: (count) => `One number is for ${count} services at most.`,
  leaveOut: (service) => `Leave out ${service}`,
  inPerson: 'In person only',
  priority: 'Priority',
  slipLanguage: 'Language of the slip',
  identityWhy: '16 digits. Only checked, not stored.',
  giveNumber: 'Give the number',
  issuedTitle: 'The number is given',
  issuedPrinting: "The slip is on its way to the desk's printer",
  ahead: 'Ahead',
  people,
  nextNow: 'Next in line',
  expected: 'Expected call',
  noEstimate: 'No counter is open yet',
  stops: (count) => `${count} stops, the same number`,
  stopGo: 'Where to go',
  scan: 'Scan to follow it on a phone',
  qr: 'QR code for a phone',
  nextVisitor: 'Next visitor',
  printCopy: 'Print a copy',
  copyPrinting: 'The copy is on its way to the printer.',

  findTitle: 'When is my number?',
  byNumber: 'By number',
  byTime: 'Lost slip',
  number: 'Number',
  numberHint: 'For instance K-045 or k45',
  numberWrong: 'Write its letters and digits, for instance K-045.',
  service: 'Service',
  chooseService: 'Choose a service',
  serviceMissing: 'Choose the service that it was for.',
  from: 'Taken from',
  to: 'until',
  find: 'Find',
  latest: 'Latest numbers',
  noneYet: 'No numbers today yet.',
  findHow: 'Type the number, or choose from the list.',
  timeWrong: 'Write the time, for instance 09.30.',
  timeHint: 'For instance 09.30',
  foundNone: 'No number of today fits. Check the letters, the service and the time.',
  foundCount: (count) => (count === 1 ? '1 number fits' : `${count} numbers fit`),
  takenAt: (time) => `Taken at ${time}`,
  atCounter: (counter) => `Counter ${counter}`,
  comeTo: (counter) => `Please go to counter ${counter} now`,
  servedAt: (counter) => `At counter ${counter} now`,
  waitingAt: (place) => `Waiting in ${place}`,
  parkedAt: (agency) => `On hold at ${agency}. The visitor goes back to the counter.`,
  missed: (counter) => `Called at ${counter} and not there`,
  over: 'The visit is over',
  gone: 'The number no longer counts',
  zone: (zone) => `Zone ${zone}`,
  reinstate: 'Back into the queue',
  reinstateUntil: (time) => `possible until ${time}`,
  reinstateLate: 'It is too late to put it back.',
  reinstateTitle: (number) => `Put ${number} back into the queue?`,
  reinstateText: 'It keeps its number and its place. Its next call will stand as an exception.',
  reinstateYes: 'Put it back',
  reinstated: (number) => `${number} is in the queue again.`,
  cancelTicket: 'Cancel the number',
  cancelTitle: (number) => `Cancel ${number}?`,
  cancelText: 'It will not be called any more, and nothing brings it back.',
  cancelYes: (number) => `Yes, cancel ${number}`,
  cancelled: (number) => `${number} is cancelled.`,
  reasonNeeded: 'Choose one reason.',

  checklistNone: 'Choose a service to read what it needs.',
  requirements: 'Requirements',
  noRequirements: 'Nothing has to be brought',
  fee: 'Official fee',
  standardTime: 'Completion time',
  product: 'What one receives',
  procedure: 'Procedure',
  complaints: 'Complaints',
  printChecklist: 'Print the list',
  checklistPrinting: 'The list is on its way to the printer.',
  thenGive: 'Give a number for it',

  paperTitle: 'Enter paper numbers',
  paperText:
    'Numbers from the paper roll of an outage. Type the number, choose the service, press Enter, then the next.',
  paperNumberHint: 'For instance K-901, then just 902',
  paperUnknown: (prefix) => `No agency has the letters ${prefix}.`,
  paperAdd: 'Enter it',
  paperNone: 'What you enter appears here, with an answer to each.',
  paperSum: (entered, refused) => `${entered} entered, ${refused} refused`,
  paperWaiting: 'Sending',
  paperEntered: (ahead) => (ahead === 0 ? 'In the queue, next in line' : `In the queue, ${ahead} ahead`),
  paperAgain: 'Mend',

  agenciesText:
    'Who is there today, and how many wait. Where an agency did not come, settle all of its visitors at once.',
  agency: 'Agency',
  waiting: 'Waiting',
  countersOpen: 'Counters open',
  state: 'State',
  open: 'Open',
  noCounter: 'No counter open yet',
  actions: 'Actions',
  absent: 'Did not come',
  absentTitle: (agency) => `${agency} did not come`,
  absentText: (count) => `${people(count)} ${count === 1 ? 'waits' : 'wait'} there. What becomes of them?`,
  release: 'Let them go',
  releaseText: 'Their numbers end; who has further stops goes on to the next one.',
  transfer: 'Send them to another service',
  transferText: 'They keep their numbers and places.',
  releaseYes: (count) => `Yes, let ${people(count)} go`,
  transferYes: (count, to) => `Yes, send ${people(count)} to ${to}`,
  released: (agency, ended, goneOn) =>
    goneOn === 0
      ? `${agency}: ${people(ended)} let go.`
      : `${agency}: ${people(ended)} let go, ${goneOn} went on to the next stop.`,
  transferred: (agency, moved, stayed, to) =>
    stayed === 0
      ? `${agency}: ${people(moved)} sent to ${to}.`
      : `${agency}: ${people(moved)} sent to ${to}. ${people(stayed)} still there: that service cannot take them.`,
}
