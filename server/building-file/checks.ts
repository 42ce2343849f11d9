import { checkCalendar, checkHours } from './hours.ts'
import { checkPrerequisites, checkQuota } from './order.ts'
import type { AgencyEntry, BuildingFile } from './schema.ts'
import type { Path, Report, Source, SourceProblem } from './source.ts'

/** What a well-formed file may still get wrong: names given twice, names of nothing, hours that cannot be. */
export function findContradictions(file: BuildingFile, source: Source): SourceProblem[] {
  const problems: SourceProblem[] = []
  const report: Report = (path, message) => problems.push({ ...source.placeOf(path), message })
  checkTimeZone(file.timeZone, report)
  checkHours(file.hours, ['hours'], report)
  checkCalendar(file.calendar ?? [], report)
  checkNamesOnce(file, report)
  checkReferences(file, report)
  checkPrinters(file, report)
  checkPrerequisites(file.agencies, report)
  checkEnglishLines(file.notices, file.english?.notices, ['english', 'notices'], report)
  file.agencies.forEach((agency, at) => {
    checkAgency(agency, ['agencies', at], report)
  })
  return problems
}

function checkTimeZone(timeZone: string, report: Report): void {
  const known = /^[A-Z]/.test(timeZone) && isTimeZone(timeZone)
  if (!known) report(['timeZone'], `unknown time zone "${timeZone}"; use an IANA name such as Asia/Makassar`)
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

function checkNamesOnce({ zones, printers, agencies }: BuildingFile, report: Report): void {
  const once = (what: string, named: [name: string | number, path: Path][]) => {
    const seen = new Set<string | number>()
    for (const [name, path] of named) {
      if (seen.has(name)) report(path, `${what} ${name} stands twice in the building; each may stand once`)
      seen.add(name)
    }
  }
  const inAgencies = (namesOf: (agency: AgencyEntry) => (string | number)[], place: (row: number) => Path) =>
    agencies.flatMap((agency, at) =>
      namesOf(agency).map((name, row): [string | number, Path] => [name, ['agencies', at, ...place(row)]]),
    )
  const idOf = ({ id }: { id: string }) => id
  once(
    'zone',
    zones.map(({ id }, at) => [id, ['zones', at, 'id']]),
  )
  once(
    'printer',
    printers.map(({ id }, at) => [id, ['printers', at, 'id']]),
  )
  once(
    'agency',
    inAgencies(
      (agency) => [agency.id],
      () => ['id'],
    ),
  )
  once(
    'prefix',
    inAgencies(
      (agency) => [agency.prefix],
      () => ['prefix'],
    ),
  )
  once(
    'service',
    inAgencies(
      (agency) => agency.services.map(idOf),
      (row) => ['services', row, 'id'],
    ),
  )
  once(
    'counter',
    inAgencies(
      (agency) => agency.counters.map(({ number }) => number),
      (row) => ['counters', row, 'number'],
    ),
  )
}

function checkReferences({ zones, agencies }: BuildingFile, report: Report): void {
  const zoneIds = zones.map(({ id }) => id)
  const serviceIds = agencies.flatMap(({ services }) => services.map(({ id }) => id))
  const served = new Set(
    agencies.flatMap((each) =>
      each.counters.flatMap((counter) => counter.services ?? each.services.map(({ id }) => id)),
    ),
  )
  const checkZone = (zone: string, path: Path) => {
    if (!zoneIds.includes(zone)) report(path, `unknown zone ${zone}; the building's zones: ${zoneIds.join(', ')}`)
  }
  agencies.forEach((agency, at) => {
    const path = ['agencies', at]
    checkZone(agency.zone, [...path, 'zone'])
    agency.counters.forEach(({ zone, services = [] }, row) => {
      if (zone !== undefined) checkZone(zone, [...path, 'counters', row, 'zone'])
      services.forEach((id, item) => {
        if (serviceIds.includes(id)) return
        const own = agency.services.map((service) => service.id).join(', ')
        report([...path, 'counters', row, 'services', item], `unknown service ${id}; this agency's services: ${own}`)
      })
    })
    agency.services.forEach(({ id }, row) => {
      if (!served.has(id))
        report([...path, 'services', row, 'id'], `no counter serves ${id}; add it to one under \`counters\``)
    })
  })
}

function checkPrinters({ deskPrinter, printers }: BuildingFile, report: Report): void {
  const ids = printers.map(({ id }) => id)
  const check = (id: string | undefined, path: Path) => {
    if (id !== undefined && !ids.includes(id))
      report(path, `unknown printer ${id}; the building's printers: ${ids.join(', ')}`)
  }
  check(deskPrinter, ['deskPrinter'])
  printers.forEach(({ id, backup }, at) => {
    check(backup, ['printers', at, 'backup'])
    if (backup === id) report(['printers', at, 'backup'], `printer ${id} cannot take over from itself`)
  })
}

function checkAgency(agency: AgencyEntry, path: Path, report: Report): void {
  const misread = [...agency.prefix].filter((letter) => 'IOQ'.includes(letter))
  if (misread.length > 0) {
    report(
      [...path, 'prefix'],
      `prefix ${agency.prefix}: ${misread.join(', ')} is misread on paper; use letters other than I, O and Q`,
    )
  }
  if (agency.paperRoll && agency.paperRoll.to < agency.paperRoll.from) {
    const { from, to } = agency.paperRoll
    report(
      [...path, 'paperRoll', 'to'],
      `the paper roll ends (${to}) before it begins (${from}); write from 900 to 999`,
    )
  }
  if (agency.hours) checkHours(agency.hours, [...path, 'hours'], report)
  agency.counters.forEach(({ hours }, at) => {
    if (hours) checkHours(hours, [...path, 'counters', at, 'hours'], report)
  })
  agency.services.forEach((service, at) => {
    const here = [...path, 'services', at]
    if (service.hours) checkHours(service.hours, [...here, 'hours'], report)
    if (service.quota) checkQuota(service.quota, [...here, 'quota'], report)
    checkEnglishLines(service.requirements, service.english?.requirements, [...here, 'english', 'requirements'], report)
  })
}

function checkEnglishLines(lines: string[] = [], english: string[] | undefined, path: Path, report: Report): void {
  if (english === undefined || english.length === lines.length) return
  report(path, `${english.length} English lines stand beside ${lines.length} Indonesian ones; write one for each`)
}
