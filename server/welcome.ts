import { networkInterfaces } from 'node:os'
import type { Config } from './config.ts'
import type { Running } from './run.ts'

/** What the installer reads when the server runs: where the screens are, and the first password. */
export function welcome({ url, oneTimePassword }: Running, { host, publicUrl, dataDir }: Config): string {
  const port = new URL(url).port
  const lan = host === '0.0.0.0' ? lanAddresses().map((address) => `http://${address}:${port}`) : []
  const screens: [string, string][] = [
    ['Screens', '/'],
    ['Kiosk', '/kiosk'],
    ['Display', '/display'],
    ['Officer', '/officer'],
    ['Admin', '/admin'],
  ]
  return [
    '',
    '  Antrean is running.',
    '',
    ...screens.map(([name, path]) => `  ${name.padEnd(9)} ${url}${path}`),
    ...(lan.length > 0 ? ['', `  From other machines in the building: ${lan.join(', ')}`] : []),
    ...(publicUrl || host === '127.0.0.1'
      ? []
      : ["  Visitors' phones: set PUBLIC_URL to the address that phones reach, and slips carry a QR."]),
    '',
    `  Data is kept in ${dataDir}`,
    ...(oneTimePassword ? ['', `  First sign-in: user admin, one-time password ${oneTimePassword}`] : []),
    '',
  ].join('\n')
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}
