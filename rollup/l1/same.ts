/**
 * Whether two answers of nodes say the same. Without modules of Node, for pages read L1, too.
 * @module
 */

/** @param a plain data, as a client makes it of JSON: values, arrays, objects */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [Object.entries(a), b as Readonly<Record<string, unknown>>]
  if (one.length !== Object.keys(other).length) return false
  return one.every(([name, value]) => Object.hasOwn(other, name) && isSame(value, other[name]))
}
