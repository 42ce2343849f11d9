// `npm start`: installs and builds what is missing, then runs the server until it ends.
// `--entry FILE` runs another entry than server/main.ts.
import { buildScreens, ended, findNode, install, onStop, say, start } from './house.mjs'

const at = process.argv.indexOf('--entry')
const entry = at === -1 ? 'server/main.ts' : process.argv[at + 1]

install()
const node = findNode()
await buildScreens(node)
say(`starting ${entry}`)

// The channel is how the server hears of signals to this script, and of its end: see follow.mjs.
const server = start(node, ['--import', './scripts/follow.mjs', entry], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
onStop((signal) => {
  if (server.connected) server.send(signal, () => {})
})
process.exitCode = await ended(server)
