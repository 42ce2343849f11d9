import type { Problem } from '../contract/rejections.ts'
import { kitMessages } from './kit-messages.ts'
import { language } from './messages.ts'

/** No answer came: the network or the server is away. */
export type Unreachable = { code: 'offline'; detail: string }

/** What became of a question to the server. */
export type Asked<Answer> = { ok: true; answer: Answer } | { ok: false; problem: Problem | Unreachable }

/** How long one try may take, in ms. */
const patience = 8_000

/** Asks the server once. Every failure becomes a value; nothing is thrown. */
export async function request<Answer>(url: string, init: RequestInit): Promise<Asked<Answer>> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), patience)
  const headers = new Headers(init.headers)
  headers.set('Accept-Language', language.peek())
  try {
    const response = await fetch(url, { ...init, headers, signal: abort.signal })
    const text = await response.text()
    const body: unknown = text === '' ? null : JSON.parse(text)
    if (response.ok) return { ok: true, answer: body as Answer }
    return { ok: false, problem: isProblem(body) ? body : unreachable() }
  } catch {
    return { ok: false, problem: unreachable() }
  } finally {
    clearTimeout(timer)
  }
}

/** Whether something that came over the wire is a problem of ours. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'status' in value
}

function unreachable(): Unreachable {
  return { code: 'offline', detail: kitMessages.t.peek().offline }
}
