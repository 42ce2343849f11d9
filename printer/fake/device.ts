import { openDevice } from '../device.ts'
import { createAnswers } from './answers.ts'
import type { FakeTraits } from './traits.ts'
import { createFakeUnit } from './unit.ts'

/** The two named pipes that stand for a device node, by their paths. */
export type PipePaths = { slips: string; answers: string }

/** A fake printer behind two named pipes, in place of one on a USB cable. */
export const attachFakePrinter = async ({ slips, answers }: PipePaths, traits: FakeTraits = {}) => {
  const unit = createFakeUnit(traits)
  let held: Buffer = Buffer.alloc(0)
  const goOn = (): void => {
    const part = held.subarray(0, unit.room())
    held = held.subarray(part.length)
    if (part.length > 0) unit.receive(part)
  }
  const channel = await openDevice(
    answers,
    { read: 1, write: 1 },
    { answers: slips },
  )(new AbortController().signal, {
    onBytes: (bytes) => {
      held = Buffer.concat([held, bytes])
      goOn()
    },
    onTaken: () => undefined,
    onFault: () => undefined,
  })
  unit.plug({ answer: createAnswers(traits, (bytes) => void channel.write(bytes)), goOn })
  return { ...unit, close: channel.drop }
}
