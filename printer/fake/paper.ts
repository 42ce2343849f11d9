import type { Command } from '../parse.ts'

/** Dots that the paper moves down at a command; a code counts as one of middling size. */
export const feedOf = (command: Command): number => {
  switch (command.kind) {
    case 'line-feed':
      return 30
    case 'feed':
      return command.dots
    case 'raster':
      return command.bitmap.height
    case 'qr-print':
      return 200
    default:
      return 0
  }
}

/** A roll of paper: what is left of it, what was cut from it, and what was torn off. */
export const createPaper = (left: number, nearEnd: number) => {
  const slips: Buffer[] = []
  const torn: Buffer[] = []
  let dots = left
  let printing: Buffer[] = []

  return {
    slips: (): readonly Buffer[] => slips,
    /** Slips that ended in the middle, when the power went. */
    torn: (): readonly Buffer[] => torn,
    level: (): 'ok' | 'low' | 'out' => {
      if (dots <= 0) return 'out'
      return dots < nearEnd ? 'low' : 'ok'
    },
    load: (more: number): void => {
      dots = more
    },
    /** Puts a command on paper; the last line of a roll still prints. True when it was a cut. */
    print: (command: Command, bytes: Buffer): boolean => {
      dots -= feedOf(command)
      // Blank paper that is cut is no slip.
      if (command.kind === 'cut' && printing.length === 0) return false
      printing.push(bytes)
      if (command.kind !== 'cut') return false
      slips.push(Buffer.concat(printing))
      printing = []
      return true
    },
    /** The power goes: what was being printed stays as it is. */
    tear: (): void => {
      if (printing.length > 0) torn.push(Buffer.concat(printing))
      printing = []
    },
  }
}
export type Paper = ReturnType<typeof createPaper>
