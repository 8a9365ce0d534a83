/**
 * From the proofs of executions to the one proof that an R1CS verifies: lists two by two, shrink, wrap. One execution alone needs no list.
 * @module
 */
import type { Numbers } from '@zkmips/field/algebra'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { ExecutionStatement } from '@zkmips/statement/execution'
import { pairDigest } from './outer.ts'
import { type NumberedProof, Seal } from './seal.ts'
import type { LayerCircuit, RecursionSystem } from './system.ts'

/** Makes keys and proofs of layers, wherever that is done. */
export interface LayerProofs {
  key<I>(circuit: LayerCircuit<I>): Promise<VerifyingKey>
  /** @throws LayerError where the circuit does not accept the inputs */
  prove<I>(circuit: LayerCircuit<I>, inputs: I): Promise<ShardProof>
}

/** A run of which `finish` is proved. */
export interface ProvedExecution {
  readonly proof: ShardProof
  readonly vk: VerifyingKey
  readonly execution: ExecutionStatement<Numbers>
  /** The program's name on L1, and the elements of what is stated: `outer.ts`. */
  readonly name: Numbers['digest']
  readonly outer: readonly number[]
}

/** What the R1CS verifies. */
export interface WrappedProof {
  /** The proof of the wrap. */
  readonly proof: ShardProof
  readonly vk: VerifyingKey
  /** Elements of the number: `listDigest` of those of the executions. */
  readonly outer: readonly number[]
}

/** The seal of a system: makes the two keys if they are not known yet. */
export const sealOf = async ({ finish, list }: RecursionSystem, proofs: LayerProofs): Promise<Seal> =>
  new Seal(finish.shape.params, [await proofs.key(finish), await proofs.key(list)])

/** @param executions at least one, in order */
export async function foldList(
  system: RecursionSystem,
  proofs: LayerProofs,
  executions: readonly ProvedExecution[],
): Promise<WrappedProof> {
  if (executions.length === 0) throw new RangeError('a list has at least one execution')
  const seal = await sealOf(system, proofs)
  let level: readonly NumberedProof[] = executions.map(({ vk, proof, outer }) => ({
    ...{ vk, proof, path: seal.finish, number: outer },
  }))
  while (level.length > 1) {
    const below = level
    level = await Promise.all(
      Array.from({ length: Math.ceil(below.length / 2) }, async (_, i) => {
        const [left, right] = below.slice(2 * i, 2 * i + 2) as [NumberedProof, NumberedProof?]
        if (!right) return left
        const proof = await proofs.prove(system.list, { seal: seal.root, children: [left, right] })
        const number = pairDigest(left.number, right.number)
        return { vk: await proofs.key(system.list), proof, path: seal.list, number }
      }),
    )
  }
  const shrink = system.shrink(seal.root)
  const shrunk = await proofs.prove(shrink, level[0]!)
  const wrap = system.wrap(await proofs.key(shrink))
  return { proof: await proofs.prove(wrap, shrunk), vk: await proofs.key(wrap), outer: level[0]!.number }
}
