import { join } from 'node:path'
import type { Printer } from '../../contract/building.ts'
import type { PrinterView, PrintWhy } from '../../contract/printing.ts'
import type { Bitmap } from '../../printer/bitmap.ts'
import { readLogo } from '../../printer/logo.ts'
import { papers } from '../../printer/papers.ts'
import type { Clock, Log, Patience, Transport, Wait } from '../../printer/port.ts'
import { createPreviewTransport } from '../../printer/preview.ts'
import { transportTo } from '../../printer/transport.ts'
import { createWorker, type Worker } from '../../printer/worker.ts'
import type { SpoolJobs } from '../store/print-jobs.ts'

/** A building's printer with what the spool needs beside: who helps out, and the picture above each slip. */
export type SpoolPrinter = Omit<Printer, 'url'> & {
  url: string
  /** Id of the printer that takes its waiting slips while it cannot print. */
  backup?: string
  /** A PNG file. */
  logo?: Buffer
}

/** What all stations of a spool share. */
export type StationNeeds = {
  jobs: SpoolJobs
  /** Preview printers leave their slips in its folder `slips`. */
  dataDir: string
  clock: Clock
  log: Log
  wait: Wait
  patience: Patience
  closeWithin: number
  onChange: (printerId: string) => void
}

/** One printer of the building with its worker. */
export type Station = { printer: SpoolPrinter; worker: Worker; view: () => PrinterView }

const transportOf = ({ url, paper }: SpoolPrinter, { dataDir, wait, patience }: StationNeeds): Transport =>
  url === 'preview:'
    ? createPreviewTransport({ folder: join(dataDir, 'slips'), dots: papers[paper].dots, wait })
    : transportTo(url, patience.connect)

const logoOf = ({ logo, paper }: SpoolPrinter): { logo?: Bitmap; notes: PrintWhy[] } => {
  if (logo === undefined) return { notes: [] }
  const read = readLogo(logo, papers[paper])
  if ('bitmap' in read) return { logo: read.bitmap, notes: [] }
  return { notes: [{ code: 'logo-unreadable', detail: read.unreadable }] }
}

/** Puts a printer to work. */
export const startStation = (printer: SpoolPrinter, needs: StationNeeds): Station => {
  const { id: printerId, url, name } = printer
  const { jobs, clock, wait, log, patience, closeWithin, onChange } = needs
  const { logo, notes } = logoOf(printer)
  if (notes.length > 0) log.warn({ printerId, notes }, 'slips have no logo')
  const worker = createWorker({
    printerId,
    url,
    paper: papers[printer.paper],
    ...(logo !== undefined && { logo }),
    transport: transportOf(printer, needs),
    jobs,
    clock,
    wait,
    log,
    patience,
    closeWithin,
    onChange: () => onChange(printerId),
  })
  const view = (): PrinterView => {
    const { why, ...seen } = worker.view()
    const all = why === undefined ? notes : [why, ...notes]
    return { id: printerId, name, ...seen, queued: jobs.waiting(printerId), notes: all }
  }
  return { printer, worker, view }
}
