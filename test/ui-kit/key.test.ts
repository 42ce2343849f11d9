import { expect, it } from 'vitest'
import { newKey } from '../../ui-kit/key.ts'

it('[N3] a key is a random UUID of version 4, each one new', () => {
  const keys = Array.from({ length: 500 }, newKey)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(keys).size).toBe(500)
})
