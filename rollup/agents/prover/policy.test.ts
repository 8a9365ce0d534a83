/** Which claims share a proof, and which comes first. */
import { type Address, type Hex, numberToHex, pad } from 'viem'
import { expect, it } from 'vitest'
import type { Claim } from '../../game/claim.ts'
import type { GameTerms } from '../../game/read.ts'
import { DEFAULT_RULES } from '../../game/rules.ts'
import { type Candidate, inARow, inOrder, isWorth, payOf, urgencyOf } from './policy.ts'

const word = (value: number): Hex => numberToHex(value, { size: 32 })
const address = (value: number): Address => pad(numberToHex(value), { size: 20 })

interface Given {
  readonly parent?: number
  readonly root?: number
  readonly prestate?: number
  readonly config?: number
  readonly createdAt?: number
  readonly claims?: readonly Claim[]
}

function claim(index: number, postedAt: number, more: Partial<Claim> = {}): Claim {
  return {
    ...{
      index,
      value: word(0),
      claimant: address(1),
      parent: index === 0 ? undefined : 0,
      position: 1n,
      depth: index === 0 ? 0 : 1,
    },
    ...{ defends: false, counteredBy: undefined, resolved: false, postedAt, elapsed: 0, bond: 400n },
    ...more,
  }
}

function candidate(
  game: number,
  { parent = 0, root = 1, prestate = 9, config = 8, createdAt = 0, claims }: Given,
): Candidate {
  const locals = [parent, root, 0, game, config].map(word) as unknown as GameTerms['locals']
  const terms = { ...DEFAULT_RULES, proposerBond: 1000n, locals, prestate: word(prestate) } as GameTerms
  return { game: address(game), terms, claims: claims ?? [claim(0, createdAt, { bond: 1000n })], createdAt }
}
const gamesOf = (row: readonly Candidate[]) => row.map(({ game }) => Number(game))

it('claims share a proof that follow each other, of one program and configuration', () => {
  const [a, b, c] = [
    candidate(1, { parent: 10, root: 11 }),
    candidate(2, { parent: 11, root: 12 }),
    candidate(3, { parent: 12, root: 13 }),
  ] as const
  const others = [
    candidate(4, { parent: 11, root: 14, prestate: 7 }),
    candidate(5, { parent: 12, root: 15, config: 7 }),
  ]
  expect(gamesOf(inARow(a, [c, ...others, b, a], new Map()))).toEqual([1, 2, 3])
  expect(gamesOf(inARow(b, [a, c], new Map()))).toEqual([2, 3])
  expect(gamesOf(inARow(a, [c], new Map()))).toEqual([1])
})

it('a claim that is known to be false is in no row, and stands alone where it is first', () => {
  const [a, lie, b] = [
    candidate(1, { parent: 10, root: 11 }),
    candidate(2, { parent: 11, root: 66 }),
    candidate(3, { parent: 11, root: 12 }),
  ] as const
  const known = new Map([[lie.game, 1]])
  expect(gamesOf(inARow(a, [lie, b], known))).toEqual([1, 3])
  const child = candidate(4, { parent: 66, root: 67 })
  expect(gamesOf(inARow(lie, [child], known))).toEqual([2])
})

it('a row has an end, also where claims go in a circle', () => {
  const circle = [candidate(1, { parent: 10, root: 11 }), candidate(2, { parent: 11, root: 10 })] as const
  expect(gamesOf(inARow(circle[0], circle, new Map()))).toEqual([1, 2])
  const long = Array.from({ length: 40 }, (_, i) => candidate(i + 1, { parent: i, root: i + 1 }))
  expect(inARow(long[0]!, long, new Map())).toHaveLength(16)
})

it('the claim whose clock ends first comes first: the oldest, or one with an answer that little time is left for', () => {
  const answered = candidate(3, { createdAt: 50, claims: [claim(0, 50), claim(1, 60, { elapsed: 0, parent: 0 })] })
  const late = { ...answered, claims: [claim(0, 50, { elapsed: DEFAULT_RULES.maxClock - 500 }), answered.claims[1]!] }
  const candidates = [candidate(1, { createdAt: 20 }), candidate(2, { createdAt: 10 }), late]
  expect(gamesOf(inOrder(candidates, 100))).toEqual([3, 2, 1])
  expect(urgencyOf(late, 100)).toBe(460)
})

it('a proof pays a quarter of what it forfeits: the root, or the attacks on it that nothing has countered', () => {
  const claims = [
    claim(0, 0, { bond: 1000n }),
    claim(1, 0),
    claim(2, 0, { counteredBy: address(5) }),
    claim(3, 0, { parent: 1, depth: 2 }),
    claim(4, 0),
  ]
  const attacked = candidate(1, { claims })
  expect(payOf(attacked, 0, false)).toBe(200n)
  expect(payOf(attacked, 1, false)).toBe(250n)
})

it('a proof pays the fee of a true claim as well, and that alone while both evidences are needed', () => {
  const bond = 1060n
  const open = candidate(1, { claims: [claim(0, 0, { bond }), claim(1, 0)] })
  expect(payOf(open, 0, false)).toBe(160n)
  expect(payOf(open, 0, true)).toBe(60n)
  // The fee of a false one is forfeited with its bond.
  expect(payOf(open, 1, false)).toBe(265n)
  expect(payOf(open, 1, true)).toBe(0n)
  // The game has decided it, and given the fee back.
  const decided = candidate(2, { claims: [claim(0, 0, { bond, resolved: true })] })
  expect(payOf(decided, 0, true)).toBe(0n)
})

it('what the claims of a row pay counts together', () => {
  const row = [1000n, 1060n, 1040n].map((bond, i) => candidate(i, { claims: [claim(0, 0, { bond })] }))
  expect(isWorth({ prove: 'paid', wei: 100n }, row, 0, false)).toBe(true)
  expect(isWorth({ prove: 'paid', wei: 101n }, row, 0, false)).toBe(false)
  expect(isWorth({ prove: 'all' }, row, 0, false)).toBe(true)
})
