/**
 * Whose a compiled module is: the few rows of its tables that say its own address and name.
 * @module
 */

export interface ModuleId {
  /** 32 bytes. */
  readonly address: Uint8Array
  readonly name: string
}

const MODULE_HANDLES = 1
const IDENTIFIERS = 7
const ADDRESSES = 8

/** @throws RangeError if the bytes are not a module of version 7 */
export function moduleId(bytes: Uint8Array): ModuleId {
  let at = 8
  const byte = (): number => {
    const value = bytes[at++]
    if (value === undefined) throw new RangeError('the module ends too early')
    return value
  }
  const uleb = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const next = byte()
      value += (next & 0x7f) * 2 ** shift
      if (next < 0x80) return value
    }
  }
  const tables = new Map<number, readonly [offset: number, length: number]>()
  for (let count = uleb(); count > 0; count--) tables.set(byte(), [uleb(), uleb()])
  const content = at
  const end = Math.max(0, ...[...tables.values()].map(([offset, length]) => offset + length))
  const seek = (kind: number): void => {
    at = content + (tables.get(kind)?.[0] ?? Number.POSITIVE_INFINITY)
  }
  at = content + end
  const self = uleb()
  seek(MODULE_HANDLES)
  for (let i = 0; i < 2 * self; i++) uleb()
  const [address, name] = [uleb(), uleb()]
  seek(IDENTIFIERS)
  for (let i = 0; i < name; i++) {
    const length = uleb()
    at += length
  }
  const length = uleb()
  const text = new TextDecoder().decode(bytes.subarray(at, at + length))
  seek(ADDRESSES)
  const start = at + 32 * address
  if (text.length !== length || start + 32 > bytes.length) throw new RangeError('the module ends too early')
  return { address: bytes.slice(start, start + 32), name: text }
}
