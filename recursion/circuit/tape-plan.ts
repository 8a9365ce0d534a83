/**
 * A tape in the order in which the kernel runs it (`../kernels/tape.h`): by levels, each of operations that need no permutation of the same level,
 * then of permutations, those of one kind together, so that as many run at a time as a vector has lanes. Made once for a circuit.
 * @module
 */
import { toMontgomery } from '@zkmips/air/constants'
import { type Circuit, ExtraCells, OP } from './tape.ts'

/** As `tape.h` has them. */
const PLAN = {
  end: 0,
  gate: 1,
  wordGate: 2,
  inverse: 3,
  equal: 4,
  bits: 5,
  select: 6,
  dot: 7,
  compose: 8,
  zeros: 9,
  permutations: 10,
} as const
/** Kinds of permutations, as `permutations.h` has them. */
const KIND = { row: 0, pair: 1, climb: 2, sponge: 3 } as const
const KINDS = 4

const RATE = 8
const STATE = 16

export interface TapePlan {
  /** Of the words: 4 or 5. */
  readonly degree: number
  /** Number of those of the circuit and of `ExtraCells`. */
  readonly cells: number
  readonly code: Int32Array
  /** By check, in the order of the tape, its assertion. */
  readonly assertions: Int32Array
}

/** @throws RangeError for a tape that no builder writes */
export function planTape(circuit: Circuit): TapePlan {
  const planner = new Planner(circuit)
  planner.run()
  return {
    degree: circuit.degree,
    cells: planner.cells,
    code: planner.code(),
    assertions: Int32Array.from(planner.assertions),
  }
}

interface Group {
  count: number
  readonly items: number[]
}

interface Level {
  readonly steps: number[]
  /** By kind and number of blocks. */
  readonly permutations: Map<number, Group>
}

class Planner {
  readonly assertions: number[] = []
  readonly #circuit: Circuit
  readonly #extra: ExtraCells
  /** By cell the first level that can read it. */
  readonly #ready: Int32Array
  readonly #levels: Level[] = []
  #at = 0
  /** Of the operation that is being planned: what it reads is ready here. */
  #level = 0

  constructor(circuit: Circuit) {
    this.#circuit = circuit
    this.#extra = new ExtraCells(circuit)
    this.#ready = new Int32Array(this.#extra.end)
  }

  run(): void {
    const { code } = this.#circuit
    while (this.#at < code.length) {
      this.#level = 0
      this.#operation(this.#next())
    }
  }

  get cells(): number {
    return this.#extra.end
  }

  code(): Int32Array {
    const parts = this.#levels.flatMap(({ steps, permutations }) => [
      steps,
      ...Array.from(permutations, ([key, { count, items }]) => [
        [PLAN.permutations, key % KINDS, count, Math.floor(key / KINDS)],
        items,
      ]).flat(),
    ])
    parts.push([PLAN.end])
    const code = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const part of parts) {
      code.set(part, at)
      at += part.length
    }
    return code
  }

  #operation(operation: number): void {
    const { degree, batches } = this.#circuit
    const { zero } = this.#extra
    const next = (): number => this.#next()
    switch (operation) {
      case OP.gate: {
        const [length, out] = [next(), next()]
        const operands = [next(), next(), next()].map(o => (o < 0 ? 2 * zero + 1 : o))
        for (const o of operands) this.#reads(Math.floor(o / 2), o % 2 === 1 ? 1 : degree)
        const [m, n, l, r, o, k] = [next(), next(), next(), next(), next(), next()]
        const gate = length === 1 ? [PLAN.gate, out, ...operands.map(o => o >> 1)] : [PLAN.wordGate, out, ...operands]
        const factors = [toMontgomery(toMontgomery(m)), toMontgomery(toMontgomery(n)), toMontgomery(l)]
        this.#step(out, length, [...gate, ...factors, toMontgomery(r), toMontgomery(o), k])
        break
      }
      case OP.inverse: {
        const [length, out, a, assertion] = [next(), next(), next(), next()]
        if (length !== degree) throw new RangeError(`an inverse of ${length} cells is not one of a word`)
        this.#reads(a, degree)
        this.#step(out, degree, [PLAN.inverse, out, a, this.#check(assertion)])
        break
      }
      case OP.equal: {
        const [length, a, b, assertion] = [next(), next(), next(), next()]
        this.#reads(a, length)
        this.#reads(b, length)
        this.#step(0, 0, [PLAN.equal, length, a, b, this.#check(assertion)])
        break
      }
      case OP.hashRow: {
        const out = next()
        const cells = this.#list()
        const blocks = Math.max(1, Math.ceil(cells.length / RATE))
        const rest = new Array<number>(RATE * blocks - cells.length).fill(zero)
        const item = [out, cells.length, this.#extra.capacities(blocks), ...cells, ...rest]
        this.#permutation(KIND.row, out, RATE, item, blocks)
        break
      }
      case OP.compress: {
        const [out, left, right] = [next(), next(), next()]
        this.#reads(left, RATE)
        this.#reads(right, RATE)
        this.#permutation(KIND.pair, out, RATE, [out, left, right])
        break
      }
      case OP.compressAt: {
        const [out, bit, node, sibling] = [next(), next(), next(), next()]
        this.#reads(bit, 1)
        this.#reads(node, RATE)
        this.#reads(sibling, RATE)
        this.#permutation(KIND.climb, out, RATE, [out, bit, node, sibling])
        break
      }
      case OP.sponge: {
        const [out, before] = [next(), next()]
        const cells = this.#list()
        if (cells.length !== RATE) throw new RangeError(`a sponge absorbs ${RATE} cells at a time, not ${cells.length}`)
        if (before >= 0) this.#reads(before, STATE)
        this.#permutation(KIND.sponge, out, STATE, [out, before < 0 ? zero : before, ...cells])
        break
      }
      case OP.bits: {
        const [length, out, cell, assertion] = [next(), next(), next(), next()]
        this.#reads(cell, 1)
        // An element has no more than 31.
        const number = assertion < 0 ? 0 : this.#check(assertion)
        this.#step(out, length, [PLAN.bits, length, out, cell, number])
        break
      }
      case OP.selectDigest: {
        const [out, position] = [next(), next()]
        const digests = this.#list(RATE)
        this.#reads(position, 1)
        this.#step(out, RATE, [PLAN.select, out, position, digests.length, ...digests])
        break
      }
      case OP.dot: {
        const [out, lambda, before] = [next(), batches[next()]![0]!, next()]
        const cells = this.#list()
        this.#reads(lambda, degree)
        if (before >= 0) this.#reads(before, degree)
        this.#step(out, degree, [PLAN.dot, out, lambda, before < 0 ? zero : before, cells.length, ...cells])
        break
      }
      case OP.compose: {
        const out = next()
        const cells = Array.from({ length: degree }, next)
        for (const cell of cells) this.#reads(cell, 1)
        this.#step(out, degree, [PLAN.compose, out, ...cells])
        break
      }
      case OP.zeroBits: {
        const cells = this.#list()
        this.#step(0, 0, [PLAN.zeros, this.#check(next()), cells.length, ...cells])
        break
      }
      default:
        throw new RangeError(`the tape has no operation ${operation} (at ${this.#at - 1})`)
    }
  }

  #next(): number {
    return this.#circuit.code[this.#at++]!
  }

  /** Addresses of as many cells each, all of which are read. */
  #list(length = 1): number[] {
    const count = this.#next()
    this.#at += count
    const cells = Array.from(this.#circuit.code.subarray(this.#at - count, this.#at))
    for (const cell of cells) this.#reads(cell, length)
    return cells
  }

  #reads(first: number, length: number): void {
    for (let cell = first; cell < first + length; cell++) this.#level = Math.max(this.#level, this.#ready[cell]!)
  }

  #check(assertion: number): number {
    return this.assertions.push(assertion) - 1
  }

  #step(out: number, length: number, words: readonly number[]): void {
    const { steps } = this.#levelNow()
    for (const word of words) steps.push(word)
    this.#ready.fill(this.#level, out, out + length)
  }

  #permutation(kind: number, out: number, length: number, item: readonly number[], blocks = 1): void {
    const { permutations } = this.#levelNow()
    const key = kind + KINDS * blocks
    const group = permutations.get(key) ?? { count: 0, items: [] }
    permutations.set(key, group)
    group.count++
    for (const word of item) group.items.push(word)
    this.#ready.fill(this.#level + 1, out, out + length)
  }

  #levelNow(): Level {
    while (this.#levels.length <= this.#level) this.#levels.push({ steps: [], permutations: new Map() })
    return this.#levels[this.#level]!
  }
}
