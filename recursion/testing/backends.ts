/**
 * The three backends of the verifier on the same proofs: over numbers, over the wires of a circuit (a tape), and in constraints. A circuit must accept
 * exactly where the native verifier does, and a tape refuse by the same check.
 * @module
 */
import type { Machine } from '@zkmips/air/machine'
import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { mod } from '@zkmips/field/bn254-scalar'
import { P } from '@zkmips/field/koalabear'
import { Random } from '@zkmips/field/random'
import { hasherOf } from '@zkmips/prover/hasher'
import type { ProofParameters } from '@zkmips/prover/parameters'
import type { ShardContext, ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { refusal } from '@zkmips/prover/testing/refusals'
import { contextOf, newExampleKey, proveExample } from '@zkmips/prover/testing/shards'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { verifiedInputs } from '../circuit/proof-wires.ts'
import { createLayerKernels } from '../compiled-chips.ts'
import { leafCircuit } from '../leaf.ts'
import { consecutive } from '../r1cs/publics.ts'
import { type Combination, ConstraintSystem } from '../r1cs/system.ts'
import { constrainShard } from '../r1cs/verify.ts'
import { ProofMutator } from './mutate-proof.ts'

/** Grinding that mutations get past, to meet the checks behind it. */
export const NO_WORK = { lookup: 0, globalLookup: 0, outOfDomain: 0, batching: 0, folding: 0, query: 1 }

/** A valid proof, and what verifies it. */
export interface ProofCase {
  readonly params: ProofParameters
  readonly machine: Machine
  readonly vk: VerifyingKey
  readonly context: ShardContext
  readonly proofs: readonly ShardProof[]
}

/** The example machine, from random values on. */
export async function exampleCase(params: ProofParameters, count: number, seed: number): Promise<ProofCase> {
  const random = new Random(seed)
  const { vk, ...rest } = await newExampleKey(params)
  const proofs = Array.from({ length: count }, () => proveExample({ ...rest, vk }, [3, 5, -1, 31], random.below(1000)))
  return { params, machine: exampleMachine, vk, context: contextOf(params), proofs }
}

export interface Comparison {
  readonly count: number
  /** Mutations that no backend refuses. */
  readonly accepted: readonly string[]
  /** By the code of the native verifier's check. */
  readonly verdicts: Readonly<Record<string, number>>
}

const VALID = 'a valid proof'

/**
 * @param verdict of the other backend: the code of a check, `accepted`, or `refused`
 * @throws Error for the first proof on which they differ
 */
export function compareVerdicts(
  { params, machine, vk, context, proofs }: ProofCase,
  count: number,
  seed: number,
  bound: number,
  verdict: (proof: ShardProof) => string,
): Comparison {
  const random = new Random(seed)
  const mutators = proofs.map(proof => new ProofMutator(proof, bound))
  const verdicts: Record<string, number> = {}
  const accepted: string[] = []
  const compare = (proof: ShardProof, what: string): void => {
    const native = refusal(() => verifyShard(params, machine, vk, proof, context, { allowInsecure: true }))
    const other = verdict(proof)
    const agree = other === 'refused' ? native !== 'accepted' : other === native
    if (what === VALID && native !== 'accepted') throw new Error(`a proof that is no valid one: ${native}`)
    if (!agree) throw new Error(`${what}: "${native}" over numbers, "${other}" in the circuit`)
    verdicts[native] = (verdicts[native] ?? 0) + 1
    if (native === 'accepted' && what !== VALID) accepted.push(what)
  }
  for (const proof of proofs) compare(proof, VALID)
  for (let i = 0; i < count; i++) {
    const { field, proof } = mutators[i % mutators.length]!.next(random)
    compare(proof, `mutation ${i} of seed ${seed}, in ${field}`)
  }
  return { count: count + proofs.length, accepted, verdicts }
}

/** Verdicts of the circuit, by the kernel that provers run. */
export async function tapeVerdict({
  params,
  machine,
  vk,
  context,
  proofs,
}: ProofCase): Promise<(of: ShardProof) => string> {
  const { kernels, recursion } = await createLayerKernels()
  const shape = checkShardStructure(params, hasherOf(params), machine, vk, proofs[0]!)
  const tape = recursion.placeTape(leafCircuit(params, machine, shape, { vk, proof: proofs[0]!, context }))
  return proof => {
    const mark = kernels.mark()
    const { failed } = recursion.run(tape, verifiedInputs({ vk, proof, context }))
    kernels.release(mark)
    return failed?.code ?? 'accepted'
  }
}

/** Whether a witness made of the proof breaks a constraint. */
export function constraintsVerdict({ params, machine, vk, context, proofs }: ProofCase): (of: ShardProof) => string {
  const shape = checkShardStructure(params, hasherOf(params), machine, vk, proofs[0]!)
  const publics = [consecutive(0, machine.publicValues.length)]
  return proof => {
    try {
      constrainShard(new CheckedSystem(), { params, machine, shape, vk, context, publics }, proof)
      return 'accepted'
    } catch (error) {
      if (error === BROKEN) return 'refused'
      throw error
    }
  }
}

const BROKEN = new Error('the witness breaks a constraint')

/** Stops at the first constraint that its witness breaks. Those that hold by how a variable is made, as a bit or a product of two others, are not looked at. */
class CheckedSystem extends ConstraintSystem {
  #holds = false

  override bit(value: bigint): Combination {
    return this.variable(value)
  }

  override multiply(a: Combination, b: Combination): Combination {
    this.#holds = true
    const product = super.multiply(a, b)
    this.#holds = false
    return product
  }

  override constrain(a: Combination, b: Combination, c: Combination): void {
    if (this.#holds) return
    if (mod(this.valueOf(a) * this.valueOf(b)) !== this.valueOf(c)) throw BROKEN
  }
}

/** Words of a digest of Poseidon2 are elements; of one over BN254 the highest must leave the scalar below the order. */
export const ELEMENT_BOUND = P
export const SCALAR_WORD_BOUND = 2 ** 28
