import type { FakeTraits } from './traits.ts'

/** Sends answers in their order, late or byte by byte where the printer is like that. */
export const createAnswers = ({ late, pieces }: FakeTraits, write: (bytes: Buffer) => void) => {
  let tail: Promise<void> = Promise.resolve()
  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  const inTurn = (work: () => Promise<void>): void => {
    tail = tail.then(work)
  }
  const trickle = async (bytes: Buffer): Promise<void> => {
    if (late !== undefined) await pause(late)
    if (!pieces) return write(bytes)
    for (const byte of bytes) {
      write(Buffer.from([byte]))
      await pause(0)
    }
  }
  return (bytes: Buffer): void => {
    if (late === undefined && !pieces) write(bytes)
    else inTurn(() => trickle(bytes))
  }
}
