import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SlipModel } from '../contract/slip.ts'
import { layOut } from '../printer/document.ts'
import { encodeLines } from '../printer/encode.ts'
import { startFakePrinter } from '../printer/fake/listener.ts'
import { papers } from '../printer/papers.ts'
import { createSpool } from '../server/spool/spool.ts'
import { openData } from '../server/store/open.ts'
import { createPrintJobs } from '../server/store/print-jobs.ts'
import { median } from './statistics.ts'

const slip: SlipModel = {
  building: 'Mal Pelayanan Publik',
  number: 'K-045',
  priority: false,
  agency: 'Kependudukan (Disdukcapil)',
  service: 'Cetak ulang KTP-el hilang atau rusak',
  zone: 'A',
  counters: [4, 5, 6, 7],
  date: '2026-11-24',
  minute: 578,
  timeZoneLabel: 'WITA',
  ahead: 12,
  fee: 'Gratis (Rp0)',
  requirements: ['KTP-el yang rusak', 'Kartu Keluarga'],
  inPersonOnly: true,
  url: 'http://192.168.10.2:8080/t/k5w2hq7nt3xd',
  mark: 'LYEPR5GQ2M7T',
  rehearsal: false,
  language: 'id',
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const migrations = join(import.meta.dirname, '..', 'migrations')

/** One way of putting slips on paper: `print` resolves when so many more have been proved, or cut. */
type Way = { print: (count: number) => Promise<void>; close: () => Promise<void> }

/** Antrean: queue, worker, pre-flight, proof, each step durable. The printer is a fake that is never the limit. */
const openSpool = async (): Promise<Way> => {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-bench-print-'))
  const fake = await startFakePrinter()
  const db = openData(folder, migrations)
  const jobs = createPrintJobs(db)
  let queued = 0
  let left = 0
  let whenAll: () => void = () => undefined
  // What the worker records is what counts: the slip is proved, and that is durable.
  const counted: typeof jobs = {
    ...jobs,
    record: (jobId, step) => {
      const recorded = jobs.record(jobId, step)
      if (step.state === 'printed') left -= 1
      if (left === 0) whenAll()
      return recorded
    },
  }
  const printers = [{ id: 'bench', name: 'Bench', url: fake.url, paper: 80 as const }]
  const spool = createSpool({ jobs: counted, printers, dataDir: folder, clock: Date.now, log: quiet })
  return {
    print: (count) =>
      new Promise((resolve) => {
        left = count
        whenAll = resolve
        for (let index = 0; index < count; index += 1) {
          queued += 1
          jobs.insert({ jobId: `${queued}-1`, printerId: 'bench', slip, at: Date.now() })
        }
        spool.wake()
      }),
    close: async () => {
      await spool.close()
      await fake.close()
      db.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The limit: the same bytes written to a bare socket, one slip after the other, until each is cut. */
const openSocket = async (): Promise<Way> => {
  const fake = await startFakePrinter()
  const socket = connect({ port: fake.port, host: '127.0.0.1', noDelay: true })
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.resume()
  let cut = 0
  return {
    print: async (count) => {
      for (let index = 0; index < count; index += 1) {
        cut += 1
        socket.write(encodeLines(layOut(slip, papers[80]), papers[80]))
        await fake.cutSlips(cut)
      }
    },
    close: async () => {
      socket.destroy()
      await fake.close()
    },
  }
}

const withWay = async (open: () => Promise<Way>, measure: (way: Way) => Promise<number>): Promise<number> => {
  const way = await open()
  try {
    await way.print(5)
    return await measure(way)
  } finally {
    await way.close()
  }
}

const timeOf = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Slips a second of a full queue. */
const slipsPerSecond = (slips: number) => async (way: Way) => (slips * 1000) / (await timeOf(() => way.print(slips)))

/** Milliseconds from queueing a slip to its proof, or to its cut: the median. */
const millisecondsPerSlip = (slips: number) => async (way: Way) => {
  const figures: number[] = []
  for (let index = 0; index < slips; index += 1) figures.push(await timeOf(() => way.print(1)))
  return median(figures)
}

/** Slips a second through the spool, each proved, and through a bare socket. */
export const spoolThroughput = (slips: number) => withWay(openSpool, slipsPerSecond(slips))
export const socketThroughput = (slips: number) => withWay(openSocket, slipsPerSecond(slips))

/** Milliseconds until a slip is proved by the printer, and until a bare socket's slip is cut. */
export const proofLatency = (slips: number) => withWay(openSpool, millisecondsPerSlip(slips))
export const socketLatency = (slips: number) => withWay(openSocket, millisecondsPerSlip(slips))
