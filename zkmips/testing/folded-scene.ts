/**
 * For tests of layers: the small run of `wrapped-scene.ts` taken through all of them, and what each layer was made of.
 * @module
 */
import type { Digest } from '@zkmips/field/hash'
import { ProofError } from '@zkmips/prover/errors'
import { LayerProver } from '@zkmips/recursion/layer-prover'
import { foldRun, type ProvedRun } from '@zkmips/recursion/layers/fold'
import { foldList, type ProvedExecution, sealOf, type WrappedProof } from '@zkmips/recursion/layers/fold-list'
import { KeyTree, keyEntry } from '@zkmips/recursion/layers/keys'
import type { Seal } from '@zkmips/recursion/layers/seal'
import {
  keyedCircuits,
  type LayerCircuit,
  type RecursionSystem,
  recursionSystem,
} from '@zkmips/recursion/layers/system'
import { Workshop } from '@zkmips/recursion/layers/workshop'
import { LayoutCache } from '@zkmips/recursion/layout-cache'
import { proofStatements } from '@zkmips/statement/algebra'
import { type SmallRun, smallRun, TEST_RECURSION } from './wrapped-scene.ts'

/** A proof of a layer that was made. */
export interface MadeLayer {
  readonly circuit: LayerCircuit<never>
  readonly inputs: unknown
}

export interface FoldedScene {
  readonly scene: SmallRun
  readonly system: RecursionSystem
  /** Of the keys under the root. */
  readonly entries: readonly Digest[]
  readonly workshop: Workshop
  readonly tree: KeyTree
  readonly run: ProvedRun
  readonly finished: ProvedExecution
  readonly wrapped: WrappedProof
  readonly seal: Seal
  /** In order. */
  readonly made: readonly MadeLayer[]
  inputsOf<I>(circuit: LayerCircuit<I>): I[]
  /** The code of the check by which a layer refuses its inputs, or `accepted`. */
  refusal<I>(circuit: LayerCircuit<I>, inputs: I): Promise<string>
}

/** @param layouts where layouts of circuits are kept, if they are to be */
export async function foldedScene(layouts?: string): Promise<FoldedScene> {
  const settings = TEST_RECURSION
  const scene = await smallRun()
  const system = recursionSystem(settings, scene.templates)
  const workshop = new Workshop(await LayerProver.create(), {
    atHand: 20,
    ...(layouts !== undefined && { cache: new LayoutCache(layouts) }),
  })
  const algebra = proofStatements(settings.leaf.params)
  const entries: Uint32Array[] = []
  for (const circuit of keyedCircuits(system)) {
    const vk = await workshop.key(circuit)
    entries.push(keyEntry(algebra, { kind: circuit.kind!, params: circuit.settings.params, vk }))
  }
  const tree = new KeyTree(algebra, entries)
  const run = scene.proved(tree.root)
  const made: MadeLayer[] = []
  const proofs = {
    key: <I>(circuit: LayerCircuit<I>) => workshop.key(circuit),
    prove: <I>(circuit: LayerCircuit<I>, inputs: I) => {
      made.push({ circuit, inputs })
      return workshop.prove(circuit, inputs)
    },
  }
  const finished = await foldRun(system, entries, proofs, run)
  const wrapped = await foldList(system, proofs, [finished])
  return {
    ...{ scene, system, entries, workshop, tree, run, finished, wrapped, made },
    seal: await sealOf(system, proofs),
    inputsOf: <I>(circuit: LayerCircuit<I>) =>
      made.filter(m => m.circuit.name === circuit.name).map(m => m.inputs as I),
    refusal: async (circuit, inputs) => {
      try {
        await workshop.prove(circuit, inputs)
      } catch (error) {
        if (error instanceof ProofError) return error.code
        throw error
      }
      return 'accepted'
    },
  }
}
