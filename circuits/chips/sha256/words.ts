/**
 * The calls of sha256_compress: a row for each, with the words that it takes from and leaves to the shard that made it. The
 * tables of the schedule and of the rounds do the work; this one adds its result to the state.
 * @module
 */
import { type ColumnSpec, defineChip } from '@zkmips/air/chip'
import type { Expr } from '@zkmips/air/expression'
import { sha256Block, sha256State } from '../../buses.ts'
import { receiveWords } from '../../gadgets/precompile-words.ts'
import { type Limbs, limbsOf, WORD_BITS, wordsOfCells } from './bits.ts'
import { BLOCK_WORDS, limbFields, ROWS, STATE_WORDS } from './layout.ts'

/** The machine's number, which is part of the tag of every message from a shard. */
export const SHA256_MACHINE = 4

/** Committed before the cross-shard challenge. */
export const sha256WordsEarly = {
  real: 1,
  /** Shard and clock of the call. */
  shard: 1,
  clock: 1,
  /** The state before: words a to h, the low limb of each first. */
  state: 2 * STATE_WORDS,
  block: 2 * BLOCK_WORDS,
  /** The state after, by bits, least significant first. */
  result: WORD_BITS * STATE_WORDS,
} as const satisfies ColumnSpec

export const sha256WordsMain = {
  /** Of the row in the table of rounds that has the state before. */
  position: 1,
  /** Out of each limb of state + rounds = result. */
  carry: 2 * STATE_WORDS,
} as const satisfies ColumnSpec

const pairs = (limbs: readonly Expr[]): Limbs[] =>
  Array.from({ length: limbs.length / 2 }, (_, w) => [limbs[2 * w]!, limbs[2 * w + 1]!])

export const sha256WordsChip = defineChip({
  name: 'sha256Words',
  early: sha256WordsEarly,
  main: sha256WordsMain,
  build(b) {
    const { real, shard, clock } = b.early
    const { position, carry } = b.main
    b.boolean('real is boolean', real)
    b.early.result.forEach((bit, i) => {
      b.boolean(`result bit ${i} is boolean`, bit)
    })
    carry.forEach((bit, i) => {
      b.boolean(`carry ${i} is boolean`, bit)
    })
    b.zero('the first position is 0', b.selector('first').mul(position))
    b.when(b.selector('transition'), r => {
      r.equal('each position is a block further', b.nextMain.position, position.add(ROWS))
    })

    const before = pairs(b.early.state)
    const block = pairs(b.early.block)
    const after = wordsOfCells(b.early.result).map(limbsOf)
    const words = [...before, ...block]
    for (let index = 0; index < words.length / 2; index++) {
      const [first, second] = [words[2 * index]!, words[2 * index + 1]!]
      const [newFirst, newSecond] = [after[2 * index] ?? first, after[2 * index + 1] ?? second]
      const call = { machine: SHA256_MACHINE, pair: index, shard, clock }
      const before = [first, second] as const
      receiveWords(
        b,
        `words ${2 * index} and ${2 * index + 1}`,
        { ...call, before, after: [newFirst, newSecond] },
        real,
      )
    }

    for (const half of [0, 1]) {
      const limbs = limbFields(block.slice((half * BLOCK_WORDS) / 2, ((half + 1) * BLOCK_WORDS) / 2))
      b.send(`half ${half} of the block`, sha256Block, { position, half, ...limbs }, real)
    }
    b.receive('the state before', sha256State, { position, ...limbFields(before) }, real)
    // result = state + what the rounds end with, modulo 2^32: what they end with is limbs, by their own bits.
    const rounds = after.map(([low, high], w): Limbs => {
      const [carryLow, carryHigh] = [carry[2 * w]!, carry[2 * w + 1]!]
      const [stateLow, stateHigh] = before[w]!
      return [
        low.add(carryLow.mul(2 ** 16)).sub(stateLow),
        high
          .add(carryHigh.mul(2 ** 16))
          .sub(stateHigh)
          .sub(carryLow),
      ]
    })
    b.receive(
      'the state after the rounds',
      sha256State,
      { position: position.add(ROWS - 1), ...limbFields(rounds) },
      real,
    )
  },
})
