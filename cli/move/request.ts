/**
 * What the Move executor is asked, and what it answers, as bytes (guests/move-vm/src/request.rs).
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Reader, Writer } from './bcs.ts'

const VERSION = 1

/** Values of a run may take this many bytes at most, 16 for each in a vector or struct. */
export const MAX_MEMORY = 256 * 2 ** 20

export interface MoveCall {
  /** Of 32 bytes. */
  readonly address: Uint8Array
  readonly module: string
  readonly function: string
  /** Each as `parseType` gives it. */
  readonly types: readonly Uint8Array[]
  /** Each in BCS. */
  readonly arguments: readonly Uint8Array[]
}

export interface MoveLimits {
  /** Instructions, and more for those that copy, compare or hash much: below 2^32. */
  readonly gas: number
  /** Bytes, at most {@link MAX_MEMORY}. */
  readonly memory: number
}

/** @param modules in the order of their addresses and names */
export function encodeRequest(modules: readonly Uint8Array[], call: MoveCall, limits: MoveLimits): Uint8Array {
  const writer = new Writer().byte(VERSION).number(BigInt(limits.gas), 4).number(BigInt(limits.memory), 8)
  writer.length(modules.length)
  for (const module of modules) writer.bytes(keccak_256(module))
  return writer.bytes(encodeCall(call)).end()
}

/** keccak256 of the modules' hashes, one after the other: whose code an outcome is of. */
export const packageDigest = (modules: readonly Uint8Array[]): Uint8Array =>
  keccak_256(new Uint8Array(Buffer.concat(modules.map(module => keccak_256(module)))))

/** The end of a request: what is called, with what. */
export function encodeCall(call: MoveCall): Uint8Array {
  const writer = new Writer().bytes(call.address).text(call.module).text(call.function)
  writer.length(call.types.length)
  for (const type of call.types) writer.bytes(type)
  writer.length(call.arguments.length)
  for (const argument of call.arguments) writer.sized(argument)
  return writer.end()
}

export type MoveResult =
  | {
      readonly kind: 'returned'
      /** In BCS. */
      readonly values: readonly Uint8Array[]
      /** What parameters `&mut` hold after the run, in BCS. */
      readonly after: readonly Uint8Array[]
      readonly gas: number
    }
  | { readonly kind: 'ended'; readonly reason: string; readonly code: bigint; readonly place: string }
  | { readonly kind: 'refused'; readonly module: number; readonly reason: string; readonly place: string }
  | { readonly kind: 'no-call'; readonly reason: string; readonly index: number }

/** By number: `Fault` in guests/move-vm/src/fault.rs. */
export const FAULTS = [
  'abort',
  'arithmetic error',
  'index out of bounds',
  'pop of an empty vector',
  'a vector of another length',
  'another variant',
  'out of gas',
  'out of memory',
  'calls too deep',
  'too many operands',
  'a type too large',
  'a value too deep',
  'a native function refused its arguments',
  'an operand of another type',
  'a reference to what is no longer there',
] as const

/** By number: `NoCall` in guests/move-vm/src/request.rs. */
const NO_CALL = [
  'there is no such module',
  'there is no such function',
  'the function is neither public nor entry, or returns references',
  'another number of type arguments',
  'a type argument is unknown or lacks an ability',
  'another number of arguments',
  'an argument is not a value of its type, or its type is one that only its module makes',
] as const

/** @param tail the outcome after what it repeats of the request @throws RangeError if it is not one */
export function decodeResult(tail: Uint8Array): MoveResult {
  const reader = new Reader(tail)
  const result = readResult(reader)
  if (!reader.ended) throw new RangeError('bytes follow the outcome')
  return result
}

function readResult(reader: Reader): MoveResult {
  switch (reader.byte()) {
    case 0: {
      const [values, after] = [reader.list(() => reader.sized()), reader.list(() => reader.sized())]
      return { kind: 'returned', values, after, gas: Number(reader.number(4)) }
    }
    case 1: {
      const reason = FAULTS[reader.byte()] ?? 'unknown'
      const code = reader.number(8)
      const address = `0x${bytesToHex(reader.bytes(32)).replace(/^0+(?=.)/, '')}`
      const place = `${address}::${reader.text()}::${reader.text()}`
      return { kind: 'ended', reason, code, place: `${place}, instruction ${reader.number(2)}` }
    }
    case 2: {
      const module = Number(reader.number(2))
      if (reader.byte() === 0) {
        return { kind: 'refused', module, reason: `malformed (${reader.byte()})`, place: `byte ${reader.number(4)}` }
      }
      const rule = reader.byte()
      const [definition, offset] = [Number(reader.number(2)), Number(reader.number(2))]
      const place = definition === 0xffff ? 'its tables' : `function ${definition}, instruction ${offset}`
      return { kind: 'refused', module, reason: `not verified (rule ${rule})`, place }
    }
    case 3:
      return { kind: 'no-call', reason: NO_CALL[reader.byte()] ?? 'unknown', index: reader.byte() }
    default:
      throw new RangeError('an outcome of another kind')
  }
}

/** How long what an outcome repeats of a request is: version, limits, package, call without arguments, digest of arguments. */
export function outcomeHead(call: MoveCall): number {
  const bare = encodeCall({ ...call, arguments: [] })
  return 1 + 4 + 8 + 32 + (bare.length - 1) + 32
}
