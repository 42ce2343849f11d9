import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Problem } from '../../contract/rejections.ts'
import type { ClientToServer, ServerToClient, WatchRequest } from '../../contract/socket.ts'
import type { Announcement, BoardView } from '../../contract/views.ts'
import { type Connection, createConnection } from '../../ui-kit/connection.ts'

const board = (seq: number): BoardView => ({
  screen: 'board',
  seq,
  serverTime: 1_795_000_000_000,
  utcOffset: 480,
  timeZoneLabel: 'WITA',
  date: '2026-11-24',
  building: 'MPP',
  dayOpen: true,
  agencies: [],
  absent: [],
})
const refusal: Problem = { type: 'x', title: 'x', status: 401, detail: 'Perlu dipasangkan', code: 'sign-in-needed' }

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function startServer(port = 0) {
  const http = createServer()
  const io = new Server<ClientToServer, ServerToClient>(http)
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  const stop = async () => {
    await io.close()
  }
  open.push(stop)
  return { io, stop, port: (http.address() as AddressInfo).port }
}

function connect(port: number): Connection {
  const connection = createConnection({ origin: `http://127.0.0.1:${port}` })
  open.push(connection.close)
  return connection
}

describe('a screen’s line to the server', () => {
  it('shows the acknowledged view and every later one', async () => {
    const { io, port } = await startServer()
    io.on('connection', (socket) => {
      socket.on('watch', (_request, answer) => {
        answer(board(1))
        socket.emit('view', board(2))
      })
    })
    const watched = connect(port).watch({ screen: 'board' })
    await vi.waitFor(() => expect(watched.view.value?.seq).toBe(2))
  })

  it('watches again by itself after the server was away', async () => {
    const first = await startServer()
    first.io.on('connection', (socket) => {
      socket.on('watch', (_request, answer) => answer(board(1)))
    })
    const connection = connect(first.port)
    const watched = connection.watch({ screen: 'board' })
    await vi.waitFor(() => expect(watched.view.value?.seq).toBe(1))

    await first.stop()
    await vi.waitFor(() => expect(connection.state.value).toBe('offline'))
    expect(connection.offlineSince.value).not.toBeNull()
    expect(watched.view.value?.seq).toBe(1)

    const second = await startServer(first.port)
    second.io.on('connection', (socket) => {
      socket.on('watch', (_request, answer) => answer(board(7)))
    })
    await vi.waitFor(() => expect(watched.view.value?.seq).toBe(7), { timeout: 10_000 })
    expect(connection.offlineSince.value).toBeNull()
  }, 20_000)

  it('says why a view is refused, whether the watch or the line itself is', async () => {
    const { io, port } = await startServer()
    io.on('connection', (socket) => {
      socket.on('watch', (_request, answer) => answer({ problem: refusal }))
    })
    const watched = connect(port).watch({ screen: 'kiosk' })
    await vi.waitFor(() => expect(watched.problem.value?.code).toBe('sign-in-needed'))

    const strict = await startServer()
    strict.io.use((_socket, next) => next(Object.assign(new Error('refused'), { data: refusal })))
    const shut = connect(strict.port).watch({ screen: 'kiosk' })
    await vi.waitFor(() => expect(shut.problem.value?.code).toBe('sign-in-needed'))
  })

  it('hands on announcements until the listener leaves', async () => {
    const { io, port } = await startServer()
    const connection = connect(port)
    const heard: Announcement[][] = []
    const leave = connection.onAnnounce((announcements) => heard.push(announcements))
    await vi.waitFor(() => expect(connection.state.value).toBe('online'))
    io.emit('announce', [])
    await vi.waitFor(() => expect(heard).toHaveLength(1))

    leave()
    const others: Announcement[][] = []
    connection.onAnnounce((announcements) => others.push(announcements))
    io.emit('announce', [])
    await vi.waitFor(() => expect(others).toHaveLength(1))
    expect(heard).toHaveLength(1)
  })

  it('tells the server when a watch is over, and shows nothing more', async () => {
    const { io, port } = await startServer()
    const left = new Promise<WatchRequest>((resolve) => {
      io.on('connection', (socket) => {
        socket.on('watch', (_request, answer) => answer(board(1)))
        socket.on('unwatch', resolve)
      })
    })
    const watched = connect(port).watch({ screen: 'board' })
    await vi.waitFor(() => expect(watched.view.value?.seq).toBe(1))
    watched.stop()
    expect(await left).toEqual({ screen: 'board' })
  })
})
