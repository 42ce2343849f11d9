import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { rasterise, toPng } from '../raster.ts'
import { startFakePrinter } from './listener.ts'

/** Dots down that one slip takes, about: `--paper` and `--low` count in slips. */
const slipHeight = 1_300

const usage = `A slip printer that is none: it speaks the status protocol and draws what comes out.
npm run fake-printer -- --port 9100 --paper 20
  --host 127.0.0.1     address to listen on
  --dots 576           dots across: 576 for 80 mm, 384 for 58 mm
  --paper 20           slips on the roll; without it, it never ends
  --window 16384       bytes that it takes in before it prints them
  --pace 1             milliseconds for each command
  --mute --no-process-id --no-fence --no-real-time --no-asb --deaf-when-offline
  --late 500 --pieces  answers late, byte by byte
  --folder slips       where the pictures go
Keys while it runs: p new paper, e paper out, c cover, o off and on, q end.`

const flag = { type: 'boolean', default: false } as const
const text = { type: 'string' } as const
const { values } = parseArgs({
  options: {
    help: flag,
    host: text,
    port: { type: 'string', default: '9100' },
    dots: { type: 'string', default: '576' },
    paper: text,
    window: text,
    pace: text,
    late: text,
    folder: { type: 'string', default: join('data-demo', 'fake-printer') },
    mute: flag,
    pieces: flag,
    'no-process-id': flag,
    'no-fence': flag,
    'no-real-time': flag,
    'no-asb': flag,
    'deaf-when-offline': flag,
  },
})

const say = (line: string) => process.stdout.write(`${line}\n`)
const number = (name: 'paper' | 'window' | 'pace' | 'late') => {
  const value = values[name]
  return value === undefined ? {} : { [name]: Number(value) * (name === 'paper' ? slipHeight : 1) }
}

/** Draws each slip as it is cut. */
const draw = async (slip: Buffer, count: number): Promise<void> => {
  const file = join(values.folder, `${String(count).padStart(4, '0')}.png`)
  try {
    writeFileSync(file, await toPng(rasterise(slip, Number(values.dots))))
    say(`slip ${count}: ${file}`)
  } catch (error) {
    say(`slip ${count}: not one of ours (${error instanceof Error ? error.message : String(error)})`)
  }
}

const run = async (): Promise<void> => {
  mkdirSync(values.folder, { recursive: true })
  const printer = await startFakePrinter({
    port: Number(values.port),
    ...(values.host !== undefined && { host: values.host }),
    ...number('paper'),
    ...number('window'),
    ...number('pace'),
    ...number('late'),
    mute: values.mute,
    pieces: values.pieces,
    noProcessId: values['no-process-id'],
    noFence: values['no-fence'],
    noRealTime: values['no-real-time'],
    noAsb: values['no-asb'],
    deafWhenOffline: values['deaf-when-offline'],
    onCut: (slip, count) => void draw(slip, count),
  })
  let cover = false
  let on = true
  const keys: Record<string, () => void | Promise<void>> = {
    p: () => printer.loadPaper(Number(values.paper ?? 20) * slipHeight),
    e: () => printer.loadPaper(0),
    c: () => {
      cover = !cover
      printer.setCover(cover)
    },
    o: async () => {
      on = !on
      await (on ? printer.turnOn() : printer.turnOff())
    },
    q: async () => {
      if (on) await printer.close()
      process.exit(0)
    },
  }
  say(`${printer.url}: p paper, e empty, c cover, o off and on, q end`)
  for await (const line of createInterface({ input: process.stdin })) {
    await keys[line.trim()]?.()
    say(`${on ? 'on' : 'off'}, cover ${cover ? 'open' : 'closed'}, ${printer.slips().length} slips`)
  }
}

if (values.help) say(usage)
else await run()
