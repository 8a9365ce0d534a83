import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Tests live beside the code. `*.long.test.ts` are too slow for every change and run with `npm run test:long`.
const long = process.env.ZKMIPS_TEST_LONG === '1'

/** Compiling the contracts is the longest single piece of work: whatever begins with it ends soonest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('contracts.test.ts')
    const sorted = await super.sort(files)
    return [...sorted.filter(isLongest), ...sorted.filter(file => !isLongest(file))]
  }
}

export default defineConfig({
  test: {
    include: [long ? '**/*.long.test.ts' : '**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/target/**', ...(long ? [] : ['**/*.long.test.ts'])],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Native kernels take minutes to build: of the short tests only their own do. The long ones take what a user gets.
    env: long ? {} : { ZKMIPS_ENGINE: 'wasm' },
  },
})
