import { defineConfig } from 'vitest/config'

/** A measurement of its own: `npm test` does not run it, since times depend on the machine and what else it does. */
export default defineConfig({
  test: {
    include: ['test/load/*.load.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
  },
})
