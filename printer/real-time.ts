const dle = 0x10
const commands = new Set([0x04, 0x05, 0x14])

/** Where a real-time command (`10 04`, `10 05`, `10 14`) begins: a printer obeys it even inside a picture. -1: nowhere. */
export const realTimeIn = (bytes: Uint8Array, from = 0): number =>
  bytes.findIndex((byte, at) => at >= from && byte === dle && commands.has(bytes[at + 1] ?? 0))

/** The same picture with no real-time command in it: beside each one dot turns black. */
export const withoutRealTime = (packed: Uint8Array): Uint8Array => {
  const clean = Uint8Array.from(packed)
  for (let at = realTimeIn(clean); at >= 0; at = realTimeIn(clean, at)) clean[at] = dle | 1
  return clean
}
