import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openFile } from './store/open.ts'
import { verifyJournal } from './store/verify.ts'

/** `npm run verify [-- folder]`: checks the journal of a data folder (rule G4). Exit code 1 where a record is broken. */
const folder = resolve(process.argv[2] ?? process.env.DATA_DIR ?? './data')
const file = join(folder, 'antrean.sqlite')

if (!existsSync(file)) {
  process.stderr.write(`There is no journal in ${folder}. Give the data folder: npm run verify -- <folder>\n`)
  process.exitCode = 2
} else {
  const db = openFile(file, { readonly: true })
  const verdict = verifyJournal(db)
  db.close()
  if (verdict.ok) {
    process.stdout.write(`The journal is whole: ${verdict.records} records, head ${verdict.headHash}\n`)
  } else {
    process.stdout.write(`The journal is broken at record ${verdict.seq}: ${verdict.why}.\n`)
    process.exitCode = 1
  }
}
