import { resolve } from 'node:path'
import { envSchema } from 'env-schema'
import Type, { type Static } from 'typebox'

const Environment = Type.Object({
  HOST: Type.String({ default: '0.0.0.0' }),
  PORT: Type.Integer({ default: 8080, minimum: 0, maximum: 65535 }),
  DATA_DIR: Type.String({ default: './data' }),
  BUILDING_FILE: Type.String({ default: './building.yaml' }),
  ADMIN_PASSWORD: Type.Optional(Type.String({ minLength: 8 })),
  LOG_LEVEL: Type.Union(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].map((level) => Type.Literal(level)),
    { default: 'info' },
  ),
  TRUST_PROXY: Type.Boolean({ default: false }),
  PUBLIC_URL: Type.Optional(Type.String({ pattern: '^https?://[^/]+$' })),
})

/** Where the server listens, keeps its data and how it is reached. */
export type Config = {
  host: string
  port: number
  dataDir: string
  buildingFile: string
  adminPassword: string | undefined
  logLevel: string
  trustProxy: boolean
  publicUrl: string | undefined
}

/** Reads the settings from environment variables. Throws with the variable's name and what is allowed. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = envSchema<Static<typeof Environment>>({ schema: Environment, data: env, env: false })
  return {
    host: read.HOST,
    port: read.PORT,
    dataDir: resolve(read.DATA_DIR),
    buildingFile: resolve(read.BUILDING_FILE),
    adminPassword: read.ADMIN_PASSWORD,
    logLevel: read.LOG_LEVEL,
    trustProxy: read.TRUST_PROXY,
    publicUrl: read.PUBLIC_URL,
  }
}
