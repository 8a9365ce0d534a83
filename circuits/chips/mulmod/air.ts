/**
 * The tables of mulmod256 and mulmod384: a row receives the words of a call and proves that the new x is x·y mod m.
 * @module
 */
import { defineChip } from '@zkmips/air/chip'
import type { Expr } from '@zkmips/air/expression'
import { constrainModularProduct } from '../../gadgets/modular-product.ts'
import { type Limbs, receiveWords } from '../../gadgets/precompile-words.ts'
import { mulmodEarlyColumns, mulmodMainColumns } from './columns.ts'

/** @param bytes of a number: a multiple of 8 @param machine number of the machine that has the table */
function mulmodChip<const Name extends string>(name: Name, bytes: number, machine: number) {
  return defineChip({
    name,
    early: mulmodEarlyColumns(bytes),
    main: mulmodMainColumns(bytes),
    build(b) {
      const { real, shard, clock, x, y, m, result } = b.early
      b.boolean('real is boolean', real)
      const pairs = bytes / 8
      for (const [n, [before, after]] of [[x, result] as const, [y, y] as const, [m, m] as const].entries()) {
        for (let k = 0; k < pairs; k++) {
          const pair = pairs * n + k
          const call = { machine, pair, shard, clock, before: wordPair(before, k), after: wordPair(after, k) }
          receiveWords(b, `words ${pair}`, call, real)
        }
      }
      constrainModularProduct(b, bytes, { x, y, m, r: result }, b.main, real)
    },
  })
}

/** Words 2k and 2k + 1 of a number, the most significant word being the first. */
function wordPair(limbs: readonly Expr[], k: number): readonly [Limbs, Limbs] {
  const word = (w: number): Limbs => {
    const low = limbs.length - 2 * (w + 1)
    return [limbs[low]!, limbs[low + 1]!]
  }
  return [word(2 * k), word(2 * k + 1)]
}

export const mulmod256Chip = mulmodChip('mulmod256', 32, 3)
export const mulmod384Chip = mulmodChip('mulmod384', 48, 5)
