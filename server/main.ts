import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { type Config, readConfig } from './config.ts'
import { runServer, StartError } from './run.ts'
import { DataFolderError } from './store/data-folder.ts'
import { welcome } from './welcome.ts'

/** Starts the server from the environment; ends it cleanly on SIGTERM and SIGINT. Imported by nobody. */
const say = (text: string) => process.stdout.write(`${text}\n`)

function config(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    throw new StartError(
      `A setting is wrong: ${(error as Error).message}\nWhat each one may be stands in docs/operating.md.`,
    )
  }
}

try {
  const settings = config()
  const pretty = process.stdout.isTTY ? { transport: { target: 'pino-pretty' } } : {}
  const log = pino({ level: settings.logLevel, ...pretty })
  const running = await runServer({ config: settings, log, now: Date.now })
  say(welcome(running, settings))
  closeWithGrace({ delay: 10_000, logger: { error: (error) => log.error(error) } }, async ({ err }) => {
    if (err) log.fatal({ err }, 'the server ends because of an error')
    await running.close()
  })
} catch (error) {
  if (!(error instanceof StartError || error instanceof DataFolderError)) throw error
  process.stderr.write(`\n${error.message}\n\n`)
  process.exitCode = 1
}
