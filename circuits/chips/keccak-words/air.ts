/**
 * The calls of keccak_f in a part, one in each row: the words before and after, which the calling shard names across proofs
 * (`precompileWords`), and which `keccakRounds` turns into each other.
 *
 * Invariant: the number of a call is its row's, so that no two calls share one.
 * @module
 */
import { type ColumnSpec, defineChip } from '@zkmips/air/chip'
import type { Expr } from '@zkmips/air/expression'
import { KECCAK_STATE_FIELDS, keccakInput, keccakOutput } from '../../buses.ts'
import { type Limbs, receiveWords } from '../../gadgets/precompile-words.ts'
import { LANES, LIMBS, LIMBS_PER_MESSAGE, STATE_MESSAGES } from '../keccak-rounds/layout.ts'

/** The id of the machine that proves calls of keccak_f, as tags of words name it. */
export const KECCAK_MACHINE = 2

/** Committed before the cross-shard challenge. Limbs are numbered as in `keccak-rounds/layout.ts`. */
export const keccakWordsEarly = {
  /** 1 on a call's row, 0 on padding. */
  real: 1,
  /** The calling row: shard and clock. */
  shard: 1,
  clock: 1,
  old: LIMBS,
  new: LIMBS,
} as const satisfies ColumnSpec

export const keccakWordsChip = defineChip({
  name: 'keccakWords',
  early: keccakWordsEarly,
  main: {
    /** The row's number. */
    call: 1,
  },
  build(b) {
    const { real, shard, clock } = b.early
    b.boolean('real is boolean', real)
    b.zero('calls are numbered from 0', b.selector('first').mul(b.main.call))
    b.when(b.selector('transition'), r => r.equal('calls are numbered on', b.nextMain.call, b.main.call.add(1)))

    for (let lane = 0; lane < LANES; lane++) {
      const limb = (of: readonly Expr[], number: number): Expr => of[4 * lane + number]!
      const { old, new: after } = b.early
      // The first word of a pair is the lane's more significant half.
      const words = (of: readonly Expr[]): readonly [Limbs, Limbs] => [
        [limb(of, 2), limb(of, 3)],
        [limb(of, 0), limb(of, 1)],
      ]
      const call = { machine: KECCAK_MACHINE, pair: lane, shard, clock, before: words(old), after: words(after) }
      receiveWords(b, `words of lane ${lane}`, call, real)
    }
    for (let part = 0; part < STATE_MESSAGES; part++) {
      const message = (limbs: readonly Expr[]) => ({
        call: b.main.call,
        part,
        ...Object.fromEntries(KECCAK_STATE_FIELDS.map((field, j) => [field, limbs[LIMBS_PER_MESSAGE * part + j]!])),
      })
      b.send(`input, part ${part}`, keccakInput, message(b.early.old), real)
      b.receive(`output, part ${part}`, keccakOutput, message(b.early.new), real)
    }
  },
})
