import { expect, it } from 'vitest'
import { isLoopback } from '../../admin-ui/home-address.ts'

it('knows an address that no other device can use', () => {
  for (const host of ['localhost', '127.0.0.1', '127.0.1.1', '[::1]']) expect(isLoopback(host)).toBe(true)
  for (const host of ['192.168.10.5', 'antrean.local', '10.127.0.1', '127.example.org']) {
    expect(isLoopback(host)).toBe(false)
  }
})
