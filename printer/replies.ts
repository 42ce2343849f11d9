/** One thing that a printer said. `ordered` answers `GS r`; `automatic` is a status by itself (ASB). */
export type Reply =
  | { kind: 'real-time'; byte: number }
  | { kind: 'automatic'; bytes: number[] }
  | { kind: 'ordered'; byte: number }
  | { kind: 'process-id'; id: string }
  | { kind: 'flow'; go: boolean }
  | { kind: 'other'; byte: number }

type Open = { kind: 'automatic' | 'block'; bytes: number[] }

const blockStart = 0x37
const processIdMark = 0x22

const single = (byte: number): Reply | undefined => {
  if ((byte & 0x93) === 0x12) return { kind: 'real-time', byte }
  if (byte === 0x11 || byte === 0x13) return { kind: 'flow', go: byte === 0x11 }
  return undefined
}

const opens = (byte: number): Open['kind'] | undefined => {
  if ((byte & 0x93) === 0x10) return 'automatic'
  return byte === blockStart ? 'block' : undefined
}

/**
 * Takes a printer's bytes in pieces of any size and tells its replies apart by fixed bits (Epson TM-T88III
 * specification, appendix G): `DLE EOT` 0xx1xx10, first byte of ASB 0xx1xx00, the others and `GS r` 0xx0xxxx, XON 11h,
 * XOFF 13h, process id `37 22 d1 d2 d3 d4 00`. A reply may stand inside another, since our ids (see `processId`) have
 * bit 4 clear.
 */
export const createReplyReader = (onReply: (reply: Reply) => void) => {
  /** Replies that have begun, the innermost last. */
  let open: Open[] = []

  const finish = (reply: Open): void => {
    const [mark = 0, ...rest] = reply.bytes
    if (reply.kind === 'automatic' && reply.bytes.length === 4) {
      open = open.filter((other) => other !== reply)
      onReply({ kind: 'automatic', bytes: reply.bytes })
    } else if (reply.kind === 'block' && (mark !== processIdMark || rest.length === 5)) {
      open = open.filter((other) => other !== reply)
      const end = rest.pop()
      if (mark === processIdMark && end === 0) onReply({ kind: 'process-id', id: String.fromCharCode(...rest) })
      else onReply({ kind: 'other', byte: blockStart })
    }
  }

  const begin = (kind: Open['kind'], byte: number): void => {
    // One that begins anew has lost the rest of the one before.
    open = open.filter((other) => other.kind !== kind)
    open.push({ kind, bytes: kind === 'automatic' ? [byte] : [] })
  }

  const goOn = (byte: number): void => {
    const inner = open.at(-1)
    if (inner === undefined) onReply({ kind: 'ordered', byte })
    else {
      inner.bytes.push(byte)
      finish(inner)
    }
  }

  const take = (byte: number): void => {
    const known = single(byte)
    const kind = opens(byte)
    if (known !== undefined) onReply(known)
    else if (kind !== undefined) begin(kind, byte)
    else if (byte & 0x90) onReply({ kind: 'other', byte })
    else goOn(byte)
  }

  return {
    push: (bytes: Uint8Array): void => {
      for (const byte of bytes) take(byte)
    },
  }
}
