/**
 * A proof of a shape without its values: every list has its length, every element is 0. Enough to record the circuit that verifies
 * proofs of this shape.
 * @module
 */
import { logUpLayout } from '@zkmips/air/logup'
import { type Machine, machineDigest } from '@zkmips/air/machine'
import { extensionField } from '@zkmips/field/extension'
import { capHeight, type MerkleShape, pathLength } from '@zkmips/field/merkle'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { friLevels } from '@zkmips/prover/protocol/batching'
import type { MatrixShape, RowOpening } from '@zkmips/prover/protocol/opening-proof'
import { type ShardShape, shardShape } from '@zkmips/prover/protocol/shard-shape'
import { commitmentShape, layerShape } from '@zkmips/prover/protocol/trees'
import type { Verified } from './circuit/proof-wires.ts'

/** What fixes the circuit that verifies a proof. */
export interface ProofShape {
  readonly params: ProofParameters
  readonly machine: Machine
  /** log₂ heights of the chips with preprocessed columns. */
  readonly keyLogHeights: readonly number[]
  /** By chip of the machine, 0 for an absent one. */
  readonly logHeights: readonly number[]
}

export const shapeOf = ({ params, machine, keyLogHeights, logHeights }: ProofShape): ShardShape =>
  shardShape(machine, params.extensionDegree, keyLogHeights, logHeights)

export function blankProof(of: ProofShape): Verified {
  const { params, machine, keyLogHeights, logHeights } = of
  const shape = shapeOf(of)
  const zero = extensionField(params.extensionDegree).ZERO
  const digests = (count: number): Uint32Array[] => Array.from({ length: count }, () => new Uint32Array(8))
  const capOf = (matrices: readonly MatrixShape[]): Uint32Array[] =>
    digests(matrices.length === 0 ? 0 : capHeight(commitmentShape(params, matrices)))
  const opening = (tree: MerkleShape): RowOpening => ({
    rows: tree.matrices.map(m => new Uint32Array(m.width)),
    path: digests(pathLength(tree)),
  })
  const matrices = shape.committed.map(round => shape.rounds[round])
  const levels = friLevels(params, Math.max(...matrices.flat().map(m => m.logHeight + params.logBlowup)))
  const layers = levels.slice(0, -1).map(logSize => layerShape(params, logSize))
  return {
    vk: {
      machineDigest: machineDigest(machine),
      parameters: params.name,
      preprocessedCap: capOf(shape.rounds.preprocessed),
      preprocessedLogHeights: keyLogHeights,
    },
    context: { globalChallenges: { alpha: zero, beta: zero }, contextTag: new Uint8Array(32) },
    proof: {
      logHeights,
      publicValues: machine.publicValues.map(() => 0),
      earlyCap: capOf(shape.rounds.early),
      mainCap: capOf(shape.rounds.main),
      lookupNonce: 0,
      logUpCap: capOf(shape.rounds.logUp),
      sums: shape.present.map(({ chip }) => logUpLayout(chip).scopes.map(() => zero)),
      quotientCap: capOf(shape.rounds.quotient),
      outOfDomainNonce: 0,
      openedValues: matrices.map(round =>
        round.map(({ width, next }) => Array.from({ length: next ? 2 : 1 }, () => new Array(width).fill(zero))),
      ),
      opening: {
        batchingNonce: 0,
        layerCaps: layers.map(layer => digests(capHeight(layer))),
        foldingNonces: params.grinding.folding > 0 ? layers.map(() => 0) : [],
        finalPolynomial: new Array(2 ** (levels.at(-1)! - params.logBlowup)).fill(zero),
        queryNonce: 0,
        queries: Array.from({ length: params.queries }, () => ({
          rounds: matrices.map(round => opening(commitmentShape(params, round))),
          layers: layers.map(opening),
        })),
      },
    },
  }
}
