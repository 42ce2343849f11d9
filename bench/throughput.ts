import autocannon from 'autocannon'

const headers = { 'content-type': 'application/json' }

/** Requests a second that an address answers, over `seconds`; every answer must be a 2xx. */
export async function requestsPerSecond(
  url: string,
  body: unknown,
  connections: number,
  seconds: number,
): Promise<number> {
  const result = await autocannon({
    url,
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    connections,
    duration: seconds,
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were no 2xx, ${result.errors} errors`)
  return result['2xx'] / result.duration
}
