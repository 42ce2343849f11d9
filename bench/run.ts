import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, startChild } from './child.ts'
import { commitsPerSecond } from './commits.ts'
import { antreanDelivery, officerWithTicket, poster, rawDelivery } from './delivery.ts'
import { median } from './statistics.ts'
import { requestsPerSecond } from './throughput.ts'

/**
 * `npm run bench`: how close Antrean comes to what this machine allows, each figure beside a limit measured in the same
 * run, in turns, so that a machine that speeds up or slows down does not change the ratio.
 */
const rounds = Number(process.env.ROUNDS ?? 3)
const seconds = Number(process.env.SECONDS ?? 4)
const listeners = 50
const root = join(import.meta.dirname, '..')
const issue = { serviceIds: ['DUKCAPIL-01'] }

const say = (text: string) => process.stdout.write(`${text}\n`)

function row(
  what: string,
  unit: string,
  antrean: readonly number[],
  limit: readonly number[],
  higherIsBetter: boolean,
): void {
  const [ours, theirs] = [median(antrean), median(limit)]
  const ratio = higherIsBetter ? ours / theirs : theirs / ours
  const digits = higherIsBetter ? 0 : 2
  say(`| ${what} | ${ours.toFixed(digits)} ${unit} | ${theirs.toFixed(digits)} ${unit} | ${ratio.toFixed(2)} |`)
}

async function inTurns(
  measureAntrean: () => Promise<number>,
  measureLimit: () => Promise<number>,
): Promise<[number[], number[]]> {
  const antrean: number[] = []
  const limit: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    limit.push(await measureLimit())
    antrean.push(await measureAntrean())
  }
  return [antrean, limit]
}

/**
 * The sample building without what would be measured instead: a real printer takes a second a slip, so this one is
 * switched off; one kiosk gives no more numbers in a minute than visitors can take (rule I7), here it may.
 */
function measurable(building: string): string {
  return building.replace("'preview:'", "'tcp://127.0.0.1:9'").replace('burstTickets: 12 ', 'burstTickets: 1000000 ')
}

async function openDay(url: string, password: string): Promise<void> {
  let cookie = ''
  const post = poster(url, () => ({ Cookie: cookie }))
  const response = await post('/api/sign-in', { username: 'admin', password })
  cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  await post('/api/commands/open-day', {})
  await post('/api/commands/open-day', {})
}

const password = randomBytes(8).toString('hex')
const folder = mkdtempSync(join(tmpdir(), 'antrean-bench-'))
const children: Child[] = []
try {
  const building = join(folder, 'building.yaml')
  writeFileSync(building, measurable(readFileSync(join(root, 'building.yaml'), 'utf8')))
  const environment = {
    BUILDING_FILE: building,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: '0',
    ADMIN_PASSWORD: password,
    LOG_LEVEL: 'error',
  }
  const antrean = await startChild(join(root, 'server/main.ts'), environment)
  children.push(antrean)
  const limit = await startChild(join(import.meta.dirname, 'limit-server.ts'), {})
  children.push(limit)
  await openDay(antrean.url, password)

  say('| what | Antrean | limit | ratio |')
  say('|---|---|---|---|')
  const officer = await officerWithTicket(antrean.url, password)
  let message: unknown
  const delivered = await inTurns(
    async () => {
      const { figure, ...rest } = await antreanDelivery(antrean.url, officer, listeners, 100)
      message = rest.message
      return figure
    },
    () => rawDelivery(limit.url, message ?? ['announce', []], listeners, 100),
  )
  row(`call until ${listeners} displays have it (against a raw ws broadcast)`, 'ms', ...delivered, false)
  const one = await inTurns(
    () => requestsPerSecond(`${antrean.url}/api/commands/issue-ticket`, issue, 1, seconds),
    async () => commitsPerSecond(folder, seconds),
  )
  row('tickets issued, 1 connection (against commits of one row to this disk)', '/s', ...one, true)
  for (const connections of [1, 10, 100]) {
    const issued = await inTurns(
      () => requestsPerSecond(`${antrean.url}/api/commands/issue-ticket`, issue, connections, seconds),
      () => requestsPerSecond(`${limit.url}/issue`, issue, connections, seconds),
    )
    row(
      `tickets issued, ${connections} connection${connections > 1 ? 's' : ''} (against a bare Fastify route)`,
      '/s',
      ...issued,
      true,
    )
  }
} finally {
  for (const child of children) await child.stop()
  rmSync(folder, { recursive: true, force: true })
}
