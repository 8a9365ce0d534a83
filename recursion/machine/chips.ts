/**
 * The chips of the recursion machine. Wires are words and blocks of eight elements on two buses. Every row that has a wire in its cells
 * puts it on the bus with a multiplicity from the key: one of them as often as there are others, the others −1. The bus balances only
 * if all say the same, whoever computes it. Addresses, multiplicities and coefficients are preprocessed: the program is the key.
 *
 * `layout.ts` writes the preprocessed columns, `fill.ts` the others. The narrow chips (`tallPermutationChip`, `mixedChip`) are planned only.
 * @module
 */
import { type Bus, bus, type Chip, defineChip, type Interaction } from '@zkmips/air/chip'
import { constant, Expr, type ExprLike, sum } from '@zkmips/air/expression'
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
 * one's capacity or node, so that a path's siblings are no wires. A sibling is any digest: whoever opens a path may choose it.
 */
export function permutationChip(degree: number) {
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
      bitAddress: 1,
      bitCopies: 1,
      sponge: 1,
      climb: 1,
      start: 1,
      length: 1,
    },
    main: { input: WIDTH, cubes: 4 * WIDTH * 2 + INTERNAL.length, bit: 1 },
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
      b.send('rate', block, { address: p.rateAddress, ...named('e', rate) }, p.rateCopies)
      b.send('right', block, { address: p.rightAddress, ...named('e', right) }, p.rightCopies)
      b.send('out', block, { address: p.outAddress, ...named('e', out.slice(0, RATE)) }, p.outCopies)
      b.send('bit', words, { address: p.bitAddress, c0: c.bit }, p.bitCopies)
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
export function mixedChip(degree: number): Chip {
  const words = word(degree)
  return defineChip({
    name: 'mixed',
    publicValues: publicValuesOf(degree),
    preprocessed: { address: 4, copies: 4, coefficients: 7, isNext: RATE, isBatch: 1, isBlock: 1, isIndex: 1 },
    main: { cells: 4 * degree, rest: 4 },
    build: b => {
      const { main: c, nextMain: next, preprocessed: p } = b
      const operand = (k: number): Expr[] => c.cells.slice(k * degree, (k + 1) * degree)
      const [x, y, z, out] = [operand(0), operand(1), operand(2), operand(3)]
      const [m, n, l, r, o, q, k] = p.coefficients as [Expr, Expr, Expr, Expr, Expr, Expr, Expr]
      const [ab, ac] = [multiply(degree, x, y), multiply(degree, x, z)]
      const power = (j: number): Expr[] =>
        j > 0
          ? publicPower(degree, j).map(name => b.publicValue(name))
          : [constant(1), ...numbered('', degree - 1).map(() => constant(0))]
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

/** The preprocessed column of the batch chip that is 1 where a row has the powers of this batch; of batch 0 there is none. */
export const batchSelector = (batch: number): `isOf${number}` => `isOf${batch}`

/**
 * Whether the batch chip itself says that what fills up the last block of a row is zeros. Parts of a run, which are over the quartic extension, have tables of
 * many heights, so their leaves have many such blocks, for which seven columns cost less than a row of `pack` each.
 */
export const knowsZeros = (degree: number): boolean => degree === 4

/**
 * Σ λ^j·element_j over a list, eight elements a row and the last eight first, by Horner. λ … λ^8 are public values, which the verifier takes
 * from the word bus: one λ for each proof that is verified. Which of them a row has is in the key.
 */
export function batchChip(degree: number, batches = 1) {
  const words = word(degree)
  const others = Array.from({ length: batches - 1 }, (_, k) => k + 1)
  const preprocessed: { [known in 'address' | 'copies' | 'continues' | 'outAddress' | 'outCopies']: 1 } & {
    [selector: ReturnType<typeof batchSelector>]: 1
  } & { readonly isZero?: number } = {
    ...{ address: 1, copies: 1, continues: 1, outAddress: 1, outCopies: 1 },
    ...Object.fromEntries(others.map(k => [batchSelector(k), 1])),
    ...(knowsZeros(degree) ? { isZero: RATE - 1 } : {}),
  }
  return defineChip({
    name: 'batch',
    publicValues: publicValuesOf(degree, batches),
    preprocessed,
    main: { e: RATE, sum: degree },
    build: b => {
      const { main: c, nextMain: next, preprocessed: p, nextPreprocessed: q } = b
      const power = (k: number): Expr[] => {
        const [first, ...rest] = Array.from({ length: batches }, (_, batch) =>
          publicPower(degree, k, batch).map(name => b.publicValue(name)),
        ) as [Expr[], ...Expr[][]]
        return first.map((x, i) =>
          rest.reduce((chosen, of, j) => chosen.add(q[batchSelector(j + 1)]!.mul(of[i]!.sub(x))), x),
        )
      }
      const shifted = multiply(degree, c.sum, power(RATE))
      for (let i = 0; i < degree; i++) {
        const added = sum(next.e.map((e, k) => (k > 0 ? e.mul(power(k)[i]!) : i === 0 ? e : 0)))
        const before = q.continues.mul(shifted[i]!)
        b.equal(`sum, coefficient ${i}`, next.sum[i]!, before.add(added))
      }
      for (const [k, isZero] of (p.isZero ?? []).entries()) {
        b.when(isZero, w => w.zero(`element ${k + 1} fills up a row`, c.e[k + 1]!))
      }
      b.send('elements', block, { address: p.address, ...named('e', [...c.e]) }, p.copies)
      b.send('sum', words, { address: p.outAddress, ...named('c', c.sum) }, p.outCopies)
    },
  })
}

/** Words of the extension in a row of the pack chip. */
export const packedWords = (degree: number): number => Math.floor(RATE / degree)

/**
 * Eight elements as a block, as elements, and as elements of the extension; and the caps: an entry is a block at a position, as often as it
 * is looked up, and a lookup takes the block at a position that is a wire. That a position exists follows from the entries.
 */
export function packChip(degree: number) {
  const words = word(degree)
  return defineChip({
    name: 'pack',
    preprocessed: {
      address: 1,
      copies: 1,
      elementAddress: RATE,
      elementCopies: RATE,
      wordAddress: 2,
      wordCopies: 2,
      cap: 1,
      isEntry: 1,
      position: 1,
      isLookup: 1,
      positionAddress: 1,
      positionCopies: 1,
    },
    main: { e: RATE, index: 1, lookups: 1 },
    build: b => {
      const { main: c, preprocessed: p } = b
      b.send('block', block, { address: p.address, ...named('e', [...c.e]) }, p.copies)
      for (let i = 0; i < RATE; i++) {
        b.send(`element ${i}`, words, { address: p.elementAddress[i]!, c0: c.e[i]! }, p.elementCopies[i]!)
      }
      for (let k = 0; k < packedWords(degree); k++) {
        const coefficients = c.e.slice(k * degree, (k + 1) * degree)
        b.send(`word ${k}`, words, { address: p.wordAddress[k]!, ...named('c', coefficients) }, p.wordCopies[k]!)
      }
      b.when(p.isEntry, r => r.equal('an entry is at its position', c.index, p.position))
      const lookups = p.isEntry.mul(c.lookups).sub(p.isLookup)
      b.send('cap', cap, { cap: p.cap, position: c.index, ...named('e', [...c.e]) }, lookups)
      b.send('position', words, { address: p.positionAddress, c0: c.index }, p.positionCopies)
    },
  })
}

/** Rows of the index chip for any element: bits of a canonical one. */
export const ELEMENT_BITS = 31
/** The bits of an element that are all ones only in p − 1 = 127·2^24, and in what is not canonical. */
export const LOW_BITS = 24

/** An element bit by bit, lowest first; what the bits make is the element, as an integer below p. It may have fewer bits than 31. */
export function indexChip(degree: number) {
  const words = word(degree)
  return defineChip({
    name: 'index',
    preprocessed: {
      continues: 1,
      weight: 1,
      beginsHigh: 1,
      isHigh: 1,
      isLast: 1,
      bitAddress: 1,
      bitCopies: 1,
      challengeAddress: 1,
      challengeCopies: 1,
    },
    main: { bit: 1, index: 1, ones: 1 },
    build: b => {
      const { main: c, nextMain: next, preprocessed: p, nextPreprocessed: q } = b
      b.boolean('a bit', c.bit)
      b.equal('the index', next.index, q.continues.mul(c.index).add(next.bit.mul(q.weight)))
      b.equal('high bits are ones', next.ones, next.bit.mul(q.beginsHigh.add(q.isHigh.mul(c.ones))))
      // Below p = 127·2^24 + 1: where the seven high bits are ones, the others are 0.
      b.when(p.isLast, r => r.zero('canonical', c.ones.mul(c.index.sub(127 * 2 ** LOW_BITS))))
      b.send('bit', words, { address: p.bitAddress, c0: c.bit }, p.bitCopies)
      b.send('challenge', words, { address: p.challengeAddress, c0: c.index }, p.challengeCopies)
    },
  })
}

const publicPower = (degree: number, k: number, batch = 0): string[] =>
  Array.from({ length: degree }, (_, i) => `${batch === 0 ? '' : `batch${batch}_`}power${k}_${i}`)
const STATEMENT = numbered('statement', RATE)
/** Batches and powers, each from its first on. */
const powersOf = (batches: number): { readonly batch: number; readonly k: number }[] =>
  Array.from({ length: batches * RATE }, (_, j) => ({ batch: Math.floor(j / RATE), k: (j % RATE) + 1 }))

/** Public values of a recursion proof: λ … λ^8 of each child, and the digest of the statement. */
export const publicValuesOf = (degree: number, batches = 1): string[] => [
  ...powersOf(batches).flatMap(({ batch, k }) => publicPower(degree, k, batch)),
  ...STATEMENT,
]

/** Addresses of the public values on their buses, which no wire of a circuit has: of λ^k this word, of the statement block 1. */
export const powerAddress = (batch: number, k: number): number => RATE * batch + k
export const STATEMENT_ADDRESS = 1
export const firstAddress = (batches: number): number => powerAddress(batches, 1)

/** The verifier takes the public values from the buses. */
export function publicMessages(degree: number, batches = 1): Interaction[] {
  const names = publicValuesOf(degree, batches)
  const value = (name: string): Expr => new Expr({ op: 'public', index: names.indexOf(name) })
  const receive = (label: string, of: Bus, address: number, values: readonly string[]): Interaction => ({
    label,
    scope: 'shard',
    multiplicity: constant(-1),
    message: [constant(of.id), constant(address), ...values.map(value)],
    buses: [of],
  })
  const powers = powersOf(batches).map(({ batch, k }) =>
    receive(`power ${k} of batch ${batch}`, word(degree), powerAddress(batch, k), publicPower(degree, k, batch)),
  )
  return [...powers, receive('statement', block, STATEMENT_ADDRESS, STATEMENT)]
}
