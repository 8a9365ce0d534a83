/**
 * A game as it is shown: what the terminal, the page and `--json` have in common. Plain data that goes into JSON as it is; large
 * numbers are decimal strings.
 * @module
 */
import { type Claim, isDefenders, secondsLeft } from '@zkmips/rollup/game/claim'
import { forecast } from '@zkmips/rollup/game/forecast'
import type { MachineTrace } from '@zkmips/rollup/game/machine-trace'
import { stepsAt } from '@zkmips/rollup/game/position'
import type { Address, Hex } from 'viem'
import type { Names } from '../inside/names.ts'
import { boundsOf, type Game, type GameStatus } from './game.ts'
import type { SteppedOnL1 } from './history.ts'
import { type ExecutedStep, executedStep } from './instruction.ts'

export type Side = 'defenders' | 'challengers'

export interface ClaimView {
  readonly index: number
  readonly parent: number | null
  readonly answer: 'root' | 'attack' | 'defence'
  readonly side: Side
  readonly claimant: Address
  readonly position: string
  readonly depth: number
  readonly isLeaf: boolean
  /** The claim is about the state after so many steps. */
  readonly afterSteps: string
  readonly value: Hex
  /** Wei. */
  readonly bond: string
  readonly postedAt: number
  /** Seconds in which it can still be answered. */
  readonly secondsLeft: number
  /** The claim that counters it, if nothing more happens. */
  readonly counteredByClaim: number | null
  /** Who countered it by a step. */
  readonly counteredByStep: Address | null
  /** Whether it stands, if nothing more happens. */
  readonly stands: boolean
  readonly resolved: boolean
  /** Who gets the bond, if nothing more happens. */
  readonly paidTo: Address
  /** Whether it is true, as the run on this machine has it. */
  readonly isTrue: boolean | null
  readonly gas: number | null
}

export interface StepView {
  /** Index of the leaf. */
  readonly claim: number
  /** Whether the leaf is attacked: the step leads to its state; otherwise it starts from there. */
  readonly isAttack: boolean
  /** Undefined as long as L1 has not executed it. */
  readonly by?: Address
  readonly transaction?: Hex
  readonly gas?: number
  readonly before: Hex
  /** What the claims say is the state after the step. */
  readonly claimed: Hex
  /** State hash that executing it leads to. */
  readonly leadsTo: Hex
  readonly executed: ExecutedStep | null
}

export interface GameView {
  readonly game: Address
  readonly index: number
  readonly gameType: number
  readonly chainId: number
  /** Of L1: what is shown is how the game stands there. */
  readonly block: { readonly number: number; readonly timestamp: number }
  readonly status: GameStatus
  readonly isVoid: boolean
  readonly isFrozen: boolean
  readonly byProof: boolean
  /** Unix seconds. */
  readonly finalAt: number | null
  /** Whose turn it is: the side that loses if nothing more happens. Null when the game is decided or no claim can be answered. */
  readonly turn: Side | null
  /** Who wins if nothing more happens. */
  readonly ahead: Side
  readonly claimed: {
    readonly blockNumber: number
    readonly parentRoot: Hex
    readonly outputRoot: Hex
    readonly inputsDigest: Hex
    readonly chainConfig: Hex
  }
  readonly prestate: Hex
  readonly maxDepth: number
  readonly maxClock: number
  /** The steps between which the deepest line of claims still has its difference: 1 apart when it is down to a step. */
  readonly dispute: { readonly from: string; readonly to: string } | null
  /** Wei, of all claims. */
  readonly bonds: string
  readonly claims: readonly ClaimView[]
  readonly step: StepView | null
}

/** What can be added to what the contracts say. */
export interface Knowledge {
  readonly index: number
  readonly chainId: number
  readonly gas?: ReadonlyMap<number, number>
  readonly steps?: readonly SteppedOnL1[]
  /** The run on this machine. */
  readonly trace?: MachineTrace
  readonly names?: Names
}

/** @throws MissingPreimageError where the run lacks a preimage */
export async function viewOf(game: Game, known: Knowledge): Promise<GameView> {
  const { claims, type, block, status, locals } = game
  const { winners, paidTo, rootStands } = forecast(claims)
  const isOpen = status === 'in progress'
  const step = await stepOf(game, known)
  const views: ClaimView[] = []
  for (const claim of claims) {
    const { index, parent, depth, defends, value, counteredBy } = claim
    const after = stepsAt(claim.position, type.maxDepth)
    const winner = winners[index]
    views.push({
      ...{ index, parent: parent ?? null, depth, value, claimant: claim.claimant },
      answer: parent === undefined ? 'root' : defends ? 'defence' : 'attack',
      side: isDefenders(claim) ? 'defenders' : 'challengers',
      position: String(claim.position),
      isLeaf: depth === type.maxDepth,
      afterSteps: String(after),
      bond: String(claim.bond),
      postedAt: claim.postedAt,
      secondsLeft: isOpen ? secondsLeft(claims, index, block.timestamp, type) : 0,
      counteredByClaim: winner ?? null,
      counteredByStep: winner === undefined ? (counteredBy ?? null) : null,
      stands: winner === undefined && counteredBy === undefined,
      resolved: claim.resolved,
      paidTo: paidTo[index]!,
      isTrue: known.trace ? (await known.trace.stateHash(after)) === value : null,
      gas: known.gas?.get(index) ?? null,
    })
  }
  const canBeAnswered = views.some(({ stands, secondsLeft: left }) => stands && left > 0)
  const ahead = rootStands ? 'defenders' : 'challengers'
  const [parentRoot, outputRoot, inputsDigest, number, chainConfig] = locals
  return {
    game: game.address,
    index: known.index,
    gameType: game.typeNumber,
    chainId: known.chainId,
    block: { number: Number(block.number), timestamp: block.timestamp },
    status,
    isVoid: game.isVoid,
    isFrozen: game.isFrozen,
    byProof: game.byProof,
    finalAt: game.finalAt ?? null,
    turn: isOpen && canBeAnswered ? (rootStands ? 'challengers' : 'defenders') : null,
    ahead,
    claimed: { blockNumber: Number(BigInt(number)), parentRoot, outputRoot, inputsDigest, chainConfig },
    prestate: type.prestate,
    maxDepth: type.maxDepth,
    maxClock: type.maxClock,
    dispute: disputeOf(claims, type.maxDepth, step?.isAttack),
    bonds: String(claims.reduce((sum, { bond }) => sum + bond, 0n)),
    claims: views,
    step,
  }
}

/** Of the deepest claim, the newest of them. */
const deepest = (claims: readonly Claim[]): Claim => claims.reduce((a, b) => (b.depth >= a.depth ? b : a))

function disputeOf(claims: readonly Claim[], maxDepth: number, isAttack: boolean | undefined): GameView['dispute'] {
  const claim = deepest(claims)
  if (claim.parent === undefined) return null
  const { before, behind } = boundsOf(claims, claim.index)
  const own = stepsAt(claim.position, maxDepth)
  const from = isAttack === false ? own : before ? stepsAt(before.position, maxDepth) : 0n
  const to = isAttack === true ? own : stepsAt(behind!.position, maxDepth)
  return { from: String(from), to: String(to) }
}

/** The step that L1 executed, or else the one that the deepest line of claims has come to. */
async function stepOf(game: Game, { steps = [], trace, names }: Knowledge): Promise<StepView | null> {
  const { claims, type, locals } = game
  const [stepped] = steps
  if (stepped) {
    const { claim, by, transaction, gas, postState, inputs, source, isAttack } = stepped
    const { before, behind } = boundsOf(claims, claim)
    const leaf = claims[claim]!
    const executed = inputs ? executedStep(inputs, locals, source, names) : null
    const ends = isAttack
      ? { before: before?.value ?? type.prestate, claimed: leaf.value }
      : { before: leaf.value, claimed: behind!.value }
    return { claim, isAttack, by, transaction, gas, ...ends, leadsTo: postState, executed }
  }
  const leaf = deepest(claims)
  if (trace === undefined || leaf.depth !== type.maxDepth) return null
  const after = stepsAt(leaf.position, type.maxDepth)
  const isAttack = (await trace.stateHash(after)) !== leaf.value
  const witness = await trace.witness(isAttack ? after - 1n : after)
  const { behind } = boundsOf(claims, leaf.index)
  const hexOf = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString('hex')}`
  return {
    claim: leaf.index,
    isAttack,
    before: hexOf(witness.pre),
    claimed: isAttack ? leaf.value : behind!.value,
    leadsTo: hexOf(witness.post),
    executed: executedStep(witness, locals, { get: () => witness.preimage?.value.subarray(8) }, names),
  }
}
