/**
 * From the proofs of the parts of a run to the proof of its execution: leaves, joins two by two, finish. Parts are given one after the other, so that
 * leaves are proved while later parts are not yet, and a join is as soon as both of its children are. What follows: `fold-list.ts`.
 *
 * A level keeps the order of the parts. A leaf that is left without a neighbour becomes a join by itself; a join that is left over goes up.
 * @module
 */
import type { PartMachine } from '@zkmips/circuits/machines'
import type { Numbers } from '@zkmips/field/algebra'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { shardShape } from '@zkmips/prover/protocol/shard-shape'
import { scopeSum } from '@zkmips/prover/verifier/lookup-sums'
import { proofStatements, type StatementAlgebra } from '@zkmips/statement/algebra'
import { executionStatement } from '@zkmips/statement/execution'
import { partStatement } from '@zkmips/statement/part-statement'
import type { NamedProgram } from '@zkmips/statement/program-name'
import { initialState, joinRanges, type RangeStatement, type SharedFields } from '@zkmips/statement/run-state'
import { numberElements } from '../statement/convert.ts'
import { type LayerProofs, type ProvedExecution, sealOf } from './fold-list.ts'
import type { JoinInputs, ProvedRange } from './join.ts'
import { KeyTree } from './keys.ts'
import type { LeafInputs } from './leaf.ts'
import { nameOnL1, outerDigest } from './outer.ts'
import { keyedCircuits, type LayerCircuit, type LeafTemplate, layerSets, type RecursionSystem } from './system.ts'

/** A proof of a part, with the key that it is verified by. */
export interface ProvedPart {
  readonly machine: PartMachine
  readonly vk: VerifyingKey
  readonly proof: ShardProof
}

/** A run, but for its parts. */
export interface FoldedRun {
  readonly shared: SharedFields<Numbers>
  readonly program: NamedProgram<Numbers>
  /** Proof of work of the cross-shard challenges. */
  readonly nonce: number
}

/** A run of which every part is proved. */
export interface ProvedRun extends FoldedRun {
  readonly parts: readonly ProvedPart[]
}

/** The tables of a part are not those of a template, so there is no leaf for it. */
export class UnknownTemplateError extends Error {
  readonly code = 'TEMPLATE'
  constructor(machine: PartMachine, logHeights: readonly number[]) {
    super(
      `a part of ${machine.name} has tables of heights that no template has (2^${logHeights.join(', 2^')}): it was not proved to be aggregated`,
    )
    this.name = 'UnknownTemplateError'
  }
}

/** Leaves that are under way at once, with the proofs of their parts in memory. */
const MAX_LEAVES = 8

/** A range with its proof, and the circuit that the proof is of. */
interface Node extends ProvedRange {
  readonly circuit: LayerCircuit<never>
}

export class RunFold {
  readonly #system: RecursionSystem
  readonly #proofs: LayerProofs
  readonly #run: FoldedRun
  readonly #algebra: StatementAlgebra<Numbers>
  readonly #tree: KeyTree
  readonly #circuits: readonly LayerCircuit<never>[]
  /** State after the parts so far. */
  #after: RangeStatement<Numbers>['after']
  /** A leaf without a neighbour so far, and on each level of joins the last one of an odd number. */
  #leaf: { readonly circuit: LayerCircuit<LeafInputs>; readonly node: Promise<Node> } | undefined
  readonly #left: (Promise<Node> | undefined)[] = []
  readonly #underWay = new Set<Promise<unknown>>()
  #failure: { readonly error: unknown } | undefined

  /** @param entries of the keys of all circuits, in the order of `keyedCircuits` */
  constructor(system: RecursionSystem, entries: readonly Numbers['digest'][], proofs: LayerProofs, run: FoldedRun) {
    this.#system = system
    this.#proofs = proofs
    this.#run = run
    this.#algebra = proofStatements(system.settings.core)
    this.#tree = new KeyTree(proofStatements(system.settings.leaf.params), entries)
    this.#circuits = keyedCircuits(system)
    this.#after = initialState(this.#algebra, run.program.entry)
  }

  /**
   * The next part, in the order of the parts. Answers when there is room for another one.
   * @throws UnknownTemplateError
   * @throws what proving a layer for an earlier part has failed with
   */
  async add({ vk, proof, machine }: ProvedPart): Promise<void> {
    if (this.#failure) throw this.#failure.error
    const { shared, program } = this.#run
    const circuit = leafOf(this.#system, machine, proof.logHeights)
    const range = rangeOf(this.#system, this.#run, { machine, vk, proof }, this.#after)
    this.#after = range.after
    const node = this.#watched(this.#prove(circuit, { vk, proof, shared, program, before: range.before }, range))
    const leaf = { circuit, node }
    const mayPair = circuit.settings === this.#system.settings.leaf
    if (!mayPair || !this.#leaf) {
      this.#aloneLeaf()
      this.#leaf = leaf
      if (!mayPair) this.#aloneLeaf()
    } else {
      const children = [this.#leaf.node, node]
      this.#leaf = undefined
      this.#push(0, this.#join(this.#system.joinLeaves, children))
    }
    const done = node.then(() => this.#underWay.delete(node))
    this.#underWay.add(node)
    done.catch(() => {})
    if (this.#underWay.size >= MAX_LEAVES) await Promise.race(this.#underWay)
  }

  /** All parts were given. */
  async finish(): Promise<ProvedExecution> {
    const { settings, finish } = this.#system
    this.#aloneLeaf()
    const whole = await this.#top()
    const { program, nonce } = this.#run
    const { range, vk, proof, path } = whole
    const execution = executionStatement(this.#algebra, settings.core, range, program, nonce)
    const name = nameOnL1(proofStatements(settings.leaf.params), numberElements, layerSets(settings), execution)
    const outer = outerDigest(name, execution)
    const { root: seal } = await sealOf(this.#system, this.#proofs)
    const end = await this.#proofs.prove(finish, { range, vk, proof, path, program, nonce, seal })
    return { proof: end, vk: await this.#proofs.key(finish), execution, name, outer }
  }

  /** What is left over goes up, level by level. */
  #top(): Promise<Node> {
    for (let level = 0; level < this.#left.length; level++) {
      const node = this.#left[level]
      if (!node) continue
      if (this.#left.slice(level + 1).every(above => !above)) return node
      this.#left[level] = undefined
      this.#push(level + 1, node)
    }
    throw new RangeError('a run has at least one part')
  }

  #aloneLeaf(): void {
    const { joinTallLeaf, joinLeaf, settings } = this.#system
    if (!this.#leaf) return
    const { circuit, node } = this.#leaf
    this.#leaf = undefined
    this.#push(0, this.#join(circuit.settings === settings.tallLeaf ? joinTallLeaf : joinLeaf, [node]))
  }

  #push(level: number, node: Promise<Node>): void {
    const left = this.#left[level]
    this.#left[level] = left ? undefined : node
    if (left) this.#push(level + 1, this.#join(this.#system.joinJoins, [left, node]))
  }

  #join(circuit: LayerCircuit<JoinInputs>, children: readonly Promise<Node>[]): Promise<Node> {
    const joined = Promise.all(children).then(nodes => {
      const range = nodes.map(({ range }) => range).reduce((left, right) => joinRanges(this.#algebra, left, right))
      return this.#prove(circuit, nodes, range)
    })
    return this.#watched(joined)
  }

  async #prove<I>(circuit: LayerCircuit<I>, inputs: I, range: RangeStatement<Numbers>): Promise<Node> {
    const proof = await this.#proofs.prove(circuit, inputs)
    const path = this.#tree.path(this.#circuits.indexOf(circuit))
    return { vk: await this.#proofs.key(circuit), proof, circuit, path, range }
  }

  /** Whoever waits for it hears of a failure, and so does the next part. */
  #watched<T>(made: Promise<T>): Promise<T> {
    made.catch(error => {
      this.#failure ??= { error }
    })
    return made
  }
}

/** @throws UnknownTemplateError */
export function leafOf(
  { templates, leaves }: RecursionSystem,
  machine: PartMachine,
  logHeights: readonly number[],
): LayerCircuit<LeafInputs> {
  const isOf = (of: LeafTemplate): boolean => of.machine === machine.id && of.logHeights.join() === logHeights.join()
  const template = templates.find(isOf)
  const circuit = template && leaves.get(template.name)
  if (!circuit) throw new UnknownTemplateError(machine, logHeights)
  return circuit
}

/** What the part is claimed to do; whether it does is for its leaf to verify. */
function rangeOf(
  { settings: { core } }: RecursionSystem,
  { shared, program }: FoldedRun,
  { machine, vk, proof }: ProvedPart,
  before: RangeStatement<Numbers>['before'],
): RangeStatement<Numbers> {
  const algebra = proofStatements(core)
  const { present } = shardShape(machine, core.extensionDegree, vk.preprocessedLogHeights, proof.logHeights)
  const chips = present.map(({ chip }) => chip)
  const challenges = { shard: shared.challenges, global: shared.challenges }
  const globalSum = scopeSum<Numbers>(algebra, 'global', machine, chips, proof.sums, challenges, proof.publicValues)
  const { publicValues, earlyCap, logHeights } = proof
  const part = { params: core, machine, vk, publicValues, earlyCap, logHeights, globalSum }
  return partStatement<Numbers>(algebra, part, shared, program, before)
}

/** The same where all parts are at hand. */
export async function foldRun(
  system: RecursionSystem,
  entries: readonly Numbers['digest'][],
  proofs: LayerProofs,
  run: ProvedRun,
): Promise<ProvedExecution> {
  const fold = new RunFold(system, entries, proofs, run)
  for (const part of run.parts) await fold.add(part)
  return fold.finish()
}
