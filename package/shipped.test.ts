import { PARAMETER_SETS } from '@zkmips/prover/parameters'
import { programDigest } from '@zkmips/zkmips/program-digest'
import { expect, it } from 'vitest'
import { BLOCK_EXECUTOR, loadBlockExecutor, nameOfDigest, shippedDigests } from './shipped.ts'

it.each(PARAMETER_SETS)('the shipped digest of the block executor under $name is that of its ELF', async parameters => {
  const digests = await shippedDigests()
  const digest = await programDigest(await loadBlockExecutor(), parameters)
  expect(digests[BLOCK_EXECUTOR]?.[parameters.name], 'run scripts/program-digests.ts').toBe(digest)
  expect(nameOfDigest(digests, digest)).toBe(BLOCK_EXECUTOR)
  expect(
    nameOfDigest(
      digests,
      digest.replace(/./, digit => (digit === '0' ? '1' : '0')),
    ),
  ).toBeUndefined()
})
