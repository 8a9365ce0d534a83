import { expect, it, vi } from 'vitest'

it('verifying loads no kernels, no prover and nothing of Node', async () => {
  const forbidden = [
    '@zkmips/field/arena',
    '@zkmips/field/kernels',
    '@zkmips/field/merkle-kernels',
    '@zkmips/field/wasm-loader',
    '@zkmips/air/codegen/compiled',
    '@zkmips/air/evaluate',
    '@zkmips/air/testing/reference',
    '../prover/openings.ts',
    '../prover/shard.ts',
    'node:fs',
    'node:fs/promises',
    'node:crypto',
    'node:child_process',
  ]
  const loaded: string[] = []
  for (const name of forbidden) {
    vi.doMock(name, () => {
      loaded.push(name)
      return {}
    })
  }
  const [verifier, codec] = await Promise.all([import('./verify.ts'), import('../protocol/shard-codec.ts')])
  expect(verifier.verifyShard).toBeTypeOf('function')
  expect(codec.decodeShardProof).toBeTypeOf('function')
  expect(loaded).toEqual([])
  // The mocks do work.
  await import('@zkmips/field/arena')
  expect(loaded).toEqual(['@zkmips/field/arena'])
})
