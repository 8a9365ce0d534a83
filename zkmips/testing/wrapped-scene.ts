/**
 * For tests of recursion: a small run of which every part is proved under the root of a small system of layers, ready to be folded.
 * @module
 */
import { executionMachine, memoryMachine, PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import { DATA, exit, programOf, set } from '@zkmips/circuits/testing/run'
import type { Digest } from '@zkmips/field/hash'
import { encode } from '@zkmips/isa/encode'
import { SYS_MULMOD256 } from '@zkmips/isa/syscalls'
import {
  type ProofParameters,
  testOnlyPoseidon2,
  testOnlyPoseidon2Degree5,
  testOnlyPoseidonBn254,
} from '@zkmips/prover/parameters'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ProvedRun } from '@zkmips/recursion/layers/fold'
import type { LayerHeights, LeafTemplate, RecursionSettings } from '@zkmips/recursion/layers/system'
import { findChallenges } from '@zkmips/statement/challenges'
import { namedProgram } from '../program-key.ts'
import { challengeBasis, sharedFields } from '../run-context.ts'
import { honestParts, makeScene } from './runs.ts'

const core: ProofParameters = { ...testOnlyPoseidon2, queries: 2 }
const inner: ProofParameters = { ...testOnlyPoseidon2Degree5, queries: 2 }
const noWork = { lookup: 0, globalLookup: 0, outOfDomain: 0, batching: 0, folding: 0, query: 1 }
const outer: ProofParameters = { ...testOnlyPoseidonBn254, queries: 1, grinding: noWork }

const uniform = (log: number): LayerHeights => ({ permutation: log, gate: log, batch: log, pack: log, index: log })

/** Without security, for circuits of a few thousand rows. */
export const TEST_RECURSION: RecursionSettings = {
  name: 'test-only-insecure-recursion',
  core,
  leaf: { params: inner, slots: 2, batches: 1, logHeights: uniform(12) },
  tallLeaf: { params: inner, slots: 2, batches: 1, logHeights: uniform(13) },
  tallMachines: ['zkmips-keccak'],
  join: { params: inner, slots: 2, batches: 2, logHeights: uniform(12) },
  finish: { params: inner, slots: 4, batches: 2, logHeights: uniform(15) },
  shrink: { params: { ...inner, queries: 1 }, slots: 2, batches: 1, logHeights: uniform(12) },
  wrap: { params: outer, slots: 1, batches: 1, logHeights: uniform(12) },
}

/** Six cycles a shard: four shards, a piece of memory, and calls of mulmod256. */
export async function smallRun() {
  const call = (address: number) => [...set(2, SYS_MULMOD256), ...set(4, address), encode('syscall')]
  const words = Array.from({ length: 64 }, (_, i) => (i % 32 < 24 ? Math.imul(i + 1, 0x9e3779b1) >>> 0 : 0))
  const image = programOf([...call(DATA), ...call(DATA + 128), ...call(DATA), ...exit()], [], words)
  const locals = new Map([[2, Uint8Array.from({ length: 32 }, (_, i) => 7 * i)]])
  const scene = await makeScene(image, locals, 6, core)
  const { tasks } = scene
  const honest = honestParts(scene)
  const tables = [
    ...honest.shards.map(w => ({ machine: executionMachine as PartMachine, w })),
    ...honest.pieces.map(w => ({ machine: memoryMachine as PartMachine, w })),
    ...honest.calls.map(w => ({ machine: w.machine, w })),
  ]
  const heights = tables.map(({ w }) => w.tables.map(table => (table ? Math.log2(table.height) : 0)))
  const contextTag = Uint8Array.from({ length: 32 }, (_, i) => i + 1)
  const statement = { ...scene.statement, contextTag }
  const key = tasks.programKey()
  const all = tables.map(({ machine }, i): LeafTemplate => {
    const { preprocessedLogHeights } = key.keys[PART_MACHINES.indexOf(machine)]!.vk
    const name = `leaf ${machine.id} ${heights[i]!.join('-')}`
    return { name, machine: machine.id, logHeights: heights[i]!, keyLogHeights: preprocessedLogHeights }
  })
  const templates = [...new Map(all.map(template => [template.name, template])).values()]

  /** All parts, proved under a root of keys. */
  const proved = (keysRoot: Digest): ProvedRun => {
    const run = { parameters: core, key, statement, keysRoot }
    const early = tables.map(({ machine, w }) => tasks.commit(machine, w.tables))
    const { nonce, ...challenges } = findChallenges(core, challengeBasis(run, early))
    const context = { globalChallenges: challenges, contextTag: statement.contextTag }
    const parts = tables.map(({ machine, w }) => {
      const { vk } = key.keys[PART_MACHINES.indexOf(machine)]!
      return { machine, vk, proof: decodeShardProof(tasks.prove(machine, w, context).bytes, core, machine, vk) }
    })
    return { shared: { ...sharedFields(run), challenges }, program: namedProgram(key, core), nonce, parts }
  }
  return { scene, contextTag, templates, proved }
}

export type SmallRun = Awaited<ReturnType<typeof smallRun>>
