/**
 * Which cells of a layout's tables must be equal: read from the preprocessed columns and the rules of the chips alone, not from what the layout says that
 * a row is for. A place is a cell of a row, or an output of a permutation, by number; the class of a place are all that must equal it.
 * @module
 */
import { P } from '@zkmips/field/koalabear'
import { knowsZeros, packedWords, powerAddress, STATEMENT_ADDRESS } from '../machine/chips.ts'
import type { Layout } from '../machine/layout.ts'

const RATE = 8
const WIDTH = 16
export const GATE_PORTS = ['a', 'b', 'c', 'out'] as const
const COEFFICIENTS = ['m', 'n', 'l', 'r', 'o', 'k'] as const

/** Numbers of places by what they are. */
export interface Places {
  input(row: number, i: number): number
  output(row: number, i: number): number
  bit(row: number): number
  /** @param operand 0 to 3: a, b, c, out */
  gate(gate: number, operand: number, coefficient: number): number
  batched(row: number, i: number): number
  sum(row: number, coefficient: number): number
  packed(row: number, i: number): number
  position(row: number): number
  indexBit(row: number): number
  index(row: number): number
  power(batch: number, k: number, coefficient: number): number
  statement(i: number): number
}

export class Equalities {
  readonly places: Places
  /** A flaw for each address whose messages may differ although the bus balances. */
  readonly flaws: string[] = []
  /** The place that all zeros are in the class of. */
  readonly zero = 0
  readonly #layout: Layout
  readonly #columns = new Map<string, Uint32Array>()
  /** By slot of a row. */
  readonly #coefficients: readonly (readonly Uint32Array[])[]
  #parents = new Int32Array(1)
  #size = 1
  readonly #values = new Map<number, number>()

  constructor(layout: Layout) {
    this.#layout = layout
    for (const { chip } of layout.machine.chips) {
      chip.columns.preprocessed.forEach((name, k) => {
        this.#columns.set(`${chip.name}.${name}`, layout.preprocessed[chip.name]![k]!)
      })
    }
    this.#coefficients = Array.from({ length: layout.slots }, (_, s) =>
      COEFFICIENTS.map(name => this.column('gate', layout.slots === 1 ? name : `${name}[${s}]`)),
    )
    this.places = this.#number()
    this.#followBuses()
    this.#followRows()
    this.#followZeros()
    while (this.#followGates());
  }

  column(table: string, name: string): Uint32Array {
    const found = this.#columns.get(`${table}.${name}`)
    if (!found) throw new RangeError(`no preprocessed column ${name} in ${table}`)
    return found
  }

  height(table: string): number {
    return this.#layout.preprocessed[table]![0]!.length
  }

  /** The six coefficients of a gate. */
  coefficients(gate: number): number[] {
    const { slots } = this.#layout
    const row = Math.floor(gate / slots)
    return this.#coefficients[gate % slots]!.map(column => column[row]!)
  }

  classOf(place: number): number {
    let root = place
    while (this.#parents[root] !== root) root = this.#parents[root]!
    for (let at = place; at !== root; ) {
      const next = this.#parents[at]!
      this.#parents[at] = root
      at = next
    }
    return root
  }

  /** The value that the key gives the class, if it does. */
  knownValue(place: number): number | undefined {
    const of = this.classOf(place)
    return of === this.classOf(this.zero) ? 0 : this.#values.get(of)
  }

  #reserve(count: number): number {
    const first = this.#size
    this.#size += count
    return first
  }

  #number(): Places {
    const { slots, batches } = this.#layout
    const { degree } = this.#layout.circuit
    const [rows, gates] = [this.height('permutation'), this.height('gate') * slots]
    const inputs = this.#reserve(rows * WIDTH)
    const outputs = this.#reserve(rows * WIDTH)
    const bits = this.#reserve(rows)
    const operands = this.#reserve(gates * GATE_PORTS.length * degree)
    const batched = this.#reserve(this.height('batch') * RATE)
    const sums = this.#reserve(this.height('batch') * degree)
    const packed = this.#reserve(this.height('pack') * RATE)
    const positions = this.#reserve(this.height('pack'))
    const indexBits = this.#reserve(this.height('index'))
    const indices = this.#reserve(this.height('index'))
    const powers = this.#reserve(batches * RATE * degree)
    const statement = this.#reserve(RATE)
    return {
      input: (row, i) => inputs + row * WIDTH + i,
      output: (row, i) => outputs + row * WIDTH + i,
      bit: row => bits + row,
      gate: (gate, operand, c) => operands + (gate * GATE_PORTS.length + operand) * degree + c,
      batched: (row, i) => batched + row * RATE + i,
      sum: (row, c) => sums + row * degree + c,
      packed: (row, i) => packed + row * RATE + i,
      position: row => positions + row,
      indexBit: row => indexBits + row,
      index: row => indices + row,
      power: (batch, k, c) => powers + (batch * RATE + k) * degree + c,
      statement: i => statement + i,
    }
  }

  #join(a: number, b: number): boolean {
    const [x, y] = [this.classOf(a), this.classOf(b)]
    if (x === y) return false
    // Zero stays the root of its class.
    if (y === this.classOf(this.zero)) this.#parents[x] = y
    else this.#parents[y] = x
    return true
  }

  /** All messages with one address are equal, if one is sent as often as it is received: by rows, each once, or by the verifier. */
  #followBuses(): void {
    const { slots, batches } = this.#layout
    const { degree } = this.#layout.circuit
    const { places } = this
    const counts = { word: new Map<number, number[]>(), block: new Map<number, number[]>() }
    const firsts = { word: new Map<number, number>(), block: new Map<number, number>() }
    /** Pairs, one after the other: there are millions. */
    const joins: number[] = []
    /** @param of places of the message; those that are missing are zeros */
    const message = (bus: 'word' | 'block', address: number, copies: number, of: readonly number[]): void => {
      if (copies === 0) return
      const length = bus === 'word' ? degree : RATE
      let first = firsts[bus].get(address)
      if (first === undefined) {
        first = this.#reserve(length)
        firsts[bus].set(address, first)
        counts[bus].set(address, [])
      }
      counts[bus].get(address)!.push(copies)
      for (let i = 0; i < length; i++) joins.push(first + i, of[i] ?? this.zero)
    }
    const port = (
      bus: 'word' | 'block',
      table: string,
      name: string,
      at: string,
      of: (row: number) => number[],
    ): void => {
      const stem = name === '' ? ['address', 'copies'] : [`${name}Address`, `${name}Copies`]
      const [addresses, copies] = stem.map(column => this.column(table, `${column}${at}`)) as [Uint32Array, Uint32Array]
      addresses.forEach((address, row) => {
        if (copies[row] !== 0) message(bus, address, copies[row]!, of(row))
      })
    }
    port('block', 'permutation', 'rate', '', row => list(RATE, i => places.input(row, i)))
    port('block', 'permutation', 'right', '', row => list(RATE, i => places.input(row, RATE + i)))
    port('block', 'permutation', 'out', '', row => list(RATE, i => places.output(row, i)))
    port('word', 'permutation', 'bit', '', row => [places.bit(row)])
    for (let s = 0; s < slots; s++) {
      GATE_PORTS.forEach((name, k) => {
        const at = slots === 1 ? '' : `[${s}]`
        port('word', 'gate', name, at, row => list(degree, c => places.gate(row * slots + s, k, c)))
      })
    }
    port('block', 'batch', '', '', row => list(RATE, i => places.batched(row, i)))
    port('word', 'batch', 'out', '', row => list(degree, c => places.sum(row, c)))
    port('block', 'pack', '', '', row => list(RATE, i => places.packed(row, i)))
    for (let i = 0; i < RATE; i++) port('word', 'pack', 'element', `[${i}]`, row => [places.packed(row, i)])
    for (let k = 0; k < packedWords(degree); k++) {
      port('word', 'pack', 'word', `[${k}]`, row => list(degree, c => places.packed(row, k * degree + c)))
    }
    port('word', 'pack', 'position', '', row => [places.position(row)])
    port('word', 'index', 'bit', '', row => [places.indexBit(row)])
    port('word', 'index', 'challenge', '', row => [places.index(row)])
    for (let batch = 0; batch < batches; batch++) {
      for (let k = 0; k < RATE; k++) {
        const of = list(degree, c => places.power(batch, k, c))
        message('word', powerAddress(batch, k + 1), P - 1, of)
      }
    }
    message(
      'block',
      STATEMENT_ADDRESS,
      P - 1,
      list(RATE, i => places.statement(i)),
    )

    this.#parents = new Int32Array(this.#size)
    for (let i = 0; i < this.#size; i++) this.#parents[i] = i
    for (let i = 0; i < joins.length; i += 2) this.#join(joins[i]!, joins[i + 1]!)
    for (const bus of ['word', 'block'] as const) {
      for (const [address, copies] of counts[bus]) {
        const senders = copies.filter(c => c !== P - 1)
        const isSent = senders.length === 1 && senders[0] === copies.length - 1
        if (!isSent) this.flaws.push(`bus ${bus}, address ${address}: copies are ${copies.slice(0, 5)}`)
      }
    }
  }

  /**
   * What a row of the permutation chip leaves behind is the next one's capacity; a first row's is known. And zeros that fill up a row of the batch chip,
   * where that says so itself.
   */
  #followRows(): void {
    const { places } = this
    const [sponge, start, length] = ['sponge', 'start', 'length'].map(name => this.column('permutation', name))
    for (let row = 0; row < this.height('permutation'); row++) {
      const next = (row + 1) % this.height('permutation')
      for (let i = RATE; i < WIDTH; i++) {
        if (sponge![row] === 1) this.#join(places.input(next, i), places.output(row, i))
        if (start![row] === 1 && (i > RATE || length![row] === 0)) this.#join(places.input(row, i), this.zero)
      }
    }
  }

  #followZeros(): void {
    if (!knowsZeros(this.#layout.circuit.degree)) return
    for (let k = 1; k < RATE; k++) {
      this.column('batch', `isZero[${k - 1}]`).forEach((isZero, row) => {
        if (isZero === 1) this.#join(this.places.batched(row, k), this.zero)
      })
    }
  }

  /** What gates give of known operands: values, and zeros beyond the first coefficient. @returns whether anything was new */
  #followGates(): boolean {
    const { places } = this
    const { degree } = this.#layout.circuit
    const zero = this.classOf(this.zero)
    let isNew = false
    const isBase = (gate: number, operand: number): boolean => {
      for (let c = 1; c < degree; c++) if (this.classOf(places.gate(gate, operand, c)) !== zero) return false
      return true
    }
    for (let gate = 0; gate < this.height('gate') * this.#layout.slots; gate++) {
      const [m, n, l, r, o, k] = this.coefficients(gate) as [number, number, number, number, number, number]
      if (m + n + l + r + o === 0) {
        const out = this.classOf(places.gate(gate, 3, 0))
        if (k === 0) isNew = this.#join(zero, out) || isNew
        else this.#values.set(out, k)
      }
      if (isBase(gate, 3)) continue
      if (m + n + l > 0 && !isBase(gate, 0)) continue
      if (m + r > 0 && !isBase(gate, 1)) continue
      if (n + o > 0 && !isBase(gate, 2)) continue
      for (let c = 1; c < degree; c++) isNew = this.#join(zero, places.gate(gate, 3, c)) || isNew
    }
    return isNew
  }
}

const list = (length: number, of: (i: number) => number): number[] => Array.from({ length }, (_, i) => of(i))
