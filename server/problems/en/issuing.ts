import type { SomeTexts } from '../texts.ts'
import { closedSentence } from './closed.ts'

const identityFaults = {
  digits: 'A NIK has 16 digits. Type it again as it is written on the ID card.',
  region: 'The first six digits of the NIK are no region. Type it again as it is written on the ID card.',
  'birth-date':
    'Digits 7 to 16 of the NIK are no birth date and serial number. Type it again as it is written on the ID card.',
}

/** Refusals about the service day, and about giving a number. */
export const issuingTexts = {
  'day-not-open': () => [
    'Service day not open',
    'Wait for the opening time, or ask a supervisor to open the service day.',
  ],
  'day-already-open': () => ['Service day already open', 'The service day is open already, without limits of hours.'],
  'tickets-in-service': ({ numbers }) => [
    'Visitors still being served',
    `Finish ${numbers.join(', ')} first, or close by force with a reason.`,
  ],
  'reason-needed': () => ['Reason is required', 'Choose a reason, or write it in your own words.'],
  'service-unknown': () => ['Unknown service', 'There is no such service. Choose one from the list.'],
  'service-closed': ({ reason }) => ['Service is closed', closedSentence(reason)],
  'service-chosen-twice': () => ['Service chosen twice', 'Choose each service once.'],
  'service-of-other-agency': () => [
    "Another agency's service",
    'This service belongs to another agency. Ask an officer of that agency or a supervisor.',
  ],
  'service-not-paused': () => ['Service not paused', 'Numbers for this service are given as usual.'],
  'identity-needed': () => [
    'NIK needed',
    'This service asks for your NIK. Type or scan the 16 digits on your ID card (KTP-el).',
  ],
  'identity-invalid': ({ why }) => ['Not a valid NIK', identityFaults[why]],
  'identity-in-use': ({ number }) => [
    'You have a number already',
    `This NIK holds number ${number} for this service. Use that number, or cancel it first at the information desk.`,
  ],
  'number-not-reserved': ({ number, from, to }) => [
    'Not a number of the paper roll',
    from === undefined || to === undefined
      ? `The series of ${number} has no numbers for a paper roll. Ask an admin to set them first.`
      : `${number} is not on the paper roll. Enter a number from ${from} to ${to}.`,
  ],
  'number-taken': ({ number }) => [
    'Number already used',
    `${number} is in today's queue already. Check the number on the paper again.`,
  ],
} as const satisfies SomeTexts
