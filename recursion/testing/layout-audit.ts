/**
 * Whether a layout enforces its circuit: that every operation of the tape is a row whose constraints say it, and that all places where a cell of the
 * circuit stands must be equal. It trusts the rules of the chips (`layout-places.ts`), and of the layout the preprocessed columns only, so it finds a
 * wire that could have two values, an operand that nothing ties to the base field, and a check that has no row.
 * @module
 */
import { batchSelector, ELEMENT_BITS, LOW_BITS } from '../machine/chips.ts'
import type { Layout } from '../machine/layout.ts'
import { NO_CELL } from '../machine/views.ts'
import { Equalities } from './layout-places.ts'
import { type Operation, operationsOf } from './tape-operations.ts'

const RATE = 8
const STATE = 16
const OUT = 3
const MINUS_ONE = 0x7f000000

export interface LayoutAudit {
  /** What is not enforced; of a sound layout nothing. */
  readonly flaws: readonly string[]
  /** Cells that stand in more than one place. */
  readonly shared: number
  readonly operations: number
}

export function auditLayout(layout: Layout): LayoutAudit {
  return new Auditor(layout).run()
}

class Auditor {
  readonly #layout: Layout
  readonly #degree: number
  readonly #equal: Equalities
  readonly #flaws: string[]
  /** By cell: what it is another name of. */
  readonly #names: Int32Array
  readonly #constants = new Map<number, number>()
  /** By cell the class of the places where it stands, or −1; and how many these are. */
  readonly #classes: Int32Array
  readonly #uses: Int32Array
  readonly #siblings: number[] = []
  readonly #bits = new Set<number>()
  readonly #caps = new Map<string, number>()
  /** By first cell of what a permutation leaves its row. */
  readonly #rowOf = new Map<number, number>()
  readonly #position: readonly number[]
  #permutations = 0
  #gates = 0
  #indices = 0
  #batches = 0
  #packs = 0
  #lastSum = NO_CELL

  constructor(layout: Layout) {
    const { circuit } = layout
    this.#layout = layout
    this.#degree = circuit.degree
    this.#equal = new Equalities(layout)
    this.#flaws = [...this.#equal.flaws]
    this.#names = Int32Array.from({ length: circuit.size }, (_, i) => i)
    this.#classes = new Int32Array(circuit.size).fill(-1)
    this.#uses = new Int32Array(circuit.size)
    for (let i = 0; i < circuit.constants.length; i += 2) {
      this.#constants.set(circuit.constants[i]!, circuit.constants[i + 1]!)
    }
    this.#position = rowsOfChains(operationsOf(circuit))
  }

  run(): LayoutAudit {
    const { circuit, batches } = this.#layout
    const { places } = this.#equal
    const operations = operationsOf(circuit)
    for (const operation of operations) this.#operation(operation)
    for (let batch = 0; batch < batches; batch++) {
      circuit.batches[batch]?.forEach((power, k) => {
        this.#stands('a public power', word(power, this.#degree), c => places.power(batch, k, c))
      })
    }
    if (circuit.statement >= 0) this.#stands('the statement', word(circuit.statement, RATE), places.statement)
    this.#equalities(operations)
    for (const [cell] of this.#constants) this.#known(cell)
    for (const cell of this.#siblings) {
      if (this.#uses[cell] !== 0) this.#flaws.push(`cell ${cell}, free as a sibling, is read elsewhere`)
    }
    const siblings = new Set(this.#siblings)
    for (const cell of circuit.inputs) {
      if (this.#uses[cell] === 0 && !siblings.has(cell)) this.#flaws.push(`input ${cell} stands nowhere`)
    }
    return {
      flaws: this.#flaws,
      shared: this.#uses.reduce((count, uses) => count + Number(uses > 1), 0),
      operations: operations.length,
    }
  }

  /** The cells stand in these places; `NO_CELL` is a 0. */
  #stands(what: string, cells: readonly number[], place: (i: number) => number): void {
    cells.forEach((cell, i) => {
      const of = this.#equal.classOf(place(i))
      if (cell === NO_CELL) {
        if (of !== this.#equal.classOf(this.#equal.zero)) this.#flaws.push(`${what}: ${i} is not tied to 0`)
        return
      }
      const named = this.#names[cell]!
      this.#uses[named]!++
      if (this.#classes[named]! < 0) this.#classes[named] = of
      else if (!this.#isSame(this.#classes[named]!, of))
        this.#flaws.push(`${what}: cell ${cell} (${i}) is not tied to its others`)
    })
  }

  /** One class, or one value that the key gives both. */
  #isSame(a: number, b: number): boolean {
    const value = a === b ? undefined : this.#equal.knownValue(a)
    return a === b || (value !== undefined && value === this.#equal.knownValue(b))
  }

  #require(what: string, holds: boolean): void {
    if (!holds) this.#flaws.push(what)
  }

  #flag(table: string, name: string, row: number, expected: number): void {
    const found = this.#equal.column(table, name)[row]
    if (found !== expected) this.#flaws.push(`${table}.${name} is ${found} in row ${row}, not ${expected}`)
  }

  /** What has no class may have that of what it equals: an input that is only compared. */
  #equalities(operations: readonly Operation[]): void {
    const pairs = operations.flatMap(operation =>
      operation.kind === 'equal'
        ? word(operation.a, operation.length).map((a, i) => [a, operation.b + i] as const)
        : [],
    )
    for (let isNew = true; isNew; ) {
      isNew = false
      for (const [a, b] of pairs) {
        const [x, y] = [this.#names[a]!, this.#names[b]!]
        if (this.#classes[x]! < 0 === this.#classes[y]! < 0) continue
        const [from, to] = this.#classes[x]! < 0 ? [y, x] : [x, y]
        this.#classes[to] = this.#classes[from]!
        this.#uses[to]!++
        isNew = true
      }
    }
    for (const [a, b] of pairs) {
      const [x, y] = [this.#classes[this.#names[a]!]!, this.#classes[this.#names[b]!]!]
      if (x < 0 || y < 0 || !this.#isSame(x, y))
        this.#flaws.push(`cells ${a} and ${b} are to be equal, and nothing says so`)
    }
  }

  #known(cell: number): void {
    const place = this.#classes[this.#names[cell]!]!
    if (place < 0) return
    const [expected, found] = [this.#constants.get(cell), this.#equal.knownValue(place)]
    if (expected !== found) this.#flaws.push(`the constant ${expected} (cell ${cell}) is not fixed: ${found}`)
  }

  #operation(operation: Operation): void {
    const { places } = this.#equal
    const degree = this.#degree
    switch (operation.kind) {
      case 'gate':
        this.#gate(
          [...operation.operands, 2 * operation.out + (operation.length === 1 ? 1 : 0)],
          operation.coefficients,
        )
        return
      case 'inverse': {
        // a·out − 1 = 0
        const gate = this.#gates
        this.#gate([2 * operation.a, 2 * operation.out, -1, -1], [1, 0, 0, 0, 0, MINUS_ONE])
        this.#stands('a division', new Array(degree).fill(NO_CELL), c => places.gate(gate, OUT, c))
        return
      }
      case 'equal':
        return
      case 'hashRow': {
        const chunks = eights(operation.cells)
        chunks.forEach((chunk, k) => {
          const before = k > 0 ? this.#position[this.#permutations - 1]! : -1
          const row = this.#permutation(chunk, before, operation.cells.length)
          if (k === chunks.length - 1) this.#leaves(row, operation.out, RATE)
        })
        return
      }
      case 'sponge': {
        const before = operation.before < 0 ? -1 : this.#rowOf.get(operation.before)!
        this.#leaves(this.#permutation(operation.cells, before, 0), operation.out, STATE)
        return
      }
      case 'compress': {
        const row = this.#position[this.#permutations++]!
        this.#stands('a left digest', word(operation.left, RATE), i => places.input(row, i))
        this.#stands('a right digest', word(operation.right, RATE), i => places.input(row, RATE + i))
        this.#leaves(row, operation.out, RATE)
        return
      }
      case 'compressAt': {
        const row = this.#position[this.#permutations++]!
        const before = this.#rowOf.get(operation.node)
        this.#require(`row ${row} goes up from the row before`, before === row - 1)
        this.#flag('permutation', 'climb', row - 1, 1)
        this.#stands('a bit of a path', [operation.bit], () => places.bit(row))
        this.#stands('a node', word(operation.node, RATE), i => places.output(row - 1, i))
        this.#siblings.push(...word(operation.sibling, RATE))
        this.#leaves(row, operation.out, RATE)
        return
      }
      case 'bits':
        this.#takeApart(operation.out, operation.length, operation.cell)
        return
      case 'selectDigest':
        this.#lookUp(operation.out, operation.position, operation.digests)
        return
      case 'dot':
        this.#dot(operation)
        return
      case 'compose':
        for (let i = 0; i < degree; i++) this.#names[operation.out + i] = this.#names[operation.cells[i]!]!
        return
      case 'zeroBits':
        this.#zeroBits(operation.cells)
        return
    }
  }

  /** @param operands of the tape, or −1 */
  #gate(operands: readonly number[], coefficients: readonly number[]): void {
    const { places } = this.#equal
    const gate = this.#gates++
    const found = this.#equal.coefficients(gate)
    this.#require(`gate ${gate} has coefficients ${found}, not ${coefficients}`, found.join() === coefficients.join())
    const [m, n, l, r, o] = coefficients as [number, number, number, number, number]
    const isRead = [m + n + l > 0, m + r > 0, n + o > 0, true]
    operands.forEach((operand, k) => {
      if (operand < 0) {
        this.#require(`gate ${gate} reads an operand ${k} that it does not have`, k === OUT || !isRead[k])
        return
      }
      const cells = word(operand >> 1, operand % 2 === 1 ? 1 : this.#degree)
      this.#stands(`operand ${k} of gate ${gate}`, cells, c => places.gate(gate, k, c))
      // A base element stands in a word that could hold more, which the class of its address has to rule out.
      const rest = new Array<number>(this.#degree - cells.length).fill(NO_CELL)
      const isPinned = k === OUT || isRead[k]
      if (isPinned)
        this.#stands(`operand ${k} of gate ${gate}, beyond`, rest, c => places.gate(gate, k, cells.length + c))
    })
  }

  /** @param before row that this one goes on from, or −1 @param length in the capacity of a first row */
  #permutation(cells: readonly number[], before: number, length: number): number {
    const row = this.#position[this.#permutations++]!
    this.#stands('a block', cells, i => this.#equal.places.input(row, i))
    if (before < 0) {
      this.#flag('permutation', 'start', row, 1)
      this.#flag('permutation', 'length', row, length)
    } else {
      this.#require(`row ${row} goes on from the row before`, before === row - 1)
      this.#flag('permutation', 'sponge', row - 1, 1)
    }
    return row
  }

  #leaves(row: number, out: number, length: number): void {
    this.#rowOf.set(out, row)
    this.#stands('what a permutation leaves', word(out, length), i => this.#equal.places.output(row, i))
  }

  #takeApart(out: number, length: number, cell: number): void {
    this.#require(`${length} bits may be more than p`, length === ELEMENT_BITS || length < ELEMENT_BITS)
    for (let j = 0; j < length; j++) {
      const row = this.#indices++
      this.#bits.add(out + j)
      this.#stands('a bit', [out + j], () => this.#equal.places.indexBit(row))
      this.#flag('index', 'continues', row, Number(j > 0))
      this.#flag('index', 'weight', row, 2 ** j)
      this.#flag('index', 'beginsHigh', row, Number(j === LOW_BITS))
      this.#flag('index', 'isHigh', row, Number(j > LOW_BITS))
    }
    const last = this.#indices - 1
    this.#flag('index', 'isLast', last, Number(length === ELEMENT_BITS))
    this.#stands('an element taken apart', [cell], () => this.#equal.places.index(last))
  }

  #lookUp(out: number, position: number, digests: readonly number[]): void {
    const { places } = this.#equal
    const key = digests.join()
    let cap = this.#caps.get(key)
    if (cap === undefined) {
      cap = this.#equal.column('pack', 'cap')[this.#packs]!
      this.#require(`cap ${cap} is of two lists`, cap > 0 && ![...this.#caps.values()].includes(cap))
      this.#caps.set(key, cap)
      const rows = Array.from(this.#equal.column('pack', 'cap'), (of, row) => (of === cap ? row : -1)).filter(
        r => r >= 0,
      )
      const entries = rows.filter(row => this.#equal.column('pack', 'isEntry')[row] === 1)
      this.#require(`cap ${cap} has other entries than its own`, entries.length === digests.length)
      digests.forEach((digest, k) => {
        const row = this.#packs++
        this.#flag('pack', 'cap', row, cap!)
        this.#flag('pack', 'isEntry', row, 1)
        this.#flag('pack', 'isLookup', row, 0)
        this.#flag('pack', 'position', row, k)
        this.#stands('an entry of a cap', word(digest, RATE), i => places.packed(row, i))
      })
    }
    const row = this.#packs++
    this.#flag('pack', 'cap', row, cap)
    this.#flag('pack', 'isEntry', row, 0)
    this.#flag('pack', 'isLookup', row, 1)
    this.#stands('what is looked up', word(out, RATE), i => places.packed(row, i))
    this.#stands('the position of a lookup', [position], () => places.position(row))
  }

  #dot({ out, batch, before, cells }: Extract<Operation, { kind: 'dot' }>): void {
    const { places } = this.#equal
    if (before >= 0) this.#require(`the sum at ${before} is what the row before leaves`, before === this.#lastSum)
    this.#lastSum = out
    for (const [k, chunk] of eights(cells).reverse().entries()) {
      const row = this.#batches++
      this.#stands('a row of a batch', chunk, i => places.batched(row, i))
      this.#flag('batch', 'continues', row, Number(k > 0 || before >= 0))
      for (let other = 1; other < this.#layout.batches; other++) {
        this.#flag('batch', batchSelector(other), row, Number(other === batch))
      }
    }
    const last = this.#batches - 1
    this.#stands('the sum of a batch', word(out, this.#degree), c => places.sum(last, c))
  }

  /** Three in a gate: a sum of so few bits is 0 where all of them are. */
  #zeroBits(bits: readonly number[]): void {
    for (const bit of bits) this.#require(`cell ${bit} is no bit`, this.#bits.has(bit))
    for (let i = 0; i < bits.length; i += 3) {
      const operands = [0, 1, 2].map(k => (bits[i + k] === undefined ? -1 : 2 * bits[i + k]! + 1))
      const gate = this.#gates
      this.#gate([...operands, -1], [0, 0, ...operands.map(o => Number(o >= 0)), 0])
      const zeros = new Array<number>(this.#degree).fill(NO_CELL)
      this.#stands('zeros', zeros, c => this.#equal.places.gate(gate, OUT, c))
    }
  }
}

const word = (first: number, length: number): number[] => Array.from({ length }, (_, i) => first + i)

/** Eights of cells, the last filled up with zeros; at least one. */
const eights = (cells: readonly number[]): number[][] =>
  Array.from({ length: Math.max(1, Math.ceil(cells.length / RATE)) }, (_, k) =>
    Array.from({ length: RATE }, (_, i) => cells[RATE * k + i] ?? NO_CELL),
  )

/** By permutation in the order of the tape its row in the table, in which those follow each other that go on. */
function rowsOfChains(operations: readonly Operation[]): number[] {
  const after: number[] = []
  const heads: number[] = []
  const rowOf = new Map<number, number>()
  let count = 0
  const add = (before: number): number => {
    after.push(-1)
    if (before < 0) heads.push(count)
    else after[before] = count
    return count++
  }
  for (const operation of operations) {
    if (operation.kind === 'hashRow') {
      let row = -1
      for (const _ of eights(operation.cells)) row = add(row)
      rowOf.set(operation.out, row)
    }
    if (operation.kind === 'sponge') rowOf.set(operation.out, add(rowOf.get(operation.before) ?? -1))
    if (operation.kind === 'compress') rowOf.set(operation.out, add(-1))
    if (operation.kind === 'compressAt') rowOf.set(operation.out, add(rowOf.get(operation.node)!))
  }
  const position: number[] = new Array(count)
  let row = 0
  for (const head of heads) for (let at = head; at >= 0; at = after[at]!) position[at] = row++
  return position
}
