/**
 * Vectors of hashes and transcripts, and Poseidon2's constants.
 * @module
 */
import { extensionField } from '@zkmips/field/extension'
import { DIAGONAL, EXTERNAL_FINAL, EXTERNAL_INITIAL, INTERNAL } from '@zkmips/field/poseidon2-constants'
import { hasherOf } from '@zkmips/prover/hasher'
import {
  type ProofParameters,
  testOnlyBlake3,
  testOnlyPoseidon2,
  testOnlyPoseidonBn254,
} from '@zkmips/prover/parameters'

/** So long that Poseidon needs a second block. */
const ROW = Array.from({ length: 70 }, (_, i) => 1000 * i + 1)

export const hashVectors = (): object => ({
  poseidon2: { initial: EXTERNAL_INITIAL, internal: INTERNAL, final: EXTERNAL_FINAL, diagonal: DIAGONAL },
  hashes: [testOnlyBlake3, testOnlyPoseidon2, testOnlyPoseidonBn254].map(vectorsOf),
})

function vectorsOf(params: ProofParameters): object {
  const { name, hashRow, compress, newTranscript } = hasherOf(params)
  const field = extensionField(params.extensionDegree)
  const [short, long] = [hashRow([7]), hashRow(ROW)]
  const transcript = newTranscript('zkmips vectors', field)
  transcript.absorbElements(ROW)
  transcript.absorbCap([short, long])
  const first = transcript.challengeExt()
  transcript.absorbBytes(Uint8Array.of(1, 2, 3))
  const nonce = transcript.grind(3)
  const second = transcript.challengeExt()
  return {
    name,
    /** Of the element 7, and of elements 1, 1001, 2001, … 69001. */
    rows: [[...short], [...long]],
    compressed: [...compress(short, long)],
    /** A transcript absorbs label, those elements, both digests; draws; absorbs bytes 1, 2, 3; does 3 bits of work; draws. */
    transcript: { first: [...first], nonce, second: [...second] },
  }
}
