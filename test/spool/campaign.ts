import { setImmediate as turn } from 'node:timers/promises'
import { vi } from 'vitest'
import type { JobState, UnitCaps } from '../../contract/printing.ts'
import type { FakeTraits } from '../../printer/fake/traits.ts'
import { bytesOf, fenced, good, mute, openPrintRoom, type PrintRoom } from './print-room.ts'

/** Numbers from 0 up to 1, the same for the same seed. */
export const createChance = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
type Chance = ReturnType<typeof createChance>

const pick = <Value>(chance: Chance, values: readonly Value[]): Value =>
  values[Math.floor(chance() * values.length)] as Value

/** Printers of every kind that halls have, and what they are known to do. */
const units: { traits: FakeTraits; caps: UnitCaps }[] = [
  { traits: {}, caps: good },
  { traits: { pieces: true, window: 700 }, caps: good },
  { traits: { late: 3 }, caps: good },
  { traits: { noAsb: true }, caps: { ...good, asb: false } },
  { traits: { noRealTime: true }, caps: { ...good, realTime: false } },
  { traits: { noProcessId: true }, caps: fenced },
  { traits: { noProcessId: true, noAsb: true, deafWhenOffline: true }, caps: { ...fenced, asb: false } },
  { traits: { noProcessId: true, noFence: true }, caps: { ...good, proof: 'status' } },
  { traits: { mute: true, window: 900 }, caps: mute },
]

type Fault = (room: PrintRoom, chance: Chance) => void | Promise<void>

const faults: Fault[] = [
  ({ fake }, chance) => fake.loadPaper(Math.floor(chance() * 2_500)),
  ({ fake }) => fake.loadPaper(100_000),
  ({ fake }, chance) => fake.setCover(chance() < 0.5),
  ({ fake }, chance) => fake.setError(pick(chance, ['none', 'none', 'cutter', 'hot'] as const)),
  ({ fake }) => fake.dropLink(),
  async ({ fake }) => {
    await fake.turnOff()
    await fake.turnOn()
  },
  ({ fake }, chance) => fake.freeze(chance() < 0.5),
  async (room) => {
    await room.stop()
    room.start(hurried)
  },
  () => undefined,
]

const hurried = { patience: { connect: 1_000, answer: 40, proof: 80, idle: 15, quiet: 10, close: 20 } }

const heal = ({ fake }: PrintRoom): void => {
  fake.freeze(false)
  fake.setError('none')
  fake.setCover(false)
  fake.loadPaper(1_000_000)
}

const ended: readonly (JobState | undefined)[] = [
  'printed',
  'sent-unconfirmed',
  'unknown',
  'failed',
  'expired',
  'cancelled',
]

/** What became of one ticket: its state, the papers with its number, and those of them that are whole. */
export type Fate = { ticket: number; state: JobState | undefined; papers: number; whole: number }

/** One printer, one hand of tickets, and faults at moments that the seed picks. */
export const runRound = async (seed: number, jobs: number): Promise<Fate[]> => {
  const chance = createChance(seed)
  const { traits, caps } = pick(chance, units)
  const room = await openPrintRoom(traits)
  room.knows(caps)
  room.start(hurried)
  const tickets = Array.from({ length: jobs }, (_, index) => 100 + index)
  for (const ticket of tickets) {
    room.issue(ticket)
    for (let turns = Math.floor(chance() * 40); turns > 0; turns -= 1) await turn()
    await pick(chance, faults)(room, chance)
  }
  heal(room)
  const last = 100 + jobs
  room.issue(last)
  await vi.waitFor(
    () => {
      for (const ticket of [...tickets, last])
        if (!ended.includes(room.history(ticket)?.state)) throw new Error(`seed ${seed}: ${ticket} has not ended`)
    },
    { timeout: 60_000, interval: 10 },
  )
  await room.stop()
  const slips = room.fake.slips()
  const all = [...slips, ...room.fake.torn()]
  return tickets.map((ticket) => ({
    ticket,
    state: room.history(ticket)?.state,
    papers: all.filter((slip) => slip.includes(`K-${ticket}`)).length,
    whole: slips.filter((slip) => slip.equals(bytesOf(ticket))).length,
  }))
}

/** What is wrong with a fate: nothing, or a sentence. */
export const faultOf = ({ ticket, state, papers, whole }: Fate): string | undefined => {
  if (papers > 1) return `${ticket}: ${papers} papers, ${state}`
  if (state === 'printed' && whole !== 1) return `${ticket}: printed, but ${whole} whole slips and ${papers} papers`
  const none: readonly (JobState | undefined)[] = ['failed', 'expired', 'cancelled']
  return none.includes(state) && papers > 0 ? `${ticket}: ${state}, but on paper` : undefined
}
