/**
 * Whose a compiled module is: the few rows of its tables that say its own address and name.
 * @module
 */

import { Reader } from './bcs.ts'

export interface ModuleId {
  /** 32 bytes. */
  readonly address: Uint8Array
  readonly name: string
}

/** Magic and version. */
const HEADER_BYTES = 8
const ADDRESS_BYTES = 32
const MODULE_HANDLES = 1
const IDENTIFIERS = 7
const ADDRESSES = 8

/** @throws RangeError if the bytes are not a module of version 7 */
export function moduleId(bytes: Uint8Array): ModuleId {
  const head = new Reader(bytes.subarray(HEADER_BYTES))
  const tables = new Map<number, readonly [offset: number, length: number]>()
  for (let count = head.length(); count > 0; count--) tables.set(head.byte(), [head.length(), head.length()])
  const content = head.rest()
  const table = (kind: number): Reader => new Reader(content.subarray(tables.get(kind)?.[0] ?? content.length))
  const end = Math.max(0, ...[...tables.values()].map(([offset, length]) => offset + length))
  const self = new Reader(content.subarray(end)).length()
  const handles = table(MODULE_HANDLES)
  for (let i = 0; i < 2 * self; i++) handles.length()
  const [address, name] = [handles.length(), handles.length()]
  const identifiers = table(IDENTIFIERS)
  for (let i = 0; i < name; i++) identifiers.sized()
  const addresses = table(ADDRESSES)
  addresses.bytes(ADDRESS_BYTES * address)
  return { address: addresses.bytes(ADDRESS_BYTES), name: identifiers.text() }
}
