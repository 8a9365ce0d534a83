import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Tests live beside the code. `*.long.test.ts` are too slow for every change and run with `npm run test:long`.
const long = process.env.ZKMIPS_TEST_LONG === '1'

/** Whatever begins with the longest pieces of work ends soonest: compiling the contracts and the guests, and installing the package. */
const LONGEST = ['verifier-contracts/contracts.test.ts', 'guests/guests.test.ts', 'package/package.test.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => LONGEST.findIndex(name => moduleId.endsWith(`/${name}`))
    const sorted = await super.sort(files)
    const longest = sorted.filter(file => rank(file) >= 0).sort((a, b) => rank(a) - rank(b))
    return [...longest, ...sorted.filter(file => rank(file) < 0)]
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
