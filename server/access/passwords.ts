import { hash, verify } from '@node-rs/argon2'

/** Hashes a password with argon2id, at the library's defaults (19 MiB, 2 passes: OWASP's first choice). */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

export function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password)
}

/** A hash that no password has: checked where there is no such user, so that the answer takes as long. */
export const nobodysHash = await hash(crypto.randomUUID())

const guesses = [
  'password',
  'kata sandi',
  'katasandi',
  'rahasia',
  'balangan',
  'antrean',
  'antrian',
  'admin',
  'petugas',
  'qwerty',
  'indonesia',
  'sandi',
]

/** Whether a password is among the first that anyone would try: one thing repeated, a row of keys, or a common word with digits. */
export function isTooCommon(password: string, username: string): boolean {
  const plain = password.toLowerCase()
  const core = plain.replace(/[^a-z ]/g, '')
  return (
    /^(.{1,3})\1+$/.test(plain) ||
    '01234567890123456789'.includes(plain) ||
    '98765432109876543210'.includes(plain) ||
    plain === username ||
    guesses.includes(core) ||
    core === username
  )
}
