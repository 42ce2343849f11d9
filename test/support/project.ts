import { join } from 'node:path'

/** The project's folder. */
export const projectDir = join(import.meta.dirname, '..', '..')
export const migrationsDir = join(projectDir, 'migrations')
export const sampleBuildingFile = join(projectDir, 'building.yaml')
