/**
 * The kinds of cases, each made from its seed alone: programs of fragments at places where addresses wrap or pages end, soups
 * of any instructions, states in the middle of a delay slot, and programs of `fixtures/elf` with instructions changed.
 */
import * as sys from '@zkmips/isa/syscalls'
import { BAD_KEYS, type FuzzCase, GOOD_KEYS, type Piece } from './case.ts'
import { fixturePrograms, mutated } from './fixtures.ts'
import { accessWord, anyWord, BRANCHES, cornerOrAny, operand, REG_CODE, REG_DATA, wordWith } from './instructions.ts'
import { dataWords, ProgramMaker, WILD_ADDRESSES } from './programs.ts'
import { Random } from './random.ts'

/** Where code may stand: the usual place, ends of pages, of the 256 MiB that a jump reaches, and of the memory. */
const CODE_ADDRESSES: readonly number[] = [
  ...[0x0001_0000, 0x0001_0000, 0x0001_0000, 0x0001_ff40, 0x0001_0fc0, 0x0fff_ff00, 0xffff_ff00, 0xffff_fffc, 0],
  ...[0x7fff_cf00, 0x7fff_fe00, 0x0500_0000, 0x5fff_ffe0, 0xdead_bee0],
]
/** Where data may stand: apart, at the end of a page, and on both sides of the end of memory. */
const DATA_ADDRESSES: readonly number[] = [0x0010_0000, 0x0010_0000, 0x0010_ff80, 0x0010_0fe0, 0xffff_ff40, 0x1000_0000]

/** Steps after which a case that has not ended is over; a few cases are longer than any piece that an engine runs at once. */
const budget = (random: Random) =>
  random.weighted([[240, 200], [320, 2000], [200, 20_000], [80, 100_000], [1, 9_000_000]]) // biome-ignore format: one line
const MAX_STOPS = 400

/** Step counts of successive runs: now and then all alike, mostly any around a size of this case. */
function stopsUpTo(random: Random, steps: number): number[] {
  const size = random.pick([1, 2, 5, 20, 100, 1000, 10_000, steps])
  const stops: number[] = []
  for (let left = steps; left > 0; left -= stops.at(-1)!) {
    const next = stops.length === MAX_STOPS ? left : 1 + random.below(random.oneIn(20) ? 2 : 2 * size)
    stops.push(Math.min(next, left))
  }
  return stops
}

function registersOf(random: Random, code: number, data: number): Uint32Array {
  const registers = Uint32Array.from({ length: 34 }, () => cornerOrAny(random))
  registers[0] = 0
  registers[sys.REG_SP] = sys.INITIAL_STACK_POINTER
  registers[REG_DATA] = data
  registers[REG_CODE] = code
  return registers
}

/** What all kinds have in common; `seed` and `shape` are filled in by the caller. */
type Start = Omit<FuzzCase, 'seed' | 'shape'>

function startAt(random: Random, pieces: readonly Piece[], pc: number, data: number, steps: number): Start {
  return {
    pieces,
    registers: registersOf(random, pc, data),
    pc,
    nextPC: (pc + 4) >>> 0,
    preimageKey: random.pick([...GOOD_KEYS, random.pick(BAD_KEYS)]).slice(),
    preimageOffset: random.pick([0, 0, 8, 39, 0xffff_fffe]),
    stops: stopsUpTo(random, steps),
  }
}

/** A program of fragments. */
function program(random: Random): Start {
  const code = random.pick(CODE_ADDRESSES)
  const data = random.pick(DATA_ADDRESSES)
  const words = new ProgramMaker(random, code, data).make(random.between(1, random.pick([3, 12, 40])))
  const pieces = [
    { address: code, words },
    { address: data, words: dataWords(random) },
  ]
  return startAt(random, pieces, code, data, budget(random))
}

/** Any instructions, with branches and jumps within them: most end soon, some never. */
function soup(random: Random): Start {
  const code = random.pick(CODE_ADDRESSES)
  const data = random.pick([...DATA_ADDRESSES, code])
  const length = random.between(2, 60)
  const wildness = random.pick([0, 5, 40])
  const words = Uint32Array.from({ length }, (_, i) => {
    if (random.below(100) < wildness) return anyWord(random)
    const target = random.below(length)
    const registers = { rs: operand(random), rt: operand(random), rd: operand(random) }
    const kind = random.below(10)
    if (kind < 2) return (wordWith(random.pick(BRANCHES), registers, 0) & 0xffff_0000) | ((target - i - 1) & 0xffff)
    if (kind < 3) return wordWith(random.pick(['j', 'jal']), registers, 0) & 0xfc00_0000 | ((code >>> 2) + target) & 0x3ff_ffff // biome-ignore format: one line
    if (kind < 5) return accessWord(random, random.pick([REG_DATA, REG_CODE]), 4 * length)
    return new ProgramMaker(random, code, data).plain()
  })
  const pieces = [{ address: code, words }]
  const start = startAt(random, pieces, code, data, Math.min(budget(random), 20_000))
  for (let i = random.below(6); i > 0; i--) {
    start.registers[operand(random)] = random.oneIn(2) ? code + 4 * random.below(length) : random.pick(WILD_ADDRESSES)
  }
  start.registers[0] = 0
  return random.oneIn(3) ? inDelaySlot(random, start, code + 4 * random.below(length)) : start
}

/** The first instruction is one in the delay slot of a jump that was taken, to `target` or to an odd place. */
function inDelaySlot(random: Random, start: Start, target: number): Start {
  const nextPC = random.weighted([[6, target >>> 0], [1, start.pc], [1, target + random.below(4)], [1, cornerOrAny(random)]]) // biome-ignore format: one line
  return { ...start, nextPC: nextPC >>> 0 }
}

/** A real program from its entry, with some of the instructions that it executes changed. */
function changedFixture(random: Random): Start {
  const { pieces, entry, executed } = random.pick(fixturePrograms())
  const changed = mutated(pieces, random, random.below(7), random.oneIn(4) ? undefined : executed)
  const start = startAt(random, changed, entry, sys.INITIAL_STACK_POINTER, random.pick([5000, 30_000, 100_000]))
  return start
}

/** A stretch of a real program, entered anywhere, with any registers; what it calls is within the stretch. */
function stretchOfFixture(random: Random): Start {
  const { text } = random.pick(fixturePrograms())
  const length = Math.min(random.between(8, 250), text.length)
  const from = random.below(text.length - length + 1)
  const code = random.pick(CODE_ADDRESSES)
  const words = text.slice(from, from + length).map(word => {
    const isJump = word >>> 27 === 1
    return isJump ? (word & 0xfc00_0000) | (((code >>> 2) + random.below(length)) & 0x3ff_ffff) : word
  })
  const data = random.pick(DATA_ADDRESSES)
  const stretch = mutated([{ address: code, words }], random, random.below(4))
  const pieces = [...stretch, { address: data, words: dataWords(random) }]
  const start = startAt(random, pieces, (code + 4 * random.below(length)) >>> 0, data, budget(random))
  for (const register of [4, 5, 6, sys.REG_SP]) start.registers[register] = data + 4 * random.below(100)
  // A function that returns starts over.
  start.registers[sys.REG_RA] = code
  return start
}

const SHAPES = { program, soup, changedFixture, stretchOfFixture }
const WEIGHTS: readonly (readonly [number, keyof typeof SHAPES])[] = [
  [10, 'program'],
  [4, 'soup'],
  [1, 'changedFixture'],
  [4, 'stretchOfFixture'],
]

/** @param seed an integer below 2^53; the same case for the same seed and fixtures */
export function randomCase(seed: number): FuzzCase {
  const random = new Random(seed)
  const shape = random.weighted(WEIGHTS)
  return { seed, shape, ...SHAPES[shape](random) }
}
