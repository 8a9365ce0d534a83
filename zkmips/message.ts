/**
 * Bytes of a message: what a job or its result is when it lies in a file or goes to another machine. Messages are plain data:
 * numbers, text, booleans, lists, objects, maps, bytes and arrays of words. A field that is undefined is a field that is not there.
 *
 * Invariants
 * - Equal messages have equal bytes, whatever process made them and in whatever order the fields of an object were set.
 * - What is decoded equals what was encoded; structured clone (between threads and processes) gives the same.
 * @module
 */
import { decode, Encoder, ExtensionCodec } from '@msgpack/msgpack'

/** The bytes are no message. */
export class MessageError extends Error {
  readonly code = 'BAD_MESSAGE'
  constructor(cause: unknown) {
    super(`these bytes are not a message of zkmips: ${(cause as Error).message}`, { cause })
    this.name = 'MessageError'
  }
}

/** Extension types of MessagePack. */
const MAP = 0
const WORDS = 1

const extensionCodec = new ExtensionCodec()
extensionCodec.register({
  type: MAP,
  encode: value => (value instanceof Map ? encodeMessage([...value]) : null),
  decode: data => new Map(decodeMessage(data) as [unknown, unknown][]),
})
extensionCodec.register({
  type: WORDS,
  encode: value => {
    if (!ArrayBuffer.isView(value) || value instanceof Uint8Array) return null
    if (!(value instanceof Uint32Array)) throw new TypeError(`a message cannot contain ${value.constructor.name}`)
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  },
  // In a buffer of its own: within the message it would seldom be aligned.
  decode: data => new Uint32Array(Uint8Array.from(data).buffer),
})

export function encodeMessage(value: unknown): Uint8Array {
  return new Encoder({ extensionCodec, sortKeys: true, ignoreUndefined: true }).encode(value)
}

/** @throws MessageError */
export function decodeMessage(bytes: Uint8Array): unknown {
  try {
    // A Buffer would give Buffers.
    return decode(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), { extensionCodec })
  } catch (error) {
    throw new MessageError(error)
  }
}
