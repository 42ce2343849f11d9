import type { SomeTexts } from '../texts.ts'

const states = {
  waiting: 'waiting',
  called: 'called',
  serving: 'being served',
  served: 'finished',
  'no-show': 'a no-show',
  parked: 'on hold',
  cancelled: 'cancelled',
  expired: 'expired',
}

/** Refusals about calling visitors, and about what becomes of them. */
export const callTexts = {
  'ticket-unknown': () => ['Unknown number', "This number is not in today's queue. Check it again."],
  'ticket-elsewhere': ({ number, state }) => [
    'The number has moved on',
    `${number} is now ${states[state]}, so this does not apply.`,
  ],
  'ticket-of-other-agency': ({ number }) => [
    'Number of another agency',
    `${number} is at another agency. Only its officers can go on with it; send the visitor there.`,
  ],
  'not-a-candidate': ({ number, counter }) => [
    'Not waiting for this counter',
    `${number} is not waiting for counter ${counter}. Check the number, or call it from a counter that serves it.`,
  ],
  'double-press': ({ seconds }) => ['Just called', `The next call is possible in ${seconds} seconds.`],
  'ticket-still-called': ({ number }) => [
    'A call is still open',
    `${number} is still called. Start serving, mark a no-show, put it on hold or return it first.`,
  ],
  'no-show-too-early': ({ calls, of, seconds }) => {
    const wait = seconds > 0 ? `Wait ${seconds} more seconds, then ` : ''
    const then = calls < of ? 'call the visitor again' : 'mark the no-show'
    const sentence = `${wait}${then}`
    return [
      'Too early for a no-show',
      `So far ${calls} of ${of} calls. ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
    ]
  },
  'no-show-unseen': ({ calls, of }) => [
    'Call not shown on a screen',
    `Screens have shown ${calls} of ${of} calls that are needed. Call the visitor in person, then choose the reason.`,
  ],
  'journey-asks': ({ number, left }) => [
    'More services to come',
    `${number} has ${left} more to come. Choose whether the visit goes on or ends here.`,
  ],
  'reinstate-too-late': ({ number, minutes }) => [
    'Too late',
    `${number} could be reinstated within ${minutes} minutes of the no-show. Give a new number.`,
  ],
  'nothing-to-undo': () => ['Nothing to undo', 'Only the last finish or no-show at this counter can be undone.'],
  'undo-too-late': ({ seconds }) => [
    'Too late to undo',
    `It can be undone within ${seconds} seconds. A no-show can be reinstated at the information desk.`,
  ],
  'ticket-moved-on': ({ number }) => [
    'The number has gone further',
    `${number} was called or sent on elsewhere and cannot be taken back. Speak to that counter.`,
  ],
  'nobody-waits-there': () => ['No one waiting', 'No visitor waits for this agency.'],
  'announcement-unknown': () => [
    'Unknown call',
    'There is no such call today. Reload the screen if this happens again.',
  ],
} as const satisfies SomeTexts
