import { expect, it } from 'vitest'
import type { Building, Service } from '../../contract/building.ts'
import { openingOf } from '../../server/core/hours.ts'
import { publishedComponents } from '../../server/core/setup.ts'
import { catalogueView } from '../../server/core/views/catalogue.ts'
import { dayOpened, given, kiosk, refused } from '../support/hall.ts'
import { buildingWith, sampleBuilding } from '../support/sample-building.ts'

type Components = Partial<Record<(typeof publishedComponents)[number], string | string[]>>

/** A building that publishes nothing of itself, and a first service that publishes all six components but for `change`. */
function publishing(change: Components, inherited: (building: Building) => void = () => {}): Building {
  return buildingWith((building) => {
    delete building.procedure
    delete building.complaints
    const service = building.services[0] as Service
    Object.assign(service, { procedure: 'Datang', complaints: 'SP4N-LAPOR!' }, change)
    inherited(building)
  })
}

function without(component: string): Building {
  return publishing({ [component]: undefined })
}

function ask(building: Building) {
  return given(dayOpened({ building })).when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)
}

function missing(...components: string[]) {
  return refused({
    code: 'service-closed',
    serviceId: 'CIVIL-01',
    reason: { why: 'components-missing', missing: components },
  })
}

it('[I2] with all six components a service opens', () => {
  expect(ask(publishing({})).ok).toBe(true)
})

it('[I2] the six components are those of the law', () => {
  expect(publishedComponents).toEqual(['requirements', 'procedure', 'standardTime', 'fee', 'product', 'complaints'])
})

it.each(['requirements', 'procedure', 'standardTime', 'fee', 'product', 'complaints'])(
  '[I2] without its %s a service gives no number, and says what is missing',
  (component) => {
    expect(ask(without(component))).toEqual(missing(component))
  },
)

it('[I2] all that is missing is named', () => {
  expect(ask(publishing({ fee: '', requirements: [], product: '' }))).toEqual(missing('requirements', 'fee', 'product'))
})

it('[I2] also on a day whose hours are lifted', () => {
  const scene = given(dayOpened({ building: without('fee'), lifted: true }))
  expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)).toEqual(missing('fee'))
})

it('[I2] before the day is open, what is missing is said first: it will not open either', () => {
  const scene = given({ type: 'building-imported', building: without('fee') })
  const service = without('fee').services[0] as Service
  expect(openingOf(scene.hall(), service, scene.now())).toMatchObject({ reason: { why: 'components-missing' } })
})

it('[I2] other services stay open', () => {
  const scene = given(dayOpened({ building: buildingWith(({ services }) => delete (services[0] as Service).fee) }))
  expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-02'] }, kiosk).ok).toBe(true)
})

it.each(['procedure', 'complaints'] as const)('[I2] %s may come from the agency or the building', (component) => {
  const none = { [component]: undefined }
  const ofAgency = publishing(none, ({ agencies }) => Object.assign(agencies[0] ?? {}, { [component]: 'Agency’s' }))
  const ofBuilding = publishing(none, (building) => Object.assign(building, { [component]: 'Building’s' }))
  const ofOther = publishing(none, ({ agencies }) => Object.assign(agencies[1] ?? {}, { [component]: 'Another’s' }))
  expect([ofAgency, ofBuilding].map((building) => ask(building).ok)).toEqual([true, true])
  expect(ask(ofOther)).toEqual(missing(component))
})

it('[I2] the nearest one counts: service, then agency, then building', () => {
  const published = (building: Building) => {
    const scene = given(dayOpened({ building }))
    const service = catalogueView(scene.hall(), scene.now(), false).agencies[0]?.services[0]
    return [service?.procedure, service?.complaints]
  }
  const everywhere = buildingWith(({ agencies, services }) => {
    Object.assign(agencies[0] ?? {}, { procedure: 'Agency’s', complaints: 'Agency’s' })
    Object.assign(services[0] ?? {}, { procedure: 'Own' })
  })
  expect(published(everywhere)).toEqual(['Own', 'Agency’s'])
  expect(published(sampleBuilding)).toEqual([sampleBuilding.procedure, sampleBuilding.complaints])
})

it('[I2] the catalogue publishes all six components of an open service, none blank', () => {
  const scene = given(dayOpened())
  const { agencies } = catalogueView(scene.hall(), scene.now(), false)
  const services = agencies.flatMap((agency) => agency.services)
  expect(services).toHaveLength(sampleBuilding.services.length)
  const blank = services.flatMap((service) =>
    publishedComponents.filter((component) => service[component].length === 0),
  )
  expect(blank).toEqual([])
  expect(services.map(({ open }) => open)).toEqual([true, true, true, true])
})

it.each([
  ['fee', '  '],
  ['product', '\t'],
  ['requirements', [' ']],
] as const)('[I2] a %s of blanks alone is missing', (component, value) => {
  expect(ask(publishing({ [component]: value as string }))).toEqual(missing(component))
})
