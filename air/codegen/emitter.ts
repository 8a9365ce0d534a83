/**
 * Turns a program into lines of C for one vector of rows: each instruction once, at its first use, with long sums of products
 * reduced together. Columns are read from a tile: a block of rows of all columns that was copied from memory, in Montgomery
 * form, before (a loop that read a hundred columns itself would wait for memory at every one of them).
 * @module
 */
import type { Chip } from '../chip.ts'
import { type ConstantLayout, extAfter, type Words } from '../constants.ts'
import type { Cell } from './families.ts'
import type { Instruction, Program } from './straight-line.ts'

/** A number of words in C, where the degree is known: EXT_DEGREE of extension.h. */
export const inC = ({ base, ext }: Words): string => (ext === 0 ? `${base}` : `AT(${base}, ${ext})`)

/** The constants of the block from this offset on, in C. */
export const constantsAt = (at: Words): string => `k + ${inC(at)}`

/** One or more columns of a tile: a base column by its number in the list of all columns, or all those of a LogUp column. */
type TileColumn = { readonly base: number } | { readonly logUp: number }

/** More vectors than this for a vector of rows do not stand on the stack. */
const WIDE = 1000

/** Columns of a tile in the order of their first use. */
class Tile {
  readonly columns: TileColumn[] = []
  width: Words = { base: 0, ext: 0 }
  private readonly slots = new Map<string, Words>()

  /** The place of a column, which is added if it is new. */
  slot(column: TileColumn): Words {
    const key = 'base' in column ? `${column.base}` : `logUp ${column.logUp}`
    let slot = this.slots.get(key)
    if (!slot) {
      slot = this.width
      this.slots.set(key, slot)
      this.columns.push(column)
      const { base, ext } = this.width
      this.width = 'base' in column ? { base: base + 1, ext } : { base, ext: ext + 1 }
    }
    return slot
  }
}

/** Emits each instruction of a program once, at its first use. */
export class Emitter {
  private readonly lines: string[] = []
  private readonly done = new Set<number>()
  private readonly here = new Tile()
  private readonly next = new Tile()
  /** Places of the values that loops multiply, and for each loop the places of its factors. */
  private readonly factors = new Map<string, number>()
  private readonly loops: (readonly string[])[] = []
  /** How often an instruction is referred to. */
  private readonly uses: number[] = []
  private readonly program: Program
  private readonly chip: Chip
  private readonly layout: ConstantLayout
  private readonly indent: string
  /** Names of outputs that are computed elsewhere. */
  private readonly elsewhere = new Map<number, string>()

  constructor(program: Program, chip: Chip, layout: ConstantLayout, indent: string) {
    this.program = program
    this.chip = chip
    this.layout = layout
    this.indent = indent
    for (const i of program.instructions) if ('left' in i) this.count(i.left, i.right)
    this.count(...program.outputs)
  }

  private count(...indices: readonly number[]): void {
    for (const index of indices) this.uses[index] = (this.uses[index] ?? 0) + 1
  }

  line(text: string): void {
    this.lines.push(this.indent + text)
  }

  /** Output k has this name and is not computed from the program. */
  nameOutput(k: number, name: string): void {
    this.elsewhere.set(k, name)
  }

  /** The lines; long code is cut into basic blocks, between two rules or messages, because the C compiler's time grows with their square. */
  body(): string[] {
    if (this.lines.length < LONG) return this.lines
    let sinceCut = 0
    return this.lines.flatMap(line => {
      const cuts = ++sinceCut > BLOCK_LINES && line.startsWith(`${this.indent}//`)
      if (cuts) sinceCut = 0
      return cuts ? [`${this.indent}CUT;`, line] : [line]
    })
  }

  /** The C name of output k's value. */
  output(k: number): string {
    return this.elsewhere.get(k) ?? this.value(this.program.outputs[k]!)
  }

  /** The value of an output that is a constant, else undefined. */
  constantOutput(k: number): number | undefined {
    if (this.elsewhere.has(k)) return undefined
    const i = this.program.instructions[this.program.outputs[k]!]!
    return i.op === 'constant' ? i.value : undefined
  }

  /** A column's vector in the tile. */
  protected cell({ group, index, next }: Cell): string {
    return `${next ? 'next' : 'here'}[${this.slot({ group, index, next })}][v]`
  }

  /** A column's place in the tile of its row. */
  slot({ group, index, next }: Cell): string {
    return inC((next ? this.next : this.here).slot({ base: groupOffset(this.chip, group) + index }))
  }

  /** A LogUp column's vector in the tile. */
  logUpCell(column: number, next: boolean): string {
    const slot = (next ? this.next : this.here).slot({ logUp: column })
    return `EXT_TILE(${next ? 'next' : 'here'}, ${inC(slot)}, v)`
  }

  /** Sums of more products are loops: straight-line code of thousands of them takes the C compiler minutes. */
  protected readonly maxStraightProducts: number = 24

  /** Whether 2·a in a sum is a + a: what packs bits does that more often than anything else. */
  protected readonly addsTwice: boolean = false

  /** Declarations of the tile and of the columns in it, and of what loops use: to stand before the loop. Call when all lines are known. */
  declarations(): string[] {
    const loops = this.loops.map((places, k) => `  static const u16 factors_${k}[] = {${places.join(', ')}};`)
    const factors = loops.length > 0 ? [`  kb_t factors[${this.factors.size}];`] : []
    return [...this.tileDeclarations(), ...loops, ...factors]
  }

  private tileDeclarations(): string[] {
    const first = logUpOffset(this.chip)
    const list = (columns: readonly TileColumn[]): string =>
      columns.map(c => ('base' in c ? c.base : `EXT_COLUMNS(AT(${first}, ${c.logUp}))`)).join(', ')
    const start = { here: '0', next: `BLOCK * ${inC(this.here.width)}` }
    return [['here', this.here] as const, ['next', this.next] as const].flatMap(([name, { columns, width }]) =>
      columns.length === 0
        ? []
        : [
            `  static const u32 ${name}_columns[] = {${list(columns)}};`,
            this.isWide
              ? `  kb_t (*${name})[BLOCK] = (kb_t (*)[BLOCK])(wide_tile + ${start[name]});`
              : `  kb_t ${name}[${inC(width)}][BLOCK];`,
          ],
    )
  }

  /** Whether the tile is too wide for the stack. */
  get isWide(): boolean {
    return this.tileWidth.base > WIDE
  }

  /** The calls that fill the tile for `vectors` vectors of rows from row `start` on. */
  tileLoads(): string[] {
    const [here, next] = [inC(this.here.width), inC(this.next.width)]
    return [
      ...(this.here.columns.length > 0
        ? [`    load_tile(here[0], BLOCK, columns, here_columns, ${here}, start, vectors);`]
        : []),
      ...(this.next.columns.length > 0
        ? [`    load_next_tile(next[0], BLOCK, columns, next_columns, ${next}, start, vectors, STEP, n);`]
        : []),
    ]
  }

  /** Vectors in the tile for one vector of rows. */
  get tileWidth(): Words {
    const [here, next] = [this.here.width, this.next.width]
    return { base: here.base + next.base, ext: here.ext + next.ext }
  }

  private value(index: number): string {
    if (!this.done.has(index)) {
      this.done.add(index)
      const rhs = this.expression(this.program.instructions[index]!)
      this.line(`kb_t t${index} = ${rhs};`)
    }
    return `t${index}`
  }

  private expression(i: Instruction): string {
    switch (i.op) {
      case 'constant':
        return `kb_splat(${montgomery(i.value)}u)`
      case 'public':
        return `kb_splat(k[${this.layout.publics.base + i.index}])`
      case 'column':
        return this.cell(i)
      case 'selector':
        return `selector_${i.selector}`
      case 'add':
      case 'sub':
        return this.sum(i)
      case 'mul':
        return this.product(i)
    }
  }

  private product({ left, right }: { readonly left: number; readonly right: number }): string {
    if (left === right) return `kb_square(${this.value(left)})`
    for (const [index, other] of [[left, right] as const, [right, left] as const]) {
      const i = this.program.instructions[index]!
      if (i.op !== 'constant') continue
      const value = this.value(other)
      return i.value === 2 ? `kb_double(${value})` : `kb_mul_factor(${value}, KB_FACTOR(${i.value}u))`
    }
    return `kb_mul(${this.value(left)}, ${this.value(right)})`
  }

  /** Of 2·a the instruction of a. */
  private half({ left, right }: { readonly left: number; readonly right: number }): number | undefined {
    const isTwo = (index: number): boolean => {
      const i = this.program.instructions[index]!
      return i.op === 'constant' && i.value === 2
    }
    return isTwo(left) ? right : isTwo(right) ? left : undefined
  }

  /** A sum with everything below it that is used nowhere else, products four to a reduction. */
  private sum(root: Instruction): string {
    const plus: Terms = { products: [], values: [] }
    const minus: Terms = { products: [], values: [] }
    const collect = (index: number, to: Terms, other: Terms): void => {
      const i = this.program.instructions[index]!
      const own = this.uses[index] === 1
      const doubled = own && i.op === 'mul' && this.addsTwice ? this.half(i) : undefined
      if (own && (i.op === 'add' || i.op === 'sub')) spread(i, to, other)
      else if (doubled !== undefined) to.values.push(this.value(doubled), this.value(doubled))
      else if (own && i.op === 'mul') to.products.push([this.value(i.left), this.value(i.right)])
      else if (i.op !== 'constant' || i.value !== 0) to.values.push(this.value(index))
    }
    const spread = (i: Instruction, to: Terms, other: Terms): void => {
      if (i.op !== 'add' && i.op !== 'sub') return
      collect(i.left, to, other)
      if (i.op === 'add') collect(i.right, to, other)
      else collect(i.right, other, to)
    }
    spread(root, plus, minus)
    const [positive, negative] = [this.total(plus), this.total(minus)]
    if (negative === undefined) return positive!
    return positive === undefined ? `kb_neg(${negative})` : `kb_sub(${positive}, ${negative})`
  }

  private total({ products, values }: Terms): string | undefined {
    const sums = [...values]
    if (products.length > this.maxStraightProducts) sums.push(this.loop(products))
    else {
      for (let j = 0; j < products.length; j += 4) {
        const four = products.slice(j, j + 4)
        sums.push(`${four.length === 1 ? 'kb_mul' : `kb_products${four.length}`}(${four.flat().join(', ')})`)
      }
    }
    return sums.length === 0 ? undefined : sums.reduce((left, right) => `kb_add(${left}, ${right})`)
  }

  /** The sum of products over the array of factors. */
  private loop(products: readonly (readonly [string, string])[]): string {
    const places = products.map(([left, right]) => `${this.factor(left)}, ${this.factor(right)}`)
    const table = this.loops.push(places) - 1
    return `kb_dot(factors, factors_${table}, ${places.length})`
  }

  /** The place of a value in the array of factors. */
  private factor(value: string): number {
    const known = this.factors.get(value)
    if (known !== undefined) return known
    const place = this.factors.size
    this.factors.set(value, place)
    this.line(`factors[${place}] = ${value};`)
    return place
  }
}

/** A family's template as a function of pointers to the tiles' vectors of these rows, the tiles' vectors to a column, and a member's cells. */
export class TemplateEmitter extends Emitter {
  protected override readonly addsTwice = true
  protected override readonly maxStraightProducts = Number.POSITIVE_INFINITY
  private readonly numbers: ReadonlyMap<string, number>

  constructor(program: Program, chip: Chip, layout: ConstantLayout, cells: readonly Cell[]) {
    super(program, chip, layout, '  ')
    this.numbers = new Map(cells.map((cell, k) => [keyOf(cell), k]))
  }

  protected override cell(cell: Cell): string {
    return `${cell.next ? 'next' : 'here'}[block * at[${this.numbers.get(keyOf(cell))!}]]`
  }
}

const keyOf = ({ group, index, next }: Cell): string => `${group} ${index} ${next}`

interface Terms {
  /** Names of the factors. */
  readonly products: (readonly [string, string])[]
  readonly values: string[]
}

/** Lines of a kernel that is cut into blocks, and of a block. */
const LONG = 700
const BLOCK_LINES = 40

const groupOffset = (chip: Chip, group: 'preprocessed' | 'early' | 'main'): number => {
  const { preprocessed, early } = chip.columns
  return group === 'preprocessed' ? 0 : group === 'early' ? preprocessed.length : preprocessed.length + early.length
}

/** Where the base columns of the LogUp columns begin in the list of all columns. */
const logUpOffset = (chip: Chip): number => groupOffset(chip, 'main') + chip.columns.main.length

const P = 0x7f000001n
const montgomery = (value: number): number => Number((BigInt(value) << 32n) % P)

/** A value times the extension constant at an offset. */
export interface Term {
  readonly at: Words
  readonly value: string
}

/** Lines that add terms to a sum of products, up to four consecutive constants to a call. */
export function addDots(e: Emitter, name: string, terms: readonly Term[]): void {
  for (const run of runs(terms)) {
    e.line(`ext_sum_dot${run.length}(&${name}, ${constantsAt(run[0]!.at)}, ${run.map(t => t.value).join(', ')});`)
  }
}

/** Lines for the constant at `base` plus terms. @returns its value @param name for what it needs */
export function linear(e: Emitter, name: string, base: Words, terms: readonly Term[]): string {
  const [first, ...others] = runs(terms)
  if (!first) return `ext_splat(${constantsAt(base)})`
  if (others.length === 0) {
    const values = first.map(t => t.value).join(', ')
    return `ext_dot${first.length}(${constantsAt(base)}, ${constantsAt(first[0]!.at)}, ${values})`
  }
  e.line(`ext_sum sum_${name} = ext_sum_zero();`)
  addDots(e, `sum_${name}`, terms)
  return `ext_sum_total(${constantsAt(base)}, &sum_${name})`
}

/** Up to four terms with consecutive constants each. */
function runs(terms: readonly Term[]): Term[][] {
  const all: Term[][] = []
  for (const term of terms) {
    const last = all.at(-1)
    const follows = last && last.length < 4 && sameWords(term.at, extAfter(last[0]!.at, last.length))
    if (follows) last.push(term)
    else all.push([term])
  }
  return all
}

const sameWords = (a: Words, b: Words): boolean => a.base === b.base && a.ext === b.ext
