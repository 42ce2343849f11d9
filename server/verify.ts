import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DayAudit } from './core/proof/answers.ts'
import { openFile } from './store/open.ts'
import { auditDay, type Verdict, verifyJournal } from './store/verify.ts'

/**
 * `npm run verify [-- folder]`: checks the journal of a data folder (rule G4).
 * `npm run verify -- --fairness <date> [folder]`: also audits the order of calls of a service day (rule O3).
 * Exit code 1 where a record is broken or a call unexplained, 2 where the question cannot be answered.
 */
const usage = 'Usage: npm run verify -- [--fairness <yyyy-mm-dd>] [data folder]\n'

type Question = { folder: string; date: string | undefined }

process.exitCode = answer(questionIn(process.argv.slice(2)))

function questionIn(args: string[]): Question | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { fairness: { type: 'string' } },
      allowPositionals: true,
    })
    const date = values.fairness
    if (positionals.length > 1) return usage
    if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date)) return `${date} is no date. ${usage}`
    return { folder: resolve(positionals[0] ?? process.env.DATA_DIR ?? './data'), date }
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n${usage}`
  }
}

function answer(question: Question | string): number {
  if (typeof question === 'string') return refuse(question)
  const { folder, date } = question
  const file = join(folder, 'antrean.sqlite')
  if (!existsSync(file)) return refuse(`There is no journal in ${folder}. ${usage}`)
  const db = openFile(file, { readonly: true })
  try {
    if (date === undefined) return sayVerdict(verifyJournal(db))
    const { verdict, audit } = auditDay(db, date)
    const code = sayVerdict(verdict)
    if (code !== 0) return code
    return audit ? sayAudit(audit) : refuse(`No service day ${date} is in this journal. ${usage}`)
  } finally {
    db.close()
  }
}

function sayVerdict(verdict: Verdict): number {
  process.stdout.write(
    verdict.ok
      ? `The journal is whole: ${verdict.records} records, head ${verdict.headHash}\n`
      : `The journal is broken at record ${verdict.seq}: ${verdict.why}.\n`,
  )
  return verdict.ok ? 0 : 1
}

function sayAudit({ date, tickets, calls, exceptions, kinds, unexplained, timeZone, timeZoneLabel }: DayAudit): number {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' })
  const byKind = Object.entries(kinds).map(([kind, count]) => `  ${kind}: ${count}`)
  const byName = unexplained.map(
    ({ seq, at, number, counter, due }) =>
      `  ${time.format(at)} ${timeZoneLabel}: ${number} at counter ${counter}, though ${due === null ? 'nobody was due' : `${due} was due`} (record ${seq})`,
  )
  const lines = [
    `Service day: ${date}`,
    `Tickets: ${tickets}`,
    `Calls: ${calls}`,
    `By the rules of order: ${calls - exceptions - unexplained.length}`,
    `Exceptions, each with its reason: ${exceptions}`,
    ...byKind,
    `Unexplained: ${unexplained.length}`,
    ...byName,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return unexplained.length === 0 ? 0 : 1
}

function refuse(why: string): number {
  process.stderr.write(why)
  return 2
}
