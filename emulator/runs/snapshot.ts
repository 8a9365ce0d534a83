/**
 * Snapshots: a state of a run as a file. In memory, `checkpoint.ts` keeps states cheaper.
 *
 * Numbers are big-endian. magic 8 · version u32 · SHA-256 of all that follows 32 · prestate hash 32 · state hash 32 · state 226
 * · host (hint flag u8, hint length u32, hint; output u32; number of local preimages u8, each key u8 and 32 bytes) · number of
 * pages u32, each address u32, length u32, and the page's 65,536 bytes in guest order, deflated. Pages of zeros are left out;
 * addresses ascend.
 *
 * Invariant: what is decoded has the state hash in the file, and every other byte is covered by the checksum.
 */
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { bytesToHex } from '@noble/hashes/utils.js'
import { LOCAL_PREIMAGE_BYTES } from '@zkmips/isa/syscalls'
import type { HostProgress } from '../host/host.ts'
import { localKey, type PreimageOracle } from '../host/oracle.ts'
import {
  decodeState,
  encodeState,
  hashEncodedState,
  MachineState,
  STATE_BYTES,
  StateDecodeError,
} from '../machine/state.ts'
import { PAGE_BITS, PAGE_WORDS } from '../memory/memory.ts'
import { nonZeroPages, restoreCheckpoint } from './checkpoint.ts'

export const SNAPSHOT_VERSION = 1

const MAGIC = new TextEncoder().encode('zkmsnap\n')
const VERSION_AT = MAGIC.length
const CHECKSUM_AT = VERSION_AT + 4
const PRESTATE_AT = CHECKSUM_AT + 32
const HASH_AT = PRESTATE_AT + 32
const STATE_AT = HASH_AT + 32
const HOST_AT = STATE_AT + STATE_BYTES
const PAGE_BYTES = PAGE_WORDS * 4

export type SnapshotErrorCode = 'NOT_A_SNAPSHOT' | 'SNAPSHOT_VERSION' | 'SNAPSHOT_DAMAGED' | 'SNAPSHOT_FOREIGN'

export class SnapshotError extends Error {
  readonly code: SnapshotErrorCode
  constructor(code: SnapshotErrorCode, message: string) {
    super(message)
    this.name = 'SnapshotError'
    this.code = code
  }
}

/** What a snapshot says of itself. */
export interface SnapshotHeader {
  /** State hash at step 0 of the program, 32 bytes. */
  readonly prestate: Uint8Array
  /** Hash of the state in it, 32 bytes. */
  readonly stateHash: Uint8Array
  readonly step: number
}

export interface Snapshot extends SnapshotHeader {
  readonly state: MachineState
  readonly host: HostProgress
}

/** @param prestate state hash of the program at step 0, 32 bytes @param host progress of the run's host */
export function encodeSnapshot(state: MachineState, host: HostProgress, prestate: Uint8Array): Uint8Array {
  const encoded = encodeState(state)
  const parts = [prestate, hashEncodedState(encoded), encoded, ...encodeHost(host), ...encodePages(state)]
  const checksum = createHash('sha256')
  for (const part of parts) checksum.update(part)
  return plain(Buffer.concat([MAGIC, u32(SNAPSHOT_VERSION), checksum.digest(), ...parts]))
}

// The slices of a Buffer are no copies.
const plain = (bytes: Uint8Array) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

function* encodeHost({ hint, output, locals }: HostProgress): Generator<Uint8Array> {
  yield Uint8Array.of(hint === undefined ? 0 : 1)
  yield u32(hint?.length ?? 0)
  if (hint) yield hint
  yield u32(output)
  yield Uint8Array.of(locals.size)
  for (const [key, data] of locals) yield* [Uint8Array.of(key), data]
}

function encodePages({ memory }: MachineState): Uint8Array[] {
  const parts: Uint8Array[] = []
  for (const { address, words } of nonZeroPages(memory)) {
    const bytes = new Uint8Array(PAGE_BYTES)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < PAGE_WORDS; i++) view.setInt32(4 * i, words[i]!)
    const deflated = deflateRawSync(bytes, { level: 3 })
    parts.push(u32(address), u32(deflated.length), deflated)
  }
  return [u32(parts.length / 3), ...parts]
}

/**
 * Checks all of a snapshot except its memory, which is hashed when it is decoded.
 * @throws SnapshotError
 */
export function readSnapshotHeader(file: Uint8Array): SnapshotHeader {
  const bytes = plain(file)
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) {
    throw new SnapshotError('NOT_A_SNAPSHOT', 'this is not a zkmips snapshot; name a file written by zkmips run')
  }
  if (bytes.length < HOST_AT) throw damaged('it ends in its header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(VERSION_AT)
  if (version !== SNAPSHOT_VERSION) {
    throw new SnapshotError(
      'SNAPSHOT_VERSION',
      `a snapshot of version ${version}, but this zkmips reads version ${SNAPSHOT_VERSION}; ` +
        'resume it with the release that wrote it, or run the program again',
    )
  }
  const checksum = createHash('sha256').update(bytes.subarray(PRESTATE_AT)).digest()
  if (!checksum.equals(bytes.subarray(CHECKSUM_AT, PRESTATE_AT))) throw damaged('its checksum is wrong')
  return {
    prestate: bytes.slice(PRESTATE_AT, HASH_AT),
    stateHash: bytes.slice(HASH_AT, STATE_AT),
    step: fieldsIn(bytes).step,
  }
}

function damaged(what: string): SnapshotError {
  const remedy = 'copy it again, or run the program again'
  return new SnapshotError('SNAPSHOT_DAMAGED', `the snapshot is damaged (${what}); ${remedy}`)
}

function fieldsIn(bytes: Uint8Array) {
  try {
    const fields = decodeState(bytes.subarray(STATE_AT, HOST_AT))
    // No run has such a state, and the machines need not agree on where it leads.
    if (fields.registers[0] !== 0) throw damaged('register 0 of its state is not 0')
    if (!fields.exited && fields.exitCode !== 0) throw damaged('its state has an exit code but has not exited')
    return fields
  } catch (error) {
    if (error instanceof StateDecodeError) throw damaged(error.message)
    throw error
  }
}

/**
 * @param prestate of the program that is to go on
 * @param state becomes that of the snapshot; for the fast engine, its own
 * @throws SnapshotError
 */
export function decodeSnapshot(file: Uint8Array, prestate: Uint8Array, state = new MachineState()): Snapshot {
  const bytes = plain(file)
  const header = readSnapshotHeader(bytes)
  const [found, expected] = [bytesToHex(header.prestate), bytesToHex(prestate)]
  if (found !== expected) {
    throw new SnapshotError(
      'SNAPSHOT_FOREIGN',
      `a snapshot of another program, with prestate 0x${found} instead of 0x${expected}; ` +
        'name the program that it was made from',
    )
  }
  const reader = new Reader(bytes, HOST_AT)
  const host = decodeHost(reader)
  const pages = decodePages(reader)
  if (!reader.atEnd) throw damaged('there are bytes after its end')
  restoreCheckpoint(state, { fields: fieldsIn(bytes), pages, host })
  const encoded = encodeState(state)
  if (
    !Buffer.from(encoded).equals(bytes.subarray(STATE_AT, HOST_AT)) ||
    !Buffer.from(hashEncodedState(encoded)).equals(header.stateHash)
  ) {
    throw damaged('its state does not have its hash')
  }
  return { ...header, state, host }
}

/** Reads what the checksum has vouched for; whoever forges a checksum still gets a typed error. */
class Reader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  take(length: number): Uint8Array {
    const end = this.#at + length
    if (end > this.#bytes.length) throw damaged('it ends too early')
    const taken = this.#bytes.slice(this.#at, end)
    this.#at = end
    return taken
  }

  u8(): number {
    return this.take(1)[0]!
  }

  u32(): number {
    return new DataView(this.take(4).buffer).getUint32(0)
  }
}

function decodeHost(reader: Reader): HostProgress {
  const hasHint = reader.u8() === 1
  const hint = reader.take(reader.u32())
  const output = reader.u32()
  const locals = new Map<number, Uint8Array>()
  for (let left = reader.u8(); left > 0; left--) locals.set(reader.u8(), reader.take(LOCAL_PREIMAGE_BYTES))
  return { hint: hasHint ? hint : undefined, output, locals }
}

function decodePages(reader: Reader): ReadonlyMap<number, Int32Array> {
  const pages = new Map<number, Int32Array>()
  let previous = -1
  for (let left = reader.u32(); left > 0; left--) {
    const address = reader.u32()
    if (address <= previous || address % 2 ** PAGE_BITS !== 0) throw damaged('its pages are out of order')
    previous = address
    const bytes = inflatePage(reader.take(reader.u32()))
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const words = new Int32Array(PAGE_WORDS)
    for (let i = 0; i < PAGE_WORDS; i++) words[i] = view.getInt32(4 * i)
    pages.set(address, words)
  }
  return pages
}

function inflatePage(deflated: Uint8Array): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = inflateRawSync(deflated, { maxOutputLength: PAGE_BYTES })
  } catch {
    throw damaged('a page cannot be inflated')
  }
  if (bytes.length !== PAGE_BYTES) throw damaged('a page is too short')
  return bytes
}

/**
 * A run that goes on with other local preimages than it began with would state something about neither.
 * @throws SnapshotError where the guest has read other local preimages than the oracle has now
 */
export function checkSameLocals({ locals }: HostProgress, oracle: PreimageOracle): void {
  for (const [index, data] of locals) {
    const now = oracle.get(localKey(index))
    if (now && Buffer.from(now).equals(data)) continue
    const is = now ? `it is 0x${bytesToHex(now)} now` : 'it is not given now'
    throw new SnapshotError(
      'SNAPSHOT_FOREIGN',
      `a snapshot of a run on other inputs: local preimage ${index} was 0x${bytesToHex(data)}, but ${is}; ` +
        'resume it with the inputs that it was written with',
    )
  }
}
