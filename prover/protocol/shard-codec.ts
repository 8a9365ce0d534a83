/**
 * Bytes of a shard proof. Canonical: the heights come first and determine every count that follows, so a proof has one
 * encoding. Integers and elements are written by `../bytes.ts`.
 *
 * Order: magic, version, log heights, public values, early and main caps, lookup nonce, LogUp cap, claimed sums, quotient cap,
 * out-of-domain nonce, opened values, opening proof (`../pcs/codec.ts`).
 * @module
 */
import { logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import { ByteReader, ByteWriter } from '../bytes.ts'
import { check } from '../errors.ts'
import type { ProofParameters } from '../parameters.ts'
import { checkLimits } from './limits.ts'
import { decodeCap, decodeOpeningProof, encodeCap, encodeOpeningProof } from './opening-codec.ts'
import type { Cap } from './opening-proof.ts'
import type { ShardProof, VerifyingKey } from './shard-proof.ts'
import { checkHeights, type RoundMatrix, type RoundName, type ShardShape, shardShape } from './shard-shape.ts'
import { PROTOCOL_VERSION } from './shard-transcript.ts'

/** "zkms", little-endian. */
const MAGIC = 0x736d6b7a

export function encodeShardProof(proof: ShardProof): Uint8Array {
  const w = new ByteWriter()
  w.u32s([MAGIC, PROTOCOL_VERSION])
  w.u32s(proof.logHeights)
  w.u32s(proof.publicValues)
  encodeCap(w, proof.earlyCap)
  encodeCap(w, proof.mainCap)
  w.u32(proof.lookupNonce)
  encodeCap(w, proof.logUpCap)
  for (const sum of proof.sums.flat()) w.u32s(sum)
  encodeCap(w, proof.quotientCap)
  w.u32(proof.outOfDomainNonce)
  for (const value of proof.openedValues.flat(3)) w.u32s(value)
  encodeOpeningProof(w, proof.opening)
  return w.finish()
}

/** What a proof begins with: all that its shape follows from, and all that is read of it before it is verified. */
export interface ShardHead extends Pick<ShardProof, 'logHeights' | 'publicValues' | 'earlyCap'> {
  /**
   * The whole proof, with these very objects at its head. Decoded when it is asked for, and not kept: a decoded proof takes
   * several times the memory of its bytes.
   * @throws ProofError
   */
  complete(): ShardProof
}

/** @throws ProofError for bytes that `encodeShardProof` does not produce for a proof under this key */
export const decodeShardProof = (
  bytes: Uint8Array,
  params: ProofParameters,
  machine: Machine,
  vk: VerifyingKey,
): ShardProof => decodeShardHead(bytes, params, machine, vk).complete()

/**
 * Decodes the beginning of a proof: heights that the machine, the key and the limits of the parameters allow, public
 * values, early cap.
 * @throws ProofError
 */
export function decodeShardHead(
  bytes: Uint8Array,
  params: ProofParameters,
  machine: Machine,
  vk: VerifyingKey,
): ShardHead {
  const r = new ByteReader(bytes)
  check(r.u32('the magic number') === MAGIC, 'format.magic', 'these bytes are not a shard proof')
  const version = r.u32('the version')
  const remedy = 'verify it with the release that made it, or prove again'
  check(version === PROTOCOL_VERSION, 'format.version', `the proof is for another version of the protocol: ${remedy}`, {
    expected: PROTOCOL_VERSION,
    got: version,
  })
  const logHeights = machine.chips.map(({ chip, maxLogHeight }) =>
    r.integer(`the height of ${chip.name}`, 0, maxLogHeight),
  )
  checkHeights(machine, vk.preprocessedLogHeights, logHeights)
  const shape = shardShape(machine, params.extensionDegree, vk.preprocessedLogHeights, logHeights)
  checkLimits(params, machine, shape)
  const publicValues = [...r.elements('the public values', machine.publicValues.length)]
  const earlyCap = readCap(r, params, shape.rounds.early)
  const head = { logHeights, publicValues, earlyCap }
  return {
    ...head,
    complete: () =>
      decodeRest(
        r.clone(),
        params,
        shardShape(machine, params.extensionDegree, vk.preprocessedLogHeights, logHeights),
        head,
      ),
  }
}

function decodeRest(
  r: ByteReader,
  params: ProofParameters,
  shape: ShardShape,
  head: Pick<ShardProof, 'logHeights' | 'publicValues' | 'earlyCap'>,
): ShardProof {
  const cap = (round: RoundName): Cap => readCap(r, params, shape.rounds[round])
  // Evaluated in this order, which is the order of the bytes.
  const mainCap = cap('main')
  const lookupNonce = r.element('the lookup nonce')
  const logUpCap = cap('logUp')
  const sums = shape.present.map(({ chip }) =>
    r.exts('the claimed sums', params.extensionDegree, logUpLayout(chip).scopes.length),
  )
  const quotientCap = cap('quotient')
  const outOfDomainNonce = r.element('the out-of-domain nonce')
  const openedValues = shape.committed.map(round =>
    shape.rounds[round].map(m =>
      Array.from({ length: m.next ? 2 : 1 }, () => r.exts('the opened values', params.extensionDegree, m.width)),
    ),
  )
  const opening = decodeOpeningProof(
    r,
    params,
    shape.committed.map(round => shape.rounds[round]),
  )
  r.end()
  return { ...head, mainCap, lookupNonce, logUpCap, sums, quotientCap, outOfDomainNonce, openedValues, opening }
}

/** Nothing is written for a round in which no chip has a column. */
function readCap(r: ByteReader, params: ProofParameters, matrices: readonly RoundMatrix[]): Cap {
  return matrices.length === 0 ? [] : decodeCap(r, params, matrices)
}
