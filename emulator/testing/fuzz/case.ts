/**
 * A case of the fuzzer: a state to start from and the step counts at which two executors are compared. Plain data, so that
 * the shrinker can change it; how cases are made is `shapes.ts`.
 */
import { disassemble } from '@zkmips/isa/disassemble'
import { KEY_KECCAK256, KEY_SHA256 } from '@zkmips/isa/syscalls'
import { keccakKey, localKey, MemoryOracle, sha256Key } from '../../host/oracle.ts'
import { HI, LO, type MachineState } from '../../machine/state.ts'

/** Words at a word-aligned byte address; addresses wrap modulo 2^32. */
export interface Piece {
  readonly address: number
  readonly words: Uint32Array
}

export interface FuzzCase {
  /** What `randomCase` makes this case of. */
  readonly seed: number
  /** Name of the kind of case, for people. */
  readonly shape: string
  readonly pieces: readonly Piece[]
  /** 0–31, HI, LO. */
  readonly registers: Uint32Array
  readonly pc: number
  readonly nextPC: number
  readonly preimageKey: Uint8Array
  readonly preimageOffset: number
  /** Steps asked of each call of `run`, one after the other. */
  readonly stops: readonly number[]
}

/** Puts a fresh state, its memory all zero, at the start of the case. */
export function loadCase(
  { pieces, registers, pc, nextPC, preimageKey, preimageOffset }: FuzzCase,
  state: MachineState,
) {
  for (const { address, words } of pieces) {
    for (let i = 0; i < words.length; i++) state.memory.store((address + 4 * i) >>> 0, words[i]!)
  }
  state.registers.set(registers)
  state.preimageKey.set(preimageKey)
  Object.assign(state, { pc, nextPC, preimageOffset })
}

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (167 * i + length) & 255)
const HASHED = [bytes(0), bytes(5), bytes(1000)]
const MISSING = new Uint8Array(32).fill(KEY_KECCAK256)
const UNKNOWN_TYPE = new Uint8Array(32).fill(7)

/** The preimages of every case. */
export const ORACLE = new MemoryOracle()
for (const index of [1, 2, 4]) ORACLE.addLocal(index, bytes(32))
for (const data of HASHED) ORACLE.addKeccak(data)
ORACLE.add(sha256Key(bytes(37)), bytes(37))

/** Keys that the oracle has, and some it has not: a local key not given, a hash that is missing, an unknown type. */
export const GOOD_KEYS: readonly Uint8Array[] = [
  ...[1, 2, 4].map(localKey),
  ...HASHED.map(keccakKey),
  sha256Key(bytes(37)),
]
export const BAD_KEYS: readonly Uint8Array[] = [localKey(3), MISSING, UNKNOWN_TYPE, new Uint8Array(32).fill(KEY_SHA256)]

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0')

/** For people: everything of a case that is not 0, and its words as instructions. */
export function describeCase(fuzzCase: FuzzCase): string {
  const { seed, shape, stops, registers, pc, nextPC, preimageKey, preimageOffset, pieces } = fuzzCase
  const name = (i: number) => (i === HI ? 'hi' : i === LO ? 'lo' : `$${i}`)
  const set = [...registers].flatMap((value, i) => (value === 0 ? [] : [`${name(i)}=${hex(value)}`]))
  const lines = [
    `seed ${seed} (${shape}); run(${stops.join('), run(')})`,
    `pc=${hex(pc)} nextPC=${hex(nextPC)} ${set.join(' ')}`,
  ]
  if (preimageKey.some(byte => byte !== 0) || preimageOffset !== 0) {
    lines.push(`preimage key ${Buffer.from(preimageKey).toString('hex')} offset ${preimageOffset}`)
  }
  let shown = 0
  for (const { address, words } of pieces) {
    for (const [i, word] of words.entries()) {
      if (word === 0) continue
      if (++shown > MAX_LINES) return [...lines, '…'].join('\n')
      const at = (address + 4 * i) >>> 0
      lines.push(`${hex(at)}: ${hex(word)}  ${disassemble(word, at)}`)
    }
  }
  return lines.join('\n')
}

const MAX_LINES = 400
