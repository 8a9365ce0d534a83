/**
 * Templates: the heights that the tables of a part may have where parts are to be aggregated. A leaf of recursion is a circuit for one list of
 * heights, so there must be a leaf for whatever a run does: its parts end where the first table of their template is full, and every table
 * is padded to its template's height.
 *
 * Invariants
 * - A template has all tables of its machine. The shortest has 2^6 rows, or a Merkle tree over it would have a smaller cap.
 * - For any instruction there is room in every template (`tables/row-counts.ts`), so no run is without one.
 *
 * A new template is a line of a list here, and a leaf's key with it. The heights of the tables that are the program's own are no part of the lists: a
 * program has one of few sizes, and every template of its machines stands for all of them.
 * @module
 */
import {
  executionMachine,
  keccakMachine,
  memoryMachine,
  mulmod256Machine,
  mulmod384Machine,
  PART_MACHINES,
  type PartMachine,
  sha256Machine,
} from './machines.ts'

/** Tables of the execution machine whose rows follow from what a shard executes. */
export const COUNTED_TABLES = [
  'cpu', 'boundary', 'refresh', 'logic', 'shift', 'alu', 'multiply', 'divide', 'unaligned', 'narrow', 'syscall',
  'preimageRead', 'preimageKey', 'precompile',
] as const // biome-ignore format: a list
export type CountedTable = (typeof COUNTED_TABLES)[number]

/** A list of heights with a name, for the tables of a machine whose heights are free. */
export interface Mix {
  readonly name: string
  /** log₂ heights by table. */
  readonly heights: Readonly<Record<string, number>>
}

const mix = (name: string, tables: readonly string[], heights: readonly number[]): Mix => ({
  name,
  heights: Object.fromEntries(tables.map((table, k) => [table, heights[k]!])),
})
const shard = (name: string, ...heights: readonly number[]): Mix => mix(name, COUNTED_TABLES, heights)
const keccak = (name: string, ...heights: readonly number[]): Mix => mix(name, ['keccakWords', 'keccakRounds'], heights)
const sha256 = (name: string, ...heights: readonly number[]): Mix =>
  mix(name, ['sha256Words', 'sha256Schedule', 'sha256Rounds'], heights)

/** Shards of any program. */
const GENERAL: readonly Mix[] = [
  //                cpu bou ref log shi alu mul div una nar sys rea key pre
  shard('plain-19',  19, 13, 14, 14, 15, 13, 13, 12, 13, 15, 11, 11,  8, 12),
  shard('arith-19',  19, 12, 13, 14, 15, 12, 15, 11, 12, 15, 11, 11,  8, 13),
  shard('bits-19',   19, 12, 13, 16, 17, 13, 14, 10, 13, 14, 10, 10,  8, 11),
  shard('bytes-19',  19, 16, 16, 16, 17, 13, 16, 10, 13, 16, 11, 11,  8, 11),
  shard('sparse-19', 19, 17, 17, 15, 15, 16, 12, 10, 13, 14, 10, 10,  8, 11),
  shard('parts-19',  19, 13, 15, 13, 16, 14, 12, 10, 18, 17, 10, 10,  8, 11),
  shard('any-18',    18, 13, 14, 14, 15, 13, 14, 11, 13, 14, 10, 10,  8, 12),
  shard('any-17',    17, 12, 12, 13, 14, 12, 13, 11, 12, 13, 10, 10,  8, 11),
  shard('any-16',    16, 12, 12, 12, 13, 11, 12,  9, 12, 12, 10, 10,  8, 10),
] // biome-ignore format: a table

/** Shards of the block executor, which is large. */
const BLOCKS: readonly Mix[] = [
  //                  cpu bou ref log shi alu mul div una nar sys rea key pre
  shard('signers-19',  19, 14, 15, 14, 15, 13, 12,  7, 14, 14, 14, 12,  9, 16),
  shard('mixed-19',    19, 14, 15, 14, 15, 13, 13,  7, 15, 14, 13, 12,  9, 15),
  shard('storage-19',  19, 15, 16, 14, 15, 14, 12,  8, 15, 16, 14, 14, 10, 15),
  shard('code-19',     19, 15, 16, 14, 16, 15, 13,  8, 16, 15, 13, 13, 10, 14),
  shard('other-19',    19, 13, 14, 16, 17, 13, 16, 10, 13, 15, 10, 10,  8, 13),
  shard('block-18',    18, 14, 14, 13, 14, 12, 11,  7, 14, 14, 12, 12,  9, 14),
  shard('block-17',    17, 14, 14, 12, 14, 12, 11,  6, 13, 13, 11, 11,  8, 13),
  shard('block-16',    16, 13, 13, 11, 13, 11, 10,  6, 13, 12, 10, 10,  8, 11),
] // biome-ignore format: a table

/** log₂ heights of the tables that a program fills, and those that the table of all memory words may then have. */
export interface ProgramSize {
  readonly name: string
  /** Words of code, and of other read-only segments. */
  readonly program: number
  readonly image: number
  /** All words of the image that are not 0. */
  readonly initialImage: number
  readonly memory: readonly number[]
  /** Of its shards. */
  readonly shards: readonly Mix[]
}

/** Smallest first. */
export const PROGRAM_SIZES: readonly ProgramSize[] = [
  { name: 'small', program: 13, image: 10, initialImage: 13, memory: [14, 17, 20], shards: GENERAL },
  { name: 'medium', program: 16, image: 14, initialImage: 16, memory: [17, 20], shards: GENERAL },
  { name: 'large', program: 18, image: 14, initialImage: 18, memory: [18, 20], shards: BLOCKS },
  { name: 'huge', program: 19, image: 18, initialImage: 20, memory: [20], shards: GENERAL },
]

/** The tables that are the program's own. */
export type OwnTable = 'program' | 'image' | 'initialImage'

/** The program is larger than any size. */
export class ProgramSizeError extends Error {
  readonly code = 'PROGRAM_SIZE'
  constructor(words: Readonly<Record<OwnTable, number>>) {
    const { program, image, initialImage } = PROGRAM_SIZES.at(-1)!
    super(
      `the program has ${words.program} words of code, ${words.image} of constants and ${words.initialImage} in all; a proof that is to be ` +
        `aggregated covers at most ${2 ** program}, ${2 ** image} and ${2 ** initialImage}`,
    )
    this.name = 'ProgramSizeError'
  }
}

/** The smallest size of a program with so many words. @throws ProgramSizeError */
export function programSize(words: Readonly<Record<OwnTable, number>>): ProgramSize {
  const tables = ['program', 'image', 'initialImage'] as const
  const found = PROGRAM_SIZES.find(size => tables.every(table => words[table] <= 2 ** size[table]))
  if (!found) throw new ProgramSizeError(words)
  return found
}

/** Of calls of precompiles, by machine. */
const MIXES: readonly (readonly [machine: number, mixes: readonly Mix[]])[] = [
  [keccakMachine.id, [keccak('calls-170', 8, 12), keccak('calls-341', 9, 13), keccak('calls-1365', 11, 15)]],
  [mulmod256Machine.id, [12, 14, 16].map(height => mix(`calls-${2 ** height}`, ['mulmod256'], [height]))],
  [
    sha256Machine.id,
    [sha256('calls-60', 6, 8, 10), sha256('calls-963', 10, 12, 14), sha256('calls-15000', 14, 16, 18)],
  ],
  [mulmod384Machine.id, [10, 13, 16].map(height => mix(`calls-${2 ** height}`, ['mulmod384'], [height]))],
]

/** Tables of fixed heights. */
const FIXED: Readonly<Record<string, number>> = {
  bytes: 16, localPreimage: 6, registers: 6, keccakParity: 15, keccakConstants: 5,
} // biome-ignore format: a list

export interface Template {
  /** Id of the machine. */
  readonly machine: number
  /** Names it among those of the machine, for programs of its size. */
  readonly name: string
  /** Name of the program's size; undefined for a machine that has none of the program's tables. */
  readonly size: string | undefined
  /** By chip of the machine. */
  readonly logHeights: readonly number[]
}

/** Of a machine, for programs of a size. @param machine its id */
export function mixesOf(machine: number, size: ProgramSize): readonly Mix[] {
  if (machine === executionMachine.id) return size.shards
  if (machine === memoryMachine.id) return size.memory.map(height => mix(`words-${height}`, ['memory'], [height]))
  return MIXES.find(([id]) => id === machine)![1]
}

/** log₂ heights of all tables of a machine, by chip. */
export function logHeightsOf({ chips }: PartMachine, { heights }: Mix, size: ProgramSize): readonly number[] {
  const own: Readonly<Record<string, number>> = {
    ...{ program: size.program, image: size.image, initialImage: size.initialImage },
    ...FIXED,
    ...heights,
  }
  return chips.map(({ chip }) => {
    const height = own[chip.name]
    if (height === undefined) throw new Error(`a template has no height for the table ${chip.name}`)
    return height
  })
}

const hasProgram = (machine: PartMachine): boolean => machine === executionMachine || machine === memoryMachine

/** Of all machines, in their order: each is a leaf. */
export const TEMPLATES: readonly Template[] = PART_MACHINES.flatMap(machine =>
  (hasProgram(machine) ? PROGRAM_SIZES : PROGRAM_SIZES.slice(0, 1)).flatMap(size =>
    mixesOf(machine.id, size).map(mix => ({
      machine: machine.id,
      name: mix.name,
      size: hasProgram(machine) ? size.name : undefined,
      logHeights: logHeightsOf(machine, mix, size),
    })),
  ),
)

/**
 * The template of a part with these heights, if it is one.
 * @param machine id of the part's machine
 * @param logHeights by chip of the machine, 0 for an absent table
 */
export function templateOf(machine: number, logHeights: readonly number[]): Template | undefined {
  return TEMPLATES.find(
    template =>
      template.machine === machine &&
      template.logHeights.length === logHeights.length &&
      template.logHeights.every((height, k) => height === logHeights[k]),
  )
}

/** Heights of the tables of a part, in rows, by name of the chip; undefined where it has the least height. */
export type FixedHeights = Readonly<Record<string, number | undefined>>

/**
 * What the tables of a part are padded to, but for those that the program's keys have.
 * @param machine its id
 * @param name of the template; none means least heights
 * @throws RangeError for an unknown name
 */
export function fixedHeights(machine: number, name: string | undefined): FixedHeights {
  if (name === undefined) return {}
  const mixes = PROGRAM_SIZES.flatMap(size => mixesOf(machine, size))
  const found = mixes.find(each => each.name === name)
  if (!found) throw new RangeError(`machine ${machine} has no template ${name}`)
  return Object.fromEntries(
    Object.entries({ localPreimage: 6, ...found.heights }).map(([table, log]) => [table, 2 ** log]),
  )
}
