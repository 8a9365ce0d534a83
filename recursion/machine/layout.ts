/**
 * A circuit laid out in the recursion machine: the preprocessed columns, which are its key, and where each row gets its cells from.
 *
 * Nothing here decides what is computed: each operation of the tape becomes rows whose constraints say it, and each address that it reads or
 * writes an occurrence on a bus (`wires.ts`). An equality is no row: its sides share an address. What no operation writes is free, and is
 * an input.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import type { Machine } from '@zkmips/air/machine'
import { P } from '@zkmips/field/koalabear'
import { type Circuit, ExtraCells, OP } from '../circuit/tape.ts'
import type { TapePlan } from '../circuit/tape-plan.ts'
import {
  batchSelector,
  ELEMENT_BITS,
  firstAddress,
  knowsZeros,
  LOW_BITS,
  powerAddress,
  STATEMENT_ADDRESS,
} from './chips.ts'
import { heightsOf } from './heights.ts'
import { recursionMachine } from './machine.ts'
import { NO_CELL, Views } from './views.ts'
import { type Port, Wires } from './wires.ts'

const RATE = 8
const WIDTH = 16
const OPERANDS = ['a', 'b', 'c', 'out'] as const

/** What a row of the permutation chip is: the first of a sponge, a later one, a pair of digests, a level of a path. */
export const KIND = { start: 0, goesOn: 1, pair: 2, climb: 3 } as const

export interface Layout {
  readonly machine: Machine
  readonly circuit: Circuit
  /** Of the circuit's tape, where it has been made. */
  readonly plan?: TapePlan
  readonly slots: number
  /** Batches of the machine; the circuit may have fewer. */
  readonly batches: number
  /** By chip, as `setupMachine` takes them. */
  readonly preprocessed: Readonly<Record<string, readonly Uint32Array[]>>
  /** Rows in use. */
  readonly rows: Readonly<Record<string, number>>
  /** By row: 16 cells of the input, those of `ExtraCells` among them, or −1; of a path's level the node and the sibling. */
  readonly inputs: Int32Array
  readonly kinds: Uint8Array
  readonly lengths: Int32Array
  readonly bits: Int32Array
  /** By gate: four operands as on the tape, or −1. */
  readonly operands: Int32Array
  /** By row of `batch` and `pack`: eight cells, or −1. */
  readonly batched: Int32Array
  /** By row of `batch` whose powers it has. */
  readonly batchOfRow: Uint8Array
  readonly packed: Int32Array
  /** By row of `pack`: cell of the position of a lookup in a cap, or −1. */
  readonly positions: Int32Array
  /** By row of `index` the cell whose bits these are, and which bit the row has. */
  readonly indexed: Int32Array
  readonly indexBits: Uint8Array
}

export interface LayoutOptions {
  /** Gates in a row. */
  readonly slots: number
  /** Batches of the machine, at least those of the circuit; the λ of those that it does not have are 0. Default: the circuit's, or 1. */
  readonly batches?: number
  /** Heights are the tallest one divided by powers of 2^step, as a proof in the Johnson regime demands that folds by 2^step. Default 1. */
  readonly step?: number
  /** log₂ of heights by chip, so that several circuits have tables of one shape. A chip without one is as tall as its rows need. */
  readonly logHeights?: Readonly<Record<string, number>>
}

/** @throws RangeError where the circuit does not fit the machine or the heights */
export function layOut(circuit: Circuit, options: LayoutOptions): Layout {
  return new Layouter(circuit, options).run()
}

const port = (table: string, name: string, at = ''): Port => ({
  table,
  address: `${name === '' ? 'address' : `${name}Address`}${at}`,
  copies: `${name === '' ? 'copies' : `${name}Copies`}${at}`,
})
const PORTS = {
  rate: port('permutation', 'rate'),
  right: port('permutation', 'right'),
  out: port('permutation', 'out'),
  bit: port('permutation', 'bit'),
  elements: port('batch', ''),
  sum: port('batch', 'out'),
  block: port('pack', ''),
  element: Array.from({ length: RATE }, (_, i) => port('pack', 'element', `[${i}]`)),
  word: [0, 1].map(k => port('pack', 'word', `[${k}]`)),
  position: port('pack', 'position'),
  indexBit: port('index', 'bit'),
  challenge: port('index', 'challenge'),
}

/** A known value in a preprocessed column. */
interface Setting {
  readonly table: string
  readonly name: string
  readonly row: number
  readonly value: number
}

class Layouter {
  readonly #circuit: Circuit
  readonly #slots: number
  readonly #batches: number
  readonly #step: number
  readonly #logHeights: Readonly<Record<string, number>>
  readonly #machine: Machine
  readonly #views: Views
  readonly #words: Wires
  readonly #blocks: Wires
  readonly #constants = new Map<number, number>()
  readonly #inputs: Uint8Array
  readonly #extra: ExtraCells
  readonly #settings: Setting[] = []
  readonly #caps = new Map<string, number>()
  readonly #gatePorts: readonly (readonly Port[])[]
  readonly #zero: number

  readonly #sources: number[] = []
  readonly #kinds: number[] = []
  readonly #lengths: number[] = []
  readonly #bits: number[] = []
  /** The row before that this one goes on from, or −1. */
  readonly #before: number[] = []
  readonly #rowOfOut = new Map<number, number>()
  readonly #siblings: number[] = []
  readonly #operands: number[] = []
  readonly #batched: number[] = []
  readonly #batchOfRow: number[] = []
  /** What the last row of a batch leaves. */
  #lastSum = NO_CELL
  readonly #packed: number[] = []
  readonly #positions: number[] = []
  readonly #indexed: number[] = []
  readonly #indexBits: number[] = []

  constructor(
    circuit: Circuit,
    { slots, batches = Math.max(1, circuit.batches.length), step = 1, logHeights = {} }: LayoutOptions,
  ) {
    if (circuit.batches.length > batches)
      throw new RangeError(`the circuit has ${circuit.batches.length} batches, its machine the powers of ${batches}`)
    this.#circuit = circuit
    this.#slots = slots
    this.#batches = batches
    this.#step = step
    this.#logHeights = logHeights
    this.#machine = recursionMachine(circuit.degree, slots, batches)
    this.#words = new Wires(firstAddress(batches))
    this.#blocks = new Wires(firstAddress(batches))
    const { constants } = circuit
    for (let i = 0; i < constants.length; i += 2) this.#constants.set(constants[i]!, constants[i + 1]!)
    this.#extra = new ExtraCells(circuit)
    this.#inputs = new Uint8Array(circuit.size)
    for (const cell of circuit.inputs) this.#inputs[cell] = 1
    this.#views = new Views(circuit.degree, circuit.size, cell => this.#constants.has(cell))
    this.#zero = this.#views.element(NO_CELL)
    const at = (s: number): string => (slots === 1 ? '' : `[${s}]`)
    this.#gatePorts = Array.from({ length: slots }, (_, s) => OPERANDS.map(name => port('gate', name, at(s))))
  }

  run(): Layout {
    this.#walk()
    this.#exposePublicValues()
    for (const cell of this.#siblings) {
      if (this.#inputs[cell] !== 1 || this.#views.coverOf(cell) > 0)
        throw new RangeError(`the sibling at ${cell} is used elsewhere`)
    }
    this.#tie()
    this.#defineConstants()
    return this.#write()
  }

  #walk(): void {
    const { code } = this.#circuit
    let at = 0
    const next = (): number => code[at++]!
    const list = (): number[] => {
      const count = next()
      at += count
      return Array.from(code.subarray(at - count, at))
    }
    const views = this.#views
    const operandNode = (operand: number): number =>
      operand % 2 === 1 ? views.element((operand - 1) / 2) : views.word(operand / 2)
    while (at < code.length) {
      const operation = next()
      switch (operation) {
        case OP.gate: {
          const [length, out, a, b, c] = [next(), next(), next(), next(), next()]
          const coefficients = [next(), next(), next(), next(), next(), next()]
          const operands = [a, b, c, length === 1 ? 2 * out + 1 : 2 * out]
          this.#gate(
            operands,
            operands.map(o => (o < 0 ? -1 : operandNode(o))),
            coefficients,
          )
          break
        }
        case OP.inverse: {
          const [, out, a] = [next(), next(), next(), next()]
          // a·out − 1 = 0
          this.#gate([2 * a, 2 * out, -1, -1], [views.word(a), views.word(out), -1, this.#zero], [1, 0, 0, 0, 0, P - 1])
          break
        }
        case OP.equal: {
          const [length, a, b] = [next(), next(), next(), next()]
          if (length === RATE) this.#blocks.join(views.digest(a), views.digest(b))
          else if (length === 1) this.#words.join(views.element(a), views.element(b))
          else this.#words.join(views.word(a), views.word(b))
          break
        }
        case OP.hashRow: {
          const out = next()
          const cells = list()
          const blocks = chunks(cells)
          const capacities = this.#extra.capacities(blocks.length)
          for (const [k, chunk] of blocks.entries()) {
            const row =
              k === 0
                ? this.#permutation(KIND.start, chunk, -1)
                : this.#permutation(
                    KIND.goesOn,
                    [...chunk, ...run(capacities + RATE * (k - 1))],
                    this.#kinds.length - 1,
                  )
            if (k === 0) this.#lengths[row] = cells.length
            this.#blocks.occurs(views.block(chunk), PORTS.rate, row)
          }
          this.#leaves(out)
          break
        }
        case OP.compress: {
          const [out, left, right] = [next(), next(), next()]
          const row = this.#permutation(KIND.pair, [...run(left), ...run(right)], -1)
          this.#blocks.occurs(views.digest(left), PORTS.rate, row)
          this.#blocks.occurs(views.digest(right), PORTS.right, row)
          this.#leaves(out)
          break
        }
        case OP.compressAt: {
          const [out, bit, node, sibling] = [next(), next(), next(), next()]
          const before = this.#rowOfOut.get(node)
          if (before === undefined) throw new RangeError(`the node at ${node} is not what a permutation leaves`)
          const row = this.#permutation(KIND.climb, [...run(node), ...run(sibling)], before)
          this.#siblings.push(...run(sibling))
          this.#bits[row] = bit
          this.#words.occurs(views.element(bit), PORTS.bit, row)
          this.#leaves(out)
          break
        }
        case OP.sponge: {
          const [out, before] = [next(), next()]
          const cells = list()
          const row =
            before < 0
              ? this.#permutation(KIND.start, cells, -1)
              : this.#permutation(KIND.goesOn, [...cells, ...run(before + RATE)], this.#rowOfOut.get(before)!)
          this.#blocks.occurs(views.block(cells), PORTS.rate, row)
          this.#leaves(out)
          break
        }
        case OP.bits: {
          const [length, out, cell] = [next(), next(), next(), next()]
          this.#index(length, out, cell)
          break
        }
        case OP.selectDigest: {
          const [out, position] = [next(), next()]
          this.#lookUp(out, position, list())
          break
        }
        case OP.dot: {
          const [out, batch, before] = [next(), next(), next()]
          if (before >= 0 && before !== this.#lastSum)
            throw new RangeError(`the sum at ${before} is not what the row before leaves`)
          this.#lastSum = out
          const parts = chunks(list()).reverse()
          parts.forEach((chunk, k) => {
            const row = this.#batched.length / RATE
            this.#batched.push(...chunk)
            this.#batchOfRow.push(batch)
            if (batch > 0) this.#set('batch', batchSelector(batch), row, 1)
            if (k > 0 || before >= 0) this.#set('batch', 'continues', row, 1)
            const block = views.block(chunk)
            this.#blocks.occurs(block, PORTS.elements, row)
            if (knowsZeros(this.#circuit.degree) && chunk.includes(NO_CELL)) {
              views.zerosAreKnown(block)
              chunk.slice(1).forEach((cell, i) => {
                this.#set('batch', `isZero[${i}]`, row, Number(cell === NO_CELL))
              })
            }
          })
          this.#words.occurs(views.word(out), PORTS.sum, this.#batched.length / RATE - 1)
          break
        }
        case OP.compose: {
          const out = next()
          for (let i = 0; i < this.#circuit.degree; i++) views.copy(out + i, next())
          break
        }
        case OP.zeroBits: {
          const bits = list()
          next()
          // Bits are 0 where three of them add up to 0.
          for (let i = 0; i < bits.length; i += 3) {
            const three = bits.slice(i, i + 3)
            const operands = [0, 1, 2].map(k => (three[k] === undefined ? -1 : 2 * three[k] + 1))
            const nodes = [0, 1, 2].map(k => (three[k] === undefined ? -1 : views.element(three[k])))
            this.#gate([...operands, -1], [...nodes, this.#zero], [0, 0, ...operands.map(o => (o < 0 ? 0 : 1)), 0])
          }
          break
        }
        default:
          throw new RangeError(`the tape has no operation ${operation} (at ${at - 1})`)
      }
    }
  }

  #set(table: string, name: string, row: number, value: number): void {
    if (value !== 0) this.#settings.push({ table, name, row, value })
  }

  #gate(operands: readonly number[], nodes: readonly number[], coefficients: readonly number[]): void {
    const gate = this.#operands.length / OPERANDS.length
    const [row, slot] = [Math.floor(gate / this.#slots), gate % this.#slots]
    this.#operands.push(...operands)
    nodes.forEach((node, k) => {
      if (node >= 0) this.#words.occurs(node, this.#gatePorts[slot]![k]!, row)
    })
    const at = this.#slots === 1 ? '' : `[${slot}]`
    ;['m', 'n', 'l', 'r', 'o', 'k'].forEach((name, k) => {
      this.#set('gate', `${name}${at}`, row, coefficients[k]!)
    })
  }

  /** @returns the row, by order of the tape */
  #permutation(kind: number, cells: readonly number[], before: number): number {
    const row = this.#kinds.length
    this.#kinds.push(kind)
    this.#lengths.push(0)
    this.#bits.push(NO_CELL)
    this.#before.push(before)
    for (let i = 0; i < WIDTH; i++) this.#sources.push(cells[i] ?? NO_CELL)
    return row
  }

  /** The last row leaves a digest, or the rate of a sponge. */
  #leaves(out: number): void {
    const row = this.#kinds.length - 1
    this.#rowOfOut.set(out, row)
    this.#blocks.occurs(this.#views.digest(out), PORTS.out, row)
  }

  #index(length: number, out: number, cell: number): void {
    for (let j = 0; j < length; j++) {
      const row = this.#indexed.length
      this.#indexed.push(cell)
      this.#indexBits.push(j)
      this.#words.occurs(this.#views.element(out + j), PORTS.indexBit, row)
      this.#set('index', 'continues', row, Number(j > 0))
      this.#set('index', 'weight', row, 2 ** j)
      this.#set('index', 'beginsHigh', row, Number(j === LOW_BITS))
      this.#set('index', 'isHigh', row, Number(j > LOW_BITS))
    }
    const last = this.#indexed.length - 1
    // Fewer bits are below p whatever they are.
    this.#set('index', 'isLast', last, Number(length === ELEMENT_BITS))
    this.#words.occurs(this.#views.element(cell), PORTS.challenge, last)
  }

  #lookUp(out: number, position: number, digests: readonly number[]): void {
    const key = digests.join()
    let cap = this.#caps.get(key)
    if (cap === undefined) {
      cap = this.#caps.size + 1
      this.#caps.set(key, cap)
      for (const [k, digest] of digests.entries()) {
        const row = this.#pack(run(digest), this.#views.digest(digest))
        this.#set('pack', 'cap', row, cap)
        this.#set('pack', 'isEntry', row, 1)
        this.#set('pack', 'position', row, k)
      }
    }
    const row = this.#pack(run(out), this.#views.digest(out))
    this.#positions[row] = position
    this.#set('pack', 'cap', row, cap)
    this.#set('pack', 'isLookup', row, 1)
    this.#words.occurs(this.#views.element(position), PORTS.position, row)
  }

  #pack(cells: readonly number[], block: number): number {
    const row = this.#packed.length / RATE
    this.#packed.push(...cells)
    this.#positions.push(NO_CELL)
    if (block >= 0) this.#blocks.occurs(block, PORTS.block, row)
    return row
  }

  #exposePublicValues(): void {
    const { size, batches, statement } = this.#circuit
    for (let j = 0; j < RATE * this.#batches; j++) {
      const [batch, k] = [Math.floor(j / RATE), j % RATE]
      const power = batches[batch]?.[k]
      // Of a batch that the circuit does not have any powers do: zeros.
      const node = power === undefined ? 2 * (size + 1 + j) : this.#views.word(power)
      if (power === undefined) this.#gate([-1, -1, -1, -1], [-1, -1, -1, node], [0, 0, 0, 0, 0, 0])
      this.#words.isPublic(node, powerAddress(batch, k + 1))
    }
    const cells = statement < 0 ? new Array<number>(RATE).fill(NO_CELL) : run(statement)
    this.#blocks.isPublic(this.#views.block(cells), STATEMENT_ADDRESS)
  }

  #tie(): void {
    for (const { cells, block, elements, words } of this.#views.ties(
      word => this.#simpleConstant(word) !== undefined,
    )) {
      const row = this.#pack(cells, block)
      elements.forEach((isLinked, i) => {
        if (isLinked) this.#words.occurs(this.#views.element(cells[i]!), PORTS.element[i]!, row)
      })
      words.forEach((word, k) => {
        if (word >= 0) this.#words.occurs(2 * word, PORTS.word[k]!, row)
      })
    }
  }

  /** The value of a word that is a known element of the base field. */
  #simpleConstant(word: number): number | undefined {
    const [first, ...rest] = this.#views.wordCells(word).map(cell => this.#constants.get(cell))
    return rest.every(value => value === 0) ? first : undefined
  }

  #defineConstants(): void {
    const define = (node: number, source: number, value: number): void =>
      this.#gate([-1, -1, -1, source], [-1, -1, -1, node], [0, 0, 0, 0, 0, value])
    define(this.#zero, -1, 0)
    for (const cell of this.#views.elements) {
      const value = this.#constants.get(cell)
      if (value !== undefined) define(2 * cell + 1, 2 * cell + 1, value)
    }
    for (const word of this.#views.words) {
      const value = this.#simpleConstant(word)
      if (value !== undefined) define(2 * word, 2 * word, value)
    }
  }

  /** Rows of the permutation chip by order of the tape to rows of the table, in which those follow each other that go on. */
  #chains(): { order: number[]; position: Int32Array } {
    const after = new Int32Array(this.#before.length).fill(-1)
    this.#before.forEach((before, row) => {
      if (before < 0) return
      if (after[before] !== -1) throw new RangeError('two rows go on from one permutation')
      after[before] = row
    })
    const order: number[] = []
    this.#before.forEach((before, first) => {
      if (before >= 0) return
      for (let row = first; row >= 0; row = after[row]!) order.push(row)
    })
    const position = new Int32Array(order.length)
    order.forEach((row, k) => {
      position[row] = k
    })
    return { order, position }
  }

  #write(): Layout {
    const { order, position } = this.#chains()
    const rows: Record<string, number> = {
      permutation: order.length,
      gate: Math.ceil(this.#operands.length / OPERANDS.length / this.#slots),
      batch: this.#batched.length / RATE,
      pack: this.#packed.length / RATE,
      index: this.#indexed.length,
    }
    const tables = new Map<string, { chip: Chip; columns: readonly Uint32Array[] }>()
    const heights = heightsOf(rows, this.#step, this.#logHeights)
    for (const { chip } of this.#machine.chips) {
      const height = heights[chip.name]!
      tables.set(chip.name, { chip, columns: chip.columns.preprocessed.map(() => new Uint32Array(height)) })
    }
    const column = (table: string, name: string): Uint32Array => {
      const { chip, columns } = tables.get(table)!
      const found = columns[chip.columns.preprocessed.indexOf(name)]
      if (!found) throw new Error(`chip ${table} has no preprocessed column ${name}`)
      return found
    }
    order.forEach((row, k) => {
      const kind = this.#kinds[row]!
      column('permutation', 'start')[k] = Number(kind === KIND.start)
      column('permutation', 'length')[k] = this.#lengths[row]!
      if (kind === KIND.goesOn) column('permutation', 'sponge')[k - 1] = 1
      if (kind === KIND.climb) column('permutation', 'climb')[k - 1] = 1
    })
    for (const { table, name, row, value } of this.#settings) column(table, name)[row] = value
    const place = (table: string, row: number): number => (table === 'permutation' ? position[row]! : row)
    this.#words.write(column, place)
    this.#blocks.write(column, place)
    return {
      machine: this.#machine,
      circuit: this.#circuit,
      slots: this.#slots,
      batches: this.#batches,
      preprocessed: Object.fromEntries(Array.from(tables, ([name, { columns }]) => [name, columns])),
      rows,
      inputs: Int32Array.from(order.flatMap(row => this.#sources.slice(WIDTH * row, WIDTH * (row + 1)))),
      kinds: Uint8Array.from(order, row => this.#kinds[row]!),
      lengths: Int32Array.from(order, row => this.#lengths[row]!),
      bits: Int32Array.from(order, row => this.#bits[row]!),
      operands: Int32Array.from(this.#operands),
      batched: Int32Array.from(this.#batched),
      batchOfRow: Uint8Array.from(this.#batchOfRow),
      packed: Int32Array.from(this.#packed),
      positions: Int32Array.from(this.#positions),
      indexed: Int32Array.from(this.#indexed),
      indexBits: Uint8Array.from(this.#indexBits),
    }
  }
}

const run = (first: number): number[] => Array.from({ length: RATE }, (_, i) => first + i)

/** Eights of cells, the last filled up with zeros; at least one. */
function chunks(cells: readonly number[]): number[][] {
  return Array.from({ length: Math.max(1, Math.ceil(cells.length / RATE)) }, (_, k) =>
    Array.from({ length: RATE }, (_, i) => cells[RATE * k + i] ?? NO_CELL),
  )
}
