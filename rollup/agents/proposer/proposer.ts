/**
 * The proposer: claims the output of the blocks after the agreed one, and of those after claims that stand, and sees true claims through: resolves
 * them, makes them final, takes the bond back. Like the challenger it works in rounds and keeps no state that matters.
 *
 * Where the sequencer is silent it appends empty blocks for what waits, for as long as that lasts.
 *
 * It posts nothing, and builds on nothing, that it has not executed itself, to the exit with code 0.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, formatEther, type Hex, isAddressEqual, numberToHex, pad } from 'viem'
import type { LocalWords, PreimageSource } from '../../game/game-preimages.ts'
import { L1Inputs, spanOf } from '../../game/l1-inputs.ts'
import { type LiveClaim, type Parent, readChainOfClaims } from '../../game/live-claims.ts'
import { MachineTrace, prestateOf, requirePrestate, runId } from '../../game/machine-trace.ts'
import {
  GAME_IN_PROGRESS,
  type GameType,
  listGames,
  readClaims,
  readCredit,
  readFinality,
  readGameType,
  readStatus,
} from '../../game/read.ts'
import {
  type Action,
  appendEmptyAction,
  creditAction,
  finaliseAction,
  type Proposal,
  proposeAction,
  resolveAction,
} from '../../game/requests.ts'
import { resolvable } from '../../game/strategy.ts'
import { isAbandoned, readQueue } from '../../game/transaction-chain.ts'
import type { L1View } from '../../l1/client.ts'
import { readVerdict } from '../prover/submit.ts'
import { ask, DEFAULT_GAME_WINDOW, inRounds, type SendingAgentOptions } from '../service/agent.ts'

/** What a claim can be about, as L1 has it. */
export interface ClaimRange {
  readonly parentRoot: Hex
  readonly parentBlock: bigint
  /** How many blocks after the parent L1 has inputs for and one claim covers; at least 1. */
  readonly mostBlocks: bigint
  readonly chainConfig: Hex
}

/** What a claim is about. */
export interface ClaimInputs extends ClaimRange {
  readonly blockNumber: bigint
  readonly inputsDigest: Hex
  readonly maxBlocks: bigint
}

export interface Output {
  readonly outputRoot: Hex
  /** Of the last block, the one with this output: at most `mostBlocks` after the parent. */
  readonly blockNumber: bigint
  /** Everything that the blocks read but what L1 has of their inputs. */
  readonly preimages: PreimageSource
}

/** Where outputs come from: an execution node, or the executor itself. They are executed here before they are posted. */
export interface OutputSource {
  /** The latest output in the range. @returns undefined where there is none yet */
  output(range: ClaimRange): Promise<Output | undefined>
}

/** The program does not confirm an output. */
export class OutputNotConfirmedError extends Error {
  readonly code = 'OUTPUT_NOT_CONFIRMED'
  constructor({ blockNumber }: ClaimInputs, outputRoot: Hex, finalState: Hex) {
    super(
      `the program does not confirm that block ${blockNumber} has the output ${outputRoot} (it ends in ${finalState}); ` +
        'nothing is posted; find out where the output comes from',
    )
    this.name = 'OutputNotConfirmedError'
  }
}

export interface ProposerOptions extends SendingAgentOptions {
  /** Number of the game type that its claims are of. */
  readonly gameType: number
  /** The game type's program. */
  readonly image: ProgramImage
  readonly outputs: OutputSource
  /** Claims that may stand one on the other above the agreed root; `DEFAULT_DEPTH` unless given. */
  readonly depth?: number
  /** Wei that it escrows with each claim, for who proves it; none unless given. What is proved already is claimed without. */
  readonly fee?: bigint
}

/** A claim each hour for a week, which is longer than an undisputed claim takes to be final. */
export const DEFAULT_DEPTH = 168

export type ProposerState =
  | 'no block to claim'
  | 'no output yet'
  | 'proposing'
  | 'waiting'
  | 'resolving'
  | 'agreeing'
  | 'stopped'
  | 'given up'

interface About {
  readonly range: ClaimRange
  readonly type: GameType
  readonly transactionChain: Address
}

interface Claimed {
  readonly outputRoot: Hex
  readonly rootClaim: Hex
}

export class Proposer {
  readonly #options: ProposerOptions
  /** What was asked for last: while it is under way, L1 may get further, and the same parent needs no second claim. */
  #proposed: string | undefined
  /** By run without its claim: what was executed. */
  readonly #confirmed = new Map<string, Claimed>()

  constructor(options: ProposerOptions) {
    this.#options = options
  }

  async run(): Promise<void> {
    await inRounds(this.#options, () => this.round())
    await this.#options.sender.settled()
  }

  /** @returns how things stand; undefined after an error, which is logged */
  async round(): Promise<ProposerState | undefined> {
    const { l1, log, metrics, signal } = this.#options
    try {
      const view = await l1.latest()
      const state = await this.#advance(view)
      await this.#measure(view)
      metrics.rounds.inc({ outcome: 'done' })
      return state
    } catch (error) {
      if (signal.aborted) return undefined
      metrics.rounds.inc({ outcome: 'failed' })
      metrics.countError(error)
      log.error({ error }, 'no proposal could be made; the next round tries again')
      return undefined
    }
  }

  async #advance(view: L1View): Promise<ProposerState> {
    const {
      stateChain,
      gameType: number,
      image,
      gameWindow = DEFAULT_GAME_WINDOW,
      depth = DEFAULT_DEPTH,
    } = this.#options
    await this.#collect(view, stateChain)
    const type = await readGameType(
      view,
      await view.read(stateChain, stateCommitmentChainAbi, 'implementation', [number]),
    )
    requirePrestate(image, type.prestate)
    const transactionChain = await view.read(stateChain, stateCommitmentChainAbi, 'transactionChain', [])
    await this.#append(view, transactionChain)
    const { latest, live } = await readChainOfClaims(view, stateChain, view.block.timestamp - gameWindow)
    let state: ProposerState | undefined
    let parent: Parent = latest
    for (let claims = 0; claims < depth; claims++) {
      const range = await this.#range(view, parent, transactionChain, type)
      if (range === undefined) return state ?? 'no block to claim'
      const about = { range, type, transactionChain }
      const standing = await this.#standing(view, live, parent, about)
      if (standing === undefined) {
        const made = await this.#propose(view, parent, about)
        return made === 'proposing' ? made : (state ?? made)
      }
      const tended = await this.#tend(view, standing.game, stateChain)
      if (state === undefined || state === 'waiting') state = tended
      parent = standing
    }
    return state ?? 'no block to claim'
  }

  /** The claim on a parent that is the executed truth, and reaches furthest; undefined where there is none. */
  async #standing(
    view: L1View,
    live: readonly LiveClaim[],
    parent: Parent,
    about: About,
  ): Promise<LiveClaim | undefined> {
    const { range, type } = about
    const children = live.filter(
      claim => isAddressEqual(claim.parent, parent.game) && claim.gameType === this.#options.gameType,
    )
    for (const blockNumber of new Set(children.map(child => child.blockNumber).sort((a, b) => Number(b - a)))) {
      const mostBlocks = blockNumber - parent.blockNumber
      if (mostBlocks > type.maxBlocks) continue
      const output = await this.#options.outputs.output({ ...range, mostBlocks })
      if (output?.blockNumber !== blockNumber) continue
      const alike = children.filter(
        child => child.blockNumber === blockNumber && sameHash(child.root, output.outputRoot),
      )
      if (alike.length === 0) continue
      const { rootClaim } = await this.#executed(view, output, about)
      const found = alike.find(child => sameHash(child.rootClaim, rootClaim))
      if (found !== undefined) return found
    }
    return undefined
  }

  async #propose(view: L1View, { game: parent, root: parentRoot }: Parent, about: About): Promise<ProposerState> {
    const { stateChain, gameType: number, log, sender } = this.#options
    if (this.#proposed !== undefined && sender.isUnderWay(this.#proposed)) return 'proposing'
    if (await view.read(stateChain, stateCommitmentChainAbi, 'isStopped', [])) return 'stopped'
    const output = await this.#options.outputs.output(about.range)
    if (output === undefined) return 'no output yet'
    const { inputsDigest, outputRoot, rootClaim } = await this.#executed(view, output, about)
    const { blockNumber } = output
    const proposal = { parent, parentRoot, inputsDigest, blockNumber, outputRoot, rootClaim }
    const [attempt, game] = await view.read(stateChain, stateCommitmentChainAbi, 'attemptOf', [number, proposal])
    // Made already, and not above the latest final root any more.
    if (await view.read(stateChain, stateCommitmentChainAbi, 'isGame', [game]))
      return this.#tend(view, game, stateChain)
    this.#options.metrics.alerts.set({ alert: 'claim_fell' }, Number(attempt))
    if (attempt >= MAX_ATTEMPTS) {
      log.error({ block: blockNumber, attempts: attempt }, GIVEN_UP)
      return 'given up'
    }
    if (attempt > 0) log.warn({ block: blockNumber, attempt }, 'a true claim fell, and is made again')
    const fee = await this.#fee(view, proposal, about.type)
    const action = proposeAction(stateChain, number, proposal, about.type.proposerBond + fee)
    this.#proposed = action.key
    this.#ask(action)
    return 'proposing'
  }

  /** A proof that is recorded would earn the fee at once, and is there without one. */
  async #fee(view: L1View, proposal: Proposal, { prestate, chainConfig }: GameType): Promise<bigint> {
    const { fee = 0n, stateChain } = this.#options
    if (fee === 0n) return 0n
    const breaker = await view.read(stateChain, stateCommitmentChainAbi, 'breaker', [])
    const locals = localsOf({ ...proposal, chainConfig })
    return (await readVerdict(view, breaker, { prestate, locals })) === 'open' ? fee : 0n
  }

  /** The blocks after a parent, as many as L1 has inputs for and one claim covers. */
  async #range(
    view: L1View,
    { root: parentRoot, blockNumber: parentBlock }: Parent,
    transactionChain: Address,
    { chainConfig, maxBlocks }: GameType,
  ): Promise<ClaimRange | undefined> {
    const onL1 = (await view.read(transactionChain, canonicalTransactionChainAbi, 'lastBlock', [])) - parentBlock
    if (onL1 <= 0n) return undefined
    return { parentRoot, parentBlock, mostBlocks: onL1 < maxBlocks ? onL1 : maxBlocks, chainConfig }
  }

  async #executed(view: L1View, output: Output, { range, type, transactionChain }: About) {
    const { blockNumber } = output
    const { parentBlock } = range
    const inputsDigest = await view.read(transactionChain, canonicalTransactionChainAbi, 'digest', [
      parentBlock,
      blockNumber,
    ])
    const inputs = { ...range, blockNumber, inputsDigest, maxBlocks: type.maxBlocks }
    return { inputsDigest, ...(await this.#execute(inputs, output, transactionChain)) }
  }

  /** @throws OutputNotConfirmedError, and what running the program throws */
  async #execute(inputs: ClaimInputs, { outputRoot, preimages }: Output, transactionChain: Address): Promise<Claimed> {
    const { image, cacheFolder, signal, l1, fromBlock = 0 } = this.#options
    const { parentRoot, parentBlock, inputsDigest, blockNumber, chainConfig, maxBlocks } = inputs
    const id = [parentRoot, outputRoot, inputsDigest, blockNumber, chainConfig].join(' ')
    const known = this.#confirmed.get(id)
    if (known) return known
    const locals = localsOf({ ...inputs, outputRoot })
    const own = preimages.forRun?.(locals) ?? preimages
    const source = new L1Inputs(l1, { address: transactionChain, fromBlock }, spanOf(locals, maxBlocks), own)
    const folder = cacheFolder === undefined ? {} : { cacheFolder }
    const prestate = prestateOf(image)
    const trace = new MachineTrace({ image, prestate, locals, source, signal, ...folder })
    const rootClaim = await trace.stateHash(LAST)
    if (!rootClaim.startsWith('0x00')) throw new OutputNotConfirmedError(inputs, outputRoot, rootClaim)
    const blocks =
      parentBlock + 1n === blockNumber ? `block ${blockNumber}` : `blocks ${parentBlock + 1n} to ${blockNumber}`
    this.#options.log.info({ run: runId(prestate, locals), rootClaim }, `executed ${blocks}`)
    const claimed = { outputRoot, rootClaim }
    this.#confirmed.set(id, claimed)
    if (this.#confirmed.size > MOST_CONFIRMED) this.#confirmed.delete(this.#confirmed.keys().next().value!)
    return claimed
  }

  /** Sees a claim through until it is final. Answering attacks on it is the challenger's work. */
  async #tend(view: L1View, game: Address, stateChain: Address): Promise<ProposerState> {
    const [status, { isFinal, outcome }] = await Promise.all([
      readStatus(view, game),
      readFinality(view, stateChain, game),
    ])
    if (status === GAME_IN_PROGRESS) return (await this.#resolve(view, game)) ? 'resolving' : 'waiting'
    if (!isFinal || outcome !== 'open') return 'waiting'
    this.#ask(finaliseAction(stateChain, game))
    return 'agreeing'
  }

  /** Where the sequencer has been silent for too long, what waits comes into an empty block, so that there is something to claim. One a round. */
  async #append(view: L1View, transactionChain: Address): Promise<void> {
    const queue = await readQueue(view, transactionChain)
    if (isAbandoned(queue, view.block.timestamp)) this.#ask(appendEmptyAction(transactionChain, queue.lastBlock + 1n))
  }

  /** What the vault owes from games whose result is final; its own claims are resolved wherever they are, also those that were overtaken. */
  async #collect(view: L1View, stateChain: Address): Promise<void> {
    const { sender, gameWindow = DEFAULT_GAME_WINDOW } = this.#options
    const vault = await view.read(stateChain, stateCommitmentChainAbi, 'vault', [])
    for (const { address: game } of await listGames(view, stateChain, view.block.timestamp - gameWindow)) {
      const [credit, posted] = await Promise.all([
        readCredit(view, vault, game, sender.address),
        view.read(vault, bondVaultAbi, 'posted', [game, sender.address]),
      ])
      if (credit > 0n) {
        const { isFinal } = await readFinality(view, stateChain, game)
        if (isFinal) this.#ask(creditAction(vault, game, sender.address))
      } else if (posted > 0n) await this.#resolve(view, game)
    }
  }

  /** @returns whether there was something to resolve */
  async #resolve(view: L1View, game: Address): Promise<boolean> {
    if ((await readStatus(view, game)) !== GAME_IN_PROGRESS) return false
    const terms = await readGameType(view, game)
    const ready = resolvable(await readClaims(view, game), terms, view.block.timestamp)
    for (const { index } of ready) this.#ask(resolveAction(game, index))
    return ready.length > 0
  }

  async #measure(view: L1View): Promise<void> {
    const { metrics, sender } = this.#options
    metrics.block.set(Number(view.block.number))
    metrics.blockTime.set(view.block.timestamp)
    metrics.pending.set(sender.pending)
    metrics.balance.set(Number(formatEther(await view.balance(sender.address))))
  }

  #ask(action: Action): void {
    ask(this.#options, action)
  }
}

/** How often a true claim is made before a person should look: something answers for it wrongly, or not at all. */
const MAX_ATTEMPTS = 3
const GIVEN_UP =
  'the claim fell as often as this proposer makes one, though its run confirms it; find out who did not defend it, then make it with zkmips l1 propose'

/** What a claim is about: the words of the local keys, 1 to 5. */
const localsOf = (
  about: Pick<ClaimInputs, 'parentRoot' | 'inputsDigest' | 'blockNumber' | 'chainConfig'> & Pick<Output, 'outputRoot'>,
): LocalWords => [
  about.parentRoot,
  about.outputRoot,
  about.inputsDigest,
  pad(numberToHex(about.blockNumber), { size: 32 }),
  about.chainConfig,
]

const sameHash = (a: Hex, b: Hex): boolean => a.toLowerCase() === b.toLowerCase()

/** Runs whose end is remembered. */
const MOST_CONFIRMED = 1000

/** Past the end of any run. */
const LAST = 1n << 62n
