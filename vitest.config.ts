import { defineConfig } from 'vitest/config'

// Tests live beside the code. `*.long.test.ts` are too slow for every change and run with `npm run test:long`.
const long = process.env.ZKMIPS_TEST_LONG === '1'

export default defineConfig({
  test: {
    include: [long ? '**/*.long.test.ts' : '**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/target/**', ...(long ? [] : ['**/*.long.test.ts'])],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Only the tests of native kernels build them.
    env: { ZKMIPS_ENGINE: 'wasm' },
  },
})
