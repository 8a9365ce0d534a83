/**
 * The verifier with a record of what it does: what transcripts absorb and draw, and which values are compared. For vectors that a second
 * verifier is compared with (`fixtures/protocol/`).
 * @module
 */
import type { ExtOperations, Numbers, VerifierTranscript } from '@zkmips/field/algebra'
import { extensionField } from '@zkmips/field/extension'
import type { Transcript } from '@zkmips/field/transcript'
import { hasherOf } from '@zkmips/prover/hasher'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { proofStatements, type StatementAlgebra } from '@zkmips/statement/algebra'

/**
 * In order:
 * - `label`, `elements`, `ext`, `digests`, `bytes`: an item is absorbed; its length as in its header, and the first challenge that a squeeze would
 *   give then, which stands for the state
 * - `work`: bits and nonce of a proof of work
 * - `challenge`, `index`: drawn
 * - `equal`: both sides of a comparison of elements of EF; `fold`: the fold of an opened leaf. Of the first query only.
 */
export type Event = readonly [name: string, ...values: (string | number | readonly number[])[]]

export interface Recorded {
  readonly algebra: StatementAlgebra<Numbers>
  readonly events: Event[]
}

export function recordingAlgebra(params: ProofParameters): Recorded {
  const events: Event[] = []
  const algebra = proofStatements(params)
  const queries = (): number => events.filter(([name]) => name === 'index').length
  const note = (...event: Event): void => {
    events.push(event)
  }
  const ext: ExtOperations<Numbers> = {
    ...algebra.ext,
    equals: (a, b) => {
      if (queries() < 2) note('equal', [...a])
      return algebra.ext.equals(a, b)
    },
    fold: (values, beta, inversePoint) => {
      const folded = algebra.ext.fold(values, beta, inversePoint)
      if (queries() < 2) note('fold', [...folded])
      return folded
    },
  }
  const newTranscript = (label: string): VerifierTranscript<Numbers> => {
    const inner = hasherOf(params).newTranscript(label, extensionField(params.extensionDegree))
    note('label', label.length, probe(inner))
    return recordingTranscript(inner, params.extensionDegree, note)
  }
  return { algebra: { ...algebra, ext, newTranscript }, events }
}

const probe = (transcript: Transcript): number => transcript.clone().challenge()

function recordingTranscript(
  inner: Transcript,
  degree: number,
  note: (...event: Event) => void,
): VerifierTranscript<Numbers> {
  const absorbed = (name: string, length: number): void => note(name, length, probe(inner))
  return {
    absorbConstants: elements => {
      inner.absorbConstants(elements)
      absorbed('elements', elements.length)
    },
    absorbElements: elements => {
      inner.absorbElements(elements)
      absorbed('elements', elements.length)
    },
    absorbConstantBytes: bytes => {
      inner.absorbConstantBytes(bytes)
      absorbed('bytes', bytes.length)
    },
    absorbBytes: bytes => {
      inner.absorbBytes(bytes)
      absorbed('bytes', bytes.length)
    },
    absorbExt: elements => {
      inner.absorbExt(elements)
      absorbed('ext', degree * elements.length)
    },
    absorbCap: cap => {
      inner.absorbCap(cap)
      absorbed('digests', 8 * cap.length)
    },
    challengeExt: () => {
      const challenge = inner.challengeExt()
      note('challenge', [...challenge])
      return challenge
    },
    challengeIndex: bits => {
      const index = inner.challengeIndex(bits)
      note('index', index)
      return index
    },
    checkGrind: (bits, nonce) => {
      const ground = inner.checkGrind(bits, nonce)
      note('work', bits, nonce)
      return ground
    },
  }
}

/** The words, each as four bytes, the lowest first. */
export const digestText = (digest: ArrayLike<number>): string =>
  Array.from(digest, word => Buffer.from(Uint32Array.of(word).buffer).toString('hex')).join('')
