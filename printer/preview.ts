import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrintWhy } from '../contract/printing.ts'
import { type Connection, type Listener, PrintFault, type Transport, type Wait } from './port.ts'
import { rasterise, toPng } from './raster.ts'
import { unheard } from './status.ts'

type Needs = {
  /** Where slips are left, made when missing. */
  folder: string
  /** Width of the paper in dots. */
  dots: number
  wait: Wait
  /** Slips that are kept, the newest. */
  keep?: number
  /** Milliseconds a slip takes at least: a rush of tickets must not become a rush of drawing. */
  pace?: number
}

const endings = ['.bin', '.png']

/** Slips in a folder by age, the oldest first. */
const slipsIn = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bin'))
  const aged = await Promise.all(names.map(async (name) => ({ name, age: (await stat(join(folder, name))).mtimeMs })))
  return aged.sort((a, b) => a.age - b.age).map(({ name }) => name.slice(0, -'.bin'.length))
}

/** Written beside and renamed, so that nobody ever reads half a slip. */
const leave = async (folder: string, name: string, content: Buffer): Promise<void> => {
  const draft = join(folder, `.${name}.draft`)
  await writeFile(draft, content)
  await rename(draft, join(folder, name))
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The newest slips of a folder; older ones are removed. */
const createShelf = async (folder: string, keep: number) => {
  await mkdir(folder, { recursive: true })
  let kept = await slipsIn(folder)
  return async (jobId: string, bytes: Buffer, picture: Buffer): Promise<void> => {
    await leave(folder, `${jobId}.png`, picture)
    await leave(folder, `${jobId}.bin`, bytes)
    kept = [...kept.filter((known) => known !== jobId), jobId]
    for (const old of kept.splice(0, Math.max(0, kept.length - keep)))
      for (const ending of endings) await rm(join(folder, `${old}${ending}`), { force: true })
  }
}

type Print = (jobId: string, bytes: Buffer) => Promise<void>

const createConnection = (print: Print, { clock, onChange }: Listener): Connection => {
  let fault: PrintWhy | undefined
  const status = { ...unheard, paper: 'ok', cover: 'closed', told: 'pushed', at: clock() } as const
  const end = (why: PrintWhy): void => {
    fault ??= why
    onChange()
  }
  return {
    status: () => status,
    fault: () => fault,
    ask: async () => true,
    poll: async () => true,
    send: (jobId, bytes) => {
      let taken = 0
      const done = () => {
        taken = bytes.length
        onChange()
      }
      void print(jobId, bytes).then(done, (error: unknown) => end({ code: 'not-kept', detail: reason(error) }))
      const whole = () => taken > 0
      return { taken: () => taken, gone: whole, proven: whole }
    },
    tidy: async () => undefined,
    finish: async () => undefined,
    drop: end,
  }
}

/**
 * A printer for showing and testing: leaves each slip as `<jobId>.bin` (its bytes) and `<jobId>.png` (its picture). The
 * picture in the folder is its proof.
 */
export const createPreviewTransport = ({ folder, dots, wait, keep = 200, pace = 100 }: Needs): Transport => ({
  caps: { proof: 'picture', realTime: false, asb: false },
  open: async (signal, listener) => {
    const shelve = await createShelf(folder, keep).catch((error: unknown) => {
      throw new PrintFault({ code: 'not-kept', detail: reason(error) })
    })
    const print: Print = async (jobId, bytes) => {
      if (!/^[\w-]+$/.test(jobId)) throw new TypeError(`not a file name: ${jobId}`)
      await shelve(jobId, bytes, await toPng(rasterise(bytes, dots)))
      await wait(pace, signal)
    }
    return createConnection(print, listener)
  },
})
