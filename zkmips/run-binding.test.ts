/**
 * The cross-shard challenges bind all parts to one run: for each thing that they are drawn from, a proof whose parts were all made under the
 * challenges of another one, and a file that says the truth. Each is refused by the verifier of runs.
 */
import { memoryMachine, PART_MACHINES } from '@zkmips/circuits/machines'
import { DATA, exit, programOf, set } from '@zkmips/circuits/testing/run'
import { encode } from '@zkmips/isa/encode'
import { SYS_MULMOD256 } from '@zkmips/isa/syscalls'
import { hasherOf } from '@zkmips/prover/hasher'
import { testOnlyBlake3 as parameters, testOnlyPoseidon2 } from '@zkmips/prover/parameters'
import { proofStatements } from '@zkmips/statement/algebra'
import { chainOf, type EarlyPart } from '@zkmips/statement/chain'
import { NO_RECURSION } from '@zkmips/statement/run-state'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeRunProof, encodeRunProof, type RunProof } from './container.ts'
import { nameOfKey } from './program-key.ts'
import { honestParts, type Lies, makeScene, proveTables, runRefusal, type Scene, verifyScene } from './testing/runs.ts'

const local = Uint8Array.from({ length: 32 }, (_, i) => 3 * i + 1)
const algebra = proofStatements(parameters)
const someRoot = algebra.hash.row([1, 2, 3])
const words = Array.from({ length: 64 }, (_, i) => (i % 32 < 24 ? Math.imul(i + 1, 0x9e3779b1) >>> 0 : 0))
const call = [...set(2, SYS_MULMOD256), ...set(4, DATA), encode('syscall')]
const image = programOf([...call, ...exit()], [], words)

/** The work is missing once in two times; else the first part is none under the challenges that follow from the file. */
const FOREIGN = /^(execution\.grinding|shard\.(grinding\.\w+|lookup\.balance|constraints))$/

let scene: Scene
let honest: RunProof
beforeAll(async () => {
  scene = await makeScene(image, new Map([[2, local]]), 6, parameters)
  honest = decodeRunProof(proveTables(scene, honestParts(scene), scene.statement))
}, 60_000)

const proved = (lies: Lies): Uint8Array => proveTables(scene, honestParts(scene), scene.statement, lies)
const chainFrom = (change: (early: EarlyPart[]) => EarlyPart[]): Lies => ({
  lie: (basis, early) => ({ ...basis, chain: chainOf(algebra, change([...early])).chain }),
})

describe('the parts of a run are not bound to', () => {
  it.each<[string, () => Lies]>([
    ['early commitments of which two are swapped', () => chainFrom(([a, b, ...rest]) => [b!, a!, ...rest])],
    ['early commitments without the first shard', () => chainFrom(early => early.slice(1))],
    [
      'early commitments without the piece of memory',
      () => chainFrom(e => e.filter(p => p.machine !== memoryMachine.id)),
    ],
    ['early commitments without the calls', () => chainFrom(early => early.slice(0, -1))],
    ['early commitments with a part more', () => chainFrom(early => [...early, early.at(-1)!])],
    [
      'an early commitment of other heights',
      () => chainFrom(([a, ...rest]) => [{ ...a!, logHeights: a!.logHeights.map(h => h + 1) }, ...rest]),
    ],
    ['another root of keys', () => ({ lie: basis => ({ ...basis, keysRoot: someRoot }) })],
    ['no root of keys', () => ({ keysRoot: someRoot, lie: basis => ({ ...basis, keysRoot: NO_RECURSION }) })],
    ['another context tag', () => ({ lie: basis => ({ ...basis, contextTag: basis.contextTag.with(15, 1) }) })],
    ['another local preimage', () => ({ lie: basis => ({ ...basis, locals: basis.locals.with(20, 1) }) })],
    ['another exit code', () => ({ lie: basis => ({ ...basis, exitCode: 1 }) })],
    ...PART_MACHINES.slice(0, 3).map((machine, m): [string, () => Lies] => [
      `another number of parts of ${machine.name}`,
      () => ({ lie: basis => ({ ...basis, counts: basis.counts.with(m, basis.counts[m]! + 1) }) }),
    ]),
    [
      'another program with the same entry',
      () => {
        const key = scene.tasks.programKey()
        const changed = { ...key.keys[1]!.vk, preprocessedCap: key.keys[1]!.vk.preprocessedCap.toReversed() }
        const keys = key.keys.with(1, { ...key.keys[1]!, vk: changed })
        const program = nameOfKey({ ...key, keys }, parameters)
        return { lie: basis => ({ ...basis, program }) }
      },
    ],
  ])('%s', async (_, lies) => {
    expect(await runRefusal(scene, proved(lies()))).toMatch(FOREIGN)
  })
})

describe('the file says', () => {
  const rewritten = (change: Partial<RunProof>): Promise<string> =>
    runRefusal(scene, encodeRunProof({ ...honest, ...change }))

  it('the truth, with and without a root of keys', async () => {
    expect((await verifyScene(scene, encodeRunProof(honest))).keysRoot).toEqual(NO_RECURSION)
    expect((await verifyScene(scene, proved({ keysRoot: someRoot }))).keysRoot).toEqual(someRoot)
  })

  it('another root of keys, or context tag', async () => {
    expect(await rewritten({ keysRoot: someRoot })).toMatch(FOREIGN)
    const { statement } = honest
    expect(await rewritten({ statement: { ...statement, contextTag: local } })).toMatch(FOREIGN)
  })

  it('parts in another order, or fewer of them', async () => {
    const [shards, ...others] = honest.parts as [RunProof['parts'][number], ...RunProof['parts']]
    const { proofs } = shards
    const swapped = { ...shards, proofs: [proofs[1]!, proofs[0]!, ...proofs.slice(2)] }
    expect(await rewritten({ parts: [swapped, ...others] })).toBe('part.shard')
    expect(await rewritten({ parts: [{ ...shards, proofs: proofs.slice(1) }, ...others] })).toBe('part.shard')
    const withoutCalls = others.map(list => (list.machine > memoryMachine.id ? { ...list, proofs: [] } : list))
    expect(await rewritten({ parts: [shards, ...withoutCalls] })).toMatch(
      /^(execution\.grinding|shard\.|execution\.sum)/,
    )
  })

  it('an entry that is no instruction, or a root that is no digest', async () => {
    expect(await rewritten({ key: { ...honest.key, entry: honest.key.entry + 2 } })).toBe('format.range')
    const other = await makeScene(image, new Map([[2, local]]), 4095, testOnlyPoseidon2)
    const proof = decodeRunProof(proveTables(other, honestParts(other), other.statement))
    expect(await runRefusal(other, encodeRunProof(proof))).toBe('accepted')
    const noDigest = new Uint32Array(8).fill(2 ** 32 - 1)
    expect(hasherOf(testOnlyPoseidon2).isDigest(noDigest)).toBe(false)
    expect(await runRefusal(other, encodeRunProof({ ...proof, keysRoot: noDigest }))).toBe('format.element')
  })
})
