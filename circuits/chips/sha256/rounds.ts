/**
 * The rounds of SHA-256, four to a row. A row holds the eight words of the state after its rounds, which are all that the next
 * row's rounds take from it. A block's first row holds the state before; nothing ties it to the row before, because what is
 * added to e, and a carry of a, may be anything there.
 * @module
 */
import { type ColumnSpec, defineChip } from '@zkmips/air/chip'
import { type Expr, sum } from '@zkmips/air/expression'
import { sha256Schedule, sha256State } from '../../buses.ts'
import { type Bits, choice, type Limbs, limbsOf, majority, sumA, sumE, WORD_BITS, wordsOfCells } from './bits.ts'
import { limbFields, ROUNDS_IN_A_ROW } from './layout.ts'

const LIMBS = 2 * ROUNDS_IN_A_ROW

export const sha256RoundsColumns = {
  /** The number of the row, from 0. */
  position: 1,
  /** 1 where the row has rounds. */
  round: 1,
  /** 1 where the state is given away: before the first round and after the last. */
  edge: 1,
  /** What is called a after each round, by bits, least significant first: d, c, b, a after the last. */
  a: WORD_BITS * ROUNDS_IN_A_ROW,
  /** What is called e after each round: h, g, f, e after the last. */
  e: WORD_BITS * ROUNDS_IN_A_ROW,
  /** Word of the schedule + constant of each round, by limbs, low and high. */
  added: LIMBS,
  /** units + 3·threes is what each limb of e passes on: 0 to 5. */
  units: LIMBS,
  threes: LIMBS,
  /** ups − downs is what each limb of a passes on: −1 to 2. */
  ups: LIMBS,
  downs: LIMBS,
} as const satisfies ColumnSpec

export const sha256RoundsChip = defineChip({
  name: 'sha256Rounds',
  main: sha256RoundsColumns,
  build(b) {
    const c = b.main
    const next = b.nextMain
    b.zero('the first position is 0', b.selector('first').mul(c.position))
    b.when(b.selector('transition'), r => {
      r.equal('positions count the rows', next.position, c.position.add(1))
    })
    b.boolean('round is boolean', c.round)
    b.boolean('edge is boolean', c.edge)
    c.a.forEach((bit, i) => {
      b.boolean(`a, bit ${i} is boolean`, bit)
      b.boolean(`e, bit ${i} is boolean`, c.e[i]!)
    })
    for (let k = 0; k < LIMBS; k++) {
      for (const [name, digit] of [
        [`units ${k}`, c.units[k]!],
        [`ups ${k}`, c.ups[k]!],
      ] as const) {
        // biome-ignore format: a table
        b.zero(`${name} is 0, 1 or 2`, digit.mul(digit.sub(1)).mul(digit.sub(2)))
      }
      b.boolean(`threes ${k} is boolean`, c.threes[k]!)
      b.when(c.round, r => {
        r.boolean(`downs ${k} is boolean`, c.downs[k]!)
      })
    }

    // Oldest first: words 0 to 3 are this row's, 4 to 7 the next one's.
    const a = [...wordsOfCells(c.a), ...wordsOfCells(next.a)]
    const e = [...wordsOfCells(c.e), ...wordsOfCells(next.e)]
    for (let j = 0; j < ROUNDS_IN_A_ROW; j++) {
      const at = ROUNDS_IN_A_ROW + j
      let [carryE, carryA]: (Expr | undefined)[] = []
      const values = roundValues(a.slice(at - 4, at), e.slice(at - 4, at))
      const [newA, newE] = [limbsOf(a[at]!), limbsOf(e[at]!)]
      for (const [limb, name] of [
        [0, 'low'],
        [1, 'high'],
      ] as const) {
        // biome-ignore format: a table
        const k = 2 * j + limb
        const totalE = values.e[limb].add(next.added[k]!).add(carryE ?? 0)
        carryE = next.units[k]!.add(next.threes[k]!.mul(3))
        b.equal(`round ${j}: e, ${name} limb`, newE[limb].add(carryE.mul(2 ** 16)), totalE)
        const totalA = newE[limb].add(values.aLessE[limb]).add(carryA ?? 0)
        carryA = next.ups[k]!.sub(next.downs[k]!)
        b.equal(`round ${j}: a, ${name} limb`, newA[limb].add(carryA.mul(2 ** 16)), totalA)
      }
    }

    const added = Array.from({ length: ROUNDS_IN_A_ROW }, (_, j): Limbs => [c.added[2 * j]!, c.added[2 * j + 1]!])
    b.receive('words of the schedule', sha256Schedule, { position: c.position, ...limbFields(added) }, c.round)
    const state = [...a.slice(0, 4).reverse(), ...e.slice(0, 4).reverse()].map(limbsOf)
    b.send('the state', sha256State, { position: c.position, ...limbFields(state) }, c.edge)
  },
})

/**
 * What a round gives, by limbs, before anything is carried.
 * @param a d, c, b, a before the round @param e h, g, f, e
 * @returns `e`: the new e without the word of the schedule and the constant; `aLessE`: the new a less the new e
 */
function roundValues(a: readonly Bits[], e: readonly Bits[]): { readonly e: Limbs; readonly aLessE: Limbs } {
  const add = (...terms: readonly Limbs[]): Limbs => [sum(terms.map(t => t[0])), sum(terms.map(t => t[1]))]
  const [d, cWord, bWord, aWord] = a as readonly [Bits, Bits, Bits, Bits]
  const [h, g, f, eWord] = e as readonly [Bits, Bits, Bits, Bits]
  const [low, high] = limbsOf(d)
  const [sumLow, sumHigh] = add(sumA(aWord), majority(aWord, bWord, cWord))
  return {
    e: add(limbsOf(d), limbsOf(h), sumE(eWord), choice(eWord, f, g)),
    aLessE: [sumLow.sub(low), sumHigh.sub(high)],
  }
}
