import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sent, Transport, Wait } from './port.ts'
import { rasterise, toPng } from './raster.ts'

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

/** A printer for showing and testing: leaves each slip as `<jobId>.bin` (its bytes) and `<jobId>.png` (its picture). */
export const createPreviewTransport = ({ folder, dots, wait, keep = 200, pace = 100 }: Needs): Transport => {
  let kept: string[] | undefined

  const print = async (jobId: string, bytes: Buffer): Promise<Sent> => {
    if (!/^[\w-]+$/.test(jobId)) return { bytes: 0, why: `not a file name: ${jobId}` }
    await leave(folder, `${jobId}.png`, await toPng(rasterise(bytes, dots)))
    await leave(folder, `${jobId}.bin`, bytes)
    kept = [...(kept ?? []).filter((known) => known !== jobId), jobId]
    for (const old of kept.splice(0, Math.max(0, kept.length - keep)))
      for (const ending of endings) await rm(join(folder, `${old}${ending}`), { force: true })
    return { bytes: bytes.length }
  }

  return {
    open: async () => {
      await mkdir(folder, { recursive: true })
      kept ??= await slipsIn(folder)
      const hurry = new AbortController()
      return {
        send: async (jobId, bytes) => {
          const [sent] = await Promise.all([
            print(jobId, bytes).catch((error: unknown): Sent => ({ bytes: 0, why: reason(error) })),
            wait(pace, hurry.signal),
          ])
          return sent
        },
        abort: () => hurry.abort(),
      }
    },
  }
}
