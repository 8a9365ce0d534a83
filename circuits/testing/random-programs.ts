/**
 * Random provable programs for the fuzzers: random steps, forward branches and jumps with anything in the delay slot, loops of
 * bounded length, preimage reads, an exit. A program is a list of fragments that do not depend on each other, so that a
 * failing one shrinks by leaving fragments out.
 * @module
 */

import { localKey, MemoryOracle, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { decode } from '@zkmips/isa/decode'
import { encode } from '@zkmips/isa/encode'
import { OPCODES, type OpcodeName } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import fc from 'fast-check'
import type { LocalPreimages } from '../public-values.ts'
import { call, count, KEYS_IN_DATA, LOOP_COUNTER, load, preimageTarget, type Step, step, word } from './random-steps.ts'
import { CODE, CONSTANTS, DATA, programOf } from './run.ts'

/** A piece of a program: its words when it stands at byte address `at`; how many does not depend on `at`. */
type Fragment = (at: number) => number[]

/** A program, what it reads, and how its run is cut. */
export interface RandomProgram {
  readonly image: ProgramImage
  readonly locals: LocalPreimages
  readonly oracle: PreimageOracle
  /** Execution shards and memory pieces that the run is cut into, about. */
  readonly shards: number
  readonly pieces: number
}

const words = ({ setup, word }: Step): number[] => [...setup, word]
const plain: fc.Arbitrary<Fragment> = step.map(s => () => words(s))

// Branches and jumps ----------------------------------------------------------------------------------------------------

const BRANCHES: readonly OpcodeName[] = ['beq', 'bne', 'blez', 'bgtz', 'bltz', 'bgez', 'bltzal', 'bgezal']
const branchRegister = fc.oneof(fc.integer({ min: 16, max: 19 }), fc.constantFrom(0, 8, 31))

/** Neither its operands nor what makes it provable depend on its own result. */
const isRepeatable = ({ word }: Step): boolean => {
  const { access, flow } = OPCODES[decode(word)]!
  return access === 'none' && flow === 'next'
}

const compared = fc.oneof(
  fc.tuple(word, word),
  word.map((value): [number, number] => [value, value]),
)

const isCompared = (name: OpcodeName) => name === 'beq' || name === 'bne'
const branchWord = (name: OpcodeName, rs: number, rt: number, imm: number): number =>
  encode(name, isCompared(name) ? { rs, rt, imm } : { rs, imm })

/**
 * A branch forward over some steps, with a step in its delay slot. It may go to its own delay slot, and another branch may
 * stand before it, whose target is what follows anyway: then this one stands in a delay slot and may still be executed.
 */
const branch: fc.Arbitrary<Fragment> = fc
  .tuple(
    fc.constantFrom(...BRANCHES),
    fc.tuple(branchRegister, branchRegister, fc.option(compared)),
    step,
    fc.array(step, { maxLength: 2 }),
    fc.option(fc.constantFrom(...BRANCHES), { freq: 4 }),
    fc.nat(7),
  )
  .map(([name, [rs, rt, values], delay, skipped, before, shape]) => {
    const over = skipped.flatMap(words)
    const setup = values && rs >= 16 && rt >= 16 ? [...load(rs, values[0]), ...load(rt, values[1])] : []
    const first = before ? [branchWord(before, rs, rt, 1)] : []
    // To its own delay slot only where that may be executed twice.
    const offset = shape === 0 && isRepeatable(delay) ? 0 : 1 + over.length
    return () => [...delay.setup, ...setup, ...first, branchWord(name, rs, rt, offset), delay.word, ...over]
  })

const JUMPS: readonly OpcodeName[] = ['j', 'jal', 'jr', 'jalr']

/** A jump forward over some steps, with a step in its delay slot. */
const jump: fc.Arbitrary<Fragment> = fc
  .tuple(
    fc.constantFrom(...JUMPS),
    fc.constantFrom(16, 17, 31),
    fc.constantFrom(0, 16, 17, 18, 31),
    step,
    fc.array(step, { maxLength: 2 }),
    fc.nat(31),
  )
  .map(([name, rs, rd, delay, skipped, hint]) => at => {
    const over = skipped.flatMap(words)
    const isRegister = name === 'jr' || name === 'jalr'
    // The target needs one instruction or two; two always, so that lengths do not depend on addresses.
    const length = delay.setup.length + (isRegister ? 2 : 0) + 2 + over.length
    const target = at + 4 * length
    const high = encode('lui', { rt: rs, imm: target >>> 16 })
    const setup = [high, encode('ori', { rs, rt: rs, imm: target & 0xffff })]
    const made = isRegister
      ? [...setup, (encode(name, name === 'jr' ? { rs } : { rs, rd }) | (hint << 6)) >>> 0]
      : [encode(name, { index: target >>> 2 })]
    return [...delay.setup, ...made, delay.word, ...over]
  })

/** Branches back while the counter is in range, and how much the counter starts above the number of further rounds. */
const LOOPS: readonly (readonly [OpcodeName, number])[] = [['bgtz', 1], ['bne', 1], ['bgez', 0], ['bgezal', 0]] // biome-ignore format: one line

const simple = fc.oneof({ weight: 5, arbitrary: plain }, branch, jump)

const loop: fc.Arbitrary<Fragment> = fc
  .tuple(fc.constantFrom(...LOOPS), fc.nat(3), fc.array(simple, { minLength: 1, maxLength: 4 }), step)
  .map(([[name, above], rounds, body, delay]) => at => {
    const start = load(LOOP_COUNTER, 0).concat(encode('ori', { rt: LOOP_COUNTER, imm: rounds + above }))
    const inner = place(body, at + 4 * start.length)
    const decrement = encode('addiu', { rs: LOOP_COUNTER, rt: LOOP_COUNTER, imm: -1 })
    const back = -(inner.length + delay.setup.length + 2)
    return [...start, ...inner, ...delay.setup, decrement, branchWord(name, LOOP_COUNTER, 0, back), delay.word]
  })

function place(fragments: readonly Fragment[], at: number): number[] {
  const code: number[] = []
  for (const fragment of fragments) code.push(...fragment(at + 4 * code.length))
  return code
}

// Preimages -------------------------------------------------------------------------------------------------------------

const hashKey = (type: number): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? type : 41 * i + type))
const KEYS: readonly Uint8Array[] = [
  ...sys.LOCAL_KEYS.map(localKey),
  hashKey(sys.KEY_KECCAK256),
  hashKey(sys.KEY_SHA256),
]
/** A key and the space to put it at any alignment. */
const KEY_STRIDE = 36
const CONSTANT_WORDS = 16
const KEYS_IN_CONSTANTS = CONSTANTS + 4 * CONSTANT_WORDS
/** Key k stands at alignment k in the constants and at k + 2 in the data. */
const keyOffset = (key: number, shift: number) => key * KEY_STRIDE + ((key + shift) & 3)

function keyWords(shift: number): number[] {
  const bytes = new Uint8Array(KEYS.length * KEY_STRIDE + 4)
  for (const [k, key] of KEYS.entries()) bytes.set(key, keyOffset(k, shift))
  const view = new DataView(bytes.buffer)
  return Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i))
}

/** Writes of exactly 32 bytes from an address on, with counts as given, by and by 4. */
function writeKey(address: number, counts: readonly number[]): number[] {
  const code: number[] = []
  for (let left = 32, k = 0; left > 0; k++) {
    const at = address + 32 - left
    const asked = Math.min(counts[k] ?? 4, left)
    code.push(...words(call(sys.SYS_WRITE, sys.FD_PREIMAGE_WRITE, at, asked)))
    left -= Math.min(asked, 4 - (at & 3))
  }
  return code
}

const preimage: fc.Arbitrary<Fragment> = fc
  .tuple(
    fc.nat(KEYS.length - 1),
    fc.boolean(),
    fc.array(count, { maxLength: 5 }),
    fc.array(fc.tuple(preimageTarget, count), { minLength: 1, maxLength: 14 }),
  )
  .map(([key, fromConstants, counts, reads]) => {
    const address = fromConstants ? KEYS_IN_CONSTANTS + keyOffset(key, 0) : KEYS_IN_DATA + keyOffset(key, 2)
    const read = reads.flatMap(([to, n]) => words(call(sys.SYS_READ, sys.FD_PREIMAGE_READ, to, n)))
    return () => [...writeKey(address, counts), ...read]
  })

// Precompiles -----------------------------------------------------------------------------------------------------------

/** Blocks of operands in fresh memory. */
const BLOCKS = 0x2_0000
const BLOCK_BYTES = 128

/** Some words of x, y and m, then mulmod256; what a block was left with by an earlier call goes into the next one. */
const multiply: fc.Arbitrary<Fragment> = fc
  .tuple(fc.nat(2), fc.array(fc.tuple(fc.nat(23), word), { maxLength: 8 }))
  .map(([block, stores]) => {
    const address = BLOCKS + BLOCK_BYTES * block
    const stored = stores.flatMap(([w, value]) => [
      ...load(8, address + 4 * w),
      ...load(9, value),
      encode('sw', { rs: 8, rt: 9, imm: 0 }),
    ])
    return () => [...stored, ...words(call(sys.SYS_MULMOD256, address, 0, 0))]
  })

// Programs --------------------------------------------------------------------------------------------------------------

/** Ends the run, perhaps in a delay slot; only the low byte of a0 is the exit code. */
const exit: fc.Arbitrary<Fragment> = fc
  .tuple(fc.constantFrom(sys.SYS_EXIT, sys.SYS_EXIT_GROUP), fc.nat(1), word, fc.boolean())
  .map(([number, code, high, inDelaySlot]) => {
    const { setup, word } = call(number, ((high & ~0xff) | code) >>> 0, 0, 0)
    return () => [...setup, ...(inDelaySlot ? [encode('beq', { imm: -1 })] : []), word]
  })

const fragment: fc.Arbitrary<Fragment> = fc.oneof(
  { weight: 10, arbitrary: plain },
  { weight: 4, arbitrary: branch },
  { weight: 3, arbitrary: jump },
  { weight: 2, arbitrary: loop },
  { weight: 1, arbitrary: preimage },
  { weight: 1, arbitrary: multiply },
)

const bytes = (maxLength: number) => fc.uint8Array({ maxLength })
const local = fc.uint8Array({ minLength: 32, maxLength: 32 })

export interface ProgramOptions {
  readonly maxFragments: number
  readonly maxShards: number
  readonly maxPieces: number
}

export function randomProgram({ maxFragments, maxShards, maxPieces }: ProgramOptions): fc.Arbitrary<RandomProgram> {
  const values = fc.array(word, { minLength: CONSTANT_WORDS, maxLength: CONSTANT_WORDS })
  return fc
    .record({
      fragments: fc.array(fragment, { minLength: 1, maxLength: maxFragments, size: 'max' }),
      exit,
      constants: values,
      data: values,
      dataBytes: fc.nat(3),
      zeros: fc.nat(9),
      locals: fc.array(local, { minLength: 5, maxLength: 5 }),
      preimages: fc.tuple(bytes(40), bytes(8)),
      shards: fc.integer({ min: 1, max: maxShards }),
      pieces: fc.integer({ min: 1, max: maxPieces }),
    })
    .map(({ fragments, exit, constants, data, dataBytes, zeros, locals, preimages, shards, pieces }) => {
      const gap = new Array((KEYS_IN_DATA - DATA) / 4 - data.length).fill(0)
      const image = programOf(
        place([...fragments, exit], CODE),
        [...constants, ...keyWords(0)],
        [...data, ...gap, ...keyWords(2)],
      )
      const oracle = new MemoryOracle()
      for (const [i, preimage] of preimages.entries()) oracle.addUnchecked(KEYS[5 + i]!, preimage)
      return {
        image: withOddEnds(image, dataBytes, zeros),
        locals: new Map(locals.map((bytes, i) => [i + 1, bytes])),
        oracle,
        shards,
        pieces,
      }
    })
}

/** Segments that end within a word, and that are zero after the bytes of the file. */
function withOddEnds(image: ProgramImage, cut: number, zeros: number): ProgramImage {
  const segments = image.segments.map((s, i) =>
    i === 1 || i === 2 ? { ...s, bytes: s.bytes.slice(0, s.bytes.length - cut), memSize: s.memSize - cut + zeros } : s,
  )
  return { ...image, segments }
}
