// `npm run dev`: the server, started again at each change, and the screens with hot reload on 5173.
import { buildScreens, ended, findNode, install, onStop, say, start, tools } from './house.mjs'

install()
const node = findNode()
// The server serves built screens too, and does not start without them.
await buildScreens(node)
const api = `http://127.0.0.1:${process.env.PORT ?? 8080}`
const children = [
  start(node, ['--watch', '--watch-preserve-output', 'server/main.ts']),
  start(node, [tools.vite, '--clearScreen', 'false'], { env: { API: api } }),
]
say(`screens on http://localhost:5173, server on ${api}; Ctrl-C stops both`)

const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
onStop(stop)

// One without the other is of no use.
process.exitCode = await Promise.race(children.map(ended))
stop()
