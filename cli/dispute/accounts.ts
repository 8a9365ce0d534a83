/**
 * Who has posted bonds in a game, and who gets them.
 * @module
 */
import type { Address } from 'viem'
import type { GameView, Side } from './view.ts'

export interface AccountView {
  readonly address: Address
  /** Of its claims; none where it has only executed steps. */
  readonly sides: readonly Side[]
  readonly claims: number
  /** Wei. */
  readonly posted: string
  /** Wei that it gets, if nothing more happens. */
  readonly gets: string
}

/** In the order in which they first appear. */
export function accountsOf({ claims, isVoid }: GameView): AccountView[] {
  const accounts = new Map<
    string,
    { address: Address; sides: Set<Side>; claims: number; posted: bigint; gets: bigint }
  >()
  const of = (address: Address) => {
    const key = address.toLowerCase()
    const known = accounts.get(key) ?? { address, sides: new Set<Side>(), claims: 0, posted: 0n, gets: 0n }
    accounts.set(key, known)
    return known
  }
  for (const { claimant, paidTo, bond, side } of claims) {
    const poster = of(claimant)
    poster.sides.add(side)
    poster.claims++
    poster.posted += BigInt(bond)
    of(isVoid ? claimant : paidTo).gets += BigInt(bond)
  }
  return [...accounts.values()].map(({ sides, posted, gets, ...rest }) => ({
    ...rest,
    sides: [...sides],
    posted: String(posted),
    gets: String(gets),
  }))
}
