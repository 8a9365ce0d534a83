/**
 * The layers of a release: which circuits there are, what machine and heights each is proved with, and which keys are allowed. A circuit depends
 * on the shapes of what it verifies, never on a program.
 *
 *   parts ─ leaf ─┐
 *   parts ─ leaf ─┴ join ─┐
 *   parts ─ leaf ── join ─┴ join ── finish ─┐
 *                  … of another run, finish ─┴ list ── shrink ── wrap ── R1CS
 *
 * All leaves have proofs of one shape, and so have all joins, whatever they join: a join that is left over on one level goes up to the next. The
 * ends of runs, and lists of them, have proofs of one shape, too; one run alone needs no list.
 * @module
 */
import { PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import { TEMPLATES, type Template } from '@zkmips/circuits/templates'
import type { Digest } from '@zkmips/field/hash'
import { core100Poseidon2, type ProofParameters, recursion100, shrink100, wrap100 } from '@zkmips/prover/parameters'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { Circuit } from '../circuit/tape.ts'
import { type Layout, layOut } from '../machine/layout.ts'
import { LAYER_DEGREE, recursionMachine } from '../machine/machine.ts'
import type { ProofShape } from '../proof-shape.ts'
import { type FinishInputs, finishLayer } from './finish.ts'
import { type JoinInputs, joinLayer } from './join.ts'
import { LAYER, type LayerKind } from './keys.ts'
import type { Layer } from './layer.ts'
import { type LeafInputs, leafLayer } from './leaf.ts'
import { type ListInputs, listLayer } from './list.ts'
import type { NumberedProof } from './seal.ts'
import { shrinkLayer } from './shrink.ts'
import { wrapLayer } from './wrap.ts'

/** log₂ of the heights of the recursion machine's tables. */
export interface LayerHeights {
  readonly permutation: number
  readonly gate: number
  readonly batch: number
  readonly pack: number
  readonly index: number
}

/** How the circuits of one kind are laid out and proved. */
export interface LayerSettings {
  readonly params: ProofParameters
  /** Gates in a row of the machine. */
  readonly slots: number
  /** Proofs that one of its circuits can verify. */
  readonly batches: number
  readonly logHeights: LayerHeights
}

/** The settings of all layers. */
export interface RecursionSettings {
  readonly name: string
  /** Of the proofs of parts. */
  readonly core: ProofParameters
  readonly leaf: LayerSettings
  /** Of parts whose leaves are too large for the others: of the machines named here. */
  readonly tallLeaf: LayerSettings
  readonly tallMachines: readonly string[]
  readonly join: LayerSettings
  /** Of the ends of runs, and of lists. */
  readonly finish: LayerSettings
  readonly shrink: LayerSettings
  readonly wrap: LayerSettings
}

const heights = (permutation: number, gate: number, batch: number, pack: number, index: number): LayerHeights => ({
  permutation, gate, batch, pack, index,
}) // biome-ignore format: a row of a table

/** 100 bits in every layer. */
export const RECURSION_100: RecursionSettings = {
  name: 'recursion-100',
  core: core100Poseidon2,
  leaf: { params: recursion100, slots: 2, batches: 1, logHeights: heights(16, 16, 16, 13, 13) },
  tallLeaf: { params: recursion100, slots: 2, batches: 1, logHeights: heights(17, 17, 17, 14, 14) },
  tallMachines: ['zkmips-keccak'],
  join: { params: recursion100, slots: 2, batches: 2, logHeights: heights(15, 15, 15, 15, 15) },
  finish: { params: recursion100, slots: 4, batches: 2, logHeights: heights(15, 15, 15, 15, 15) },
  shrink: { params: shrink100, slots: 2, batches: 1, logHeights: heights(14, 14, 14, 14, 14) },
  wrap: { params: wrap100, slots: 1, batches: 1, logHeights: heights(13, 13, 13, 13, 13) },
}

/** @param degree of the extension of the proofs that the layer verifies */
export function layerShape({ params, slots, batches, logHeights }: LayerSettings, degree: number): ProofShape {
  const machine = recursionMachine(degree, slots, batches)
  const all = machine.chips.map(({ chip }) => logHeights[chip.name as keyof LayerHeights])
  return { params, machine, keyLogHeights: all, logHeights: all }
}

/** @throws RangeError where the circuit is too large for the settings */
export const layoutOf = (circuit: Circuit, { params, slots, batches, logHeights }: LayerSettings): Layout =>
  layOut(circuit, { slots, batches, logHeights: { ...logHeights }, step: params.logFoldingArity })

/** A circuit of the release, and how it is proved. */
export interface LayerCircuit<I> {
  /** Names it among all. */
  readonly name: string
  /** In the tree of keys; undefined where what verifies it has its key as a constant. */
  readonly kind: LayerKind | undefined
  readonly settings: LayerSettings
  readonly shape: ProofShape
  /** What its circuit has as a constant, if it has one: the seal, or a key. */
  readonly constant?: Digest | VerifyingKey
  /** What the circuit depends on beside the sources, as JSON tells it: names a layout that is kept. */
  readonly of: unknown
  /** Records it. */
  record(): Layer<I>
}

/** All circuits that a run may need. */
export interface RecursionSystem {
  readonly settings: RecursionSettings
  readonly templates: readonly LeafTemplate[]
  /** By name: `leaf 0 small plain-19`. */
  readonly leaves: ReadonlyMap<string, LayerCircuit<LeafInputs>>
  readonly joinLeaves: LayerCircuit<JoinInputs>
  readonly joinLeaf: LayerCircuit<JoinInputs>
  readonly joinTallLeaf: LayerCircuit<JoinInputs>
  readonly joinJoins: LayerCircuit<JoinInputs>
  readonly finish: LayerCircuit<FinishInputs>
  readonly list: LayerCircuit<ListInputs>
  /** @param seal root of the tree of the keys of `finish` and `list`, which its circuit has as a constant */
  shrink(seal: Digest): LayerCircuit<NumberedProof>
  /** @param shrinkKey which its circuit has as a constant */
  wrap(shrinkKey: VerifyingKey): LayerCircuit<ShardProof>
}

/** Heights of a part that there is a leaf for. */
export interface LeafTemplate {
  /** `leaf 0 small plain-19`: machine, size of the program, name of the template. */
  readonly name: string
  /** Id of the machine. */
  readonly machine: number
  readonly logHeights: readonly number[]
  /** Of the tables with preprocessed columns, which an absent table has, too. */
  readonly keyLogHeights: readonly number[]
}

const machineOf = (id: number): PartMachine => PART_MACHINES.find(machine => machine.id === id)!

/** All tables of a template are present. */
const leafTemplate = ({ machine, size, name, logHeights }: Template): LeafTemplate => ({
  name: ['leaf', machine, size, name].filter(part => part !== undefined).join(' '),
  ...{ machine, logHeights },
  keyLogHeights: logHeights.filter((_, k) => machineOf(machine).chips[k]!.chip.columns.preprocessed.length > 0),
})

/** Parameter sets of the layers, from the leaves up, as a program's name on L1 has them. */
export const layerSets = ({ leaf, shrink, wrap }: RecursionSettings): ProofParameters[] => [
  leaf.params,
  shrink.params,
  wrap.params,
]

export function recursionSystem(
  settings: RecursionSettings = RECURSION_100,
  templates: readonly LeafTemplate[] = TEMPLATES.map(leafTemplate),
): RecursionSystem {
  const { core, leaf, tallLeaf, join, finish, shrink, wrap, tallMachines } = settings
  const coreDegree = core.extensionDegree
  const isTall = ({ name }: PartMachine): boolean => tallMachines.includes(name)
  const circuit = <I>(
    name: string,
    kind: LayerKind | undefined,
    of: LayerSettings,
    degree: number,
    record: () => Layer<I>,
    more?: unknown,
  ): LayerCircuit<I> => ({
    ...{ name, kind, settings: of, record },
    shape: layerShape(of, degree),
    of: [settings, name, more],
  })
  const leaves = templates.map(({ name, machine: id, ...heights }) => {
    const machine = machineOf(id)
    const of = isTall(machine) ? tallLeaf : leaf
    return circuit(name, LAYER.leaf, of, coreDegree, () => leafLayer({ params: core, machine, ...heights }), heights)
  })
  const joinOf = (name: string, kind: LayerKind, child: ProofShape, count: 1 | 2) =>
    circuit(name, LAYER.join, join, LAYER_DEGREE, () => joinLayer(kind, child, count, coreDegree))
  const leafShape = layerShape(leaf, coreDegree)
  const joinShape = layerShape(join, LAYER_DEGREE)
  const finishShape = layerShape(finish, LAYER_DEGREE)
  const shrinkShape = layerShape(shrink, LAYER_DEGREE)
  return {
    settings,
    templates,
    leaves: new Map(leaves.map(of => [of.name, of])),
    joinLeaves: joinOf('join leaves', LAYER.leaf, leafShape, 2),
    joinLeaf: joinOf('join leaf', LAYER.leaf, leafShape, 1),
    joinTallLeaf: joinOf('join tall leaf', LAYER.leaf, layerShape(tallLeaf, coreDegree), 1),
    joinJoins: joinOf('join joins', LAYER.join, joinShape, 2),
    finish: circuit('finish', undefined, finish, LAYER_DEGREE, () => finishLayer(joinShape, core, layerSets(settings))),
    list: circuit('list', undefined, finish, LAYER_DEGREE, () => listLayer(finishShape)),
    shrink: seal => ({
      ...circuit('shrink', undefined, shrink, LAYER_DEGREE, () => shrinkLayer(finishShape, seal), [...seal]),
      constant: seal,
    }),
    wrap: key => {
      const digests = key.preprocessedCap.map(digest => [...digest])
      const record = () => wrapLayer(shrinkShape, key)
      return { ...circuit('wrap', undefined, wrap, LAYER_DEGREE, record, digests), constant: key }
    },
  }
}

/** The circuits whose keys are in the tree, in its order. */
export const keyedCircuits = (system: RecursionSystem): readonly LayerCircuit<never>[] => [
  ...system.leaves.values(),
  system.joinLeaves,
  system.joinLeaf,
  system.joinTallLeaf,
  system.joinJoins,
]

/** A circuit as plain data, for a process that has the system. */
export type CircuitName = Pick<LayerCircuit<never>, 'name' | 'constant'>

/** @throws RangeError for a name that is none */
export function circuitNamed(system: RecursionSystem, { name, constant }: CircuitName): LayerCircuit<never> {
  if (name === 'shrink') return system.shrink(constant as Digest)
  if (name === 'wrap') return system.wrap(constant as VerifyingKey)
  const circuit = [...keyedCircuits(system), system.finish, system.list].find(of => of.name === name)
  if (!circuit) throw new RangeError(`no layer is called ${name}`)
  return circuit
}
