import { expect, it } from 'vitest'
import { type OfficerForm, officerErrors } from '../../admin-ui/officer-form.ts'

const good: OfficerForm = {
  name: 'Noor Hidayah',
  username: 'noor.h',
  password: 'loket-hijau-22',
  role: 'officer',
  agencyId: 'DUKCAPIL',
}
const problem = { type: '', title: '', status: 422, detail: 'Sebab.' }

it('says nothing before the form was tried', () => {
  expect(officerErrors({ ...good, name: '', username: '', password: '', agencyId: '' }, false, null)).toEqual({})
})

it('says at each field what is missing or cannot be', () => {
  const errors = officerErrors({ ...good, name: '', username: 'Noor H', password: 'pendek', agencyId: '' }, true, null)
  expect(Object.keys(errors)).toEqual(['name', 'username', 'password', 'agencyId'])
  expect(officerErrors(good, true, null)).toEqual({})
})

it('asks for an agency only where the role belongs to one', () => {
  expect(officerErrors({ ...good, role: 'supervisor', agencyId: '' }, true, null)).toEqual({})
  expect(officerErrors({ ...good, role: 'agency-manager', agencyId: '' }, true, null)).toHaveProperty('agencyId')
})

it('puts what the server said at its field', () => {
  expect(officerErrors(good, true, { ...problem, code: 'username-taken' })).toEqual({ username: 'Sebab.' })
  expect(officerErrors(good, true, { ...problem, code: 'agency-unknown' })).toEqual({ agencyId: 'Sebab.' })
  const errors = [{ field: '/name', message: 'Terlalu panjang.' }]
  expect(officerErrors(good, true, { ...problem, code: 'invalid-body', errors })).toEqual({ name: 'Terlalu panjang.' })
})
