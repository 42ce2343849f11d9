import { defineConfig } from 'vitest/config'

const long = process.env.LONG === '1' ? [] : ['test/**/*.long.test.ts']

/** `unit`: everything that needs no browser. `e2e`: journeys in Chromium, on built screens. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __BUILD__: '""' },
  test: {
    // The SQLite binding is native: it lives in processes, not in threads.
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...long],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: long,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
