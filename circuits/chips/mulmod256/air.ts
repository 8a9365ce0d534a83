/**
 * The table of mulmod256: receives the words of a call and proves that the new x is x·y mod m.
 * @module
 */
import { defineChip } from '@zkmips/air/chip'
import type { Expr } from '@zkmips/air/expression'
import { constrainModularProduct } from '../../gadgets/modular-product.ts'
import { type Limbs, receiveWords } from '../../gadgets/precompile-words.ts'
import { BYTES, mulmod256EarlyColumns, mulmod256MainColumns } from './columns.ts'

const MACHINE = 3
/** Pairs of words of a number. */
const PAIRS = BYTES / 8

export const mulmod256Chip = defineChip({
  name: 'mulmod256',
  early: mulmod256EarlyColumns,
  main: mulmod256MainColumns,
  build(b) {
    const { real, shard, clock, x, y, m, result } = b.early
    b.boolean('real is boolean', real)
    for (const [n, [before, after]] of [[x, result] as const, [y, y] as const, [m, m] as const].entries()) {
      for (let k = 0; k < PAIRS; k++) {
        const pair = PAIRS * n + k
        const call = { machine: MACHINE, pair, shard, clock, before: wordPair(before, k), after: wordPair(after, k) }
        receiveWords(b, `words ${pair}`, call, real)
      }
    }
    constrainModularProduct(b, BYTES, { x, y, m, r: result }, b.main, real)
  },
})

/** Words 2k and 2k + 1 of a number, the most significant word being the first. */
function wordPair(limbs: readonly Expr[], k: number): readonly [Limbs, Limbs] {
  const word = (w: number): Limbs => {
    const low = limbs.length - 2 * (w + 1)
    return [limbs[low]!, limbs[low + 1]!]
  }
  return [word(2 * k), word(2 * k + 1)]
}
