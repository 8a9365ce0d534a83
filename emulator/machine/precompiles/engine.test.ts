/** Precompiles in the fast engine, where everything is translated: it must do what the interpreter does, step by step. */
import { encode } from '@zkmips/isa/encode'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { FastMachine } from '../../engine/fast-machine.ts'
import { linearState } from '../../engine/linear-state.ts'
import { initialState, type ProgramImage } from '../../program/image.ts'
import { CODE_ADDRESS, DATA_ADDRESS, exitWith, imageOf, loadConstant, noPreimages } from '../../testing/programs.ts'
import { Machine } from '../interpreter.ts'
import { encodeState } from '../state.ts'

const T0 = 8
const S0 = 16

/** Runs in both, in pieces of so many steps. @returns the fast one */
function sameInBoth(image: ProgramImage, pieces: readonly number[]): FastMachine {
  let fast: FastMachine | undefined
  for (const steps of pieces) {
    const reference = new Machine(initialState(image), noPreimages())
    fast = new FastMachine(linearState(image), noPreimages(), { threshold: 1 })
    while (!reference.state.exited) {
      reference.run(steps)
      fast.run(steps)
      const [got, expected] = [fast.state, reference.state].map(s => Buffer.from(encodeState(s)).toString('hex'))
      expect(got, `after step ${reference.state.step}`).toBe(expected)
    }
    expect(fast.exitReason).toEqual(reference.exitReason)
  }
  // In one piece nearly all of it was translated.
  expect(fast!.interpretedSteps).toBeLessThan(fast!.state.step / 2)
  return fast!
}

/** `count` times: the call, then what is to happen to its operands' addresses. */
const repeated = (count: number, number: number, a0: number, a1: number, between: readonly number[] = []): number[] => {
  const body = [
    encode('ori', { rt: sys.REG_A3, imm: 7 }),
    ...loadConstant(sys.REG_V0, number),
    encode('syscall'),
    ...between,
  ]
  const back = -(body.length + 2)
  return [
    ...loadConstant(sys.REG_A0, a0),
    ...loadConstant(sys.REG_A1, a1),
    encode('ori', { rt: S0, imm: count }),
    ...body,
    encode('addiu', { rt: S0, rs: S0, imm: 0xffff }),
    encode('bne', { rs: S0, rt: 0, imm: back & 0xffff }),
    // In the delay slot.
    encode('addu', { rd: T0, rs: T0, rt: sys.REG_A3 }),
  ]
}

const data = Array.from({ length: 256 }, (_, i) => Math.imul(i + 1, 0x9e37_79b1) >>> 0)

describe.each([sys.SYS_KECCAK_F, sys.SYS_SHA256_COMPRESS, sys.SYS_MULMOD256, sys.SYS_MULMOD384])(
  'syscall 0x%x in the fast engine',
  number => {
    it('in a loop', () => {
      const code = [...repeated(40, number, DATA_ADDRESS, DATA_ADDRESS + 256), ...exitWith(0)]
      const { state } = sameInBoth(imageOf(code, data), [1, 7, 1_000_000])
      expect([state.exitCode, state.registers[T0]]).toEqual([0, 0])
      expect(state.memory.load(DATA_ADDRESS)).not.toBe(data[0])
    })

    it('whose operand stops being aligned', () => {
      const next = [encode('addiu', { rt: sys.REG_A0, rs: sys.REG_A0, imm: 1024 + 4 })]
      const code = [...repeated(40, number, DATA_ADDRESS, DATA_ADDRESS + 256, next), ...exitWith(0)]
      const { state, exitReason } = sameInBoth(imageOf(code, data), [1, 7, 1_000_000])
      expect(state.exitCode).toBe(2)
      expect(exitReason?.message).toContain('must be at a multiple of')
    })

    it('in the delay slot of a taken branch', () => {
      const code = [
        ...loadConstant(sys.REG_V0, number),
        ...loadConstant(sys.REG_A0, DATA_ADDRESS),
        ...loadConstant(sys.REG_A1, DATA_ADDRESS + 256),
        encode('beq', { imm: 2 }),
        encode('syscall'),
        encode('break'),
        ...exitWith(0),
      ]
      expect(sameInBoth(imageOf(code, data), [1, 1_000_000]).state.exitCode).toBe(0)
    })
  },
)

/** Words of a number, most significant first. */
const words = (n: bigint): number[] =>
  Array.from({ length: 8 }, (_, i) => Number((n >> BigInt(32 * (7 - i))) & 0xffff_ffffn))
const number = (of: readonly number[]): bigint => of.reduce((sum, word) => (sum << 32n) | BigInt(word >>> 0), 0n)

it('code that a precompile overwrites is executed as it then is', () => {
  const FUNCTION = CODE_ADDRESS + 0x100
  const adding = (imm: number) => [
    encode('addiu', { rt: T0, rs: T0, imm }), encode('jr', { rs: sys.REG_RA }), 0, 0, 0, 0, 0, 1,
  ] // biome-ignore format: x of mulmod256, odd
  // y = (new code) / (old code) modulo 2^256, by Newton's iteration; the modulus is 0.
  const old = number(adding(1))
  let inverse = 1n
  for (let i = 0; i < 8; i++) inverse = (inverse * (2n - old * inverse)) & ((1n << 256n) - 1n)
  const y = (number(adding(2)) * inverse) & ((1n << 256n) - 1n)

  const callTimes = (count: number) => [
    encode('ori', { rt: S0, imm: count }),
    encode('jal', { index: FUNCTION / 4 }),
    encode('addiu', { rt: S0, rs: S0, imm: 0xffff }),
    encode('bne', { rs: S0, rt: 0, imm: -3 & 0xffff }),
    0,
  ]
  const main = [
    ...callTimes(50),
    ...loadConstant(sys.REG_V0, sys.SYS_MULMOD256),
    ...loadConstant(sys.REG_A0, FUNCTION),
    encode('syscall'),
    ...callTimes(50),
    ...exitWith(0),
  ]
  const padding = new Array((FUNCTION - CODE_ADDRESS) / 4 - main.length).fill(0)
  const image = imageOf([...main, ...padding, ...adding(1), ...words(y), ...words(0n)])
  const { state } = sameInBoth(image, [1, 13, 1_000_000])
  expect(state.registers[T0]).toBe(50 + 2 * 50)
})
