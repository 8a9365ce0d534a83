/**
 * A shard proof as inputs of a circuit: the wires of a proof of one shape, and the values of such a proof in the same order. One
 * walk over the proof serves both, so they cannot differ in order.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import { bytePairs } from '@zkmips/field/transcript-encoding'
import type { RowOpening } from '@zkmips/prover/protocol/opening-proof'
import type { ShardContext, ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { Wires } from './algebra.ts'
import type { CircuitBuilder } from './builder.ts'

/** How the parts of a proof become those of another representation. */
export interface Convert<R extends Representation> {
  base(value: number): R['base']
  ext(value: readonly number[]): R['ext']
  digest(value: Uint32Array): R['digest']
  bytes(value: Uint8Array): R['bytes']
  /** A row of consecutive elements. */
  row(values: ArrayLike<number>): ArrayLike<R['base']>
}

/** Of the inputs of a circuit also the positions that a prover chooses: each bit is an input, and whoever reads it makes it one. */
export interface ConvertInputs<R extends Representation> extends Convert<R> {
  index(value: number, bits: number): R['index']
}

/** What a verifier reads, in any representation. */
export interface Verified<R extends Representation = Numbers> {
  readonly vk: VerifyingKey<R>
  readonly proof: ShardProof<R>
  readonly context: ShardContext<R>
}

/** The wires of a circuit's inputs, in the order of the walk; of the values walked only the lengths of lists matter. */
export const inputWires = (builder: CircuitBuilder): ConvertInputs<Wires> => ({
  index: (_, bits) => Array.from({ length: bits }, () => builder.input(1)),
  base: () => builder.ofBaseCell(builder.input(1)),
  ext: () => builder.ofExtWord(builder.input(builder.degree)),
  digest: () => builder.input(8),
  bytes: value => ({
    pairs: Array.from({ length: Math.ceil(value.length / 2) }, () => builder.input(1)),
    length: value.length,
  }),
  row: values => {
    const first = builder.input(values.length)
    return Array.from(values, (_, i) => builder.ofBaseCell(first + i))
  },
})

/** Adds the values of those inputs to a list, in the order of the walk. */
export function inputValues(inputs: number[]): ConvertInputs<Numbers> {
  const added = <T extends ArrayLike<number>>(values: T): T => {
    for (let i = 0; i < values.length; i++) inputs.push(values[i]!)
    return values
  }
  return {
    index: (value, bits) => {
      for (let i = 0; i < bits; i++) inputs.push((value >>> i) & 1)
      return value
    },
    base: value => {
      inputs.push(value)
      return value
    },
    ext: added,
    digest: added,
    bytes: value => {
      added(bytePairs(value))
      return value
    },
    row: added,
  }
}

/** The wires of the inputs of a circuit that verifies proofs of this shape. */
export const verifiedWires = (builder: CircuitBuilder, of: Verified): Verified<Wires> =>
  convertVerified(of, inputWires(builder))

/** The values of those inputs. */
export function verifiedInputs(of: Verified): number[] {
  const inputs: number[] = []
  convertVerified(of, inputValues(inputs))
  return inputs
}

/** The same proof in another representation. */
export function convertVerified<R extends Representation>(
  { vk, proof, context }: Verified,
  c: Convert<R>,
): Verified<R> {
  return { vk: convertKey(vk, c), context: convertContext(context, c), proof: convertProof(proof, c) }
}

export const convertContext = <R extends Representation>(
  { globalChallenges, contextTag }: ShardContext,
  { ext, bytes }: Pick<Convert<R>, 'ext' | 'bytes'>,
): ShardContext<R> => ({
  globalChallenges: { alpha: ext(globalChallenges.alpha), beta: ext(globalChallenges.beta) },
  contextTag: bytes(contextTag),
})

export const convertKey = <R extends Representation>(
  vk: VerifyingKey,
  { digest }: Pick<Convert<R>, 'digest'>,
): VerifyingKey<R> => ({ ...vk, preprocessedCap: vk.preprocessedCap.map(digest) })

export function convertProof<R extends Representation>(
  proof: ShardProof,
  c: Pick<Convert<R>, 'base' | 'ext' | 'digest' | 'row'>,
): ShardProof<R> {
  const opening = ({ rows, path }: RowOpening): RowOpening<R> => ({ rows: rows.map(c.row), path: path.map(c.digest) })
  const { opening: openings } = proof
  return {
    logHeights: proof.logHeights,
    publicValues: proof.publicValues.map(c.base),
    earlyCap: proof.earlyCap.map(c.digest),
    mainCap: proof.mainCap.map(c.digest),
    lookupNonce: c.base(proof.lookupNonce),
    logUpCap: proof.logUpCap.map(c.digest),
    sums: proof.sums.map(sums => sums.map(c.ext)),
    quotientCap: proof.quotientCap.map(c.digest),
    outOfDomainNonce: c.base(proof.outOfDomainNonce),
    openedValues: proof.openedValues.map(matrices => matrices.map(points => points.map(values => values.map(c.ext)))),
    opening: {
      batchingNonce: c.base(openings.batchingNonce),
      layerCaps: openings.layerCaps.map(cap => cap.map(c.digest)),
      foldingNonces: openings.foldingNonces.map(c.base),
      finalPolynomial: openings.finalPolynomial.map(c.ext),
      queryNonce: c.base(openings.queryNonce),
      queries: openings.queries.map(q => ({ rounds: q.rounds.map(opening), layers: q.layers.map(opening) })),
    },
  }
}
