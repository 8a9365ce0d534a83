/**
 * The proposer: claims the output of the blocks after the agreed one, and sees its claims through: resolves them, makes them what is
 * agreed, takes the bond back. Like the challenger it works in rounds and keeps no state that matters.
 *
 * It posts nothing that it has not executed itself, to the exit with code 0.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { gameFactoryAbi } from '@zkmips/verifier-contracts/generated/game-factory'
import { inputBoxAbi } from '@zkmips/verifier-contracts/generated/input-box'
import { type Address, type Hex, numberToHex, pad } from 'viem'
import type { LocalWords, PreimageSource } from '../../game/game-preimages.ts'
import { L1Inputs, spanOf } from '../../game/l1-inputs.ts'
import { MachineTrace, prestateOf, requirePrestate, runId } from '../../game/machine-trace.ts'
import {
  GAME_IN_PROGRESS,
  type GameType,
  listGames,
  readAnchor,
  readClaims,
  readCredit,
  readFinality,
  readGameType,
  readStatus,
} from '../../game/read.ts'
import { type Action, creditAction, proposeAction, resolveAction, updateAnchorAction } from '../../game/requests.ts'
import { resolvable } from '../../game/strategy.ts'
import type { L1View } from '../../l1/client.ts'
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
}

export type ProposerState =
  | 'no block to claim'
  | 'no output yet'
  | 'proposing'
  | 'waiting'
  | 'resolving'
  | 'agreeing'
  | 'given up'

interface Claimed {
  readonly outputRoot: Hex
  readonly rootClaim: Hex
}

export class Proposer {
  readonly #options: ProposerOptions
  /** By run without its claim: what was executed last. */
  #confirmed: { readonly inputs: string; readonly claimed: Claimed } | undefined

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
      metrics.block.set(Number(view.block.number))
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
    const { factory, gameType: number, image } = this.#options
    const registry = await view.read(factory, gameFactoryAbi, 'registry', [])
    await this.#collect(view, registry)
    const type = await readGameType(view, await view.read(factory, gameFactoryAbi, 'implementation', [number]))
    requirePrestate(image, type.prestate)
    const inputBox = await view.read(factory, gameFactoryAbi, 'inputBox', [])
    const range = await this.#range(view, registry, inputBox, type)
    if (range === undefined) return 'no block to claim'
    const output = await this.#options.outputs.output(range)
    if (output === undefined) return 'no output yet'
    const { parentRoot, parentBlock } = range
    const { blockNumber } = output
    const inputsDigest = await view.read(inputBox, inputBoxAbi, 'digest', [parentBlock, blockNumber])
    const inputs = { ...range, blockNumber, inputsDigest, maxBlocks: type.maxBlocks }
    const claimed = await this.#execute(inputs, output, inputBox)
    const proposal = { parentRoot, inputsDigest, blockNumber, ...claimed }
    const [attempt, game] = await view.read(factory, gameFactoryAbi, 'attemptOf', [number, proposal])
    if (await view.read(factory, gameFactoryAbi, 'isGame', [game])) return this.#tend(view, game, registry)
    this.#options.metrics.alerts.set({ alert: 'claim_fell' }, Number(attempt))
    if (attempt >= MAX_ATTEMPTS) {
      this.#options.log.error({ block: blockNumber, attempts: attempt }, GIVEN_UP)
      return 'given up'
    }
    if (attempt > 0) this.#options.log.warn({ block: blockNumber, attempt }, 'a true claim fell, and is made again')
    this.#ask(proposeAction(factory, number, proposal, type.proposerBond))
    return 'proposing'
  }

  /** The blocks after the agreed one, as many as L1 has inputs for and one claim covers. */
  async #range(view: L1View, registry: Address, inputBox: Address, type: GameType): Promise<ClaimRange | undefined> {
    const { chainConfig, maxBlocks } = type
    const { root: parentRoot, blockNumber: anchorBlock } = await readAnchor(view, registry)
    const parentBlock = BigInt(anchorBlock)
    const onL1 = (await view.read(inputBox, inputBoxAbi, 'lastBlock', [])) - parentBlock
    if (onL1 <= 0n) return undefined
    return { parentRoot, parentBlock, mostBlocks: onL1 < maxBlocks ? onL1 : maxBlocks, chainConfig }
  }

  /** @throws OutputNotConfirmedError, and what running the program throws */
  async #execute(inputs: ClaimInputs, { outputRoot, preimages }: Output, inputBox: Address): Promise<Claimed> {
    const { image, cacheFolder, signal, l1, fromBlock = 0 } = this.#options
    const { parentRoot, parentBlock, inputsDigest, blockNumber, chainConfig, maxBlocks } = inputs
    const id = [parentRoot, outputRoot, inputsDigest, blockNumber, chainConfig].join(' ')
    if (this.#confirmed?.inputs === id) return this.#confirmed.claimed
    const number = pad(numberToHex(blockNumber), { size: 32 })
    const locals: LocalWords = [parentRoot, outputRoot, inputsDigest, number, chainConfig]
    const own = preimages.forRun?.(locals) ?? preimages
    const source = new L1Inputs(l1, { inputBox, fromBlock }, spanOf(locals, maxBlocks), own)
    const folder = cacheFolder === undefined ? {} : { cacheFolder }
    const prestate = prestateOf(image)
    const trace = new MachineTrace({ image, prestate, locals, source, signal, ...folder })
    const rootClaim = await trace.stateHash(LAST)
    if (!rootClaim.startsWith('0x00')) throw new OutputNotConfirmedError(inputs, outputRoot, rootClaim)
    const blocks =
      parentBlock + 1n === blockNumber ? `block ${blockNumber}` : `blocks ${parentBlock + 1n} to ${blockNumber}`
    this.#options.log.info({ run: runId(prestate, locals), rootClaim }, `executed ${blocks}`)
    this.#confirmed = { inputs: id, claimed: { outputRoot, rootClaim } }
    return this.#confirmed.claimed
  }

  /** Sees a claim through to what is agreed. Answering attacks on it is the challenger's work. */
  async #tend(view: L1View, game: Address, registry: Address): Promise<ProposerState> {
    const [status, { isFinal }] = await Promise.all([readStatus(view, game), readFinality(view, registry, game)])
    if (status === GAME_IN_PROGRESS) {
      const terms = await readGameType(view, game)
      const ready = resolvable(await readClaims(view, game), terms, view.block.timestamp)
      for (const { index } of ready) this.#ask(resolveAction(game, index))
      return ready.length > 0 ? 'resolving' : 'waiting'
    }
    if (!isFinal) return 'waiting'
    this.#ask(updateAnchorAction(registry, game))
    return 'agreeing'
  }

  /** What the vault owes from games whose result is final. */
  async #collect(view: L1View, registry: Address): Promise<void> {
    const { factory, sender, gameWindow = DEFAULT_GAME_WINDOW } = this.#options
    const vault = await view.read(factory, gameFactoryAbi, 'vault', [])
    for (const { address: game } of await listGames(view, factory, view.block.timestamp - gameWindow)) {
      if ((await readCredit(view, vault, game, sender.address)) === 0n) continue
      const { isFinal } = await readFinality(view, registry, game)
      if (isFinal) this.#ask(creditAction(vault, game, sender.address))
    }
  }

  #ask(action: Action): void {
    ask(this.#options, action)
  }
}

/** How often a true claim is made before a person should look: something answers for it wrongly, or not at all. */
const MAX_ATTEMPTS = 3
const GIVEN_UP =
  'the claim fell as often as this proposer makes one, though its run confirms it; find out who did not defend it, then make it with zkmips dispute create'

/** Past the end of any run. */
const LAST = 1n << 62n
