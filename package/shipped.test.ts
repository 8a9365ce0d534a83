import { loadElf } from '@zkmips/emulator/program/elf'
import { PARAMETER_SETS } from '@zkmips/prover/parameters'
import { programDigest } from '@zkmips/zkmips/program-digest'
import { expect, it } from 'vitest'
import { loadBlockExecutor, readEvmCall } from './shipped.ts'
import { BLOCK_EXECUTOR, EVM_CALL, nameOfDigest, SHIPPED_DIGESTS } from './shipped-digests.ts'

it.each(PARAMETER_SETS)('the shipped digest of the block executor under $name is that of its ELF', async parameters => {
  const digest = await programDigest(await loadBlockExecutor(), parameters)
  expect(SHIPPED_DIGESTS[BLOCK_EXECUTOR]?.[parameters.name], 'run scripts/program-digests.ts').toBe(digest)
  expect(nameOfDigest(digest)).toBe(BLOCK_EXECUTOR)
  expect(nameOfDigest(digest.replace(/./, digit => (digit === '0' ? '1' : '0')))).toBeUndefined()
})

it.each(PARAMETER_SETS)('that of the program that makes calls, under $name, too', async parameters => {
  const digest = await programDigest(loadElf(await readEvmCall()), parameters)
  expect(SHIPPED_DIGESTS[EVM_CALL]?.[parameters.name], 'run scripts/program-digests.ts').toBe(digest)
  expect(nameOfDigest(digest)).toBe(EVM_CALL)
})
