/**
 * Which matrices a shard proof commits to and opens, given the machine and the heights: one list that prover, verifier and
 * codec follow. Also the check of what the prover chooses of it: presence and heights. Limits are in `limits.ts`.
 *
 * A chip's columns of a group are committed as two matrices: those that are opened at ζ only, and those that are opened at ζ·w, too, since
 * they are read on the next row (`column-use.ts`). The first matrices of all chips stand before the second ones of all, so that in a
 * hashed row of the tree what is opened at ζ·w is the end. It begins with a whole block of eight elements, as a circuit sums them up
 * (`batching.ts`): where the others end in the middle of a block, the last ones are opened at ζ·w as well, though nothing reads them there.
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
    main: splitByUse(present.map(({ index, chip, logHeight }) => ({ index, logHeight, use: columnUse(chip).main }))),
    logUp: splitByUse(present.map(({ index, chip, logHeight }) => ({ index, logHeight, use: baseColumns(chip) }))),
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
  return splitByUse(
    keyed.map(({ chip, index }, k) => ({ index, logHeight: logHeights[k]!, use: columnUse(chip).preprocessed })),
  )
}

/** The matrices of the early commitment; the heights of chips without early columns do not matter. */
export function earlyMatrices(machine: Machine, logHeights: readonly number[]): RoundMatrix[] {
  return splitByUse(
    machine.chips.flatMap(({ chip }, index) =>
      logHeights[index] ? [{ index, logHeight: logHeights[index], use: columnUse(chip).early }] : [],
    ),
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

/** Elements that a permutation of the sponge takes, and a circuit sums up at once. */
const BLOCK = 8

/** The columns of a chip in one round, and which of them are read on the next row. */
interface ChipColumns {
  readonly index: number
  readonly logHeight: number
  readonly use: readonly boolean[]
}

function splitByUse(chips: readonly ChipColumns[]): RoundMatrix[] {
  const openedNext = chips.map(({ use }) => [...use])
  for (const height of new Set(chips.map(c => c.logHeight))) {
    const columns = chips.flatMap(({ logHeight, use }, k) =>
      logHeight === height ? use.map((next, c) => ({ k, c, next })) : [],
    )
    const others = columns.filter(({ next }) => !next)
    if (others.length === columns.length) continue
    for (const { k, c } of others.slice(BLOCK * Math.floor(others.length / BLOCK))) openedNext[k]![c] = true
  }
  return [false, true].flatMap(next =>
    chips.flatMap(({ index, logHeight }, k) => {
      const columns = openedNext[k]!.flatMap((opened, c) => (opened === next ? [c] : []))
      return columns.length > 0 ? [{ chip: index, logHeight, width: columns.length, columns, next }] : []
    }),
  )
}
