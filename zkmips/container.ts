/**
 * The proof file: what is stated, in front; then the program's key, the cross-shard nonce, and a shard proof for every part.
 * All integers are little-endian u32. An encoding is canonical: other bytes are another proof or none.
 *
 *   magic, version, parameter set, statement (exit code, local preimages, context tag), root of the keys of recursion,
 *   program key, nonce, number of machines, then for each its id and number of parts, then per part its length in words and its proof
 * @module
 */
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { LOCAL_KEYS } from '@zkmips/circuits/public-values'
import type { Statement } from '@zkmips/circuits/statement'
import { ByteReader, ByteWriter } from '@zkmips/prover/bytes'
import { check, ProofError } from '@zkmips/prover/errors'
import {
  core100Blake3,
  core100Poseidon2,
  type ProofParameters,
  testOnlyBlake3,
  testOnlyBlake3Degree5,
  testOnlyPoseidon2,
  testOnlyPoseidon2Degree5,
} from '@zkmips/prover/parameters'
import { decodeDigest, encodeCap } from '@zkmips/prover/protocol/opening-codec'
import { decodeProgramKey, encodeProgramKey } from './program-key.ts'
import type { RunContext } from './run-context.ts'

/** "ZKMP" as bytes. */
const MAGIC = 0x504d4b5a
/** Changes whenever a proof's meaning or bytes do. */
export const PROOF_VERSION = 6
/** Of one machine. */
const MAX_PARTS = 1 << 17

/** Numbers of the parameter sets in files. A number keeps its set: it is not used again when the set is gone. */
const SETS: readonly { readonly number: number; readonly parameters: ProofParameters }[] = [
  { number: 1, parameters: core100Blake3 },
  { number: 2, parameters: core100Poseidon2 },
  { number: 0x1001, parameters: testOnlyBlake3 },
  { number: 0x1002, parameters: testOnlyPoseidon2 },
  { number: 0x1003, parameters: testOnlyBlake3Degree5 },
  { number: 0x1004, parameters: testOnlyPoseidon2Degree5 },
]

/** Bytes that are elsewhere until they are written out: of a long proof, one part at a time is in memory. */
export interface StoredBytes {
  readonly length: number
  /** @throws errors of where they are */
  readonly read: () => Uint8Array
}
export type PartBytes = Uint8Array | StoredBytes

/** The bytes of a file, one piece after the other; as often as it is gone through. */
export interface ProofPieces extends Iterable<Uint8Array> {
  /** Of all of them. */
  readonly length: number
}

export interface RunProof<Bytes extends PartBytes = Uint8Array> extends RunContext {
  /** Work before the cross-shard challenges. */
  readonly nonce: number
  /** One for each of `PART_MACHINES`, in that order. */
  readonly parts: readonly PartList<Bytes>[]
}

/** The proofs of the parts that one machine proves. */
export interface PartList<Bytes extends PartBytes = Uint8Array> {
  /** Id of the machine. */
  readonly machine: number
  /** Bytes of the shard proofs, in the order of the parts. Decoded ones are views of the file's bytes. */
  readonly proofs: readonly Bytes[]
}

function writeStatement(writer: ByteWriter, { exitCode, locals, contextTag }: Statement): void {
  writer.u32(exitCode)
  for (const key of LOCAL_KEYS) {
    const bytes = locals.get(key)
    writer.u32(bytes ? 1 : 0)
    if (bytes) writer.u32s(toWords(bytes))
  }
  writer.u32s(toWords(contextTag))
}

function readStatement(reader: ByteReader): Statement {
  const exitCode = reader.integer('the exit code', 0, 255)
  const locals = new Map<number, Uint8Array>()
  for (const key of LOCAL_KEYS) {
    if (reader.integer(`the presence of local preimage ${key}`, 0, 1) === 1) {
      locals.set(key, toBytes(reader.u32s(`local preimage ${key}`, 8)))
    }
  }
  return { exitCode, locals, contextTag: toBytes(reader.u32s('the context tag', 8)) }
}

export const encodeRunProof = (proof: RunProof): Uint8Array => joinPieces(encodeRunProofPieces(proof))

/** The bytes of the file in pieces, so that a long proof need not be in memory. */
export function encodeRunProofPieces(proof: RunProof<PartBytes>): ProofPieces {
  const writer = new ByteWriter()
  const set = SETS.find(s => s.parameters.name === proof.parameters.name)
  if (!set) throw new RangeError(`parameter set ${proof.parameters.name} has no number in proof files`)
  writer.u32s([MAGIC, PROOF_VERSION, set.number])
  writeStatement(writer, proof.statement)
  encodeCap(writer, [proof.keysRoot])
  encodeProgramKey(writer, proof.key)
  writer.u32s([proof.nonce, proof.parts.length])
  for (const { machine, proofs } of proof.parts) writer.u32s([machine, proofs.length])
  const parts = proof.parts.flatMap(list => list.proofs)
  const head = writer.finish()
  return {
    length: parts.reduce((sum, part) => sum + 4 + part.length, head.length),
    *[Symbol.iterator]() {
      yield head
      for (const part of parts) {
        yield lengthOf(part)
        yield part instanceof Uint8Array ? part : part.read()
      }
    },
  }
}

export function joinPieces(pieces: ProofPieces): Uint8Array {
  const bytes = new Uint8Array(pieces.length)
  let done = 0
  for (const piece of pieces) {
    bytes.set(piece, done)
    done += piece.length
  }
  return bytes
}

/** In words; a part is a whole number of them. */
function lengthOf(part: PartBytes): Uint8Array {
  const writer = new ByteWriter()
  writer.u32(part.length / 4)
  return writer.finish()
}

/** @throws ProofError for bytes that `encodeRunProof` does not write */
export function decodeRunProof(bytes: Uint8Array): RunProof {
  const reader = new ByteReader(bytes)
  check(reader.u32('the header') === MAGIC, 'format.magic', 'this file is not a zkmips proof')
  check(bytes.length % 4 === 0, 'format.length', 'a proof has a multiple of 4 bytes; this file is damaged', {
    got: bytes.length,
  })
  const version = reader.u32('the version')
  if (version !== PROOF_VERSION) {
    const remedy = 'verify it with the release that made it, or prove again'
    throw new ProofError('format.version', `the proof has a different version than this release reads: ${remedy}`, {
      got: version,
      expected: PROOF_VERSION,
    })
  }
  const number = reader.u32('the parameter set')
  const set = SETS.find(s => s.number === number)
  if (!set) throw new ProofError('format.parameters', 'the proof names an unknown parameter set', { got: number })
  const statement = readStatement(reader)
  const keysRoot = decodeDigest(reader, set.parameters, 'the root of the keys of recursion')
  const key = decodeProgramKey(reader, set.parameters)
  const nonce = reader.element('the cross-shard nonce')
  reader.exactly('the number of machines', PART_MACHINES.length)
  const counts = PART_MACHINES.map(({ id, name, isOptional }) => {
    reader.exactly('the number of a machine', id)
    return { machine: id, count: reader.integer(`the number of parts of ${name}`, isOptional ? 0 : 1, MAX_PARTS) }
  })
  const part = (): Uint8Array => reader.bytes('a part', reader.u32('the length of a part'))
  const parts = counts.map(({ machine, count }) => {
    // One part at a time: a count larger than the file ends at its end.
    const proofs: Uint8Array[] = []
    for (let i = 0; i < count; i++) proofs.push(part())
    return { machine, proofs }
  })
  reader.end()
  return { parameters: set.parameters, statement, keysRoot, key, nonce, parts }
}

function toWords(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i, true))
}

function toBytes(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(4 * words.length)
  const view = new DataView(bytes.buffer)
  for (const [i, word] of words.entries()) view.setUint32(4 * i, word, true)
  return bytes
}
