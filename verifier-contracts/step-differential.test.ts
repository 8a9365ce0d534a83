// MipsStep equals the interpreter: steps of random programs and of the block executor, each executed in the EVM from its witness
// and compared as the hash of the whole state. Always the same steps, so that a failure is due to the change under test; others
// are tried by `step-differential.long.test.ts`.
import { OPCODES } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { erc20Block, randomSteps } from './testing/block.ts'
import { compare, stepsOfPrograms } from './testing/samples.ts'
import { StepContract } from './testing/step-contract.ts'

const SEED = 20_261_121
const FUZZED_STEPS = 100_000
const BLOCK_STEPS = 10_000

let contract: StepContract
beforeAll(async () => {
  contract = await StepContract.start()
})
afterAll(() => contract.stop())

const total = (kinds: ReadonlyMap<string, number>) => [...kinds.values()].reduce((sum, count) => sum + count, 0)

it(`${FUZZED_STEPS} steps of random programs`, { timeout: 1_200_000 }, async () => {
  const kinds = await compare(contract, stepsOfPrograms(SEED, FUZZED_STEPS))
  expect(total(kinds)).toBe(FUZZED_STEPS)
  const calls = [sys.SYS_EXIT_GROUP, sys.SYS_BRK, sys.SYS_MMAP, sys.SYS_SET_THREAD_AREA, sys.SYS_FCNTL]
  const precompiles = [sys.SYS_KECCAK_F, sys.SYS_SHA256_COMPRESS, sys.SYS_MULMOD256, sys.SYS_MULMOD384]
  const expected = [
    ...OPCODES.map(({ name }) => name).filter(name => name !== 'syscall'),
    ...[...calls, ...precompiles].map(number => `syscall ${number}`),
    ...[sys.FD_PREIMAGE_READ, sys.FD_HINT_READ].map(fd => `syscall ${sys.SYS_READ} fd ${fd}`),
    `syscall ${sys.SYS_WRITE} fd ${sys.FD_PREIMAGE_WRITE}`,
    ...['unknown opcode', 'unaligned fetch', 'exited'],
  ]
  expect(expected.filter(kind => !kinds.has(kind))).toEqual([])
})

it(`${BLOCK_STEPS} random steps of the block executor`, { timeout: 600_000 }, async () => {
  const block = erc20Block()
  const kinds = await compare(contract, randomSteps(block, BLOCK_STEPS, SEED), block.locals)
  expect(total(kinds)).toBe(BLOCK_STEPS)
  expect(kinds.size).toBeGreaterThan(30)
})
