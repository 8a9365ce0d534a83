/** Names, chains and cross-shard challenges, with both hashes of parts: frozen values, and that each depends on everything it is made of. */
import { executionMachine, keccakMachine, memoryMachine, PART_MACHINES } from '@zkmips/circuits/machines'
import { localElements } from '@zkmips/circuits/statement'
import type { Numbers } from '@zkmips/field/algebra'
import { type ProofParameters, testOnlyBlake3, testOnlyPoseidon2 } from '@zkmips/prover/parameters'
import { refusal } from '@zkmips/prover/testing/refusals'
import { describe, expect, it } from 'vitest'
import { proofStatements } from './algebra.ts'
import { chainOf, type EarlyPart } from './chain.ts'
import { type ChallengeBasis, challengesOf, findChallenges } from './challenges.ts'
import { keyDigest, type NamedProgram, programName } from './program-name.ts'
import { CONTEXT_PAIRS, LOCAL_ELEMENTS, NO_RECURSION } from './run-state.ts'

const FROZEN = {
  blake3: {
    name: 'daf8316d 97971b2f abf46fbf ca225268 0c99ef8d 8b6d4251 0bb4b38b d790de82',
    chain: '4a37e375 ba0088c5 479c8683 ed7075d4 e9bd197a bace7f8c 0370c438 06bd0a6e',
    challenges: '6 567363244 786297616 1684147059 441875670 550134878 1625679126 237146920 1796492535',
  },
  poseidon2: {
    name: '5564e2ac 60185745 7ae30acc 616548d7 19c3b4c6 3a7e5881 293e8757 4caa6724',
    chain: '18b0d4d9 1c572692 1e923f67 0be7cfa8 07f7a466 4e7c6af1 66d6c7bc 1834ae6f',
    challenges: '1 1835606193 1548039876 870696770 663624448 1881464044 1852933001 565307344 710438426',
  },
}

const hex = (digest: ArrayLike<number>): string =>
  Array.from(digest, word => word.toString(16).padStart(8, '0')).join(' ')

/** Every change of one thing gives something else. */
function expectAllDifferent(values: readonly string[]): void {
  expect(new Set(values).size).toBe(values.length)
}

describe.each([testOnlyBlake3, testOnlyPoseidon2])('under $name', params => {
  const algebra = proofStatements(params)
  const digest = (seed: number): Numbers['digest'] => algebra.hash.row([seed])
  const cap = (seed: number) => [0, 1, 2, 3].map(i => digest(4 * seed + i))

  describe('the name of a program', () => {
    const vk = {
      machineDigest: '01'.repeat(32),
      parameters: params.name,
      preprocessedCap: cap(1),
      preprocessedLogHeights: [4, 5],
    }
    const program: NamedProgram<Numbers> = { entry: 1024, keys: PART_MACHINES.map((_, m) => digest(m)) }

    it('depends on parameters, entry, and the key of every machine', () => {
      const name = (of: NamedProgram<Numbers>, by: ProofParameters = params) => hex(programName(algebra, by, of))
      expectAllDifferent([
        name(program),
        name({ ...program, entry: 1025 }),
        ...PART_MACHINES.map((_, m) => name({ ...program, keys: program.keys.with(m, digest(99)) })),
        name({ ...program, keys: program.keys.toReversed() }),
        name(program, { ...params, queries: params.queries + 1 }),
        name(program, { ...params, regime: { kind: 'johnson', multiplicity: 3 } }),
      ])
    })

    it('has keys that depend on machine, heights and columns', () => {
      expectAllDifferent(
        [
          vk,
          { ...vk, machineDigest: `02${'01'.repeat(31)}` },
          { ...vk, preprocessedLogHeights: [5, 4] },
          { ...vk, preprocessedCap: vk.preprocessedCap.toReversed() },
          { ...vk, preprocessedCap: vk.preprocessedCap.with(3, digest(99)) },
          { ...vk, preprocessedCap: [] },
        ].map(key => hex(keyDigest(algebra, key))),
      )
    })

    it('is what it was', () => {
      const keys = program.keys.with(0, keyDigest(algebra, vk))
      expect(hex(programName(algebra, params, { ...program, keys }))).toBe(
        FROZEN[params.hasher as keyof typeof FROZEN].name,
      )
    })
  })

  describe('the chain of early commitments', () => {
    const part = (machine: { readonly id: number }, seed: number): EarlyPart => ({
      machine: machine.id,
      logHeights: [10],
      cap: cap(seed),
    })
    const parts = [
      part(executionMachine, 1),
      part(executionMachine, 2),
      part(memoryMachine, 3),
      { ...part(keccakMachine, 4), logHeights: [6, 0] },
    ]

    it('depends on every part and its place', () => {
      const changed = (i: number, change: Partial<EarlyPart>) => parts.with(i, { ...parts[i]!, ...change })
      expectAllDifferent(
        [
          parts,
          parts.slice(1),
          parts.slice(0, -1),
          parts.with(0, parts[1]!).with(1, parts[0]!),
          [...parts, parts[0]!],
          changed(0, { cap: parts[1]!.cap }),
          changed(0, { cap: parts[0]!.cap.toReversed() }),
          changed(1, { machine: memoryMachine.id }),
          changed(2, { machine: executionMachine.id }),
          changed(2, { logHeights: [11] }),
          // Two tables of the same columns: which of them is there.
          changed(3, { logHeights: [0, 6] }),
        ].map(list => hex(chainOf(algebra, list).chain)),
      )
    })

    it('counts the parts of each machine', () => {
      expect(chainOf(algebra, parts).counts).toEqual([2, 1, 1, 0, 0, 0])
    })

    it('is what it was', () => {
      expect(hex(chainOf(algebra, parts).chain)).toBe(FROZEN[params.hasher as keyof typeof FROZEN].chain)
    })
  })

  describe('the cross-shard challenges', () => {
    const basis: ChallengeBasis<Numbers> = {
      program: digest(1),
      keysRoot: NO_RECURSION,
      chain: digest(2),
      counts: [3, 1, 0, 2, 0, 0],
      exitCode: 0,
      locals: localElements(new Map([[2, Uint8Array.from({ length: 32 }, (_, i) => i)]])),
      contextTag: Array.from({ length: CONTEXT_PAIRS }, (_, i) => i),
    }
    const drawn = (of: ChallengeBasis<Numbers>) => JSON.stringify(findChallenges(params, of))

    it('depend on everything that the parts share', () => {
      expectAllDifferent(
        [
          basis,
          { ...basis, program: digest(9) },
          { ...basis, keysRoot: digest(9) },
          { ...basis, chain: digest(9) },
          ...basis.counts.map((count, m) => ({ ...basis, counts: basis.counts.with(m, count + 1) })),
          { ...basis, exitCode: 1 },
          ...basis.locals.map((limb, i) => ({ ...basis, locals: basis.locals.with(i, limb + 1) })),
          ...basis.contextTag.map((pair, i) => ({ ...basis, contextTag: basis.contextTag.with(i, pair + 1) })),
        ].map(drawn),
      )
    })

    it('are the same for prover and verifier, who wants the work done', () => {
      const { nonce, ...challenges } = findChallenges(params, basis)
      expect(challengesOf(algebra, params, basis, nonce)).toEqual(challenges)
      const refused = Array.from({ length: 20 }, (_, k) => refusal(() => challengesOf(algebra, params, basis, k)))
      expect(refused).toContain('execution.grinding')
    })

    it('are what they were', () => {
      const { nonce, alpha, beta } = findChallenges(params, basis)
      expect([nonce, ...alpha, ...beta].join(' ')).toBe(FROZEN[params.hasher as keyof typeof FROZEN].challenges)
    })
  })
})

it('local preimages as elements: presence, then low and high limb of each word', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => i + 1)
  const elements = localElements(new Map([[3, bytes]]))
  expect(elements).toHaveLength(LOCAL_ELEMENTS)
  expect(elements.slice(34, 39)).toEqual([1, 0x0304, 0x0102, 0x0708, 0x0506])
  expect(elements.filter((_, i) => i < 34 || i >= 51).every(limb => limb === 0)).toBe(true)
})
