import { expect, it } from 'vitest'
import { unbroken } from '../../ui-kit/unbroken.ts'

it('keeps short hyphened words together and leaves all else as it is', () => {
  expect(unbroken('Cetak ulang KTP-el')).toBe('Cetak ulang KTP\u2060-\u2060el')
  expect(unbroken('PBB-P2 dan ke-2')).toBe('PBB\u2060-\u2060P2 dan ke\u2060-\u20602')
  expect(unbroken('undang-undang, Selasa - Rabu')).toBe('undang-undang, Selasa - Rabu')
})
