/**
 * Fills the tables of the SHA-256 machine from the calls that a part proves. Everything but the words before a call is computed
 * here, so a call with other words after it fills tables that do not balance.
 * @module
 */
import type { Cells } from '@zkmips/air/chip'
import { allocateCells, flatten, type NewColumns, type Table, tableHeight } from '@zkmips/air/table'
import { inverse, mul, P } from '@zkmips/field/koalabear'
import { SHA256_CONSTANTS } from '@zkmips/isa/sha256-constants'
import { WORD_BITS } from './bits.ts'
import { BLOCK_WORDS, ROUNDS_IN_A_ROW, ROWS, SCHEDULE_ROWS, STATE_WORDS } from './layout.ts'
import { sha256RoundsChip, sha256RoundsColumns } from './rounds.ts'
import { sha256ScheduleChip, sha256ScheduleColumns } from './schedule.ts'
import { sha256WordsChip, sha256WordsEarly, sha256WordsMain } from './words.ts'

/** Words of a call: the state, then the block. */
export const CALL_WORDS = STATE_WORDS + BLOCK_WORDS
const ROUNDS = 64

/** What the fillers read of the calls. */
export interface Sha256Calls {
  readonly length: number
  readonly shard: Uint32Array
  readonly clock: Uint32Array
  /** `CALL_WORDS` words for each call. */
  readonly before: Uint32Array
}

/** Working memory of one call after another. */
class Compression {
  /** The words of the schedule. */
  readonly schedule = new Int32Array(ROUNDS)
  /** Four words before the first round, oldest first, then one after each round. */
  readonly a = new Int32Array(ROUNDS_IN_A_ROW + ROUNDS)
  readonly e = new Int32Array(ROUNDS_IN_A_ROW + ROUNDS)
  /** What the low and the high limb of a sum pass on: two for each round. */
  readonly carryW = new Int8Array(2 * ROUNDS)
  readonly carryE = new Int8Array(2 * ROUNDS)
  readonly carryA = new Int8Array(2 * ROUNDS)

  schedules(words: Uint32Array, start: number): void {
    const { schedule: w, carryW } = this
    for (let t = 0; t < BLOCK_WORDS; t++) w[t] = words[start + STATE_WORDS + t]!
    for (let t = BLOCK_WORDS; t < ROUNDS; t++) {
      const [s1, s0] = [sigma1(w[t - 2]!), sigma0(w[t - 15]!)]
      const [x, y] = [w[t - 7]!, w[t - 16]!]
      const low = (s1 & 0xffff) + (s0 & 0xffff) + (x & 0xffff) + (y & 0xffff)
      const high = (s1 >>> 16) + (s0 >>> 16) + (x >>> 16) + (y >>> 16) + (low >>> 16)
      carryW[2 * t] = low >>> 16
      carryW[2 * t + 1] = high >>> 16
      w[t] = (high << 16) | (low & 0xffff)
    }
  }

  rounds(words: Uint32Array, start: number): void {
    const { a, e, carryE, carryA, schedule } = this
    for (let i = 0; i < ROUNDS_IN_A_ROW; i++) {
      a[i] = words[start + 3 - i]!
      e[i] = words[start + 7 - i]!
    }
    for (let t = 0; t < ROUNDS; t++) {
      const [d, k, w] = [a[t]!, SHA256_CONSTANTS[t]!, schedule[t]!]
      const [h, s1, ch] = [e[t]!, sumE(e[t + 3]!), choice(e[t + 3]!, e[t + 2]!, e[t + 1]!)]
      const low = (d & 0xffff) + (h & 0xffff) + (s1 & 0xffff) + (ch & 0xffff) + (k & 0xffff) + (w & 0xffff)
      const high = (d >>> 16) + (h >>> 16) + (s1 >>> 16) + (ch >>> 16) + (k >>> 16) + (w >>> 16) + (low >>> 16)
      carryE[2 * t] = low >>> 16
      carryE[2 * t + 1] = high >>> 16
      const newE = (high << 16) | (low & 0xffff)
      const [s0, maj] = [sumA(a[t + 3]!), majority(a[t + 3]!, a[t + 2]!, a[t + 1]!)]
      const lowA = (newE & 0xffff) - (d & 0xffff) + (s0 & 0xffff) + (maj & 0xffff)
      const highA = (newE >>> 16) - (d >>> 16) + (s0 >>> 16) + (maj >>> 16) + (lowA >> 16)
      carryA[2 * t] = lowA >> 16
      carryA[2 * t + 1] = highA >> 16
      e[t + 4] = newE
      a[t + 4] = (highA << 16) | (lowA & 0xffff)
    }
  }
}

/** The early columns. */
export const earlySha256Words = (calls: Sha256Calls, fixed?: number): Table => wordsTable(calls, false, fixed)

export const fillSha256Words = (calls: Sha256Calls, fixed?: number): Table => wordsTable(calls, true, fixed)

function wordsTable(calls: Sha256Calls, withMain: boolean, fixed: number | undefined): Table {
  const height = tableHeight(calls.length, 0, fixed)
  const early = allocateCells(sha256WordsEarly, height)
  const main = withMain ? allocateCells(sha256WordsMain, height) : undefined
  const work = new Compression()
  for (let row = 0; row < calls.length; row++) {
    const start = CALL_WORDS * row
    early.real[row] = 1
    early.shard[row] = calls.shard[row]!
    early.clock[row] = calls.clock[row]!
    for (let i = 0; i < CALL_WORDS; i++) {
      const [cells, at] = i < STATE_WORDS ? [early.state, i] : [early.block, i - STATE_WORDS]
      const word = calls.before[start + i]!
      cells[2 * at]![row] = word & 0xffff
      cells[2 * at + 1]![row] = word >>> 16
    }
    work.schedules(calls.before, start)
    work.rounds(calls.before, start)
    for (let i = 0; i < STATE_WORDS; i++) {
      const words = i < 4 ? work.a : work.e
      const [x, y] = [calls.before[start + i]!, words[ROUNDS + 3 - (i & 3)]!]
      const low = (x & 0xffff) + (y & 0xffff)
      const high = (x >>> 16) + (y >>> 16) + (low >>> 16)
      setBits(early.result, WORD_BITS * i, row, (high << 16) | (low & 0xffff))
      if (!main) continue
      main.carry[2 * i]![row] = low >>> 16
      main.carry[2 * i + 1]![row] = high >>> 16
    }
  }
  if (main) for (let row = 0; row < height; row++) main.position[row] = ROWS * row
  return {
    chip: sha256WordsChip,
    height,
    preprocessed: [],
    early: flatten(early),
    main: main ? flatten(main) : [],
  }
}

export function fillSha256Schedule(calls: Sha256Calls, newColumns?: NewColumns, fixed?: number): Table {
  const height = tableHeight(SCHEDULE_ROWS * calls.length, 0, fixed)
  const c = allocateCells(sha256ScheduleColumns, height, newColumns)
  const work = new Compression()
  for (let call = 0; call < calls.length; call++) {
    work.schedules(calls.before, CALL_WORDS * call)
    for (let i = 0; i < SCHEDULE_ROWS; i++) {
      const row = SCHEDULE_ROWS * call + i
      c.position[row] = ROWS * call
      c.at[i]![row] = 1
      for (let j = 0; j < BLOCK_WORDS; j++) {
        const t = BLOCK_WORDS * i + j
        setBits(c.words, WORD_BITS * j, row, work.schedule[t]!)
        if (i === 0) continue
        for (const limb of [0, 1]) {
          const carry = work.carryW[2 * t + limb]!
          c.ones[2 * j + limb]![row] = carry & 1
          c.twos[2 * j + limb]![row] = carry >> 1
        }
      }
    }
  }
  // The first row of a block, or of padding, has for carries what the row before wants.
  const last = new Int32Array(BLOCK_WORDS)
  const first = new Int32Array(BLOCK_WORDS)
  const blockOf = (call: number, words: Int32Array): void => {
    const start = CALL_WORDS * call + STATE_WORDS
    for (let t = 0; t < BLOCK_WORDS; t++) words[t] = call < calls.length ? calls.before[start + t]! : 0
  }
  for (let call = 0; call <= calls.length; call++) {
    last.fill(0)
    // The last row of a full table is before the first one.
    const before = call > 0 ? call - 1 : SCHEDULE_ROWS * calls.length === height ? calls.length - 1 : undefined
    if (before !== undefined) {
      work.schedules(calls.before, CALL_WORDS * before)
      last.set(work.schedule.subarray(ROUNDS - BLOCK_WORDS))
    }
    if (SCHEDULE_ROWS * call === height) continue
    blockOf(call, first)
    freeSchedule(c, SCHEDULE_ROWS * call, last, first)
  }
  return { chip: sha256ScheduleChip, height, preprocessed: [], early: [], main: flatten(c) }
}

/** Carries of a row that need not follow from the one before. */
function freeSchedule(
  c: Cells<typeof sha256ScheduleColumns, Uint32Array>,
  row: number,
  before: Int32Array,
  own: Int32Array,
): void {
  const at = (t: number): number => (t < BLOCK_WORDS ? before[t]! : own[t - BLOCK_WORDS]!)
  for (let j = 0; j < BLOCK_WORDS; j++) {
    const t = BLOCK_WORDS + j
    const terms = [sigma1(at(t - 2)), at(t - 7), sigma0(at(t - 15)), at(t - 16)]
    let carry = 0
    for (const limb of [0, 1]) {
      const total = terms.reduce((sum, word) => sum + limbOf(word, limb), -limbOf(own[j]!, limb))
      carry = mul(toField(total + carry), INVERSE_16)
      c.twos[2 * j + limb]![row] = mul(carry, INVERSE_2)
    }
  }
}

/** Seventeen rows for each call: the state before, then four rounds in each row. */
export function fillSha256Rounds(calls: Sha256Calls, newColumns?: NewColumns, fixed?: number): Table {
  const height = tableHeight(ROWS * calls.length, 0, fixed)
  const c = allocateCells(sha256RoundsColumns, height, newColumns)
  for (let row = 0; row < height; row++) c.position[row] = row
  const work = new Compression()
  const last = new Int32Array(STATE_WORDS)
  for (let call = 0; call < calls.length; call++) {
    work.schedules(calls.before, CALL_WORDS * call)
    work.rounds(calls.before, CALL_WORDS * call)
    for (let i = 0; i < ROWS; i++) {
      const row = ROWS * call + i
      c.edge[row] = Number(i === 0 || i === ROWS - 1)
      for (let j = 0; j < ROUNDS_IN_A_ROW; j++) {
        const at = ROUNDS_IN_A_ROW * i + j
        setBits(c.a, WORD_BITS * j, row, work.a[at]!)
        setBits(c.e, WORD_BITS * j, row, work.e[at]!)
      }
      if (i === 0) freeRounds(c, row, last, work)
      else fillRounds(c, row, ROUNDS_IN_A_ROW * (i - 1), work)
    }
    for (let i = 0; i < 4; i++) {
      last[i] = work.a[ROUNDS + i]!
      last[4 + i] = work.e[ROUNDS + i]!
    }
  }
  // 17 does not divide a height, so there is padding.
  work.a.fill(0)
  work.e.fill(0)
  freeRounds(c, ROWS * calls.length, last, work)
  return { chip: sha256RoundsChip, height, preprocessed: [], early: [], main: flatten(c) }
}

type RoundsCells = Cells<typeof sha256RoundsColumns, Uint32Array>

function fillRounds(c: RoundsCells, row: number, first: number, work: Compression): void {
  c.round[row] = 1
  for (let k = 0; k < 2 * ROUNDS_IN_A_ROW; k++) {
    const t = first + (k >> 1)
    c.added[k]![row] = limbOf(work.schedule[t]!, k & 1) + limbOf(SHA256_CONSTANTS[t]!, k & 1)
    const [e, a] = [work.carryE[2 * first + k]!, work.carryA[2 * first + k]!]
    c.units[k]![row] = e % 3
    c.threes[k]![row] = e < 3 ? 0 : 1
    c.ups[k]![row] = Math.max(a, 0)
    c.downs[k]![row] = a < 0 ? 1 : 0
  }
}

/**
 * What is added to e, and what a passes on, in a row that need not follow from the one before.
 * @param before words of a, then of e, oldest first @param work with the row's words as the first ones
 */
function freeRounds(c: RoundsCells, row: number, before: Int32Array, work: Compression): void {
  const [a, e] = [0, 4].map((from, i) => {
    const words = Int32Array.from(before.subarray(from, from + 4))
    return Int32Array.of(...words, ...(i === 0 ? work.a : work.e).subarray(0, 4))
  }) as [Int32Array, Int32Array]
  for (let j = 0; j < ROUNDS_IN_A_ROW; j++) {
    const s1 = sumE(e[j + 3]!)
    const ch = choice(e[j + 3]!, e[j + 2]!, e[j + 1]!)
    const s0 = sumA(a[j + 3]!)
    const maj = majority(a[j + 3]!, a[j + 2]!, a[j + 1]!)
    let carry = 0
    for (const limb of [0, 1]) {
      const limbs = (...words: readonly number[]): number => words.reduce((sum, word) => sum + limbOf(word, limb), 0)
      const [newE, newA] = [limbs(e[j + 4]!), limbs(a[j + 4]!)]
      c.added[2 * j + limb]![row] = toField(newE - limbs(a[j]!, e[j]!, s1, ch))
      carry = mul(toField(newE - limbs(a[j]!) + limbs(s0, maj) + carry - newA), INVERSE_16)
      c.downs[2 * j + limb]![row] = toField(-carry)
    }
  }
}

const INVERSE_2 = inverse(2)
const INVERSE_16 = inverse(2 ** 16)

const toField = (v: number): number => ((v % P) + P) % P

/** Limb 0 is the low one. */
const limbOf = (word: number, limb: number): number => (word >>> (16 * limb)) & 0xffff

function setBits(columns: readonly Uint32Array[], from: number, row: number, word: number): void {
  for (let i = 0; i < WORD_BITS; i++) columns[from + i]![row] = (word >>> i) & 1
}

const rotr = (x: number, n: number): number => (x >>> n) | (x << (32 - n))
const sumA = (a: number): number => rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)
const sumE = (e: number): number => rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)
const sigma0 = (w: number): number => rotr(w, 7) ^ rotr(w, 18) ^ (w >>> 3)
const sigma1 = (w: number): number => rotr(w, 17) ^ rotr(w, 19) ^ (w >>> 10)
const choice = (e: number, f: number, g: number): number => (e & f) ^ (~e & g)
const majority = (a: number, b: number, c: number): number => (a & b) ^ (a & c) ^ (b & c)
