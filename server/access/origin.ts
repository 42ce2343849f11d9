/** Whether a page of this origin is one of ours: none given, the host that was asked, or the public address. */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | undefined,
): boolean {
  if (origin === undefined) return true
  const parsed = URL.parse(origin)
  return (
    parsed !== null &&
    (parsed.host === host || (publicUrl !== undefined && parsed.origin === URL.parse(publicUrl)?.origin))
  )
}
