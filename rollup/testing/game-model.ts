/**
 * The rules of a dispute game in memory, as the contract has them, for tests of strategies: thousands of games in a second. State
 * hashes are made-up words; each has one successor.
 */
import { type Address, type Hex, keccak256, zeroAddress } from 'viem'
import { type Claim, secondsLeft } from '../game/claim.ts'
import { attackOf, defenceOf, ROOT_POSITION } from '../game/position.ts'
import { bondAt, type GameRules } from '../game/rules.ts'
import { resolvable } from '../game/strategy.ts'

/** A move or step that the contract would refuse. */
export class RefusedError extends Error {}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A run of 2^depth steps that exits before its end. */
export class SyntheticTrace {
  readonly #hashes: Hex[] = []
  readonly #successors = new Map<Hex, Hex>()

  /** @param length steps until the exit, at most 2^maxDepth */
  constructor(maxDepth: number, length: number) {
    for (let i = 0; i <= 2 ** maxDepth; i++) {
      const hash = keccak256(`0x${Math.min(i, length).toString(16).padStart(64, '0')}`)
      const previous = this.#hashes.at(-1)
      if (previous !== undefined) this.#successors.set(previous, hash)
      this.#hashes.push(hash)
    }
  }

  stateHash(steps: bigint): Hex {
    return this.#hashes[Number(steps)]!
  }

  get prestate(): Hex {
    return this.#hashes[0]!
  }

  /** A state that is nobody's has a successor, too. */
  successor(hash: Hex): Hex {
    return this.#successors.get(hash) ?? keccak256(hash)
  }
}

export class ModelGame {
  readonly claims: Mutable<Claim>[] = []
  /** By account: wei. */
  readonly posted = new Map<Address, bigint>()
  readonly won = new Map<Address, bigint>()
  now = 1_000_000
  readonly rules: GameRules
  readonly #trace: SyntheticTrace

  constructor(rules: GameRules, trace: SyntheticTrace, proposer: Address, root: Hex) {
    this.rules = rules
    this.#trace = trace
    this.#post(proposer, undefined, ROOT_POSITION, false, root, 0)
  }

  /** @throws RefusedError */
  move(account: Address, parentIndex: number, isAttack: boolean, value: Hex): number {
    const parent = this.#open(parentIndex)
    if (!isAttack && parentIndex === 0) throw new RefusedError('the root cannot be defended')
    if (parent.depth === this.rules.maxDepth) throw new RefusedError('a leaf needs a step')
    const position = isAttack ? attackOf(parent.position) : defenceOf(parent.position)
    if (this.claims.some(c => c.parent === parentIndex && c.position === position && c.value === value)) {
      throw new RefusedError('duplicate')
    }
    const { maxClock, extension } = this.rules
    const used = maxClock - secondsLeft(this.claims, parentIndex, this.now, this.rules)
    return this.#post(account, parentIndex, position, !isAttack, value, Math.min(used, maxClock - extension))
  }

  /** @param from state hash that the step starts from @throws RefusedError */
  step(account: Address, index: number, isAttack: boolean, from: Hex): void {
    const leaf = this.#open(index)
    if (leaf.depth !== this.rules.maxDepth) throw new RefusedError('no leaf')
    if (leaf.counteredBy !== undefined) throw new RefusedError('countered')
    const before = this.#bound(index, true)
    const pre = isAttack ? (before === undefined ? this.#trace.prestate : this.claims[before]!.value) : leaf.value
    if (from !== pre) throw new RefusedError('wrong prestate')
    const post = isAttack ? leaf : this.claims[this.#bound(index, false)!]!
    const sameSide = (leaf.depth - post.depth) % 2 === 0
    if ((this.#trace.successor(pre) === post.value) === sameSide) throw new RefusedError('the step does not counter')
    leaf.counteredBy = account
  }

  /** Lets all clocks run out. @returns whether the root stands */
  resolve(): boolean {
    this.now += this.rules.maxClock
    for (let ready = this.#ready(); ready.length > 0; ready = this.#ready())
      for (const i of ready) this.#resolveClaim(i)
    return this.claims[0]!.counteredBy === undefined
  }

  #ready(): number[] {
    return resolvable(this.claims, this.rules, this.now).map(({ index }) => index)
  }

  #resolveClaim(index: number): void {
    const claim = this.claims[index]!
    let [winner, bonds]: [Claim | undefined, bigint] = [undefined, claim.bond]
    for (const answer of this.claims) {
      if (answer.parent !== index) continue
      if (answer.counteredBy !== undefined) {
        if (answer.depth === this.rules.maxDepth) bonds += answer.bond
        continue
      }
      if (winner === undefined || answer.position < winner.position) winner = answer
    }
    if (winner !== undefined) claim.counteredBy = winner.claimant
    claim.resolved = true
    // Of a leaf that a step countered, the bond goes with that of the claim that it answered.
    if (claim.depth === this.rules.maxDepth && claim.counteredBy !== undefined) return
    add(this.won, claim.counteredBy ?? claim.claimant, bonds)
  }

  #open(index: number): Mutable<Claim> {
    const claim = this.claims[index]
    if (claim === undefined) throw new RefusedError('no such claim')
    if (secondsLeft(this.claims, index, this.now, this.rules) === 0) throw new RefusedError('the clock has expired')
    return claim
  }

  #bound(from: number, before: boolean): number | undefined {
    for (let claim = this.claims[from]!; claim.parent !== undefined; claim = this.claims[claim.parent]!) {
      if (claim.defends === before) return claim.parent
    }
    return undefined
  }

  #post(
    claimant: Address,
    parent: number | undefined,
    position: bigint,
    defends: boolean,
    value: Hex,
    elapsed: number,
  ): number {
    const index = this.claims.length
    const depth = parent === undefined ? 0 : this.claims[parent]!.depth + 1
    const bond = bondAt(this.rules, depth)
    add(this.posted, claimant, bond)
    const rest = { counteredBy: undefined, resolved: false, postedAt: this.now, elapsed, bond }
    this.claims.push({ index, value, claimant, parent, position, depth, defends, ...rest })
    return index
  }
}

function add(ledger: Map<Address, bigint>, account: Address, amount: bigint): void {
  if (account === zeroAddress) throw new Error('a bond must go to somebody')
  ledger.set(account, (ledger.get(account) ?? 0n) + amount)
}
