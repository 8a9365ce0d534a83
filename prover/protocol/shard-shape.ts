/**
 * Which matrices a shard proof commits to and opens, given the machine and the heights: one list that prover, verifier and
 * codec follow. Also the check of what the prover chooses of it: presence and heights. Limits are in `limits.ts`.
 *
 * A chip's columns of a group are committed as two matrices: those that are read on the next row (`column-use.ts`), opened at
 * ζ and at ζ·w, and the others, opened at ζ only.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import type { Machine } from '@zkmips/air/machine'
import { MIN_HEIGHT } from '@zkmips/air/table'
import { twoAdicGenerator } from '@zkmips/field/koalabear'
import { check } from '../errors.ts'
import { columnUse } from './column-use.ts'
import type { MatrixShape } from './opening-proof.ts'

const ROUNDS = ['preprocessed', 'early', 'main', 'logUp', 'quotient'] as const
export type RoundName = (typeof ROUNDS)[number]

/** One committed matrix. */
export interface RoundMatrix extends MatrixShape {
  /** Index of the chip in the machine. */
  readonly chip: number
  /** Which columns of the chip's group it holds. LogUp: base columns, degree·column + coefficient. Quotient: degree·chunk + coefficient. */
  readonly columns: readonly number[]
  /** Opened at the next row's point, too. */
  readonly next: boolean
}

export interface PresentChip {
  readonly index: number
  readonly chip: Chip
  readonly logHeight: number
}

export interface ShardShape {
  readonly present: readonly PresentChip[]
  readonly rounds: { readonly [R in RoundName]: readonly RoundMatrix[] }
  /** The rounds that have a matrix: those with a commitment. */
  readonly committed: readonly RoundName[]
}

/** Presence and heights as the machine and the key allow. @throws ProofError */
export function checkHeights(
  machine: Machine,
  preprocessedLogHeights: readonly number[],
  logHeights: readonly number[],
): void {
  check(logHeights.length === machine.chips.length, 'shard.heights', 'the number of heights is not the number of chips')
  const keyed = [...preprocessedLogHeights]
  const chipsWithKey = machine.chips.filter(c => c.chip.columns.preprocessed.length > 0).length
  check(keyed.length === chipsWithKey, 'shard.key', 'the verifying key has too few or too many heights')
  machine.chips.forEach(({ chip, presence, maxLogHeight }, k) => {
    const logHeight = logHeights[k]!
    const fixed = chip.columns.preprocessed.length > 0 ? keyed.shift() : undefined
    if (logHeight === 0) {
      check(presence === 'optional', 'shard.presence', `table ${chip.name} is missing`)
      return
    }
    const inRange = Number.isInteger(logHeight) && logHeight >= Math.log2(MIN_HEIGHT) && logHeight <= maxLogHeight
    check(inRange, 'shard.heights', `the height of table ${chip.name} is out of range`, { logHeight, maxLogHeight })
    const asKeyed = fixed === undefined || fixed === logHeight
    check(asKeyed, 'shard.heights', `the height of table ${chip.name} is not the key's`, {
      logHeight,
      fixed: fixed ?? 0,
    })
  })
}

/** The matrices of a proof with these heights, which `checkHeights` has accepted. */
export function shardShape(
  machine: Machine,
  extensionDegree: number,
  preprocessedLogHeights: readonly number[],
  logHeights: readonly number[],
): ShardShape {
  const present = machine.chips.flatMap(({ chip }, index) =>
    logHeights[index] === 0 ? [] : [{ index, chip, logHeight: logHeights[index]! }],
  )
  const baseColumns = (chip: Chip): boolean[] =>
    columnUse(chip).logUp.flatMap(next => Array<boolean>(extensionDegree).fill(next))
  const rounds = {
    preprocessed: preprocessedMatrices(machine, preprocessedLogHeights),
    early: earlyMatrices(machine, logHeights),
    main: present.flatMap(({ index, chip, logHeight }) => splitByUse(index, logHeight, columnUse(chip).main)),
    logUp: present.flatMap(({ index, chip, logHeight }) => splitByUse(index, logHeight, baseColumns(chip))),
    quotient: present.flatMap(({ index, logHeight }) =>
      [0, 1].map(chunk => ({
        chip: index,
        logHeight,
        width: extensionDegree,
        columns: Array.from({ length: extensionDegree }, (_, k) => extensionDegree * chunk + k),
        next: false,
      })),
    ),
  }
  return { present, rounds, committed: ROUNDS.filter(r => rounds[r].length > 0) }
}

/** The preprocessed matrices are those of the key, whether or not the chip is present. */
export function preprocessedMatrices(machine: Machine, logHeights: readonly number[]): RoundMatrix[] {
  const keyed = machine.chips.flatMap(({ chip }, index) =>
    chip.columns.preprocessed.length > 0 ? [{ chip, index }] : [],
  )
  return keyed.flatMap(({ chip, index }, k) => splitByUse(index, logHeights[k]!, columnUse(chip).preprocessed))
}

/** The matrices of the early commitment; the heights of chips without early columns do not matter. */
export function earlyMatrices(machine: Machine, logHeights: readonly number[]): RoundMatrix[] {
  return machine.chips.flatMap(({ chip }, index) =>
    logHeights[index] ? splitByUse(index, logHeights[index], columnUse(chip).early) : [],
  )
}

/** Of the heights of all tables those that an early commitment is absorbed with: 0 where a table with early columns is absent. */
export function earlyLogHeights(machine: Machine, logHeights: readonly number[]): number[] {
  return logHeights.filter((_, k) => machine.chips[k]!.chip.columns.early.length > 0)
}

/**
 * The points at which each matrix is opened: ζ, and where a constraint reads the next row ζ·w for its height's generator w. Equal
 * points are one object (`batching.ts`).
 * @param zetaTimes ζ·w
 */
export function openingPoints<E>(zeta: E, zetaTimes: (w: number) => E): (matrix: RoundMatrix) => readonly E[] {
  const here = [zeta]
  const withNext = new Map<number, readonly E[]>()
  return ({ next, logHeight }) => {
    if (!next) return here
    const known = withNext.get(logHeight)
    if (known) return known
    const points = [zeta, zetaTimes(twoAdicGenerator(logHeight))]
    withNext.set(logHeight, points)
    return points
  }
}

function splitByUse(chip: number, logHeight: number, readOnNextRow: readonly boolean[]): RoundMatrix[] {
  return [false, true].flatMap(next => {
    const columns = readOnNextRow.flatMap((uses, c) => (uses === next ? [c] : []))
    return columns.length > 0 ? [{ chip, logHeight, width: columns.length, columns, next }] : []
  })
}
