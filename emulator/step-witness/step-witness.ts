/**
 * Step witnesses: all that is needed to execute one step without the machine, on L1 for example, and the execution from
 * nothing else.
 *
 * Invariant: there are proofs of exactly what the step touches, in this order: the instruction's leaf, then each operand. All
 * are against the root before the step; what the step writes is in its first operand, whose siblings give the root after it.
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { KEY_LOCAL } from '@zkmips/isa/syscalls'
import { OracleHost } from '../host/host.ts'
import { checkPreimage, MissingPreimageError, type PreimageOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import {
  decodeState,
  type EncodedState,
  encodeState,
  hashEncodedState,
  MachineState,
  StateDecodeError,
  setFields,
} from '../machine/state.ts'
import { rootFromSubtreeProof, type Subtree, subtreeProof, subtreeProofBytes } from '../memory/subtree-proof.ts'
import { fetches, leafAt, operandsOf, preimageLimit } from './step-accesses.ts'

/** The preimage that a step reads. */
export interface WitnessPreimage {
  /** 32 bytes. */
  readonly key: Uint8Array
  /** As the guest sees it: an 8-byte big-endian length, then the data. */
  readonly value: Uint8Array
  /** Where the step reads in it. */
  readonly offset: number
}

export interface StepInputs {
  /** The state before the step, 226 bytes. */
  readonly state: Uint8Array
  /** The memory proofs, one after the other; none for an exited state. */
  readonly proof: Uint8Array
  readonly preimage?: WitnessPreimage
}

export interface StepWitness extends StepInputs {
  readonly step: number
  /** State hashes before and after the step, 32 bytes each. */
  readonly pre: Uint8Array
  readonly post: Uint8Array
}

export type WitnessErrorCode = 'WITNESS_STATE' | 'WITNESS_LENGTH' | 'WITNESS_PROOF' | 'WITNESS_PREIMAGE'

/** The witness does not belong to its state. */
export class WitnessError extends Error {
  readonly code: WitnessErrorCode
  constructor(code: WitnessErrorCode, what: string) {
    super(`the step witness is invalid: ${what}`)
    this.name = 'WitnessError'
    this.code = code
  }
}

/**
 * The witness of the next step; the state stays as it is. That of an exited state has no proofs, and leads to itself.
 * @param oracle has what the run may read, local preimages included
 * @throws MissingPreimageError where the step reads a preimage that the oracle lacks
 */
export function stepWitness(state: MachineState, oracle: PreimageOracle): StepWitness {
  const inputs = stepInputs(state, oracle)
  return { ...inputs, step: state.step, pre: hashEncodedState(inputs.state), post: executeWitness(inputs, oracle) }
}

/** What the next step is executed from; `stepWitness` executes it as well. @throws MissingPreimageError as there */
export function stepInputs(state: MachineState, oracle: PreimageOracle): StepInputs {
  return { state: encodeState(state), ...touched(state, oracle) }
}

function touched(state: MachineState, oracle: PreimageOracle): Pick<StepInputs, 'proof' | 'preimage'> {
  if (!fetches(state)) return { proof: new Uint8Array(0) }
  const { memory, preimageKey, preimageOffset: offset } = state
  const word = memory.loadSigned(state.pc)
  const value = preimageLimit(state, word) > 0 ? preimageValue(oracle, preimageKey) : undefined
  const operands = operandsOf(state, word, value ? value.length - offset : 0)
  const proofs = [leafAt(state.pc), ...operands].map(subtree => subtreeProof(memory, subtree))
  const proof = new Uint8Array(Buffer.concat(proofs))
  return value ? { proof, preimage: { key: preimageKey.slice(), value, offset } } : { proof }
}

/** @returns undefined for a local key without a preimage @throws MissingPreimageError */
function preimageValue(oracle: PreimageOracle, key: Uint8Array): Uint8Array | undefined {
  const data = oracle.get(key)
  if (data) return withLength(data)
  if (key[0] === KEY_LOCAL) return undefined
  throw new MissingPreimageError(key.slice())
}

function withLength(data: Uint8Array): Uint8Array {
  const value = new Uint8Array(8 + data.length)
  new DataView(value.buffer).setUint32(4, data.length)
  value.set(data, 8)
  return value
}

/**
 * Executes a step from its witness alone.
 * @param locals where the local preimages are looked up, which the witness cannot vouch for: the claim's
 * @returns the state hash after the step, 32 bytes. Who trusts the hash of `inputs.state` may trust this one.
 * @throws WitnessError
 */
export function executeWitness(inputs: StepInputs, locals: PreimageOracle): Uint8Array {
  const fields = readState(inputs.state)
  const preimages = new WitnessOracle(inputs.preimage, locals)
  const memory = new ProvenMemory(inputs.proof, fields.memoryRoot)
  const state = new MachineState()
  setFields(state, fields)
  const operands = fetches(state) ? proveAccesses(state, memory, preimages, inputs.preimage) : []
  memory.expectEnd()
  if (inputs.preimage && !preimages.asked) throw new WitnessError('WITNESS_PREIMAGE', 'the step reads no preimage')

  new Machine(state, new OracleHost(preimages)).step()
  const encoded = encodeState(state)
  const [first] = operands
  encoded.set(first ? memory.rootAfter(state, first) : fields.memoryRoot)
  return hashEncodedState(encoded)
}

function readState(bytes: Uint8Array): EncodedState {
  try {
    const fields = decodeState(bytes)
    if (fields.registers[0] !== 0) throw new WitnessError('WITNESS_STATE', 'register 0 of its state is not 0')
    if (!fields.exited && fields.exitCode !== 0) {
      throw new WitnessError('WITNESS_STATE', `its state has not exited but has exit code ${fields.exitCode}`)
    }
    return fields
  } catch (error) {
    if (error instanceof StateDecodeError) throw new WitnessError('WITNESS_STATE', error.message)
    throw error
  }
}

function proveAccesses(
  state: MachineState,
  memory: ProvenMemory,
  preimages: WitnessOracle,
  preimage: WitnessPreimage | undefined,
): readonly ProvenSubtree[] {
  memory.take(state, leafAt(state.pc))
  const word = state.memory.loadSigned(state.pc)
  let available = 0
  if (preimageLimit(state, word) > 0) {
    const { preimageKey, preimageOffset } = state
    if (preimage && preimage.offset !== preimageOffset) {
      throw new WitnessError('WITNESS_PREIMAGE', `it reads at ${preimage.offset}, but its state at ${preimageOffset}`)
    }
    const data = preimages.get(preimageKey)
    available = data ? 8 + data.length - preimageOffset : 0
  }
  return operandsOf(state, word, available).map(operand => memory.take(state, operand))
}

interface ProvenSubtree extends Subtree {
  readonly proof: Uint8Array
}

/** Takes the proofs of a witness one by one, checks them, and puts what they prove into a memory that is otherwise empty. */
class ProvenMemory {
  readonly #proofs: Uint8Array
  readonly #root: string
  #at = 0

  constructor(proofs: Uint8Array, root: Uint8Array) {
    this.#proofs = proofs
    this.#root = bytesToHex(root)
  }

  take({ memory }: MachineState, subtree: Subtree): ProvenSubtree {
    const end = this.#at + subtreeProofBytes(subtree.bytes)
    const what = `the proof of the ${subtree.bytes} bytes at 0x${subtree.address.toString(16)}`
    if (end > this.#proofs.length) throw new WitnessError('WITNESS_LENGTH', `${what} is missing or too short`)
    const proof = this.#proofs.slice(this.#at, end)
    if (bytesToHex(rootFromSubtreeProof(proof, subtree)) !== this.#root) {
      throw new WitnessError('WITNESS_PROOF', `${what} does not lead to the memory root of its state`)
    }
    memory.writeBytes(subtree.address, proof.subarray(0, subtree.bytes))
    this.#at = end
    return { ...subtree, proof }
  }

  expectEnd(): void {
    const left = this.#proofs.length - this.#at
    if (left > 0) throw new WitnessError('WITNESS_LENGTH', `${left} bytes follow the last proof that the step needs`)
  }

  rootAfter({ memory }: MachineState, { proof, ...subtree }: ProvenSubtree): Uint8Array {
    return rootFromSubtreeProof(proof, subtree, memory.readBytes(subtree.address, subtree.bytes))
  }
}

/** The preimage of a witness, checked against its key, and the local ones from elsewhere. */
class WitnessOracle implements PreimageOracle {
  readonly #preimage: WitnessPreimage | undefined
  readonly #locals: PreimageOracle
  asked = false

  constructor(preimage: WitnessPreimage | undefined, locals: PreimageOracle) {
    this.#preimage = preimage
    this.#locals = locals
  }

  get(key: Uint8Array): Uint8Array | undefined {
    this.asked = true
    const given = this.#preimage
    const local = key[0] === KEY_LOCAL
    const data = local ? this.#locals.get(key) : given?.value.subarray(8)
    if (given && (bytesToHex(given.key) !== bytesToHex(key) || !sameBytes(given.value, data && withLength(data)))) {
      throw new WitnessError('WITNESS_PREIMAGE', `its preimage is not that of the key 0x${bytesToHex(key)}`)
    }
    if (!data && !local) throw new WitnessError('WITNESS_PREIMAGE', `the preimage 0x${bytesToHex(key)} is missing`)
    if (data && !local) this.#check(key, data)
    return data
  }

  #check(key: Uint8Array, data: Uint8Array): void {
    try {
      checkPreimage(key, data)
    } catch (error) {
      throw new WitnessError('WITNESS_PREIMAGE', (error as Error).message)
    }
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array | undefined): boolean => b !== undefined && Buffer.from(a).equals(b)
