/**
 * The message schedule of SHA-256: four rows of sixteen words each for a block. Where a block begins nothing ties a row to the
 * one before, because a carry may be anything there.
 * @module
 */
import { type ColumnSpec, defineChip } from '@zkmips/air/chip'
import { type Expr, sum } from '@zkmips/air/expression'
import { SHA256_CONSTANTS } from '@zkmips/isa/sha256-constants'
import { sha256Block, sha256Schedule } from '../../buses.ts'
import { type Bits, type Limbs, limbsOf, sigma0, sigma1, WORD_BITS, wordsOfCells } from './bits.ts'
import { BLOCK_WORDS, limbFields, ROUNDS_IN_A_ROW, SCHEDULE_ROWS } from './layout.ts'

export const sha256ScheduleColumns = {
  /** The block's: that of its first row in the table of rounds. */
  position: 1,
  /** Which row of a block this is; all 0 for padding. */
  at: SCHEDULE_ROWS,
  /** W of the standard, sixteen in order, each by bits, least significant first. */
  words: WORD_BITS * BLOCK_WORDS,
  /** ones + 2·twos is what the sum of a word passes on from each limb, low and high. */
  ones: 2 * BLOCK_WORDS,
  twos: 2 * BLOCK_WORDS,
} as const satisfies ColumnSpec

export const sha256ScheduleChip = defineChip({
  name: 'sha256Schedule',
  main: sha256ScheduleColumns,
  build(b) {
    const { position, at } = b.main
    const real = sum(at)
    at.forEach((flag, i) => {
      b.boolean(`row ${i} is boolean`, flag)
    })
    b.boolean('a row has one place', real)
    // Also from the last row to the first one: a block may lie across the end of the table.
    for (let i = 1; i < SCHEDULE_ROWS; i++) b.equal(`row ${i} follows row ${i - 1}`, b.nextMain.at[i]!, at[i - 1]!)
    b.when(real.sub(at[SCHEDULE_ROWS - 1]!), r => {
      r.equal('the rows of a block have one position', b.nextMain.position, position)
    })
    b.main.words.forEach((bit, i) => {
      b.boolean(`bit ${i} is boolean`, bit)
    })
    const continues = real.sub(at[0]!)
    b.main.ones.forEach((bit, i) => {
      b.boolean(`ones ${i} is boolean`, bit)
      b.when(continues, r => {
        r.boolean(`twos ${i} is boolean`, b.main.twos[i]!)
      })
    })

    const own = wordsOfCells(b.main.words)
    nextWords(own, wordsOfCells(b.nextMain.words)).forEach(([word, value], j) => {
      let before: Expr | undefined
      for (const [limb, name] of [
        [0, 'low'],
        [1, 'high'],
      ] as const) {
        // biome-ignore format: a table
        const carry = b.nextMain.ones[2 * j + limb]!.add(b.nextMain.twos[2 * j + limb]!.mul(2))
        const total = before ? value[limb].add(before) : value[limb]
        b.equal(`word ${j}, ${name} limb`, word[limb].add(carry.mul(2 ** 16)), total)
        before = carry
      }
    })

    for (const half of [0, 1]) {
      const words = own.slice((half * BLOCK_WORDS) / 2, ((half + 1) * BLOCK_WORDS) / 2).map(limbsOf)
      b.receive(`half ${half} of the block`, sha256Block, { position, half, ...limbFields(words) }, at[0]!)
    }
    const rows = BLOCK_WORDS / ROUNDS_IN_A_ROW
    for (let k = 0; k < rows; k++) {
      const limbs = own.slice(ROUNDS_IN_A_ROW * k, ROUNDS_IN_A_ROW * (k + 1)).map((word, j): Limbs => {
        const [low, high] = limbsOf(word)
        const constants = at.map((flag, row) => {
          const value = SHA256_CONSTANTS[BLOCK_WORDS * row + ROUNDS_IN_A_ROW * k + j]!
          return [flag.mul(value & 0xffff), flag.mul(value >>> 16)] as const
        })
        return [low.add(sum(constants.map(c => c[0]))), high.add(sum(constants.map(c => c[1])))]
      })
      const row = sum(at.map((flag, i) => flag.mul(rows * i)))
      b.send(
        `words of rounds ${ROUNDS_IN_A_ROW * k} to ${ROUNDS_IN_A_ROW * k + ROUNDS_IN_A_ROW - 1}`,
        sha256Schedule,
        { position: position.add(row).add(k + 1), ...limbFields(limbs) },
        real,
      )
    }
  },
})

/** The words after sixteen words, and what each of them is modulo 2^32: a sum of four, by limbs. */
function nextWords(own: readonly Bits[], next: readonly Bits[]): (readonly [Limbs, Limbs])[] {
  const words = [...own, ...next]
  return next.map((word, j) => {
    const t = BLOCK_WORDS + j
    const terms = [sigma1(words[t - 2]!), limbsOf(words[t - 7]!), sigma0(words[t - 15]!), limbsOf(words[t - 16]!)]
    return [limbsOf(word), [sum(terms.map(l => l[0])), sum(terms.map(l => l[1]))]] as const
  })
}
