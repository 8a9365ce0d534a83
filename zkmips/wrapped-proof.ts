/**
 * The file of a wrapped proof: which Groth16 key it is under, what is stated of each execution, and the 256 bytes.
 *
 * | bytes | |
 * |---|---|
 * | 4 | the magic, `ZKMW` |
 * | 4 | the version, little-endian |
 * | 32 | SHA-256 of the verification key (`keyDigest`) |
 * | 4 | n, the number of executions, 1 to 2^16, little-endian |
 * | 232 each | the statements in order: what is hashed for each (`recursion/layers/outer.ts`) behind the label |
 * | 256 | the Groth16 proof (`recursion/groth16/verification-key.ts`) |
 *
 * An encoding is canonical: other bytes are another proof or none.
 * @module
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { LOCAL_KEYS } from '@zkmips/circuits/public-values'
import { localElements, type Statement } from '@zkmips/circuits/statement'
import { P } from '@zkmips/field/koalabear'
import { bytePairs } from '@zkmips/field/transcript-encoding'
import { check, ProofError } from '@zkmips/prover/errors'
import { PROOF_BYTES } from '@zkmips/recursion/groth16/verification-key'
import type { NamedExecution } from '@zkmips/recursion/layers/list-rules'
import { LABEL, statementBytes } from '@zkmips/recursion/layers/outer'
import type { WrappedExecution } from './wrap-types.ts'

const MAGIC = new TextEncoder().encode('ZKMW')
/** Changes whenever a proof's meaning or bytes do. */
export const WRAPPED_VERSION = 1

/** Executions in a file, at most. */
export const MAX_EXECUTIONS = 1 << 16
const HEAD_BYTES = 44
const NAME_WORDS = 8
const BYTES = 32
const STATEMENT_BYTES = 232

export interface WrappedProof {
  /** Of the Groth16 verification key, in hex. */
  readonly keyDigest: string
  /** In order; one, or a list. */
  readonly executions: readonly WrappedExecution[]
  /** 256 bytes. */
  readonly proof: Uint8Array
}

/** Whether a file says that it is a wrapped proof. */
export const isWrappedProof = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte)

/** As layers and the rules of lists have it. */
export const namedExecution = ({ name, statement }: WrappedExecution): NamedExecution => ({
  name,
  execution: {
    exitCode: statement.exitCode,
    locals: localElements(statement.locals),
    contextTag: [...bytePairs(statement.contextTag)],
  },
})

/** What is stated of an execution, as it is hashed. */
export function bytesOf(of: WrappedExecution): Uint8Array {
  const { name, execution } = namedExecution(of)
  return statementBytes(name, execution)
}

/** @throws RangeError for what has no encoding */
export function encodeWrappedProof({ keyDigest, executions, proof }: WrappedProof): Uint8Array {
  if (executions.length < 1 || executions.length > MAX_EXECUTIONS || proof.length !== PROOF_BYTES) {
    throw new RangeError(`no wrapped proof has ${executions.length} executions and ${proof.length} bytes of Groth16`)
  }
  const bytes = new Uint8Array(HEAD_BYTES + STATEMENT_BYTES * executions.length + PROOF_BYTES)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint32(4, WRAPPED_VERSION, true)
  bytes.set(hexToBytes(keyDigest), 8)
  view.setUint32(8 + BYTES, executions.length, true)
  executions.forEach((execution, i) => {
    bytes.set(bytesOf(execution).subarray(LABEL.length), HEAD_BYTES + STATEMENT_BYTES * i)
  })
  bytes.set(proof, bytes.length - PROOF_BYTES)
  return bytes
}

/** @throws ProofError for bytes that `encodeWrappedProof` does not write */
export function decodeWrappedProof(bytes: Uint8Array): WrappedProof {
  check(isWrappedProof(bytes), 'format.magic', 'this file is not a wrapped proof of zkmips')
  check(bytes.length >= HEAD_BYTES, 'format.truncated', 'the proof ends inside the header: it is cut short or damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const version = view.getUint32(4, true)
  if (version !== WRAPPED_VERSION) {
    const remedy = 'verify it with the release that made it, or wrap again'
    throw new ProofError('format.version', `the proof has a different version than this release reads: ${remedy}`, {
      got: version,
      expected: WRAPPED_VERSION,
    })
  }
  const count = view.getUint32(8 + BYTES, true)
  const where = { value: count, min: 1, max: MAX_EXECUTIONS }
  check(count >= 1 && count <= MAX_EXECUTIONS, 'format.range', 'the number of executions is out of range', where)
  const expected = HEAD_BYTES + STATEMENT_BYTES * count + PROOF_BYTES
  const lengths = { executions: count, expected, got: bytes.length }
  check(bytes.length >= expected, 'format.truncated', 'the proof is cut short or damaged', lengths)
  check(bytes.length === expected, 'format.trailing', 'there are bytes after the end of the proof', lengths)
  return {
    keyDigest: bytesToHex(bytes.subarray(8, 8 + BYTES)),
    executions: Array.from({ length: count }, (_, i) => {
      const start = HEAD_BYTES + STATEMENT_BYTES * i
      return decodeExecution(bytes.subarray(start, start + STATEMENT_BYTES), i + 1)
    }),
    proof: bytes.slice(expected - PROOF_BYTES),
  }
}

function decodeExecution(bytes: Uint8Array, execution: number): WrappedExecution {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const inRange = (what: string, at: number, max: number): number => {
    const value = view.getUint32(at)
    check(value <= max, 'format.range', `${what} is out of range`, { execution, value, max })
    return value
  }
  const name = Uint32Array.from({ length: NAME_WORDS }, (_, i) => inRange("the program's name", 4 * i, P - 1))
  const contextTag = bytes.slice(BYTES, 2 * BYTES)
  const exitCode = inRange('the exit code', 2 * BYTES, 1)
  const present = inRange('the set of local preimages', 2 * BYTES + 4, 2 ** LOCAL_KEYS.length - 1)
  const locals = new Map<number, Uint8Array>()
  LOCAL_KEYS.forEach((key, k) => {
    const start = 2 * BYTES + 8 + BYTES * k
    const value = bytes.slice(start, start + BYTES)
    if ((present >>> k) & 1) locals.set(key, value)
    else {
      const isZero = value.every(byte => byte === 0)
      check(isZero, 'format.range', 'a local preimage that is absent has bytes', { execution, key })
    }
  })
  const statement: Statement = { exitCode, locals, contextTag }
  return { name, statement }
}
