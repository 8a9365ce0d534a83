/**
 * keccak_f, a round in each row: the state between θ and ρ as bits, from which both the state before the round and the one
 * after it follow.
 *
 * Invariant: rows of a call stand one after the other (the last row's next is the first), rounds 1 to 24. All other rows are
 * padding and are in no message.
 * @module
 */
import { defineChip } from '@zkmips/air/chip'
import { type Expr, sum } from '@zkmips/air/expression'
import {
  KECCAK_CONSTANT_FIELDS,
  KECCAK_STATE_FIELDS,
  keccakInput,
  keccakOutput,
  keccakParity,
  keccakRound,
} from '../../buses.ts'
import { pack, xor, xor3 } from '../../gadgets/bits.ts'
import { keccakRoundsColumns } from './columns.ts'
import {
  bit,
  column,
  FLIPPED,
  LIMBS,
  LIMBS_PER_MESSAGE,
  laneBefore,
  PARITY_GROUPS,
  ROTATIONS,
  STATE_MESSAGES,
} from './layout.ts'

export const keccakRoundsChip = defineChip({
  name: 'keccakRounds',
  main: keccakRoundsColumns,
  build(b) {
    const c = b.main
    const next = b.nextMain
    const real = c.continues.add(c.last)

    // The order of rows. What a round's row says of itself is looked up; a row in no round says nothing.
    b.boolean('continues is boolean', c.continues)
    b.boolean('last is boolean', c.last)
    b.zero('the last round does not continue', c.continues.mul(c.last))
    b.when(real.not(), r => {
      r.zero('padding is no first round', c.first)
      r.zero('padding has no round', c.round)
      r.zero('padding has no call', c.call)
      c.constant.forEach((flag, k) => {
        r.zero(`padding has no constant: bit ${FLIPPED[k]}`, flag)
      })
    })
    const { round, first, continues, last } = c
    const constants = Object.fromEntries(KECCAK_CONSTANT_FIELDS.map((field, k) => [field, c.constant[k]!]))
    b.send('round and its constant', keccakRound, { round, first, continues, last, ...constants }, real)
    b.when(c.continues, r => {
      r.equal('the next round follows', next.round, c.round.add(1))
      r.equal('the call goes on', next.call, c.call)
    })
    b.zero('a call begins with its first round', c.continues.not().mul(next.round).mul(next.round.sub(1)))

    c.state.forEach((cell, k) => {
      b.boolean(`state bit ${k} is boolean`, cell)
    })
    c.theta.forEach((cell, k) => {
      b.boolean(`theta bit ${k} is boolean`, cell)
    })

    // θ: D[x,z] ⊕ D[x−1,z] ⊕ D[x+1,z−1] ⊕ the parities of the columns (x−1,z) and (x+1,z−1) after θ is 0. With the state before θ
    // being A = A' ⊕ D, of which a column has five bits, that says D[x,z] = parity of A[x−1,·,z] ⊕ parity of A[x+1,·,z−1].
    const cells = (x: number, z: number, ys: readonly number[]): Expr[] => ys.map(y => c.state[bit(x, y, z)]!)
    const three = c.theta.map((_, k) => xor3(...(cells(k >> 6, k, [0, 1, 2]) as [Expr, Expr, Expr])))
    const two = c.theta.map((_, k) => xor(...(cells(k >> 6, k, [3, 4]) as [Expr, Expr])))
    const theta = (x: number, z: number): Expr => c.theta[column(x, z)]!
    PARITY_GROUPS.forEach((group, g) => {
      // Five bits each: an even sum is 0, 2 or 4. Digits of base 6 on both sides, below p: equal digit by digit.
      const sums = group.map(({ x, z }) =>
        sum([
          xor3(theta(x, z), theta(x - 1, z), theta(x + 1, z - 1)),
          ...[three, two].flatMap(of => [of[column(x - 1, z)]!, of[column(x + 1, z - 1)]!]),
        ]),
      )
      b.equal(`theta: sums of group ${g} are twice the looked up`, pack(sums, 6), c.parity[g]!.mul(2))
      b.send(`theta: halves of group ${g}`, keccakParity, { value: c.parity[g]! }, real)
    })

    // ρ, π, χ and ι.
    const chi = (lane: number, z: number): Expr => {
      const [x, y] = [lane % 5, Math.floor(lane / 5)]
      const [a0, a1, a2] = [0, 1, 2].map(step => {
        const from = laneBefore(x + step, y)
        return c.state[bit(from % 5, Math.floor(from / 5), z - ROTATIONS[from]!)]!
      }) as [Expr, Expr, Expr]
      return xor(a0, a1.not().mul(a2))
    }
    FLIPPED.forEach((z, k) => {
      b.equal(`chi: bit ${z} of lane 0`, c.beforeIota[k]!, chi(0, z))
    })
    const after = (lane: number, z: number): Expr => {
      const flipped = lane === 0 ? FLIPPED.indexOf(z) : -1
      return flipped < 0 ? chi(lane, z) : xor(c.beforeIota[flipped]!, c.constant[flipped]!)
    }
    const limbOf = (bits: (z: number) => Expr, limb: number): Expr =>
      pack(Array.from({ length: 16 }, (_, i) => bits(16 * (limb % 4) + i)))
    for (let limb = 0; limb < LIMBS; limb++) {
      const lane = limb >> 2
      b.equal(
        `result: limb ${limb}`,
        c.result[limb]!,
        limbOf(z => after(lane, z), limb),
      )
    }

    // The state before a round is A' ⊕ D: the result of the round before, or a call's input.
    const before = (cells: typeof c, limb: number): Expr => {
      const lane = limb >> 2
      return limbOf(z => xor(cells.state[64 * lane + z]!, cells.theta[64 * (lane % 5) + z]!), limb)
    }
    b.when(c.continues, r => {
      for (let limb = 0; limb < LIMBS; limb++) {
        r.equal(`limb ${limb} goes on`, before(next, limb), c.result[limb]!)
      }
    })
    for (let part = 0; part < STATE_MESSAGES; part++) {
      const message = (limb: (k: number) => Expr) => ({
        call: c.call,
        part,
        ...Object.fromEntries(KECCAK_STATE_FIELDS.map((field, j) => [field, limb(LIMBS_PER_MESSAGE * part + j)])),
      })
      b.receive(
        `input, part ${part}`,
        keccakInput,
        message(limb => before(c, limb)),
        c.first,
      )
      b.send(
        `output, part ${part}`,
        keccakOutput,
        message(limb => c.result[limb]!),
        c.last,
      )
    }
  },
})
