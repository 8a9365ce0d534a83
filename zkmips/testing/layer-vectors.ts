/**
 * Vectors of the layers of recursion: keys, statements, numbers, and what verifying one proof of each layer comes to.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { machineDigest } from '@zkmips/air/machine'
import type { Numbers } from '@zkmips/field/algebra'
import { hasherOf } from '@zkmips/prover/hasher'
import { type ProofParameters, parameterElements } from '@zkmips/prover/parameters'
import { decodeShardProof, encodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { LayerProver } from '@zkmips/recursion/layer-prover'
import { layerContext } from '@zkmips/recursion/layers/child'
import type { FinishInputs } from '@zkmips/recursion/layers/finish'
import { foldRun } from '@zkmips/recursion/layers/fold'
import { foldList } from '@zkmips/recursion/layers/fold-list'
import type { JoinInputs, ProvedRange } from '@zkmips/recursion/layers/join'
import { KeyTree, keyEntry, LAYER, type LayerKind } from '@zkmips/recursion/layers/keys'
import { listDigest, nameOnL1, numberBytes, outerDigest, statementBytes } from '@zkmips/recursion/layers/outer'
import { numberedElements, Seal } from '@zkmips/recursion/layers/seal'
import { keyedCircuits, type LayerCircuit, layerSets, recursionSystem } from '@zkmips/recursion/layers/system'
import { Workshop } from '@zkmips/recursion/layers/workshop'
import { numberElements, rangeElements } from '@zkmips/recursion/statement/convert'
import { proofStatements } from '@zkmips/statement/algebra'
import { executionStatement } from '@zkmips/statement/execution'
import { keyDigest } from '@zkmips/statement/program-name'
import type { RangeStatement } from '@zkmips/statement/run-state'
import { MACHINES } from '../machines.ts'
import { digestText, type Event, recordingAlgebra } from './recorded.ts'
import { smallRun, TEST_RECURSION } from './wrapped-scene.ts'

/** A key, and a proof under it. */
interface StoredProof {
  readonly machine: string
  readonly parameters: keyof typeof SETS
  readonly key: { readonly heights: readonly number[]; readonly cap: readonly (readonly number[])[] }
}

/** What is made once, with the proofs; everything else follows from it. */
export interface LayerScene {
  readonly proofs: Readonly<Record<Proved, StoredProof>>
  /** Digests of the tree of keys, in order. */
  readonly entries: readonly (readonly number[])[]
  /** Of the keys of `finish` and `list`. */
  readonly seal: readonly [StoredProof['key'], StoredProof['key']]
  /** What the proofs of leaf and join state. */
  readonly ranges: { readonly leaf: PlainRange; readonly join: PlainRange; readonly whole: PlainRange }
  readonly program: { readonly entry: number; readonly keys: readonly (readonly number[])[] }
  readonly nonce: number
}

/** A list has proofs of the shape of `finish`: of it there are the key and the statement. */
export const PROVED = ['leaf', 'join', 'finish', 'shrink', 'wrap'] as const
export type Proved = (typeof PROVED)[number]

const { core, leaf, join, finish, shrink, wrap } = TEST_RECURSION
const SETS = {
  core,
  leaf: leaf.params,
  join: join.params,
  finish: finish.params,
  shrink: shrink.params,
  wrap: wrap.params,
} satisfies Record<string, ProofParameters>

/** A range as JSON has it. */
type PlainRange = {
  readonly [K in keyof RangeStatement<Numbers>]: Readonly<Record<string, unknown>> | readonly number[]
}

/** Digests are lists in JSON. */
const plain = (range: RangeStatement<Numbers>): PlainRange =>
  JSON.parse(JSON.stringify(range, (_, value) => (value instanceof Uint32Array ? [...value] : value)))
const asRange = (range: PlainRange): RangeStatement<Numbers> => range as unknown as RangeStatement<Numbers>

/** Proves a small run through all layers. Takes a minute or two. */
export async function proveLayers(): Promise<{ scene: LayerScene; bytes: Readonly<Record<Proved, Uint8Array>> }> {
  const small = await smallRun()
  const system = recursionSystem(TEST_RECURSION, small.templates)
  const workshop = new Workshop(await LayerProver.create(), { atHand: 20 })
  const entries: Uint32Array[] = []
  for (const { kind, settings, ...circuit } of keyedCircuits(system)) {
    const vk = await workshop.key({ kind, settings, ...circuit })
    entries.push(keyEntry(proofStatements(settings.params), { kind: kind!, params: settings.params, vk }))
  }
  const run = small.proved(new KeyTree(proofStatements(leaf.params), entries).root)
  const bytes = new Map<string, Uint8Array>()
  const keys = new Map<string, { readonly circuit: LayerCircuit<never>; readonly vk: VerifyingKey }>()
  const inputs = new Map<string, unknown>()
  const proofs = {
    key: <I>(circuit: LayerCircuit<I>) => workshop.key(circuit),
    prove: async <I>(circuit: LayerCircuit<I>, of: I) => {
      const proof = await workshop.prove(circuit, of)
      const name = circuit.name === 'join leaves' ? 'join' : circuit.name.split(' ', 1)[0]!
      if ((circuit.name === 'join leaves' || !circuit.name.startsWith('join')) && !bytes.has(name)) {
        bytes.set(name, encodeShardProof(proof))
        keys.set(name, { circuit, vk: await workshop.key(circuit) })
        inputs.set(name, of)
      }
      return proof
    },
  }
  const finished = await foldRun(system, entries, proofs, run)
  await foldList(system, proofs, [finished])
  const stored = ({ preprocessedLogHeights, preprocessedCap }: VerifyingKey): StoredProof['key'] => ({
    heights: preprocessedLogHeights,
    cap: preprocessedCap.map(digest => [...digest]),
  })
  const last = inputs.get('finish') as FinishInputs
  const children = inputs.get('join') as JoinInputs
  const rangeOfLeaf = (children[0] as ProvedRange).range
  const joined = {
    ...rangeOfLeaf,
    after: children[1]!.range.after,
    sum: addSums(rangeOfLeaf.sum, children[1]!.range.sum),
  }
  const list = await workshop.key(system.list)
  return {
    scene: {
      proofs: Object.fromEntries(
        PROVED.map(name => {
          const { circuit, vk } = keys.get(name)!
          return [name, { machine: circuit.shape.machine.name, parameters: name, key: stored(vk) }]
        }),
      ) as LayerScene['proofs'],
      entries: entries.map(digest => [...digest]),
      seal: [stored(keys.get('finish')!.vk), stored(list)],
      ranges: { leaf: plain(rangeOfLeaf), join: plain(joined), whole: plain(last.range) },
      program: { entry: run.program.entry, keys: run.program.keys.map(digest => [...digest]) },
      nonce: run.nonce,
    },
    bytes: Object.fromEntries(PROVED.map(name => [name, bytes.get(name)!])) as Record<Proved, Uint8Array>,
  }
}

const addSums = (a: readonly number[], b: readonly number[]): readonly number[] =>
  proofStatements(core).ext.add(a as number[], b as number[])

/** What the layers come to, of proofs that were made. */
export interface LayerVectors {
  readonly scene: LayerScene
  readonly parameters: Readonly<Record<string, readonly number[]>>
  readonly root: string
  readonly seal: string
  readonly nameOnL1: string
  readonly statementBytes: string
  readonly number: string
  readonly listNumber: string
  readonly layers: Readonly<
    Record<
      string,
      {
        readonly keyDigest: string
        readonly entry?: string
        /** Elements whose row is stated. */
        readonly elements?: readonly number[]
        /** The last eight public values. */
        readonly stated: readonly number[]
        readonly events: readonly Event[]
      }
    >
  >
}

export function layerVectors(scene: LayerScene, bytes: Readonly<Record<Proved, Uint8Array>>): LayerVectors {
  const poseidon = proofStatements(leaf.params)
  const tree = new KeyTree(
    poseidon,
    scene.entries.map(e => Uint32Array.from(e)),
  )
  const keyOf = (name: Proved): VerifyingKey => verifyingKey(scene.proofs[name], scene.proofs[name].key)
  const seal = new Seal(finish.params, [
    verifyingKey(scene.proofs.finish, scene.seal[0]),
    verifyingKey(scene.proofs.finish, scene.seal[1]),
  ])
  const program = { ...scene.program, keys: scene.program.keys.map(k => Uint32Array.from(k)) }
  const whole = asRange(scene.ranges.whole)
  const execution = executionStatement(proofStatements(core), core, restored(whole), program, scene.nonce)
  const name = nameOnL1(poseidon, numberElements, layerSets(TEST_RECURSION), execution)
  const number = outerDigest(name, execution)
  const both = listDigest([number, number])
  const elements: Partial<Record<Proved, number[]>> = {
    leaf: rangeElements(asRange(scene.ranges.leaf), numberElements),
    join: rangeElements(asRange(scene.ranges.join), numberElements),
    finish: numberedElements<Numbers>(seal.root, number, numberElements),
  }
  const kinds: Partial<Record<Proved, LayerKind>> = {
    ...{ leaf: LAYER.leaf, join: LAYER.join, finish: LAYER.numbered },
  }
  const layers = PROVED.map(proved => {
    const params = SETS[proved]
    const vk = keyOf(proved)
    const { events, stated } = record(params, vk, scene.proofs[proved], bytes[proved])
    const algebra = proofStatements(params)
    const kind = kinds[proved]
    const own = elements[proved]
    return [
      proved,
      {
        keyDigest: digestText(keyDigest(algebra, vk)),
        ...(kind && { entry: digestText(keyEntry(algebra, { kind, params, vk })) }),
        ...(own && { elements: own }),
        ...{ stated, events },
      },
    ] as const
  })
  return {
    scene,
    parameters: Object.fromEntries(Object.entries(SETS).map(([set, params]) => [set, parameterElements(params)])),
    root: digestText(tree.root),
    seal: digestText(seal.root),
    nameOnL1: digestText(name),
    statementBytes: bytesToHex(statementBytes(name, execution)),
    number: bytesToHex(Uint8Array.from(numberBytes(number))),
    listNumber: bytesToHex(Uint8Array.from(numberBytes(both))),
    layers: Object.fromEntries(layers),
  }
}

/** Digests of JSON are lists; those that are compared must be digests again. */
function restored({ shared, before, after, sum }: RangeStatement<Numbers>): RangeStatement<Numbers> {
  const digest = (words: ArrayLike<number>): Uint32Array => Uint32Array.from(words)
  return {
    shared: { ...shared, program: digest(shared.program), keysRoot: digest(shared.keysRoot) },
    before: { ...before, chain: digest(before.chain) },
    after: { ...after, chain: digest(after.chain) },
    sum,
  }
}

const machineOf = (name: string) => MACHINES.find(machine => machine.name === name)!

function verifyingKey({ machine, parameters }: StoredProof, { heights, cap }: StoredProof['key']): VerifyingKey {
  return {
    machineDigest: machineDigest(machineOf(machine)),
    parameters: SETS[parameters].name,
    preprocessedLogHeights: heights,
    preprocessedCap: cap.map(digest => Uint32Array.from(digest)),
  }
}

function record(params: ProofParameters, vk: VerifyingKey, { machine: name }: StoredProof, bytes: Uint8Array) {
  const machine = machineOf(name)
  const proof = decodeShardProof(bytes, params, machine, vk)
  const { algebra, events } = recordingAlgebra(params)
  const shape = checkShardStructure(params, hasherOf(params), machine, vk, proof)
  const context = layerContext(params.extensionDegree)
  const { publicValues } = assertShard(algebra, params, machine, vk, shape, proof, context)
  return { events, stated: publicValues.slice(-8) }
}
