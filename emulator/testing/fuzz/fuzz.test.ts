// A smoke run of the fuzzer, and that it finds planted faults. Always the same cases, so that a failure is due to the change
// under test; other seeds are tried by `fuzz.long.test.ts`.
import { OPCODES } from '@zkmips/isa/opcodes'
import { describe, expect, it } from 'vitest'
import type { FuzzCase } from './case.ts'
import { compare } from './compare.ts'
import { startEngine, startInPieces, startInterpreter } from './executor.ts'
import { FAULTS } from './faults.ts'
import { DisagreementError, fuzz, survey } from './fuzz.ts'
import { randomCase } from './shapes.ts'

const SEED = 20_261_121

/** Instructions of a case, without those that the shrinker replaced by nop. */
const instructions = ({ pieces }: FuzzCase) => pieces.flatMap(({ words }) => [...words]).filter(word => word !== 0)

function failureOf(work: () => unknown): DisagreementError {
  try {
    work()
  } catch (error) {
    if (error instanceof DisagreementError) return error
    throw error
  }
  return expect.fail('the fuzzer found nothing')
}

describe('the cases', () => {
  it('are the same for the same seed', () => {
    for (let seed = SEED; seed < SEED + 40; seed++) expect(randomCase(seed)).toEqual(randomCase(seed))
  })

  it('execute every instruction and end in every way', () => {
    const { opcodes, ends } = survey(SEED, 2000, 500)
    expect(OPCODES.map(({ name }) => name).filter(name => !opcodes.has(name))).toEqual([])
    const panics = ['break', 'delay-slot', 'division-by-zero', 'precompile', 'preimage-key', 'trap', 'unaligned-fetch'] // biome-ignore format: one line
    const ways = [...panics, 'unknown-opcode', 'exit', 'stopped', 'MissingPreimageError']
    expect([...ends].sort()).toEqual(ways.sort())
  })
})

describe('the fuzzer', () => {
  it('finds no difference between the interpreter and the fast engine', () => {
    const { steps, shapes } = fuzz({ seed: SEED, steps: 1_000_000, second: startEngine })
    expect(steps).toBeGreaterThanOrEqual(1_000_000)
    expect(Object.keys(shapes).sort()).toEqual(['changedFixture', 'program', 'soup', 'stretchOfFixture'])
  })

  it('finds no difference between the interpreter and itself in pieces', () => {
    const { steps } = fuzz({ seed: SEED, steps: 300_000, second: startInPieces })
    expect(steps).toBeGreaterThanOrEqual(300_000)
  })

  it.each(Object.entries(FAULTS))('finds %s', (_, second) => {
    const { message, smallest, seed } = failureOf(() => fuzz({ seed: SEED, steps: 3_000_000, second }))
    expect(compare(smallest, startInterpreter, second).difference).toBeDefined()
    expect(compare(smallest, startInterpreter, startInterpreter).difference).toBeUndefined()
    expect(message).toContain(`ZKMIPS_FUZZ_SEED=${seed}`)
    // Shrunk from hundreds of words. A loop of a few may take thousands of steps to get to the fault.
    expect(instructions(smallest).length, message).toBeLessThanOrEqual(12)
    expect(
      smallest.stops.reduce((sum, stop) => sum + stop, 0),
      message,
    ).toBeLessThan(50_000)
  })
})
