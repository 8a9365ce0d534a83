// Every guest can be built again from its sources, byte for byte; the quick ones, and the block executor: guests.test.ts.
import { describe, expect, it } from 'vitest'
import { buildGuests, canBuild, guests, testGuests } from './testing/builds.ts'

describe.skipIf(!canBuild)('the sources', () => {
  it.each(guests.filter(({ source }) => source.endsWith('.rs')))(
    'of $name build to the committed ELF',
    async ({ name }) => {
      expect(await buildGuests([name])).toMatch(new RegExp(`^same +${name} `, 'm'))
    },
    1_500_000,
  )

  it('of precompiled contracts give what the revm crate gives', async () => {
    const output = await testGuests('evm-precompiles')
    expect(output.match(/^test result: ok\. [1-9]/gm)).toHaveLength(2)
    expect(output).not.toMatch(/FAILED/)
  }, 3_600_000)
})
