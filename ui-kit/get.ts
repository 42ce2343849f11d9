import { type Asked, request } from './request.ts'

/** Fetches something that is not a command: who is signed in, the catalogue, a list. */
export function getJson<Answer>(path: string): Promise<Asked<Answer>> {
  return request<Answer>(path, { method: 'GET' })
}

/** Posts something that is not a command: sign-in, sign-out, pairing. Asked once only. */
export function postJson<Answer>(path: string, body: object = {}): Promise<Asked<Answer>> {
  return request<Answer>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}
