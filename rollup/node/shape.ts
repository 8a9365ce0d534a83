/**
 * What an answer of a node may be: small checks that turn unknown JSON into typed values, or say where it is wrong. A node's answer
 * goes through one of these before anything else looks at it.
 *
 * Hex comes out in lower case, quantities as bigint (numbers of JSON above 2^53 have lost digits, so they are refused).
 * @module
 */
import type { Hex } from '../hex.ts'

/** An answer that is not what its method gives. */
export class ShapeError extends Error {
  /** @param where in the answer, such as `result.transactions[3].hash` */
  constructor(where: string, expected: string, got: unknown) {
    super(`${where} is ${describe(got)}, expected ${expected}`)
    this.name = 'ShapeError'
  }
}

/** Checks a value and gives it a type. @throws ShapeError */
export type Shape<T> = (value: unknown, where: string) => T

export type Shaped<S> = S extends Shape<infer T> ? T : never

const SHOWN = 60

function describe(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  const text = JSON.stringify(value)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

/** Bytes in hex; exactly so many where given. */
export function bytes(length?: number): Shape<Hex> {
  const digits = length === undefined ? '(?:[0-9a-f]{2})*' : `[0-9a-f]{${2 * length}}`
  // A text of many megabytes is more than a group that repeats can take, so its length is looked at by itself.
  const pattern = length === undefined ? /^0x[0-9a-f]*$/i : new RegExp(`^0x${digits}$`, 'i')
  const expected = length === undefined ? 'bytes in hex' : `${length} bytes in hex`
  return (value, where) => {
    if (typeof value !== 'string' || value.length % 2 !== 0 || !pattern.test(value))
      throw new ShapeError(where, expected, value)
    return value.toLowerCase() as Hex
  }
}

export const word = bytes(32)
export const address = bytes(20)

/** A whole number in hex, below 2^bits. */
export function quantity(bits = 256): Shape<bigint> {
  return (value, where) => {
    const isHex = typeof value === 'string' && /^0x[0-9a-f]{1,80}$/i.test(value)
    const number = isHex ? BigInt(value) : undefined
    if (number === undefined || number >= 1n << BigInt(bits))
      throw new ShapeError(where, `a whole number in hex below 2^${bits}`, value)
    return number
  }
}

/** A whole number as JSON writes it, or in hex, below 2^64. */
export const wholeNumber: Shape<bigint> = (value, where) => {
  if (typeof value === 'string') return quantity(64)(value, where)
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new ShapeError(where, 'a whole number', value)
  return BigInt(value as number)
}

export const text: Shape<string> = (value, where) => {
  if (typeof value !== 'string') throw new ShapeError(where, 'a text', value)
  return value
}

export const anything: Shape<unknown> = value => value

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, where) =>
    value === null ? null : shape(value, where)

/** Absent, or null, becomes undefined. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, where) =>
    value === undefined || value === null ? undefined : shape(value, where)

export const list =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value, where) => {
    if (!Array.isArray(value)) throw new ShapeError(where, 'a list', value)
    return value.map((item, i) => shape(item, `${where}[${i}]`))
  }

/** An object as it is. */
export const record: Shape<Record<string, unknown>> = (value, where) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ShapeError(where, 'an object', value)
  return value as Record<string, unknown>
}

/** The values of an object whose keys are data, in the object's order. */
export const entries =
  <K, V>(key: Shape<K>, shape: Shape<V>): Shape<[K, V][]> =>
  (value, where) =>
    Object.entries(record(value, where)).map(([name, item]) => [
      key(name, `a key of ${where}`),
      shape(item, `${where}[${JSON.stringify(name)}]`),
    ])

/** An object with these fields; further ones are left out. */
export function object<S extends Record<string, Shape<unknown>>>(shapes: S): Shape<{ [K in keyof S]: Shaped<S[K]> }> {
  return (value, where) => {
    const given = record(value, where)
    const fields = Object.entries(shapes).map(([name, shape]) => [
      name,
      shape(Object.hasOwn(given, name) ? given[name] : undefined, `${where}.${name}`),
    ])
    return Object.fromEntries(fields) as { [K in keyof S]: Shaped<S[K]> }
  }
}
