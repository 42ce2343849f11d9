import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { median } from './statistics.ts'

type Post = (path: string, body: unknown) => Promise<Response>

/** A sender of JSON over one kept-alive connection. */
export function poster(url: string, extra: () => Record<string, string> = () => ({})): Post {
  return (path, body) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...extra() },
      body: JSON.stringify(body),
    })
}

/** Milliseconds from sending a call to its arrival at the last of the listeners: the median of `rounds`. */
async function timeRounds(
  rounds: number,
  listeners: number,
  onArrival: (arrived: () => void) => void,
  send: () => Promise<unknown>,
): Promise<number> {
  let arrivals = 0
  let whenAll: () => void = () => {}
  onArrival(() => {
    arrivals += 1
    if (arrivals === listeners) whenAll()
  })
  const figures: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    arrivals = 0
    const all = new Promise<void>((resolve) => {
      whenAll = resolve
    })
    const start = performance.now()
    await Promise.all([all, send()])
    figures.push(performance.now() - start)
  }
  return median(figures)
}

/** Antrean: an officer recalls, every display of the zone hears the announcement. Answers the figure and the message. */
export async function antreanDelivery(url: string, officer: Officer, listeners: number, rounds: number) {
  let announcement: unknown
  const sockets = Array.from({ length: listeners }, () => io(url, { transports: ['websocket'], forceNew: true }))
  await Promise.all(sockets.map((socket) => watch(socket)))
  const figure = await timeRounds(
    rounds,
    listeners,
    (arrived) => {
      for (const socket of sockets) {
        socket.on('announce', (list: unknown) => {
          announcement = list
          arrived()
        })
      }
    },
    () => officer.post('/api/commands/recall-ticket', { ticketId: officer.ticketId }),
  )
  for (const socket of sockets) socket.close()
  return { figure, message: ['announce', announcement] }
}

/** The limit: the same bytes from a bare route to raw sockets. */
export async function rawDelivery(url: string, message: unknown, listeners: number, rounds: number): Promise<number> {
  const post = poster(url)
  await post('/message', message)
  const sockets = Array.from(
    { length: listeners },
    () => new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false }),
  )
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('open', resolve))))
  const figure = await timeRounds(
    rounds,
    listeners,
    (arrived) => {
      for (const socket of sockets) socket.on('message', arrived)
    },
    () => post('/broadcast', {}),
  )
  for (const socket of sockets) socket.terminate()
  return figure
}

function watch(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => socket.emit('watch', { screen: 'display', zone: 'A' }, resolve))
}

/** An officer who has a called visitor. */
export type Officer = { post: Post; ticketId: string }

/** An officer of zone A with a called visitor. */
export async function officerWithTicket(url: string, password: string): Promise<Officer> {
  let cookie = ''
  const consoleId = randomUUID()
  const post = poster(url, () => ({ Cookie: cookie, 'Console-Id': consoleId }))
  const signIn = async (username: string): Promise<void> => {
    const response = await post('/api/sign-in', { username, password })
    cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
  }
  await signIn('admin')
  await post('/api/commands/add-officer', {
    username: 'bench',
    password,
    name: 'Bench',
    role: 'officer',
    agencyId: 'DUKCAPIL',
  })
  await signIn('bench')
  await post('/api/commands/issue-ticket', { serviceIds: ['DUKCAPIL-01'] })
  await post('/api/commands/open-counter', { counterId: 'counter-4' })
  const called = (await (await post('/api/commands/call-next', { counterId: 'counter-4' })).json()) as {
    ticket: { id: string }
  }
  return { post, ticketId: called.ticket.id }
}
