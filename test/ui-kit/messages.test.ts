import { afterEach, describe, expect, expectTypeOf, it } from 'vitest'
import { createMessages, language, otherLanguage, setLanguage } from '../../ui-kit/messages.ts'

afterEach(() => setLanguage('id'))

describe('messages', () => {
  const messages = createMessages({
    id: { title: 'Kios', waiting: (count: number) => `Menunggu: ${count} orang` },
    en: { title: 'Kiosk', waiting: (count: number) => `Waiting: ${count}` },
  })

  it('speak Indonesian until asked otherwise, and follow the language', () => {
    expect(messages.t.value.title).toBe('Kios')
    setLanguage('en')
    expect(messages.t.value.waiting(3)).toBe('Waiting: 3')
  })

  it('offer the other language by its own name', () => {
    expect(otherLanguage.value).toEqual({ code: 'en', name: 'English' })
    setLanguage('en')
    expect(otherLanguage.value).toEqual({ code: 'id', name: 'Bahasa Indonesia' })
    expect(language.value).toBe('en')
  })

  it('have one key set over both languages, by their type', () => {
    expectTypeOf(messages.t.value.waiting).toEqualTypeOf<(count: number) => string>()
    // @ts-expect-error a key that only one language has
    createMessages({ id: { title: 'Kios' }, en: { title: 'Kiosk', more: 'more' } })
    // @ts-expect-error a key that English lacks
    createMessages({ id: { title: 'Kios', more: 'lagi' }, en: { title: 'Kiosk' } })
    // @ts-expect-error a parameter of another type
    createMessages({ id: { waiting: (count: number) => `${count}` }, en: { waiting: (count: string) => count } })
  })
})
