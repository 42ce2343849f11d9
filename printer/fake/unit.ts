import type { PrinterError } from '../../contract/printing.ts'
import { createPaper } from './paper.ts'
import { createSieve, type Next, readNext } from './protocol.ts'
import type { FakeTraits } from './traits.ts'

/** The host's end of a cable: where answers go. */
export type Line = { answer: (bytes: Buffer) => void; goOn: () => void }

const errorBits: Record<PrinterError, number> = {
  none: 0,
  recoverable: 0x04,
  cutter: 0x08,
  unrecoverable: 0x20,
  hot: 0x40,
  other: 0x04,
}

type Body = { cover: boolean; error: PrinterError; level: 'ok' | 'low' | 'out' }

/** `DLE EOT question`, as a printer in this state answers it. */
const realTime = (question: number, { cover, error, level }: Body, able: boolean): number => {
  const out = level === 'out'
  if (question === 1) return 0x12 | (able ? 0 : 0x08)
  if (question === 2) return 0x12 | (cover ? 0x04 : 0) | (out ? 0x20 : 0) | (error === 'none' ? 0 : 0x40)
  if (question === 3) return 0x12 | errorBits[error]
  return 0x12 | (level === 'ok' ? 0 : 0x0c) | (out ? 0x60 : 0)
}

const automatic = ({ cover, error, level }: Body, able: boolean): Buffer => {
  const paper = { ok: 0, low: 0x03, out: 0x0f }[level]
  return Buffer.from([0x10 | (able ? 0 : 0x08) | (cover ? 0x20 : 0), errorBits[error], paper, 0])
}

/**
 * A slip printer without any cable: takes bytes, answers questions, prints in order, and stops where a real one stops.
 * What it has taken in stays in its buffer, and prints after a new roll; only a power cycle clears it.
 */
export const createFakeUnit = (traits: FakeTraits = {}, onCut: (slip: Buffer) => void = () => undefined) => {
  const { window = 16_384, paper: roll = Number.POSITIVE_INFINITY, nearEnd = 3_000, pace } = traits
  const paper = createPaper(roll, nearEnd)
  const garbled: string[] = []
  let cover = false
  let error: PrinterError = 'none'
  let buffer: Buffer = Buffer.alloc(0)
  let line: Line | undefined
  let pushing = false
  let pushed = ''
  let frozen = false
  let running = false
  let hungry = false

  const body = (): Body => ({ cover, error, level: paper.level() })
  const able = (): boolean => !cover && error === 'none' && paper.level() !== 'out'

  const answer = (bytes: Buffer): void => {
    if (!traits.mute && !frozen) line?.answer(bytes)
  }
  const push = (anew: boolean): void => {
    const status = automatic(body(), able())
    const now = status.toString('hex')
    if (pushing && !traits.noAsb && (anew || now !== pushed)) answer(status)
    pushed = now
  }
  const sieve = createSieve((question) => {
    if (traits.noRealTime || (traits.deafWhenOffline && !able())) return
    answer(Buffer.from([realTime(question, body(), able())]))
  })

  const passFence = (): void => {
    if (!traits.noFence) answer(Buffer.from([paper.level() === 'low' ? 0x03 : 0x00]))
  }
  const confirm = (id: string): void => {
    if (!traits.noProcessId) answer(Buffer.from(`7"${id}\0`, 'latin1'))
  }

  const obey = (next: Exclude<Next, { kind: 'more' }>, bytes: Buffer): void => {
    switch (next.kind) {
      case 'slip':
        if (paper.print(next.command, bytes)) onCut(paper.slips().at(-1) ?? Buffer.alloc(0))
        push(false)
        break
      case 'push':
        pushing = next.on
        push(true)
        break
      case 'fence':
        passFence()
        break
      case 'process-id':
        confirm(next.id)
        break
      case 'nothing':
        break
      default:
        next satisfies never
    }
  }

  /** The next command, or none; what no slip of ours has spoils all that is in the buffer. */
  const read = (): Next => {
    try {
      return readNext(buffer)
    } catch (fault) {
      garbled.push(String(fault))
      buffer = Buffer.alloc(0)
      return { kind: 'more' }
    }
  }

  /** Carries out the next command of the buffer; false when there is none that it can. */
  const step = (): boolean => {
    if (frozen || !able() || buffer.length === 0) return false
    const next = read()
    hungry = next.kind === 'more'
    if (next.kind === 'more') return false
    const bytes = buffer.subarray(0, next.length)
    buffer = buffer.subarray(next.length)
    obey(next, bytes)
    return true
  }

  const runSlowly = async (milliseconds: number): Promise<void> => {
    running = true
    while (step()) await new Promise((resolve) => setTimeout(resolve, milliseconds))
    running = false
    line?.goOn()
  }
  const run = (): void => {
    if (running) return
    if (pace !== undefined) return void runSlowly(pace)
    while (step());
    line?.goOn()
  }
  const change = (what: () => void): void => {
    what()
    push(false)
    run()
  }

  return {
    slips: paper.slips,
    torn: paper.torn,
    /** Bytes that were no command of ours. */
    garbled: (): readonly string[] => garbled,
    /** Bytes that it would take right now. */
    room: (): number => {
      if (frozen) return 0
      // Real printers carry out a long picture row by row: one that is longer than the window is let in.
      return Math.max(hungry && able() ? 256 : 0, window - buffer.length)
    },
    receive: (bytes: Uint8Array): void => {
      buffer = Buffer.concat([buffer, sieve.pass(bytes)])
      run()
    },
    /** Puts a cable in, or takes it out. */
    plug: (cable: Line | undefined): void => {
      line = cable
      sieve.clear()
    },
    /** Loads so many dots of paper, or takes it out. */
    loadPaper: (dots: number): void => change(() => paper.load(dots)),
    setCover: (open: boolean): void =>
      change(() => {
        cover = open
      }),
    setError: (kind: PrinterError): void =>
      change(() => {
        error = kind
      }),
    /** Neither reads nor answers nor prints, though the cable is in; `false` lets it go on. */
    freeze: (on: boolean): void => {
      frozen = on
      if (!on) run()
    },
    /** The power goes and comes back: the buffer is gone, and what was being printed is torn off. */
    powerCycle: (): void => {
      buffer = Buffer.alloc(0)
      sieve.clear()
      paper.tear()
      pushing = false
    },
  }
}
export type FakeUnit = ReturnType<typeof createFakeUnit>
