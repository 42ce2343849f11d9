import { expect, it } from 'vitest'
import { createReceipts } from '../../display-ui/receipts.ts'

/** A display page whose paints happen when the test says so. */
function page() {
  const standing = new Set<string>()
  const sent: string[] = []
  const painting: (() => void)[] = []
  let arrives = true
  const receipts = createReceipts({
    afterPaint: (then) => painting.push(then),
    isShown: (id) => standing.has(id),
    send: async (id) => {
      sent.push(id)
      return arrives
    },
  })
  return {
    receipts,
    standing,
    sent,
    paint: async () => {
      for (const then of painting.splice(0)) then()
      // The answer of the server comes a moment later.
      await Promise.resolve()
      await Promise.resolve()
    },
    setArrives: (value: boolean) => {
      arrives = value
    },
  }
}

it('[A2] a call is confirmed after it was painted, not before', async () => {
  const { receipts, standing, sent, paint } = page()
  receipts.expect(['a1'])
  standing.add('a1')
  expect(sent).toEqual([])
  await paint()
  expect(sent).toEqual(['a1'])
})

it('[A2] a call that is announced before its view has come is confirmed with the view', async () => {
  const { receipts, standing, sent, paint } = page()
  receipts.expect(['a1'])
  await paint()
  expect(sent).toEqual([])
  standing.add('a1')
  receipts.look()
  await paint()
  expect(sent).toEqual(['a1'])
})

it('[A2] each announcement is confirmed once, however often it is expected', async () => {
  const { receipts, standing, sent, paint } = page()
  standing.add('a1').add('a2')
  receipts.expect(['a1', 'a2'])
  receipts.expect(['a1'])
  await paint()
  receipts.expect(['a1', 'a2'])
  receipts.look()
  await paint()
  expect(sent).toEqual(['a1', 'a2'])
})

it('a receipt that did not arrive is sent again when the call is still current later', async () => {
  const { receipts, standing, sent, paint, setArrives } = page()
  standing.add('a1')
  setArrives(false)
  receipts.expect(['a1'])
  await paint()
  setArrives(true)
  receipts.expect(['a1'])
  await paint()
  receipts.expect(['a1'])
  await paint()
  expect(sent).toEqual(['a1', 'a1'])
})
