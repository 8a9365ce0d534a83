/**
 * The prover: in rounds, each at one block of L1, it looks at the claims in progress, decides by its policy which of them are to be proved, and has one proof
 * made at a time, of the claim with the least time left; claims in a row share one. It proves what is: that a claim is true, or that it is false.
 *
 * Like the other agents it keeps no state that matters. What is proved is on the chain; a proof that is whole is in its store until the chain has it, and what
 * a proof needs is kept there part by part, so a kill costs at most the part that was being made.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, bytesToHex, formatEther, type Hex, hexToBytes } from 'viem'
import type { LocalWords, PreimageSource } from '../../game/game-preimages.ts'
import { prestateOf } from '../../game/machine-trace.ts'
import {
  GAME_CHALLENGER_WINS,
  GAME_IN_PROGRESS,
  type GameTerms,
  type ListedGame,
  listGames,
  readClaims,
  readCredit,
  readFinality,
  readStatus,
  readTerms,
} from '../../game/read.ts'
import { type Action, creditAction, resolveByProofAction, settleAction } from '../../game/requests.ts'
import type { L1View } from '../../l1/client.ts'
import { L1Error } from '../../l1/errors.ts'
import { ask, DEFAULT_GAME_WINDOW, inRounds, type SendingAgentOptions } from '../service/agent.ts'
import { executeClaim, provableRun, targetOf } from './claim-run.ts'
import { type Candidate, inARow, inOrder, isWanted, isWorth, type ProofPolicy, urgencyOf } from './policy.ts'
import type { ProofMaker, ProvableRun } from './proof-maker.ts'
import { ProofStore } from './proof-store.ts'
import { type ProofTarget, proofName, readVerdict, submitAction } from './submit.ts'

export interface ProverOptions extends SendingAgentOptions {
  /** Programs of game types. */
  readonly programs: readonly ProgramImage[]
  /** Where the preimages of runs are; what L1 has of the inputs of blocks is read from L1. */
  readonly source: PreimageSource
  readonly maker: ProofMaker
  readonly policy: ProofPolicy
  /** Folder for proofs that are not on L1 yet. */
  readonly proofFolder: string
  /** Whom proofs pay; the account that sends unless given. */
  readonly payee?: Address
  /** Most claims in a row that one proof is about; 4 unless given. */
  readonly maxRow?: number
}

/** A proof that is being made. */
interface Job {
  readonly games: readonly Address[]
  readonly stop: AbortController
  readonly end: Promise<void>
}

/** Until one was made here: of a block. */
const FIRST_PROOF_SECONDS = 240

export class Prover {
  readonly #options: ProverOptions
  readonly #programs: ReadonlyMap<Hex, ProgramImage>
  readonly #store: ProofStore
  readonly #payee: Address
  readonly #terms = new Map<Address, GameTerms>()
  readonly #exitCodes = new Map<Address, number>()
  /** Games in the window that are void, or refuted by a game or a proof, as the last round found them. */
  #fallen: ReadonlySet<Address> = new Set()
  /** Whether a result needs a game and a proof, as the last round found it. */
  #needsBoth = false
  /** That the last proof took. */
  #proofSeconds = FIRST_PROOF_SECONDS
  /** Games that cannot be proved, or are not worth it while they have so many claims. */
  readonly #passed = new Map<Address, number>()
  /** Keys of the transactions that bring proofs, by game. */
  readonly #submitted = new Map<Address, string>()
  #job: Job | undefined

  constructor(options: ProverOptions) {
    this.#options = options
    this.#programs = new Map(options.programs.map(image => [prestateOf(image), image]))
    this.#store = new ProofStore(options.proofFolder)
    this.#payee = options.payee ?? options.sender.address
  }

  /** Rounds until the signal; the proof that is being made then is given up, and goes on from its parts at the next start. */
  async run(): Promise<void> {
    await inRounds(this.#options, () => this.#look())
    await this.#job?.end
    await this.#options.sender.settled()
  }

  /** One look at everything, and the proof that is most urgent to its end. @returns whether L1 could be read */
  async round(): Promise<boolean> {
    const couldRead = await this.#look()
    await this.#job?.end
    return couldRead
  }

  async #look(): Promise<boolean> {
    const { l1, log, metrics, signal, stateChain, gameWindow = DEFAULT_GAME_WINDOW, policy, sender } = this.#options
    try {
      const view = await l1.latest()
      this.#needsBoth = await view.read(stateChain, stateCommitmentChainAbi, 'needsBothEvidences', [])
      const surveyed: Candidate[] = []
      const fallen = new Set<Address>()
      // The oldest first: of several from one block of L1 the row begins with the first.
      for (const game of (await listGames(view, stateChain, view.block.timestamp - gameWindow)).reverse()) {
        const candidate = await this.#guard(game.address, () => this.#survey(view, game, fallen))
        if (candidate !== undefined) surveyed.push(candidate)
      }
      this.#fallen = fallen
      const open = surveyed.filter(({ terms }) => !this.#fallsWithParent(terms))
      this.#stopIfPointless(open)
      const wanted = open.filter(
        candidate =>
          isWanted(policy, candidate, view.block.timestamp) &&
          this.#passed.get(candidate.game) !== candidate.claims.length &&
          !(this.#exitCodes.get(candidate.game) === 0 && this.#comesTooLate(candidate, view.block.timestamp)) &&
          !sender.isUnderWay(this.#submitted.get(candidate.game) ?? ''),
      )
      await this.#measure(view, wanted)
      if (this.#job === undefined && !signal.aborted) this.#start(view, wanted, open)
      metrics.rounds.inc({ outcome: 'done' })
      return true
    } catch (error) {
      if (signal.aborted) return false
      metrics.rounds.inc({ outcome: 'failed' })
      metrics.countError(error)
      log.error({ error }, 'L1 could not be read; the next round tries again')
      return false
    }
  }

  async #guard<T>(game: Address, work: () => Promise<T>): Promise<T | undefined> {
    const { log, metrics, signal } = this.#options
    try {
      return await work()
    } catch (error) {
      if (signal.aborted) return undefined
      metrics.countError(error)
      log.error({ error, game }, 'a game could not be handled; the next round tries again')
      return undefined
    }
  }

  /**
   * Ends what proofs decide, and collects what is owed.
   * @param fallen is added to
   * @returns a claim that a proof would still decide, or make final, and about which nothing is proved
   */
  async #survey(
    view: L1View,
    { address: game, createdAt }: ListedGame,
    fallen: Set<Address>,
  ): Promise<Candidate | undefined> {
    const terms = await this.#termsOf(view, game)
    const [status, { isVoid, isFinal, outcome }, credit] = await Promise.all([
      readStatus(view, game),
      readFinality(view, terms.stateChain, game),
      readCredit(view, terms.vault, game, this.#payee),
    ])
    if (isFinal && credit > 0n) this.#ask(creditAction(terms.vault, game, this.#payee))
    if (isVoid || status === GAME_CHALLENGER_WINS) fallen.add(game)
    const isDecided = status !== GAME_IN_PROGRESS
    if (isDecided && !isVoid) await this.#settle(view, game)
    // While both evidences are needed, what a game has decided still waits for a proof.
    if (isVoid || outcome !== 'open' || (isDecided && !(this.#needsBoth && (await isWonByGame(view, game))))) {
      this.#forget(game)
      return undefined
    }
    const breaker = await view.read(game, disputeGameAbi, 'breaker', [])
    const verdict = await readVerdict(view, breaker, terms)
    if (verdict === 'open' && !this.#programs.has(terms.prestate)) return undefined
    if (verdict === 'open') return { game, terms, claims: await readClaims(view, game), createdAt }
    if (verdict === 'refuted') fallen.add(game)
    this.#forget(game)
    if (!isDecided && verdict !== 'contradictory' && !this.#needsBoth) this.#ask(resolveByProofAction(game))
    return undefined
  }

  /** Whether a claim that it builds on is known to be false, or void: then it falls with that, whatever is proved about it. */
  #fallsWithParent({ parent }: GameTerms): boolean {
    for (let game = parent; game !== undefined; game = this.#terms.get(game)?.parent) {
      if (this.#fallen.has(game) || this.#exitCodes.get(game) === 1) return true
    }
    return false
  }

  /** No proof of it is needed any more. */
  #forget(game: Address): void {
    if (!this.#job?.games.includes(game)) this.#store.forget(game)
  }

  /** The bonds of a game that was decided by a proof which pays us. */
  async #settle(view: L1View, game: Address): Promise<void> {
    if (!(await view.read(game, disputeGameAbi, 'resolvedByProof', []))) return
    if ((await view.read(game, disputeGameAbi, 'prover', [])) !== this.#payee) return
    const [settled, count] = await Promise.all([
      view.read(game, disputeGameAbi, 'settled', []),
      view.read(game, disputeGameAbi, 'claimCount', []),
    ])
    if (BigInt(settled) < count) this.#ask(settleAction(game))
  }

  /** Somebody else has proved it, or the game is over. */
  #stopIfPointless(open: readonly Candidate[]): void {
    if (this.#job === undefined || this.#job.games.some(game => open.some(candidate => candidate.game === game))) return
    this.#options.log.info({ games: this.#job.games }, 'a proof is not needed any more')
    this.#job.stop.abort()
  }

  #start(view: L1View, wanted: readonly Candidate[], open: readonly Candidate[]): void {
    const { maxRow = 4, signal, log, metrics, sender } = this.#options
    const now = view.block.timestamp
    const [first] = inOrder(wanted, now)
    if (first === undefined) return
    const row = inARow(first, open, this.#exitCodes).slice(0, maxRow)
    const games = row.map(({ game }) => game)
    if (sender.isDryRun) {
      log.info({ games, secondsLeft: urgencyOf(first, now) }, 'would prove')
      return
    }
    const stop = new AbortController()
    const ended = AbortSignal.any([signal, stop.signal])
    const end = this.#prove(view, row, ended)
      .catch(error => {
        if (ended.aborted) return
        metrics.proofs.inc({ outcome: 'failed' })
        metrics.countError(error)
        log.error({ error, games }, 'a claim could not be proved; a later round tries again')
      })
      .finally(() => {
        metrics.proving.set(0)
        this.#job = undefined
      })
    this.#job = { games, stop, end }
  }

  async #prove(view: L1View, row: readonly Candidate[], signal: AbortSignal): Promise<void> {
    const { log } = this.#options
    const target = await this.#targetFor(view, row[0]!)
    if (target === undefined) return
    const named = (candidates: readonly Candidate[]) => proofName(target, localsOf(candidates))
    // Whole, and not on L1: from before a restart, or refused for a passing reason.
    for (const candidates of [row, row.slice(0, 1)]) {
      const stored = this.#store.load(row[0]!.game, named(candidates))
      if (stored !== undefined) {
        this.#submit(target, candidates, stored)
        return
      }
    }
    await this.#executeParents(view, row[0]!.terms, signal)
    if (this.#fallsWithParent(row[0]!.terms)) return
    const { runs, proved, exitCode } = await this.#execute(row, target, view.block.timestamp, signal)
    if (runs.length === 0) return
    const games = proved.map(({ game }) => game)
    log.info({ games, exitCode }, `proves ${exitCode === 0 ? 'true' : 'false'} claims`)
    this.#options.metrics.proving.set(1)
    const started = performance.now()
    const name = named(proved)
    const proof = await this.#options.maker.prove(runs, {
      contextTag: hexToBytes(target.contextTag),
      folder: this.#store.folderOf(games[0]!, name),
      signal,
      onProgress: what => log.debug({ games }, what),
    })
    this.#proofSeconds = (performance.now() - started) / 1000
    this.#options.metrics.proofSeconds.inc(this.#proofSeconds)
    this.#options.metrics.proofs.inc({ outcome: 'made' })
    const file = Uint8Array.of(exitCode, ...proof)
    this.#store.save(games[0]!, name, file)
    this.#submit(target, proved, file)
  }

  /** Runs what a claim builds on and is not final: minutes of proofs hang on it. What cannot be run here counts as true. */
  async #executeParents(view: L1View, { parent }: GameTerms, signal: AbortSignal): Promise<void> {
    const { log, metrics } = this.#options
    for (let game = parent; game !== undefined; game = (await this.#termsOf(view, game)).parent) {
      const terms = await this.#termsOf(view, game)
      if ((await readFinality(view, terms.stateChain, game)).outcome !== 'open') return
      if (this.#exitCodes.has(game) || !this.#programs.has(terms.prestate)) continue
      try {
        await this.#run(game, terms, signal)
      } catch (error) {
        if (signal.aborted) throw error
        metrics.countError(error)
        log.warn({ error, game }, 'a claim that another one builds on could not be executed; it is taken for true')
      }
    }
  }

  /** @returns its trace, with the code of its end; undefined where that is no verdict */
  async #run(game: Address, terms: GameTerms, signal: AbortSignal) {
    const { l1, fromBlock = 0, source } = this.#options
    const image = this.#programs.get(terms.prestate)!
    const executed = await executeClaim(l1, terms, { image, source, fromBlock, signal })
    const { trace, exitCode } = executed
    this.#options.metrics.executedSteps.inc(trace.executedSteps)
    if (exitCode !== undefined) this.#exitCodes.set(game, exitCode)
    return executed
  }

  /** Whether a true claim is final by time before its proof would be there. Nobody has answered it, so a proof decides nothing else. */
  #comesTooLate(candidate: Candidate, now: number): boolean {
    const { claims } = candidate
    return claims.length === 1 && !this.#needsBoth && urgencyOf(candidate, now) <= this.#proofSeconds
  }

  /** Runs claims in a row, as far as they belong into one proof. @param now unix seconds of L1 */
  async #execute(row: readonly Candidate[], target: ProofTarget, now: number, signal: AbortSignal) {
    const { log, policy } = this.#options
    const runs: ProvableRun[] = []
    const proved: Candidate[] = []
    let exitCode = 0
    for (const candidate of row) {
      const { game, claims } = candidate
      const { trace, final, exitCode: code } = await this.#run(game, candidate.terms, signal)
      if (code === undefined) {
        this.#passed.set(game, claims.length)
        log.error(
          { alert: 'not_provable', game, final },
          'the run of a claim ends without a verdict, which has no proof',
        )
        break
      }
      if (code !== 0 && runs.length > 0) break
      if (runs.length === 0 && code === 0 && this.#comesTooLate(candidate, now)) break
      exitCode = code
      const folder = this.#store.folderOf(game, proofName(target, [candidate.terms.locals]))
      runs.push(provableRun(this.#programs.get(candidate.terms.prestate)!, candidate.terms, trace, folder))
      proved.push(candidate)
      if (code !== 0) break
    }
    if (!isWorth(policy, proved, exitCode, this.#needsBoth)) {
      for (const { game, claims } of proved) this.#passed.set(game, claims.length)
      return { runs: [], proved: [], exitCode }
    }
    return { runs, proved, exitCode }
  }

  /** Does not wait: whether L1 has it shows in a later round. */
  #submit(target: ProofTarget, proved: readonly Candidate[], [exitCode, ...proof]: Uint8Array): void {
    const { sender, log, metrics } = this.#options
    const action = submitAction(target, localsOf(proved), exitCode!, bytesToHex(Uint8Array.from(proof)))
    for (const { game } of proved) this.#submitted.set(game, action.key)
    if (sender.isUnderWay(action.key)) return
    metrics.actions.inc({ action: action.kind })
    log.info({ action: action.kind, to: action.to }, action.what)
    sender.send(action).then(
      () => metrics.proofs.inc({ outcome: 'recorded' }),
      error => {
        if (error instanceof L1Error && error.code === 'STOPPED') return
        metrics.countError(error)
        log.warn({ error }, `${action.what}: it is tried again if it is still due`)
        if (!isFinalRefusal(error)) return
        log.error({ alert: 'proof_refused', error, games: proved.map(({ game }) => game) }, PROOF_REFUSED)
        for (const { game, claims } of proved) this.#passed.set(game, claims.length)
      },
    )
  }

  async #targetFor(view: L1View, { game, terms: { prestate } }: Candidate): Promise<ProofTarget | undefined> {
    const { maker, log } = this.#options
    const [name, { keyDigest }, payee] = [await maker.nameOf(this.#programs.get(prestate)!), maker, this.#payee]
    const target = await targetOf(view, game, { prestate, name, keyDigest, payee })
    if (target === undefined) log.error({ alert: 'no_version', game, prestate, name, keyDigest }, NO_VERSION)
    return target
  }

  async #termsOf(view: L1View, game: Address): Promise<GameTerms> {
    const known = this.#terms.get(game)
    if (known) return known
    const terms = await readTerms(view, game)
    this.#terms.set(game, terms)
    return terms
  }

  #ask(action: Action): void {
    ask(this.#options, action)
  }

  async #measure(view: L1View, wanted: readonly Candidate[]): Promise<void> {
    const { metrics, sender } = this.#options
    metrics.block.set(Number(view.block.number))
    metrics.blockTime.set(view.block.timestamp)
    metrics.pending.set(sender.pending)
    metrics.games.reset()
    metrics.games.set({ state: 'to_prove' }, wanted.length)
    const urgent = wanted.map(candidate => urgencyOf(candidate, view.block.timestamp))
    metrics.secondsLeft.set(urgent.length === 0 ? -1 : Math.min(...urgent))
    metrics.balance.set(Number(formatEther(await view.balance(sender.address))))
  }
}

const isWonByGame = async (view: L1View, game: Address): Promise<boolean> =>
  !(await view.read(game, disputeGameAbi, 'resolvedByProof', []))

const NO_VERSION =
  'no usable version of the proof system takes proofs of this release about this program; deploy with --verification-key, or have the owner add one'

const PROOF_REFUSED =
  'L1 does not take a proof that was made here; it is not made again before the claim is answered or the agent is started anew'

const localsOf = (candidates: readonly Candidate[]): LocalWords[] => candidates.map(({ terms }) => terms.locals)

/** L1 will not take this proof later, either. */
const isFinalRefusal = (error: unknown): boolean =>
  error instanceof L1Error && error.revert !== undefined && FINAL.has(error.revert.name)
const FINAL: ReadonlySet<string> = new Set(['ProofInvalid', 'BadExitCode', 'NotConsecutive', 'OtherProgram'])
