import type { Question } from './status.ts'

/** `DLE EOT n`: real-time status. A printer obeys it wherever it stands, even inside a picture. */
export const askStatus = (question: Question): Buffer => Buffer.from([0x10, 0x04, question])

/** `GS a`: send every change of status by yourself, and the present one at once. */
export const pushStatus = Buffer.from([0x1d, 0x61, 0xff])

/** `GS r 1`: answered in its turn, so the answer proves that everything before it was carried out. */
export const fence = Buffer.from([0x1d, 0x72, 0x01])

/** `GS ( H`, function 48: send this id back when everything before it is printed. */
export const askProcessId = (id: string): Buffer =>
  Buffer.concat([Buffer.from([0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30]), Buffer.from(id, 'latin1')])

/** Feeds to the cutter, then cuts. */
export const feedAndCut = Buffer.from([0x1d, 0x56, 0x42, 0x00])

/** Longest picture in one command, in bytes: higher ones are sent in bands. */
export const longestPicture = 4_096

/**
 * Ends whatever a broken slip has left: zeros complete a command that was cut short and are nothing outside of one, and
 * the cut keeps half a slip off the next.
 */
export const tidyUp = Buffer.concat([Buffer.alloc(longestPicture + 8), feedAndCut])

// Bit 4 clear, so that no other reply's bytes look like theirs.
const letters = 'ABCDEFGHIJKLMNOabcdefghijklmno'

/** A number as a process id of four letters; it comes round after 810,000. */
export const processId = (number: number): string => {
  let rest = number
  return Array.from({ length: 4 }, () => {
    const letter = letters[rest % letters.length]
    rest = Math.floor(rest / letters.length)
    return letter
  }).join('')
}
