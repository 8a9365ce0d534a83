/**
 * Public values of the two machines: what a shard proof states about its part of the run. The verifier of a whole
 * execution reads them by name; chips refer to them by name.
 * @module
 */
import { P } from '@zkmips/field/koalabear'

/** Local preimage keys: 1 agreed before, 2 claimed, 3 inputs, 4 block number, 5 configuration. */
export const LOCAL_KEYS = [1, 2, 3, 4, 5] as const
/** 32 bytes each: eight big-endian words. */
export const LOCAL_WORDS = 8

/** Local preimages by key 1..5: 32 bytes each; keys that the run does not have are absent. */
export type LocalPreimages = ReadonlyMap<number, Uint8Array>

export const localPresentName = (key: number): string => `localPresent${key}`
export const localLimbName = (key: number, word: number, limb: 'Low' | 'High'): string => `local${key}${limb}${word}`

/** One shard of the execution. Code addresses are word addresses. */
export const PUBLIC_VALUES: readonly string[] = [
  /** Number of the shard, from 1. */
  'shard',
  'startPc', 'startNextPc', 'endPc', 'endNextPc',
  /** One more than the number of instructions executed in the shard. */
  'endClock',
  /** 1 if the run ends in this shard; then exitCode is its exit code, else 0. */
  'halted', 'exitCode',
  /** 1 if the table of local preimages stands in this shard's proof. */
  'localTable',
  ...LOCAL_KEYS.flatMap(key => [
    localPresentName(key),
    ...Array.from({ length: LOCAL_WORDS }, (_, w) => [localLimbName(key, w, 'Low'), localLimbName(key, w, 'High')]).flat(),
  ]),
] // biome-ignore format: grouped by meaning

/** One piece of the sorted table of all memory words of an execution. Addresses are word addresses, as 16 + 14 bits. */
export const MEMORY_PUBLIC_VALUES: readonly string[] = [
  /** 1 for the piece that brings the program's image and registers into the run: exactly the first. */
  'isFirst',
  'firstHigh', 'firstLow', 'lastHigh', 'lastLow',
] // biome-ignore format: grouped by meaning

/** Public values by name, checked against the list. */
export function publicVector(names: readonly string[], values: Readonly<Record<string, number>>): number[] {
  for (const name of Object.keys(values))
    if (!names.includes(name)) throw new RangeError(`there is no public value ${name}`)
  return names.map(name => {
    const value = values[name] ?? 0
    if (!Number.isInteger(value) || value < 0 || value >= P)
      throw new RangeError(`public value ${name} = ${value} is not canonical`)
    return value
  })
}
