/**
 * What a person typed as a number, as it stands on a slip: `k45` is `K-045`. Digits alone take `prefix`, where one is
 * given; `null` where it cannot be a number.
 */
export function typedNumber(typed: string, prefix = ''): string | null {
  const parts = /^([A-Z]{0,2})(\d{1,6})$/.exec(typed.toUpperCase().replace(/[\s.-]/g, ''))
  const letters = parts?.[1] === '' ? prefix : parts?.[1]
  const running = Number(parts?.[2])
  return letters === undefined || letters === '' || !(running > 0)
    ? null
    : `${letters}-${String(running).padStart(3, '0')}`
}

/** The letters before the number: of `K-045` the `K`. */
export function prefixOf(number: string): string {
  return number.split('-')[0] ?? ''
}
