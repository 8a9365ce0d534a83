// MipsStep equals the interpreter in every corner case of the machine.
import { OPCODES } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CASES } from './testing/cases.ts'
import { compare } from './testing/samples.ts'
import { StepContract } from './testing/step-contract.ts'

let contract: StepContract
beforeAll(async () => {
  contract = await StepContract.start()
})
afterAll(() => contract.stop())

/** Steps of each kind. */
const kinds = new Map<string, number>()

it.each(Object.entries(CASES))('%s', { timeout: 300_000 }, async (_, samples) => {
  for (const [kind, count] of await compare(contract, samples())) kinds.set(kind, (kinds.get(kind) ?? 0) + count)
})

it('these are steps of every kind', () => {
  const { SYS_READ, SYS_WRITE } = sys
  const numbers = [
    4001,
    4045,
    4055,
    4090,
    4120,
    4246,
    4283,
    sys.SYS_KECCAK_F,
    sys.SYS_SHA256_COMPRESS,
    sys.SYS_MULMOD256,
    sys.SYS_MULMOD384,
  ]
  const descriptors = [0, 1, 2, 3, 4, 5, 6, 7]
  const expected = [
    ...OPCODES.map(({ name }) => name).filter(name => name !== 'syscall'),
    ...numbers.map(number => `syscall ${number}`),
    ...descriptors.flatMap(fd => [`syscall ${SYS_READ} fd ${fd}`, `syscall ${SYS_WRITE} fd ${fd}`]),
    ...['unknown opcode', 'unaligned fetch', 'exited'],
  ]
  expect(expected.filter(kind => !kinds.has(kind))).toEqual([])
  // 32·33/2 fields lie within the word, for ext and for ins.
  expect(kinds.get('ext')).toBeGreaterThanOrEqual(528)
  expect(kinds.get('ins')).toBeGreaterThanOrEqual(528)
  expect(kinds.get('unknown opcode')).toBeGreaterThan(5000)
})
