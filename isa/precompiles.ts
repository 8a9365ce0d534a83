/**
 * The precompiles: syscalls of the machine's own, each one step. Their names, and where their operands lie; what they compute
 * is the emulator's.
 *
 * Invariant: an operand's size is a power of two and its address a multiple of it, so that it lies in one subtree of the memory
 * tree, no operand wraps around the end of memory, and one proof of a subtree brings it to L1.
 */
import { REG_A0, REG_A1, SYS_KECCAK_F, SYS_MULMOD256, SYS_MULMOD384, SYS_SHA256_COMPRESS } from './syscalls.ts'

export interface PrecompileOperand {
  readonly name: string
  /** The register that holds its address. */
  readonly register: typeof REG_A0 | typeof REG_A1
  /** Bytes of the subtree, and alignment: a power of two, at least 32. */
  readonly bytes: number
  /** Bytes from its start that are read. */
  readonly read: number
  /** Bytes from its start that are written. */
  readonly written: number
}

export interface Precompile {
  readonly number: number
  readonly name: string
  /** Number of the machine that proves its calls (`circuits/machines.ts`); a run that calls one without cannot be proved. */
  readonly machine?: number
  /** They may not overlap. */
  readonly operands: readonly PrecompileOperand[]
}

export const PRECOMPILES: readonly Precompile[] = [
  {
    number: SYS_KECCAK_F,
    name: 'keccak_f',
    machine: 2,
    operands: [{ name: 'state', register: REG_A0, bytes: 256, read: 200, written: 200 }],
  },
  {
    number: SYS_SHA256_COMPRESS,
    name: 'sha256_compress',
    machine: 4,
    operands: [
      { name: 'state', register: REG_A0, bytes: 32, read: 32, written: 32 },
      { name: 'block', register: REG_A1, bytes: 64, read: 64, written: 0 },
    ],
  },
  {
    number: SYS_MULMOD256,
    name: 'mulmod256',
    machine: 3,
    operands: [{ name: 'x, y and m', register: REG_A0, bytes: 128, read: 96, written: 32 }],
  },
  {
    number: SYS_MULMOD384,
    name: 'mulmod384',
    machine: 5,
    operands: [{ name: 'x, y and m', register: REG_A0, bytes: 256, read: 144, written: 48 }],
  },
]

/** @param number v0 @returns undefined where there is no such precompile */
export function precompileOf(number: number): Precompile | undefined {
  return PRECOMPILES.find(precompile => precompile.number === number)
}

/** Words that a call reads: of all operands, in their order. */
export function wordsOf({ operands }: Precompile): number {
  return operands.reduce((sum, operand) => sum + operand.read / 4, 0)
}

/**
 * Visits the words of a call that `wordsOf` counts.
 * @param registers with a0 and a1 of the call
 */
export function forEachWord(
  { operands }: Precompile,
  registers: ArrayLike<number>,
  visit: (byteAddress: number, isWritten: boolean) => void,
): void {
  for (const { register, read, written } of operands) {
    const address = registers[register]!
    for (let at = 0; at < read; at += 4) visit(address + at, at < written)
  }
}
