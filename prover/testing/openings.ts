/**
 * Set-ups shared by the tests and the benchmark of this folder: random matrices, committed and opened. No protocol here.
 * @module
 */
import { type Ext, extensionField } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import { Random } from '@zkmips/field/random'
import type { Transcript } from '@zkmips/field/transcript'
import { hasherOf } from '../hasher.ts'
import type { ProofParameters } from '../parameters.ts'
import type { OpenedValues, OpeningProof, VerifierRound } from '../protocol/opening-proof.ts'
import { commit, open } from '../prover/openings.ts'
import { verifyOpening } from '../verifier/verify.ts'

/** A matrix: log₂ height, columns, and how many of the instance's points it is opened at. */
export type MatrixSpec = readonly [logHeight: number, width: number, points: number]

export interface Instance {
  readonly params: ProofParameters
  readonly specs: readonly (readonly MatrixSpec[])[]
  /** [round][matrix][column] */
  readonly columns: readonly (readonly (readonly Uint32Array[])[])[]
  readonly points: readonly Ext[]
}

export function randomInstance(params: ProofParameters, specs: readonly (readonly MatrixSpec[])[], seed = 1): Instance {
  const random = new Random(seed)
  const columns = specs.map(matrices =>
    matrices.map(([logHeight, width]) => Array.from({ length: width }, () => random.edgyElements(2 ** logHeight))),
  )
  const point = () => random.ext(params.extensionDegree)
  return { params, specs, columns, points: [point(), point(), point()] }
}

export interface Opened {
  readonly instance: Instance
  readonly rounds: readonly VerifierRound[]
  readonly values: OpenedValues
  readonly proof: OpeningProof
}

/** The transcript as it is when all commitments have been made. */
export function transcriptFor(params: ProofParameters, rounds: readonly Pick<VerifierRound, 'cap'>[]): Transcript {
  const transcript = hasherOf(params).newTranscript('zkmips commitment test', extensionField(params.extensionDegree))
  for (const { cap } of rounds) transcript.absorbCap(cap)
  return transcript
}

/** Commits and opens an instance honestly. */
export function proveInstance(kernels: Kernels, instance: Instance): Opened {
  const { params, specs, columns, points } = instance
  const mark = kernels.mark()
  const rounds = columns.map((matrices, r) => {
    const inputs = matrices.map((cols, m) => ({
      logHeight: specs[r]![m]![0],
      columns: cols.map(c => kernels.arena.store(c)),
    }))
    return { commitment: commit(kernels, params, inputs), points: specs[r]!.map(([, , n]) => points.slice(0, n)) }
  })
  const caps = rounds.map(({ commitment }) => commitment)
  const { values, proof } = open(kernels, params, rounds, transcriptFor(params, caps))
  kernels.release(mark)
  const verifierRounds = rounds.map(({ commitment, points: at }, r) => ({
    cap: commitment.cap,
    matrices: specs[r]!.map(([logHeight, width], m) => ({
      logHeight,
      width,
      points: at[m]!,
      values: values[r]![m]!,
    })),
  }))
  return { instance, rounds: verifierRounds, values, proof }
}

export function verify({ instance, rounds, proof }: Pick<Opened, 'instance' | 'rounds' | 'proof'>): void {
  verifyOpening(hasherOf(instance.params), instance.params, rounds, proof, transcriptFor(instance.params, rounds))
}
