import type { PrintWhy } from '../contract/printing.ts'
import { askProcessId, askStatus, fence, pushStatus, tidyUp } from './commands.ts'
import type { AskedProof, Channel, Connection, Flight, Listener, OpenChannel } from './port.ts'
import { createReplyReader, type Reply } from './replies.ts'
import { afterAnswer, afterPush, type Question, unheard } from './status.ts'

type Done = (answered: boolean) => void

/** Who waits for which answer, the oldest first. */
const createWaiting = () => {
  const status: { question: Question; done: Done }[] = []
  const push: Done[] = []
  const ordered: Done[] = []
  const ids = new Map<string, Done>()
  return {
    status,
    push,
    ordered,
    ids,
    end: () => {
      for (const done of [...status.map((each) => each.done), ...push, ...ordered, ...ids.values()]) done(false)
    },
  }
}

const bytesOf = (proof: AskedProof): Buffer => {
  switch (proof.kind) {
    case 'process-id':
      return askProcessId(proof.id)
    case 'fence':
      return fence
    case 'nothing':
      return Buffer.alloc(0)
    default:
      return proof satisfies never
  }
}

/** Speaks a slip printer's protocol over any channel, and hears it. */
export const openConnection = async (
  open: OpenChannel,
  signal: AbortSignal,
  { clock, onChange }: Listener,
): Promise<Connection> => {
  const waiting = createWaiting()
  let status = unheard
  let fault: PrintWhy | undefined
  let writing = false
  let polling: Promise<boolean> | undefined

  const hear = (reply: Reply): void => {
    switch (reply.kind) {
      case 'real-time': {
        const asked = waiting.status.shift()
        if (asked !== undefined) status = afterAnswer(status, asked.question, reply.byte, clock())
        asked?.done(true)
        break
      }
      case 'automatic':
        status = afterPush(reply.bytes, clock())
        waiting.push.shift()?.(true)
        break
      case 'ordered':
        waiting.ordered.shift()?.(true)
        break
      case 'process-id':
        waiting.ids.get(reply.id)?.(true)
        waiting.ids.delete(reply.id)
        break
      case 'flow':
      case 'other':
        break
      default:
        reply satisfies never
    }
    onChange()
  }

  const end = (why: PrintWhy): void => {
    if (fault !== undefined) return
    fault = why
    waiting.end()
    onChange()
  }

  const reader = createReplyReader((reply) => {
    // Bytes of a way that was given up say nothing about what came after it.
    if (fault === undefined) hear(reply)
  })
  const channel: Channel = await open(signal, { onBytes: reader.push, onTaken: onChange, onFault: end })

  const expect = (proof: AskedProof, done: Done): void => {
    if (proof.kind === 'process-id') waiting.ids.set(proof.id, done)
    else if (proof.kind === 'fence') waiting.ordered.push(done)
  }

  const askNow = (what: Question | 'push' | AskedProof, done: Done): void => {
    if (typeof what === 'number') waiting.status.push({ question: what, done })
    else if (what === 'push') waiting.push.push(done)
    else expect(what, done)
    if (typeof what === 'number') void channel.write(askStatus(what))
    else void channel.write(what === 'push' ? pushStatus : bytesOf(what))
  }

  // A question inside a slip would be printed by a printer that does not know it; one too many confuses the answers.
  const mayAsk = (what: unknown) => !writing && (typeof what !== 'number' || waiting.status.length === 0)

  const ask: Connection['ask'] = (what) =>
    new Promise((resolve) => {
      if (fault === undefined && mayAsk(what)) askNow(what, resolve)
      else resolve(false)
    })

  const pollAll = async (): Promise<boolean> => {
    for (const question of [1, 2, 4] as const) if (!(await ask(question))) return false
    return status.error === 'other' ? ask(3) : true
  }

  return {
    status: () => status,
    fault: () => fault,
    ask,
    poll: () => {
      polling ??= pollAll().finally(() => {
        polling = undefined
      })
      return polling
    },
    send: (_jobId, bytes, proof): Flight => {
      const before = channel.taken()
      let gone = false
      let proven = false
      expect(proof, (answered) => {
        proven = answered
      })
      writing = true
      void channel.write(Buffer.concat([bytes, bytesOf(proof)])).then(() => {
        writing = false
        gone = fault === undefined
        onChange()
      })
      return { taken: () => Math.min(bytes.length, channel.taken() - before), gone: () => gone, proven: () => proven }
    },
    tidy: () => channel.write(tidyUp),
    finish: channel.finish,
    drop: (why) => {
      end(why)
      channel.drop()
    },
  }
}
