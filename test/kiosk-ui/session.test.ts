import { beforeEach, describe, expect, it } from 'vitest'
import { createSession, type Session } from '../../kiosk-ui/session.ts'
import { language, setLanguage } from '../../ui-kit/messages.ts'

let session: Session
beforeEach(() => {
  session = createSession()
})

const keyNow = () => {
  const page = session.page.value
  return page.name === 'priority' ? page.key : null
}

describe('a visitor’s way', () => {
  it('goes forward and back, and never behind the first page', () => {
    session.go({ name: 'services', agencyId: 'DUKCAPIL' })
    session.go({ name: 'detail', serviceId: 'ktp' })
    session.back()
    expect(session.page.value).toEqual({ name: 'services', agencyId: 'DUKCAPIL' })
    session.back()
    session.back()
    expect(session.page.value).toEqual({ name: 'home' })
  })

  it('does not lead back from a number to the question before it', () => {
    session.askPriority('ktp')
    const ticket = { id: '1', number: 'K-045', code: 'abcdefghijkl', ahead: 0, serviceIds: ['ktp'] }
    session.replace({ name: 'number', serviceId: 'ktp', ticket, priority: false })
    session.back()
    expect(session.page.value.name).toBe('home')
  })

  it('leaves nothing for the next visitor', () => {
    setLanguage('en')
    session.look.value = { large: true, contrast: false, low: true }
    session.query.value = 'ktp'
    session.go({ name: 'search' })
    expect(session.pristine.value).toBe(false)
    session.end()
    expect(session.page.value.name).toBe('home')
    expect(language.value).toBe('id')
    expect(session.look.value).toEqual({ large: false, contrast: false, low: false })
    expect(session.query.value).toBe('')
    expect(session.pristine.value).toBe(true)
  })
})

describe('[N3] the key of a number', () => {
  it('is made when the last question opens, and kept while the answer is open', () => {
    session.askPriority('ktp')
    const key = keyNow()
    expect(key).not.toBeNull()
    session.back()
    session.askPriority('ktp')
    expect(keyNow()).toBe(key)
  })

  it('is another one for another service', () => {
    session.askPriority('ktp')
    const key = keyNow()
    session.back()
    session.askPriority('kk')
    expect(keyNow()).not.toBe(key)
  })

  it('is used up by an answer, and by the end of the visit', () => {
    session.askPriority('ktp')
    const first = keyNow()
    session.settle('ktp')
    session.askPriority('ktp')
    const second = keyNow()
    expect(second).not.toBe(first)
    session.end()
    session.askPriority('ktp')
    expect(keyNow()).not.toBe(second)
  })
})
