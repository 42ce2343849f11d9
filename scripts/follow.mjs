// Loaded into the server by start.mjs. A signal may reach the server once (kill), or several times: Ctrl-C goes to the
// whole process group, and npm sends it on again. A second signal would cut a clean stop short, so the launcher never
// sends one on as a signal: it says so on the channel, and that counts only where no signal came to the server itself.
// The server also stops when its launcher is gone.
import { constants } from 'node:os'

/** Milliseconds in which a signal to the whole group has surely reached this process too. */
const grace = 100
let told = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    told = true
    // Nobody else listens yet: the signal does what it does by default.
    if (process.listenerCount(signal) === 0) process.exit(128 + constants.signals[signal])
  })
}

function pass(signal) {
  setTimeout(() => {
    if (!told) process.emit(signal, signal)
  }, grace)
}

process.on('message', pass)
process.once('disconnect', () => pass('SIGTERM'))
process.channel?.unref()
