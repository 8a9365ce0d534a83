/**
 * For tests of the column use: what an evaluation of a chip's constraints looks at on the next row, observed and not derived.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import { type ConstraintInputs, constraintValues } from '@zkmips/air/constraints'
import type { ColumnUse } from '../protocol/column-use.ts'

/** Runs the evaluation that the verifier runs at ζ, on values that are all 0, and notes each read at ζ·w. */
export function nextRowReads(chip: Chip): ColumnUse {
  const zero = (): number => 0
  const reads = {
    preprocessed: chip.columns.preprocessed.map(() => false),
    early: chip.columns.early.map(() => false),
    main: chip.columns.main.map(() => false),
  }
  const logUp: boolean[] = []
  const nextLogUp = new Proxy<number[]>([], {
    get: (_, index) => {
      logUp[Number(index)] = true
      return 0
    },
  })
  const inputs: ConstraintInputs<number> = {
    leaves: {
      column: (group, index, next) => {
        if (next) reads[group][index] = true
        return 0
      },
      public: zero,
      selector: zero,
    },
    logUp: new Proxy<number[]>([], { get: zero }),
    nextLogUp,
    challenges: { shard: { alpha: 0, beta: 0 }, global: { alpha: 0, beta: 0 } },
    sumsPerRow: [0, 0],
  }
  const values = constraintValues(chip, { constant: zero, add: zero, sub: zero, mul: zero }, inputs)
  const columns = values.length - chip.constraints.length
  return {
    ...reads,
    logUp: Array.from({ length: columns }, (_, c) => logUp[c] === true),
  }
}
