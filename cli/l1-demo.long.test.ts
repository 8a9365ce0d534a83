/** The same story on a fork of another L1, which has another history, other fees, and a chain id on which no key for development is taken. */
import { startAnvil } from '@zkmips/rollup/l1/anvil'
import { expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import type { StoryResult } from './l1/demo/story.ts'
import { zkmips } from './testing/spawn.ts'

it('plays on a fork of any L1, with the same proofs', { timeout: 900_000 }, async () => {
  const flags = ['--chain-id', '1', '--block-base-fee-per-gas', '30000000000', '--disable-default-create2-deployer']
  const other = await startAnvil({ flags })
  try {
    for (let i = 0; i < 5; i++) await other.mine()
    const { code, stdout, stderr } = await zkmips(['l1', 'demo', '--json', '--fork-url', other.url])
    expect(code, stderr).toBe(codes.EXIT_OK)
    const { acts } = JSON.parse(stdout) as StoryResult
    expect(acts).toHaveLength(7)
    expect(acts[0]!.text.join(' ')).toContain('a fork of L1')
    expect(acts.at(-1)!.text.join(' ')).toMatch(/block 5 is 0x[0-9a-f]{64}/)
  } finally {
    await other.stop()
  }
})
