/**
 * Records a circuit: cells, inputs, constants and operations. Sums and products of elements are kept as forms (`form.ts`) until
 * something needs their value in a cell. What is recorded is said by `tape.ts`; the verifier's operations over it are in `algebra.ts`.
 * @module
 */

import { asWire, constantForm, type Form, gateOperands, isConstant, product, scale, sum, wireForm } from './form.ts'
import { type Circuit, type CircuitAssertion, noOperations, OP, type OperationCounts } from './tape.ts'

/** An element of the base field or of the extension: a form, and a wire as soon as it has one. */
export interface Value {
  form: Form
  /** 1 or the degree of the extension. */
  readonly length: number
}

export class CircuitBuilder {
  readonly degree: number
  readonly counts: OperationCounts = noOperations()
  readonly #code: number[] = []
  readonly #inputs: number[] = []
  readonly #constants: number[] = []
  readonly #constantCells = new Map<string, number>()
  readonly #assertions: CircuitAssertion[] = []
  readonly #batches: (readonly number[])[] = []
  /** By cell and length: of an element that was taken apart before. */
  readonly #bits = new Map<string, readonly number[]>()
  #statement = -1
  #size = 0

  constructor(degree: number) {
    this.degree = degree
  }

  allocate(length: number): number {
    const address = this.#size
    this.#size += length
    return address
  }

  /** A word of `length` cells that the prover supplies. */
  input(length: number): number {
    const address = this.allocate(length)
    for (let i = 0; i < length; i++) this.#inputs.push(address + i)
    return address
  }

  /** A word of known cells. */
  constantWord(values: readonly number[]): number {
    const key = values.join()
    const known = this.#constantCells.get(key)
    if (known !== undefined) return known
    const address = this.allocate(values.length)
    values.forEach((v, i) => {
      this.#constants.push(address + i, v)
    })
    this.#constantCells.set(key, address)
    return address
  }

  emit(...words: readonly number[]): void {
    for (const w of words) this.#code.push(w)
  }

  emitCells(cells: readonly number[]): void {
    this.emit(cells.length)
    for (const c of cells) this.#code.push(c)
  }

  /** The number of a batch with the words λ … λ^8. */
  batch(powers: readonly number[]): number {
    return this.#batches.push(powers) - 1
  }

  /** The digest that a proof of this circuit has as its public value. */
  expose(digest: number): void {
    if (this.#statement >= 0) throw new Error('a circuit has one statement')
    this.#statement = digest
  }

  /**
   * The cells of the bits of an element as an integer, lowest first.
   * @param length 31 for any element; fewer assert that it is below 2^length
   * @param assertion what fails otherwise
   */
  bits(value: Value, length = ELEMENT_BITS, assertion = -1): readonly number[] {
    const cell = this.cellOf(value)
    const key = `${cell} ${length}`
    const known = this.#bits.get(key)
    if (known) return known
    const out = this.allocate(length)
    this.emit(OP.bits, length, out, cell, assertion)
    this.counts.indices++
    this.counts.indexBits += length
    const bits = Array.from({ length }, (_, k) => out + k)
    this.#bits.set(key, bits)
    return bits
  }

  assertZeros(bits: readonly number[], assertion: number): void {
    this.emit(OP.zeroBits)
    this.emitCells(bits)
    this.emit(assertion)
  }

  /** The number of an assertion for the tape. */
  assertion(code: string, message: string): number {
    return this.#assertions.push({ code, message }) - 1
  }

  constant(value: number, length = 1): Value {
    return { form: constantForm(value), length }
  }

  ofBaseCell(address: number): Value {
    return { form: wireForm(2 * address + 1), length: 1 }
  }

  ofExtWord(address: number): Value {
    return { form: wireForm(2 * address), length: this.degree }
  }

  /** The cells from an address on. */
  elementsAt(address: number, length: number): Value[] {
    return Array.from({ length }, (_, i) => this.ofBaseCell(address + i))
  }

  /** Base elements in consecutive cells; in those that they have if these follow each other. */
  wordOf(values: readonly Value[]): number {
    const cells = values.map(v => this.cellOf(v))
    if (cells.every((cell, i) => cell === cells[0]! + i)) return cells[0]!
    const out = this.allocate(values.length)
    values.forEach(({ form }, i) => {
      this.#gate(form, 1, out + i)
    })
    return out
  }

  /** The coefficients of an element of the extension. */
  elementsOf(v: Value): Value[] {
    return this.elementsAt(this.cellOf(v), this.degree)
  }

  add(a: Value, b: Value): Value {
    return this.#sumOf(a, b, 1)
  }

  sub(a: Value, b: Value): Value {
    return this.#sumOf(a, b, -1)
  }

  scale(a: Value, by: number): Value {
    return { form: scale(a.form, by), length: a.length }
  }

  mul(a: Value, b: Value): Value {
    const length = Math.max(a.length, b.length)
    for (;;) {
      const form = product(a.form, b.form)
      if (form && gateOperands(form)) return { form, length }
      // Both as wires always fit.
      this.#toWire(weight(a.form) >= weight(b.form) ? a : b)
    }
  }

  /** The cell of a base element, or the word of an extension element. */
  cellOf(v: Value): number {
    if (isConstant(v.form)) return this.constantWord(withZeros(v.form.constant, v.length))
    this.#toWire(v)
    const operand = asWire(v.form)!
    if (operand % 2 === 0 || v.length === 1) return Math.floor(operand / 2)
    // A base element where a word of the extension is needed.
    const out = this.allocate(v.length)
    this.#gate(v.form, v.length, out)
    return out
  }

  finish(): Circuit {
    return {
      degree: this.degree,
      size: this.#size,
      code: Int32Array.from(this.#code),
      inputs: Int32Array.from(this.#inputs),
      constants: Int32Array.from(this.#constants),
      batches: this.#batches,
      statement: this.#statement,
      assertions: this.#assertions,
      counts: { ...this.counts },
    }
  }

  #sumOf(a: Value, b: Value, sign: 1 | -1): Value {
    const length = Math.max(a.length, b.length)
    for (;;) {
      const form = sum(a.form, sign === 1 ? b.form : scale(b.form, MINUS_ONE))
      if (gateOperands(form)) return { form, length }
      this.#toWire(weight(a.form) >= weight(b.form) ? a : b)
    }
  }

  #toWire(v: Value): void {
    if (asWire(v.form) !== undefined) return
    const out = this.allocate(v.length)
    this.#gate(v.form, v.length, out)
    v.form = wireForm(v.length === 1 ? 2 * out + 1 : 2 * out)
  }

  #gate(form: Form, length: number, out: number): void {
    const [a, b, c] = gateOperands(form)!
    const of = (x: number, y: number): number => {
      for (const [coefficient, p, q] of form.products.values()) {
        if ((p === x && q === y) || (p === y && q === x)) return coefficient
      }
      return 0
    }
    // Equal operands must not be counted twice.
    const linear = (w: number, again: boolean): number => (again ? 0 : (form.linear.get(w) ?? 0))
    const m = b < 0 ? 0 : of(a, b)
    const n = c < 0 || c === b ? 0 : of(a, c)
    this.emit(OP.gate, length, out, a, b, c, m, n)
    this.emit(linear(a, a < 0), linear(b, b < 0 || b === a), linear(c, c < 0 || c === a || c === b), form.constant)
    this.counts.gates++
  }
}

/** Bits of a canonical element. */
const ELEMENT_BITS = 31
const MINUS_ONE = 0x7f000000

const weight = (f: Form): number => 4 * f.products.size + f.linear.size + (asWire(f) === undefined ? 1 : 0)

const withZeros = (value: number, length: number): number[] => {
  const values = new Array<number>(length).fill(0)
  values[0] = value
  return values
}
