/**
 * A game as it is shown: what the terminal, the page and `--json` have in common. Plain data that goes into JSON as it is; large
 * numbers are decimal strings.
 * @module
 */
import { boundsOf, type Claim, isDefenders, secondsLeft } from '@zkmips/rollup/game/claim'
import { forecast } from '@zkmips/rollup/game/forecast'
import type { SteppedOnL1 } from '@zkmips/rollup/game/history'
import type { MachineTrace } from '@zkmips/rollup/game/machine-trace'
import { stepsAt } from '@zkmips/rollup/game/position'
import type { Game, GameStatus } from '@zkmips/rollup/game/read'
import type { Address, Hex } from 'viem'
import type { Names } from '../inside/names.ts'
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
  /** Unix seconds until which it can be answered; null where it cannot be any more. */
  readonly deadline: number | null
  /** Whether it lies on the line of claims that leads to the step in dispute. */
  readonly isOnPath: boolean
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
  /** The claim of that state; null for the program's first. */
  readonly startsFrom: number | null
  /** What the claims say is the state after the step. */
  readonly claimed: Hex
  /** The claim that says so. */
  readonly comparedWith: number
  /** Whether that claim is of the leaf's own side: then the leaf falls if it is wrong, otherwise if it is right. */
  readonly isOwnSide: boolean
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
  /** Unix seconds: the earliest deadline of a claim that stands. Null where there is none. */
  readonly deadline: number | null
  /** Who wins if nothing more happens. */
  readonly ahead: Side
  readonly claimed: {
    /** Of the first block; null where L1's inputs do not show it. */
    readonly firstBlock: number | null
    /** Of the last block, which has the claimed hash. */
    readonly blockNumber: number
    readonly parentRoot: Hex
    readonly outputRoot: Hex
    readonly inputsDigest: Hex
    readonly chainConfig: Hex
  }
  readonly prestate: Hex
  readonly maxDepth: number
  readonly maxClock: number
  /** Steps of the run on this machine, to its end. */
  readonly runSteps: number | null
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
  /** Number of the first block that the game is about. */
  readonly firstBlock?: number
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
  const path = pathTo(claims, step?.claim ?? deepest(claims).index)
  const views: ClaimView[] = []
  for (const claim of claims) {
    const { index, parent, depth, defends, value, counteredBy } = claim
    const after = stepsAt(claim.position, type.maxDepth)
    const winner = winners[index]
    const left = isOpen ? secondsLeft(claims, index, block.timestamp, type) : 0
    const isAnswerable = left > 0 && (winner !== undefined || counteredBy === undefined)
    views.push({
      ...{ index, parent: parent ?? null, depth, value, claimant: claim.claimant },
      answer: parent === undefined ? 'root' : defends ? 'defence' : 'attack',
      side: isDefenders(claim) ? 'defenders' : 'challengers',
      position: String(claim.position),
      isLeaf: depth === type.maxDepth,
      afterSteps: String(after),
      bond: String(claim.bond),
      postedAt: claim.postedAt,
      secondsLeft: left,
      deadline: isAnswerable ? block.timestamp + left : null,
      isOnPath: path.has(index),
      counteredByClaim: winner ?? null,
      counteredByStep: winner === undefined ? (counteredBy ?? null) : null,
      stands: winner === undefined && counteredBy === undefined,
      resolved: claim.resolved,
      paidTo: paidTo[index]!,
      isTrue: known.trace ? (await known.trace.stateHash(after)) === value : null,
      gas: known.gas?.get(index) ?? null,
    })
  }
  const deadlines = views.flatMap(({ stands, deadline }) => (stands && deadline !== null ? [deadline] : []))
  const ahead = rootStands ? 'defenders' : 'challengers'
  const [parentRoot, outputRoot, inputsDigest, number, chainConfig] = locals
  return {
    game: game.address,
    index: known.index,
    gameType: game.gameType,
    chainId: known.chainId,
    block: { number: Number(block.number), timestamp: block.timestamp },
    status,
    isVoid: game.isVoid,
    isFrozen: game.isFrozen,
    byProof: game.byProof,
    finalAt: game.finalAt ?? null,
    turn: deadlines.length > 0 ? (rootStands ? 'challengers' : 'defenders') : null,
    // Not by spreading: a flood of claims would be too many arguments.
    deadline: deadlines.length > 0 ? deadlines.reduce((a, b) => Math.min(a, b)) : null,
    ahead,
    claimed: {
      firstBlock: known.firstBlock ?? null,
      blockNumber: Number(BigInt(number)),
      parentRoot,
      outputRoot,
      inputsDigest,
      chainConfig,
    },
    prestate: type.prestate,
    maxDepth: type.maxDepth,
    maxClock: type.maxClock,
    runSteps: known.trace ? await known.trace.length() : null,
    dispute: disputeOf(claims, type.maxDepth, step?.isAttack),
    bonds: String(claims.reduce((sum, { bond }) => sum + bond, 0n)),
    claims: views,
    step,
  }
}

/** The deepest claim, the newest of them. */
const deepest = (claims: readonly Claim[]): Claim => claims.reduce((a, b) => (b.depth >= a.depth ? b : a))

/** Indices from the root to a claim. */
function pathTo(claims: readonly Claim[], index: number): ReadonlySet<number> {
  const path = new Set<number>()
  for (let at: number | undefined = index; at !== undefined; at = claims[at]!.parent) path.add(at)
  return path
}

function disputeOf(claims: readonly Claim[], maxDepth: number, isAttack: boolean | undefined): GameView['dispute'] {
  const claim = deepest(claims)
  if (claim.parent === undefined) return null
  const { before, behind } = boundsOf(claims, claim.index)
  const own = stepsAt(claim.position, maxDepth)
  const from = isAttack === false ? own : before ? stepsAt(before.position, maxDepth) : 0n
  const to = isAttack === true ? own : stepsAt(behind!.position, maxDepth)
  return { from: String(from), to: String(to) }
}

/** The step that L1 executed, or else the one that the deepest line of claims has come to, if that is a step of the run. */
async function stepOf(game: Game, { steps = [], trace, names }: Knowledge): Promise<StepView | null> {
  const { claims, type, locals } = game
  const [stepped] = steps
  if (stepped) {
    const { claim, by, transaction, gas, postState, inputs, source, isAttack } = stepped
    const executed = inputs ? executedStep(inputs, locals, source, names) : null
    return { by, transaction, gas, ...endsOf(game, claim, isAttack), leadsTo: postState, executed }
  }
  const leaf = deepest(claims)
  if (trace === undefined || leaf.depth !== type.maxDepth) return null
  const after = stepsAt(leaf.position, type.maxDepth)
  const isAttack = (await trace.stateHash(after)) !== leaf.value
  const witness = await trace.witness(isAttack ? after - 1n : after)
  const ends = endsOf(game, leaf.index, isAttack)
  const hexOf = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString('hex')}`
  if (hexOf(witness.pre) !== ends.before) return null
  const source = { get: () => witness.preimage?.value.subarray(8) }
  return { ...ends, leadsTo: hexOf(witness.post), executed: executedStep(witness, locals, source, names) }
}

/** What the claims say about both ends of a step against a leaf. */
function endsOf({ claims, type }: Game, claim: number, isAttack: boolean) {
  const leaf = claims[claim]!
  const { before, behind } = boundsOf(claims, claim)
  const start = isAttack ? before : leaf
  const compared = isAttack ? leaf : behind!
  return {
    claim,
    isAttack,
    before: start?.value ?? type.prestate,
    startsFrom: start?.index ?? null,
    claimed: compared.value,
    comparedWith: compared.index,
    isOwnSide: isDefenders(compared) === isDefenders(leaf),
  }
}
