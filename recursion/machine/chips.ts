/**
 * The chips of the recursion machine as they are planned: columns, messages and constraints, from which a proof's cells follow, and what
 * verifying it costs the next layer. Wires are words on one bus, each sent once with as many copies as are read; which words a row
 * reads and writes, and its coefficients, are preprocessed, so the program is the verifying key.
 *
 * A plan, not yet a machine that proves: tables are not filled, and no test tries to cheat these constraints.
 * @module
 */
import { bus, type Chip, defineChip } from '@zkmips/air/chip'
import { type Expr, type ExprLike, sum } from '@zkmips/air/expression'
import { DIAGONAL, EXTERNAL_FINAL, EXTERNAL_INITIAL, INTERNAL } from '@zkmips/field/poseidon2-constants'

const WIDTH = 16
const RATE = 8

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name}${i}`)
const named = (name: string, values: readonly ExprLike[]): Record<string, ExprLike> =>
  Object.fromEntries(values.map((v, i) => [`${name}${i}`, v]))

/** A block of the sponge's rate, or a digest. */
const block = bus(1, 'block', ['address', ...numbered('e', RATE)])
/** A digest of a cap by its position. */
const cap = bus(2, 'cap', ['cap', 'position', ...numbered('e', RATE)])
/** An element of the extension, or of the base field. */
const word = (degree: number) => bus(3, 'word', ['address', ...numbered('c', degree)])

/** M4 on each four, then every element plus the sum of its class modulo 4: `field/poseidon2.ts`. */
function externalLinear(s: readonly Expr[]): Expr[] {
  const mixed = s.map((_, i) => {
    const at = i - (i % 4)
    const four = sum(s.slice(at, at + 4))
    return four.add(s[i]!).add(s[at + ((i + 1) % 4)]!.mul(2))
  })
  const classes = [0, 1, 2, 3].map(k => sum(mixed.filter((_, i) => i % 4 === k)))
  return mixed.map((x, i) => x.add(classes[i % 4]!))
}

function internalLinear(s: readonly Expr[]): Expr[] {
  const all = sum(s)
  return s.map((x, i) => all.add(x.mul(DIAGONAL[i]!)))
}

/**
 * One row is one permutation. Rows of one sponge, and the levels of one path, follow each other: what a row leaves behind is the next
 * one's capacity or node, so that only opened elements, digests that join and roots travel on buses.
 */
export function permutationChip(degree: number): Chip {
  const words = word(degree)
  return defineChip({
    name: 'permutation',
    preprocessed: {
      rateAddress: 1,
      rateCopies: 1,
      rightAddress: 1,
      rightCopies: 1,
      outAddress: 1,
      outCopies: 1,
      sponge: 1,
      climb: 1,
      start: 1,
      length: 1,
      weight: 1,
      indexAddress: 1,
      isFirst: 1,
      isTop: 1,
      isEntry: 1,
      cap: 1,
      position: 1,
    },
    main: { input: WIDTH, cubes: 4 * WIDTH * 2 + INTERNAL.length, bit: 1, index: 1, copies: 1 },
    build: b => {
      const { main: c, nextMain: next, preprocessed: p } = b
      let used = 0
      const cube = (x: Expr): Expr => {
        const cell = c.cubes[used]!
        b.equal(`cube ${used++}`, cell, x.mul(x).mul(x))
        return cell
      }
      const full = (s: readonly Expr[], constants: readonly (readonly number[])[]): Expr[] =>
        constants.reduce<Expr[]>((t, round) => externalLinear(t.map((x, i) => cube(x.add(round[i]!)))), [...s])
      let state = full(externalLinear([...c.input]), EXTERNAL_INITIAL)
      for (const k of INTERNAL) state = internalLinear([cube(state[0]!.add(k)), ...state.slice(1)])
      const out = full(state, EXTERNAL_FINAL)

      const rate = c.input.slice(0, RATE)
      const right = c.input.slice(RATE)
      b.boolean('the bit is one', c.bit)
      for (let i = 0; i < RATE; i++) {
        b.when(p.sponge, r => r.equal(`capacity ${i} goes on`, next.input[RATE + i]!, out[RATE + i]!))
        const node = next.input[i]!.add(next.bit.mul(next.input[RATE + i]!.sub(next.input[i]!)))
        b.when(p.climb, r => r.equal(`node ${i} goes up`, node, out[i]!))
        b.when(p.start, r => r.equal(`capacity ${i} of a new row`, right[i]!, i === 0 ? p.length : 0))
      }
      b.when(p.climb, r => r.equal('the rest of the index', c.index, next.index.add(next.bit.mul(p.weight))))
      b.send('rate', block, { address: p.rateAddress, ...named('e', rate) }, p.rateCopies)
      b.receive('right', block, { address: p.rightAddress, ...named('e', right) }, p.rightCopies)
      b.send('out', block, { address: p.outAddress, ...named('e', out.slice(0, RATE)) }, p.outCopies)
      b.receive('root', cap, { cap: p.cap, position: c.index, ...named('e', out.slice(0, RATE)) }, p.isTop)
      b.send('cap', cap, { cap: p.cap, position: p.position, ...named('e', rate) }, p.isEntry.mul(c.copies))
      b.receive('index', words, { address: p.indexAddress, c0: c.index }, p.isFirst)
    },
  })
}

/** Rows of `tallPermutationChip` for a permutation: two full rounds each, and one for all partial rounds. */
export const TALL_ROWS = 5

/**
 * The same permutation in five narrow rows: every row computes two full rounds and the partial rounds from its state; which of the two the
 * next row starts from is preprocessed. Twice the cells, less than half the columns: for a proof whose columns cost more than its rows.
 */
export function tallPermutationChip(degree: number): Chip {
  const words = word(degree)
  const flags = ['isFull', 'isPartial', 'isLast', 'sponge', 'climb', 'start'] as const
  return defineChip({
    name: 'permutation',
    preprocessed: {
      round: TALL_ROWS,
      address: 3,
      copies: 3,
      length: 1,
      weight: 1,
      ...Object.fromEntries(flags.map(f => [f, 1])),
    } as Record<string, number>,
    main: { state: WIDTH, first: WIDTH, second: WIDTH, partial: INTERNAL.length, bit: 1, index: 1, copies: 1 },
    build: b => {
      const { main: c, nextMain: next } = b
      const known = (name: string, i = 0): Expr => [b.preprocessed[name]!].flat()[i]! as Expr
      const full = [...EXTERNAL_INITIAL, ...EXTERNAL_FINAL]
      const constantOf = (half: number, i: number): Expr =>
        sum([0, 1, 2, 3].map(k => known('round', k).mul(full[2 * k + half]![i]!)))
      const cubes = (name: string, cells: readonly Expr[], state: readonly Expr[], half: number): Expr[] =>
        externalLinear(
          cells.map((cell, i) => {
            const x = state[i]!.add(constantOf(half, i))
            b.equal(`${name} ${i}`, cell, x.mul(x).mul(x))
            return cell
          }),
        )
      const out = cubes('second round', c.second, cubes('first round', c.first, c.state, 0), 1)
      let partial: Expr[] = [...c.state]
      INTERNAL.forEach((k, i) => {
        const x = partial[0]!.add(k)
        b.equal(`partial round ${i}`, c.partial[i]!, x.mul(x).mul(x))
        partial = internalLinear([c.partial[i]!, ...partial.slice(1)])
      })
      for (let i = 0; i < WIDTH; i++) {
        b.when(known('isFull'), r => r.equal(`full rounds give ${i}`, next.state[i]!, out[i]!))
        b.when(known('isPartial'), r => r.equal(`partial rounds give ${i}`, next.state[i]!, partial[i]!))
      }
      for (let i = 0; i < RATE; i++) {
        b.when(known('sponge'), r => r.equal(`capacity ${i} goes on`, next.state[RATE + i]!, out[RATE + i]!))
        const node = next.state[i]!.add(next.bit.mul(next.state[RATE + i]!.sub(next.state[i]!)))
        b.when(known('climb'), r => r.equal(`node ${i} goes up`, node, out[i]!))
        b.when(known('start'), r => r.equal(`capacity ${i}`, c.state[RATE + i]!, i === 0 ? known('length') : 0))
      }
      b.boolean('the bit is one', c.bit)
      b.when(known('climb'), r => r.equal('the index', c.index, next.index.add(next.bit.mul(known('weight')))))
      // Where a row reads its right half or an index it sends nothing else: two slots, and one for roots and caps.
      b.send('rate', block, { address: known('address'), ...named('e', c.state.slice(0, RATE)) }, known('copies'))
      b.send('out', block, { address: known('address', 1), ...named('e', out.slice(0, RATE)) }, known('copies', 1))
      const digest = named('e', out.slice(0, RATE))
      const copies = known('copies', 2).mul(c.copies)
      b.send('cap', cap, { cap: known('address', 2), position: c.index, ...digest }, copies)
      b.receive('index', words, { address: known('address', 2), c0: c.index }, known('isLast'))
    },
  })
}

/** Gates, batches, packing and indices in one table whose rows share four messages: the columns of one gate, and what tells rows apart. */
export function mixedChip(degree: number, publicValues: readonly string[]): Chip {
  const words = word(degree)
  return defineChip({
    name: 'mixed',
    publicValues,
    preprocessed: { address: 4, copies: 4, coefficients: 7, isNext: RATE, isBatch: 1, isBlock: 1, isIndex: 1 },
    main: { cells: 4 * degree, rest: 4 },
    build: b => {
      const { main: c, nextMain: next, preprocessed: p } = b
      const operand = (k: number): Expr[] => c.cells.slice(k * degree, (k + 1) * degree)
      const [x, y, z, out] = [operand(0), operand(1), operand(2), operand(3)]
      const [m, n, l, r, o, q, k] = p.coefficients as [Expr, Expr, Expr, Expr, Expr, Expr, Expr]
      const [ab, ac] = [multiply(degree, x, y), multiply(degree, x, z)]
      const power = (j: number): Expr[] => Array.from({ length: degree }, (_, i) => b.publicValue(`power${j}_${i}`))
      const shifted = multiply(degree, z, power(RATE))
      for (let i = 0; i < degree; i++) {
        const linear = l.mul(x[i]!).add(r.mul(y[i]!)).add(o.mul(z[i]!))
        const total = m.mul(ab[i]!).add(n.mul(ac[i]!)).add(linear)
        b.equal(`gate, coefficient ${i}`, q.mul(out[i]!), i === 0 ? total.add(k) : total)
        const added = sum(
          Array.from({ length: RATE }, (_, j) => p.isNext[j]!.mul(next.cells[j]!).mul(power(RATE - 1 - j)[i]!)),
        )
        b.when(p.isBatch, w => w.equal(`batch, coefficient ${i}`, next.cells[2 * degree + i]!, shifted[i]!))
        b.when(p.isBlock, w => w.equal(`block, coefficient ${i}`, out[i]!, added))
      }
      for (const [i, cell] of c.rest.entries()) {
        b.when(p.isIndex, w => w.equal(`index ${i}`, next.rest[i]!, cell.mul(c.rest[0]!)))
      }
      const messages: Record<string, ExprLike>[] = [x, y, z, out].map(e => named('c', e))
      messages.forEach((message, j) => {
        b.send(`operand ${j}`, words, { address: p.address[j]!, ...message }, p.copies[j]!)
      })
    },
  })
}

/** `slots` gates a row: out = m·ab + n·ac + l·a + r·b + o·c + k over the extension of the proof that is verified. */
export function gateChip(degree: number, slots: number): Chip {
  const words = word(degree)
  const operands = ['a', 'b', 'c', 'out'] as const
  const coefficients = ['m', 'n', 'l', 'r', 'o', 'k'] as const
  return defineChip({
    name: 'gate',
    preprocessed: {
      ...Object.fromEntries(operands.flatMap(x => [`${x}Address`, `${x}Copies`]).map(x => [x, slots])),
      ...Object.fromEntries(coefficients.map(x => [x, slots])),
    } as Record<string, number>,
    main: Object.fromEntries(operands.map(x => [x, slots * degree])) as Record<string, number>,
    build: b => {
      const cells = (group: 'main' | 'preprocessed', name: string): Expr[] =>
        [b[group][name]!].flat() as unknown as Expr[]
      for (let s = 0; s < slots; s++) {
        const element = (x: string): Expr[] => cells('main', x).slice(s * degree, (s + 1) * degree)
        const known = (x: string): Expr => cells('preprocessed', x)[s]!
        const [x, y, z, out] = operands.map(element) as [Expr[], Expr[], Expr[], Expr[]]
        const [m, n, l, r, o, k] = coefficients.map(known) as [Expr, Expr, Expr, Expr, Expr, Expr]
        const [ab, ac] = [multiply(degree, x, y), multiply(degree, x, z)]
        for (let i = 0; i < degree; i++) {
          const linear = l.mul(x[i]!).add(r.mul(y[i]!)).add(o.mul(z[i]!))
          const total = m.mul(ab[i]!).add(n.mul(ac[i]!)).add(linear)
          b.equal(`gate ${s}, coefficient ${i}`, out[i]!, i === 0 ? total.add(k) : total)
        }
        for (const operand of operands) {
          const message = { address: known(`${operand}Address`), ...named('c', element(operand)) }
          b.send(`${operand} ${s}`, words, message, known(`${operand}Copies`))
        }
      }
    },
  })
}

/** A product modulo x^4 − 3 or x^5 + x^2 − 1. */
function multiply(degree: number, a: readonly Expr[], b: readonly Expr[]): Expr[] {
  const c = Array.from({ length: 2 * degree - 1 }, (_, k) =>
    sum(a.flatMap((x, i) => (b[k - i] ? [x.mul(b[k - i]!)] : []))),
  )
  if (degree === 4) return c.slice(0, 4).map((low, i) => (c[i + 4] ? low.add(c[i + 4]!.mul(3)) : low))
  const [c0, c1, c2, c3, c4, c5, c6, c7, c8] = c as [Expr, Expr, Expr, Expr, Expr, Expr, Expr, Expr, Expr]
  return [c0.add(c5).sub(c8), c1.add(c6), c2.sub(c5).add(c7).add(c8), c3.sub(c6).add(c8), c4.sub(c7)]
}

/** Eight elements of an opened row, added to the sums of both sets of points by Horner; powers of λ are public values. */
export function batchChip(degree: number, publicValues: readonly string[]): Chip {
  const words = word(degree)
  return defineChip({
    name: 'batch',
    publicValues,
    preprocessed: { address: 1, isRead: 1, first: 1, isNext: RATE, outAddress: 2, outCopies: 2 },
    main: { e: RATE, sums: 2 * degree },
    build: b => {
      const { main: c, nextMain: next, preprocessed: p } = b
      const power = (k: number): Expr[] => Array.from({ length: degree }, (_, i) => b.publicValue(`power${k}_${i}`))
      for (const g of [0, 1]) {
        const total = c.sums.slice(g * degree, (g + 1) * degree)
        const shifted = multiply(degree, total, power(RATE))
        for (let i = 0; i < degree; i++) {
          const added = sum(
            next.e.map((e, k) => {
              const isIn = g === 1 ? b.nextPreprocessed.isNext[k]! : b.nextPreprocessed.isNext[k]!.not()
              return isIn.mul(e).mul(power(RATE - 1 - k)[i]!)
            }),
          )
          b.equal(`sum ${g}, coefficient ${i}`, next.sums[g * degree + i]!, p.first.mul(shifted[i]!).add(added))
        }
        b.send(`sum ${g}`, words, { address: p.outAddress[g]!, ...named('c', total) }, p.outCopies[g]!)
      }
      b.receive('row', block, { address: p.address, ...named('e', [...c.e]) }, p.isRead)
    },
  })
}

/** Eight elements as a block, as elements, and as elements of the extension. */
export function packChip(degree: number): Chip {
  const words = word(degree)
  return defineChip({
    name: 'pack',
    preprocessed: { address: 1, copies: 1, elementAddress: RATE, elementCopies: RATE, wordAddress: 2, wordCopies: 2 },
    main: { e: RATE },
    build: b => {
      const { main: c, nextMain: next, preprocessed: p } = b
      b.send('block', block, { address: p.address, ...named('e', [...c.e]) }, p.copies)
      for (let i = 0; i < RATE; i++) {
        b.send(`element ${i}`, words, { address: p.elementAddress[i]!, c0: c.e[i]! }, p.elementCopies[i]!)
      }
      // Elements of degree 5 run on into the next row.
      const both = [...c.e, ...next.e]
      for (const k of [0, 1]) {
        const coefficients = both.slice(k * degree, (k + 1) * degree)
        b.send(`word ${k}`, words, { address: p.wordAddress[k]!, ...named('c', coefficients) }, p.wordCopies[k]!)
      }
    },
  })
}

/** A challenge bit by bit: bits, the index that they make, and the point of the largest domain and its inverse at that index. */
export function indexChip(degree: number): Chip {
  const words = word(degree)
  return defineChip({
    name: 'index',
    preprocessed: {
      weight: 1,
      isHigh: 1,
      isLast: 1,
      isStart: 1,
      factor: 2,
      bitAddress: 1,
      bitCopies: 1,
      indexAddress: 1,
      indexCopies: 1,
      pointAddress: 2,
      pointCopies: 2,
      challengeAddress: 1,
    },
    main: { bit: 1, index: 1, points: 2, ones: 1 },
    build: b => {
      const { main: c, nextMain: next, preprocessed: p } = b
      b.boolean('a bit', c.bit)
      const goesOn = p.isLast.not()
      b.when(goesOn, r => r.equal('the index', next.index, c.index.add(next.bit.mul(b.nextPreprocessed.weight))))
      b.when(p.isStart, r => r.equal('the index begins', c.index, c.bit.mul(p.weight)))
      for (const k of [0, 1]) {
        // factor is g^(2^j) − 1, that is 0 above the index's bits.
        const turned = c.points[k]!.add(c.points[k]!.mul(c.bit).mul(p.factor[k]!))
        b.equal(`point ${k}`, next.points[k]!, turned)
        b.send(`point ${k}`, words, { address: p.pointAddress[k]!, c0: c.points[k]! }, p.pointCopies[k]!)
      }
      // Below p = 127·2^24 + 1: where the seven high bits are ones, the others are 0.
      b.when(p.isHigh, r => r.equal('high bits are ones', next.ones, c.ones.mul(next.bit)))
      b.when(p.isLast, r => r.zero('canonical', c.ones.mul(c.index.sub(127 * 2 ** 24))))
      b.send('bit', words, { address: p.bitAddress, c0: c.bit }, p.bitCopies)
      b.send('index', words, { address: p.indexAddress, c0: c.index }, p.indexCopies)
      b.receive('challenge', words, { address: p.challengeAddress, c0: c.index }, p.isLast)
    },
  })
}

/** Public values of a recursion proof: powers of the child's λ, and the digests of statement, key and roots. */
export const publicValuesOf = (degree: number): string[] => [
  ...Array.from({ length: RATE + 1 }, (_, k) => Array.from({ length: degree }, (_, i) => `power${k}_${i}`)).flat(),
  ...['statement', 'key', 'keys'].flatMap(name => numbered(name, RATE)),
]
