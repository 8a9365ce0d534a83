/**
 * From the proofs of all parts of a run to the proof of its execution: leaves, joins two by two, finish. What follows: `fold-list.ts`.
 *
 * A level keeps the order of the parts. A leaf that is left without a neighbour becomes a join by itself; a join that is left over goes up.
 * @module
 */
import type { PartMachine } from '@zkmips/circuits/machines'
import type { Numbers } from '@zkmips/field/algebra'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { shardShape } from '@zkmips/prover/protocol/shard-shape'
import { scopeSum } from '@zkmips/prover/verifier/lookup-sums'
import { proofStatements } from '@zkmips/statement/algebra'
import { executionStatement } from '@zkmips/statement/execution'
import { partStatement } from '@zkmips/statement/part-statement'
import type { NamedProgram } from '@zkmips/statement/program-name'
import { initialState, joinRanges, type RangeStatement, type SharedFields } from '@zkmips/statement/run-state'
import { numberElements } from '../statement/convert.ts'
import { type LayerProofs, type ProvedExecution, sealOf } from './fold-list.ts'
import type { JoinInputs, ProvedRange } from './join.ts'
import { type KeyPath, KeyTree } from './keys.ts'
import { nameOnL1, outerDigest } from './outer.ts'
import { keyedCircuits, type LayerCircuit, type LeafTemplate, layerSets, type RecursionSystem } from './system.ts'

/** A proof of a part, with the key that it is verified by. */
export interface ProvedPart {
  readonly machine: PartMachine
  readonly vk: VerifyingKey
  readonly proof: ShardProof
}

/** A run of which every part is proved. */
export interface ProvedRun {
  readonly shared: SharedFields<Numbers>
  readonly program: NamedProgram<Numbers>
  /** Proof of work of the cross-shard challenges. */
  readonly nonce: number
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

/** A range with its proof, and the circuit that the proof is of. */
interface Node extends ProvedRange {
  readonly circuit: LayerCircuit<never>
}

/**
 * @param entries of the keys of all circuits, in the order of `keyedCircuits`
 */
export async function foldRun(
  system: RecursionSystem,
  entries: readonly Numbers['digest'][],
  proofs: LayerProofs,
  run: ProvedRun,
): Promise<ProvedExecution> {
  const { settings } = system
  const algebra = proofStatements(settings.core)
  const layerAlgebra = proofStatements(settings.leaf.params)
  const tree = new KeyTree(layerAlgebra, entries)
  const circuits = keyedCircuits(system)
  const pathOf = (circuit: LayerCircuit<never>): KeyPath<Numbers> => tree.path(circuits.indexOf(circuit))
  const prove = async <I>(circuit: LayerCircuit<I>, inputs: I): Promise<{ vk: VerifyingKey; proof: ShardProof }> => {
    const proof = await proofs.prove(circuit, inputs)
    return { vk: await proofs.key(circuit), proof }
  }

  let before = initialState(algebra, run.program.entry)
  const ranges = run.parts.map(part => {
    const range = rangeOf(system, run, part, before)
    before = range.after
    return range
  })
  const leaves = await Promise.all(
    run.parts.map(async ({ vk, proof, machine }, i): Promise<Node> => {
      const circuit = leafOf(system, machine, proof)
      const { shared, program } = run
      const made = await prove(circuit, { vk, proof, shared, program, before: ranges[i]!.before })
      return { ...made, circuit, path: pathOf(circuit), range: ranges[i]! }
    }),
  )

  const join = async (circuit: LayerCircuit<JoinInputs>, children: readonly Node[]): Promise<Node> => ({
    ...(await prove(circuit, children)),
    ...{ circuit, path: pathOf(circuit) },
    range: children.map(({ range }) => range).reduce((left, right) => joinRanges(algebra, left, right)),
  })
  let level = await Promise.all(
    pairs(leaves, ({ circuit }) => circuit.settings === settings.leaf).map(children => {
      if (children.length === 2) return join(system.joinLeaves, children)
      const isTall = children[0]!.circuit.settings === settings.tallLeaf
      return join(isTall ? system.joinTallLeaf : system.joinLeaf, children)
    }),
  )
  while (level.length > 1) {
    level = await Promise.all(
      pairs(level, () => true).map(async children =>
        children.length === 2 ? join(system.joinJoins, children) : children[0]!,
      ),
    )
  }

  const whole = level[0]!
  const execution = executionStatement(algebra, settings.core, whole.range, run.program, run.nonce)
  const name = nameOnL1(layerAlgebra, numberElements, layerSets(settings), execution)
  const outer = outerDigest(name, execution)
  const { range, vk, proof, path } = whole
  const { root: seal } = await sealOf(system, proofs)
  const { program, nonce } = run
  const finished = await prove(system.finish, { range, vk, proof, path, program, nonce, seal })
  return { ...finished, execution, name, outer }
}

function leafOf(system: RecursionSystem, machine: PartMachine, { logHeights }: ShardProof) {
  const isOf = (of: LeafTemplate): boolean => of.machine === machine.id && of.logHeights.join() === logHeights.join()
  const template = system.templates.find(isOf)
  const circuit = template && system.leaves.get(template.name)
  if (!circuit) throw new UnknownTemplateError(machine, logHeights)
  return circuit
}

/** What the part is claimed to do; whether it does is for its leaf to verify. */
function rangeOf(
  { settings: { core } }: RecursionSystem,
  { shared, program }: ProvedRun,
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

/** Neighbours two by two, where both may be in a pair. */
function pairs<T>(list: readonly T[], mayPair: (item: T) => boolean): T[][] {
  const result: T[][] = []
  for (const item of list) {
    const last = result.at(-1)
    if (last?.length === 1 && mayPair(last[0]!) && mayPair(item)) last.push(item)
    else result.push([item])
  }
  return result
}
