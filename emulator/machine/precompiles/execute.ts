/**
 * Precompiles on the guest's memory: the check of their operands, and their effect. What they compute is in the files beside
 * this one, on plain words; v0 and a3 are the caller's.
 */
import { PRECOMPILES, precompileOf } from '@zkmips/isa/precompiles'
import { REG_A0, REG_A1, SYS_KECCAK_F, SYS_MULMOD256, SYS_MULMOD384, SYS_SHA256_COMPRESS } from '@zkmips/isa/syscalls'
import type { Memory } from '../../memory/memory.ts'
import { keccakF } from './keccak-f.ts'
import { mulmod256, mulmod384 } from './mulmod.ts'
import { sha256Compress } from './sha256-compress.ts'

const hex = (value: number) => `0x${value.toString(16).padStart(8, '0')}`

/**
 * Why a call ends the run with exit code 2: the number is nobody's, an operand is not aligned, or two overlap.
 * @param registers with v0, a0 and a1 of the call
 * @returns for people; undefined where the call is well-formed
 */
export function precompileFault(number: number, registers: Uint32Array): string | undefined {
  const precompile = precompileOf(number)
  if (precompile === undefined) {
    const known = PRECOMPILES.map(({ name, number }) => `${name} ${hex(number)}`).join(', ')
    return `there is no precompile with the number ${hex(number)}; there are ${known}`
  }
  const { name, operands } = precompile
  for (const { name: operand, register, bytes } of operands) {
    const address = registers[register]!
    if (address % bytes !== 0) {
      return `${name}: ${operand} at ${hex(address)} (a${register - REG_A0}) must be at a multiple of ${bytes}`
    }
  }
  const [first, second] = operands
  if (first === undefined || second === undefined) return undefined
  const [a, b] = [registers[first.register]!, registers[second.register]!]
  if (a >= b + second.bytes || b >= a + first.bytes) return undefined
  return `${name}: ${first.name} at ${hex(a)} and ${second.name} at ${hex(b)} overlap`
}

/** Executes a call for which `precompileFault` found nothing. Changes nothing but the words that it writes. */
export function executePrecompile(memory: Memory, number: number, registers: Uint32Array): void {
  const a0 = registers[REG_A0]!
  switch (number) {
    case SYS_KECCAK_F: {
      const state = load(memory, a0, new Int32Array(50))
      keccakF(state)
      store(memory, a0, state, 50)
      return
    }
    case SYS_SHA256_COMPRESS: {
      const state = load(memory, a0, new Int32Array(8))
      sha256Compress(state, load(memory, registers[REG_A1]!, new Int32Array(16)))
      store(memory, a0, state, 8)
      return
    }
    case SYS_MULMOD256: {
      const numbers = load(memory, a0, new Uint32Array(24))
      mulmod256(numbers)
      store(memory, a0, numbers, 8)
      return
    }
    case SYS_MULMOD384: {
      const numbers = load(memory, a0, new Uint32Array(36))
      mulmod384(numbers)
      store(memory, a0, numbers, 12)
      return
    }
    default:
      throw new RangeError(`no precompile has the number ${hex(number)}`)
  }
}

function load<T extends Int32Array | Uint32Array>(memory: Memory, address: number, words: T): T {
  for (let i = 0; i < words.length; i++) words[i] = memory.loadSigned(address + 4 * i)
  return words
}

function store(memory: Memory, address: number, words: Int32Array | Uint32Array, count: number): void {
  for (let i = 0; i < count; i++) memory.store(address + 4 * i, words[i]!)
}
