/** What a person typed as a device's code, tidied to `XXXX-XXXX`; `null` where it cannot be one. */
export function pairingCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z]/g, '')
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null
}
