/**
 * The proposer: claims the output of the blocks after the agreed one, and sees its claims through: resolves them, makes them what is
 * agreed, takes the bond back. Like the challenger it works in rounds and keeps no state that matters.
 *
 * It posts nothing that it has not executed itself, to the exit with code 0.
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { anchorRegistryAbi } from '@zkmips/verifier-contracts/generated/anchor-registry'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { gameFactoryAbi } from '@zkmips/verifier-contracts/generated/game-factory'
import { inputBoxAbi } from '@zkmips/verifier-contracts/generated/input-box'
import { type Address, encodeFunctionData, type Hex, numberToHex, pad } from 'viem'
import type { LocalWords, PreimageSource } from '../../game/game-preimages.ts'
import { MachineTrace, prestateOf, requirePrestate, runId } from '../../game/machine-trace.ts'
import { resolvable } from '../../game/strategy.ts'
import type { BlockRef, Chain } from '../../l1/chain.ts'
import { GAME_DEFENDER_WINS, GAME_IN_PROGRESS, listGames, readClaims, readStatus, readTerms } from '../../l1/games.ts'
import { SenderError, sleep, type TransactionSender } from '../../l1/sender.ts'
import { type Action, creditAction, resolveAction } from '../challenger/actions.ts'
import type { Logger } from '../service/log.ts'
import type { AgentMetrics } from '../service/metrics.ts'

/** What a claim is about, as L1 has it. */
export interface ClaimInputs {
  readonly parentRoot: Hex
  readonly parentBlock: bigint
  readonly blockNumber: bigint
  readonly inputsDigest: Hex
  readonly chainConfig: Hex
}

/** Where outputs come from: an execution node, or the executor itself. They are executed here before they are posted. */
export interface OutputSource {
  /** @returns undefined where the block is not there yet */
  output(inputs: ClaimInputs): Promise<{ readonly outputRoot: Hex; readonly preimages: PreimageSource } | undefined>
}

/** The program does not confirm an output. */
export class OutputNotConfirmedError extends Error {
  readonly code = 'OUTPUT_NOT_CONFIRMED'
  constructor({ blockNumber }: ClaimInputs, outputRoot: Hex, finalState: Hex) {
    super(
      `the program does not confirm that block ${blockNumber} has the output ${outputRoot} (it ends in ${finalState}); ` +
        'nothing is posted; ask where the output comes from',
    )
    this.name = 'OutputNotConfirmedError'
  }
}

export interface ProposerOptions {
  readonly chain: Chain
  readonly sender: TransactionSender
  readonly factory: Address
  readonly gameType: number
  readonly image: ProgramImage
  readonly outputs: OutputSource
  readonly cacheFolder?: string
  /** Seconds: older games are not asked for money any more. */
  readonly gameWindow?: number
  readonly pollInterval?: number
  readonly signal: AbortSignal
  readonly log: Logger
  readonly metrics: AgentMetrics
}

export type ProposerState =
  | 'no block to claim'
  | 'no output yet'
  | 'proposing'
  | 'waiting'
  | 'resolving'
  | 'agreeing'
  | 'void'
  | 'lost'

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
    const { signal, pollInterval = 12_000, sender } = this.#options
    while (!signal.aborted) {
      await this.round()
      await sleep(pollInterval, signal)
    }
    await sender.settled()
  }

  /** @returns how things stand; undefined after an error, which is logged */
  async round(): Promise<ProposerState | undefined> {
    const { log, metrics, signal } = this.#options
    try {
      const at = await this.#options.chain.head()
      const state = await this.#advance(at)
      metrics.block.set(Number(at.number))
      metrics.rounds.inc({ outcome: 'done' })
      return state
    } catch (error) {
      if (signal.aborted) return undefined
      metrics.rounds.inc({ outcome: 'failed' })
      metrics.countError(error)
      log.error({ error }, 'nothing could be proposed; the next round tries again')
      return undefined
    }
  }

  async #advance(at: BlockRef): Promise<ProposerState> {
    const { chain, factory, gameType } = this.#options
    const registry = await chain.read(at, factory, gameFactoryAbi, 'registry', [])
    await this.#collect(at, registry)
    const inputs = await this.#inputs(at, registry)
    if (inputs === undefined) return 'no block to claim'
    const claimed = await this.#execute(inputs)
    if (claimed === undefined) return 'no output yet'
    const { parentRoot, inputsDigest, blockNumber } = inputs
    const proposal = { parentRoot, inputsDigest, blockNumber, ...claimed }
    const game = await chain.read(at, factory, gameFactoryAbi, 'gameAddress', [gameType, proposal])
    if (await chain.read(at, factory, gameFactoryAbi, 'isGame', [game])) return this.#tend(at, game, registry)
    const implementation = await chain.read(at, factory, gameFactoryAbi, 'implementation', [gameType])
    const bond = await chain.read(at, implementation, disputeGameAbi, 'proposerBond', [])
    this.#ask({
      kind: 'propose',
      key: `${factory} create ${game}`,
      what: `claim that block ${blockNumber} has the output ${claimed.outputRoot}`,
      to: factory,
      data: encodeFunctionData({ abi: gameFactoryAbi, functionName: 'create', args: [gameType, proposal] }),
      value: bond,
    })
    return 'proposing'
  }

  /** The blocks after the agreed one, as many as L1 has inputs for and one claim covers. @throws PrestateMismatchError */
  async #inputs(at: BlockRef, registry: Address): Promise<ClaimInputs | undefined> {
    const { chain, factory, gameType, image } = this.#options
    const implementation = await chain.read(at, factory, gameFactoryAbi, 'implementation', [gameType])
    const [parentRoot, parentBlock, inputBox, prestate, chainConfig, maxBlocks] = await Promise.all([
      chain.read(at, registry, anchorRegistryAbi, 'anchorRoot', []),
      chain.read(at, registry, anchorRegistryAbi, 'anchorBlock', []),
      chain.read(at, factory, gameFactoryAbi, 'inputBox', []),
      chain.read(at, implementation, disputeGameAbi, 'absolutePrestate', []),
      chain.read(at, implementation, disputeGameAbi, 'chainConfig', []),
      chain.read(at, implementation, disputeGameAbi, 'maxBlocks', []),
    ])
    requirePrestate(image, prestate)
    const lastBlock = await chain.read(at, inputBox, inputBoxAbi, 'lastBlock', [])
    let blockNumber = parentBlock + maxBlocks
    if (lastBlock < blockNumber) blockNumber = lastBlock
    if (blockNumber <= parentBlock) return undefined
    const inputsDigest = await chain.read(at, inputBox, inputBoxAbi, 'digest', [parentBlock, blockNumber])
    return { parentRoot, parentBlock, blockNumber, inputsDigest, chainConfig }
  }

  /** @throws OutputNotConfirmedError, and what running the program throws */
  async #execute(inputs: ClaimInputs): Promise<Claimed | undefined> {
    const { outputs, image, cacheFolder, signal } = this.#options
    const { parentRoot, inputsDigest, blockNumber, chainConfig } = inputs
    const id = [parentRoot, inputsDigest, blockNumber, chainConfig].join(' ')
    if (this.#confirmed?.inputs === id) return this.#confirmed.claimed
    const output = await outputs.output(inputs)
    if (output === undefined) return undefined
    const { outputRoot, preimages: source } = output
    const number = pad(numberToHex(blockNumber), { size: 32 })
    const locals: LocalWords = [parentRoot, outputRoot, inputsDigest, number, chainConfig]
    const folder = cacheFolder === undefined ? {} : { cacheFolder }
    const prestate = prestateOf(image)
    const trace = new MachineTrace({ image, prestate, locals, source, signal, ...folder })
    const rootClaim = await trace.stateHash(LAST)
    if (!rootClaim.startsWith('0x00')) throw new OutputNotConfirmedError(inputs, outputRoot, rootClaim)
    this.#options.log.info({ run: runId(prestate, locals), rootClaim }, `executed block ${blockNumber}`)
    this.#confirmed = { inputs: id, claimed: { outputRoot, rootClaim } }
    return this.#confirmed.claimed
  }

  /** Sees a claim through to what is agreed. Answering attacks on it is the challenger's work. */
  async #tend(at: BlockRef, game: Address, registry: Address): Promise<ProposerState> {
    const { chain } = this.#options
    const [status, isVoid, isFinal] = await Promise.all([
      readStatus(chain, at, game),
      chain.read(at, registry, anchorRegistryAbi, 'isVoid', [game]),
      chain.read(at, registry, anchorRegistryAbi, 'isFinal', [game]),
    ])
    if (isVoid) return 'void'
    if (status === GAME_IN_PROGRESS) {
      const terms = await readTerms(chain, at, game)
      const ready = resolvable(await readClaims(chain, at, game), terms, at.timestamp)
      for (const { index } of ready) this.#ask(resolveAction(game, index))
      return ready.length > 0 ? 'resolving' : 'waiting'
    }
    if (status !== GAME_DEFENDER_WINS) return 'lost'
    if (!isFinal) return 'waiting'
    this.#ask({
      kind: 'update anchor',
      key: `${registry} update ${game}`,
      what: `make the claim of game ${game} what is agreed`,
      to: registry,
      data: encodeFunctionData({ abi: anchorRegistryAbi, functionName: 'update', args: [game] }),
    })
    return 'agreeing'
  }

  /** What the vault owes from games whose result is final. */
  async #collect(at: BlockRef, registry: Address): Promise<void> {
    const { chain, factory, sender, gameWindow = DAYS_30 } = this.#options
    const vault = await chain.read(at, factory, gameFactoryAbi, 'vault', [])
    for (const { address: game } of await listGames(chain, at, factory, at.timestamp - gameWindow)) {
      const credit = await chain.read(at, vault, bondVaultAbi, 'credit', [game, sender.address])
      if (credit === 0n || !(await chain.read(at, registry, anchorRegistryAbi, 'isFinal', [game]))) continue
      this.#ask(creditAction(vault, game, sender.address))
    }
  }

  #ask(action: Omit<Action, 'kind'> & { readonly kind: string }): void {
    const { sender, log, metrics } = this.#options
    if (sender.isUnderWay(action.key)) return
    metrics.actions.inc({ action: action.kind.replaceAll(' ', '_') })
    log.info({ action: action.kind, wei: action.value }, action.what)
    sender.send(action).catch(error => {
      if (error instanceof SenderError && error.code === 'STOPPED') return
      metrics.countError(error)
      log.warn({ error }, `${action.what}: it is due again if the chain says so`)
    })
  }
}

const DAYS_30 = 30 * 24 * 3600

/** Past the end of any run. */
const LAST = 1n << 62n
