/** Calls of keccak_f proved with the full parameter set. */
import { DATA, exit, programOf, set } from '@zkmips/circuits/testing/run'
import { encode } from '@zkmips/isa/encode'
import { SYS_KECCAK_F } from '@zkmips/isa/syscalls'
import { core100Blake3 } from '@zkmips/prover/parameters'
import { expect, it } from 'vitest'
import { honestParts, makeScene, proveTables } from './testing/runs.ts'
import { verifyRun } from './verify.ts'

it('proves and verifies eight permutations in two shards with 100 bits', async () => {
  const call = (address: number): number[] => [...set(2, SYS_KECCAK_F), ...set(4, address), encode('syscall')]
  const code = Array.from({ length: 8 }, (_, i) => call(DATA + 256 * (i % 2))).flat()
  const words = Array.from({ length: 128 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0)
  const scene = await makeScene(programOf([...code, ...exit()], [], words), new Map(), 24, core100Blake3)
  const proof = proveTables(scene, honestParts(scene), scene.statement)
  const verified = await verifyRun(proof, { programDigest: () => scene.programDigest })
  expect(verified).toMatchObject({ shards: 2, memoryPieces: 1, precompileParts: 1 })
})
