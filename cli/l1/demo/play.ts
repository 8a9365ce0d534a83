/**
 * What the demonstration plays, act by act. Contracts, blocks, bridge, agents and proofs are the real ones; only the waiting is skipped, by moving the chain's clock.
 * @module
 */
import { join } from 'node:path'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { blockGameType } from '@zkmips/package/deploy'
import { releaseProofs } from '@zkmips/package/release-proofs'
import { DEVELOPMENT_VERIFICATION_KEY } from '@zkmips/package/setup'
import type { ProofMaker } from '@zkmips/rollup/agents/prover/proof-maker'
import { Prover } from '@zkmips/rollup/agents/prover/prover'
import { createLog } from '@zkmips/rollup/agents/service/log'
import { AgentMetrics } from '@zkmips/rollup/agents/service/metrics'
import { oracleOfUnchecked } from '@zkmips/rollup/blocks/block-trace'
import { rollupConfig } from '@zkmips/rollup/blocks/rollup-bounds'
import { proveMessage } from '@zkmips/rollup/bridge/proof'
import { type SentMessage, sentOnL2 } from '@zkmips/rollup/bridge/receipts'
import { deliverRequest, sendMessageOnL2, sendMessageRequest } from '@zkmips/rollup/bridge/requests'
import { ADDITION_DELAY, DEFAULT_DELAYS, deployDisputes } from '@zkmips/rollup/deploy/deploy'
import { DevRollup } from '@zkmips/rollup/devnet/dev-rollup'
import { type ClaimedBlock, claimBlock } from '@zkmips/rollup/game/claim-block'
import type { LocalWords } from '@zkmips/rollup/game/game-preimages'
import { readFinality, readTerms } from '@zkmips/rollup/game/read'
import { creditAction, finaliseAction, resolveAction } from '@zkmips/rollup/game/requests'
import { DEFAULT_RULES } from '@zkmips/rollup/game/rules'
import { transactionChainOf } from '@zkmips/rollup/game/transaction-chain'
import type { Deployment } from '@zkmips/rollup/l1/deployment'
import { Node } from '@zkmips/rollup/node/node'
import { anyProofAbi, anyProofBytecode } from '@zkmips/verifier-contracts/generated/any-proof'
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, encodeDeployData, encodeFunctionData, formatEther, type Hex, keccak256, parseEther } from 'viem'
import { challengerFor, duel, until } from '../../dispute/duel.ts'
import { findGame } from '../../dispute/game.ts'
import { LyingTrace } from '../../dispute/players.ts'
import { runOf } from '../../dispute/program.ts'
import { count } from '../../output/format.ts'
import { type Actor, accountOf, type Stage } from './stage.ts'

export interface Setting {
  readonly image: ProgramImage
  readonly maker: ProofMaker
  /** Where L1 is. */
  readonly home: Stage
  /** Makes a fork of L1, where claims are played; undefined where L1 is a fork already. */
  readonly fork: (() => Promise<Stage>) | undefined
  /** For files of agents. */
  readonly folder: string
  /** Begins an act. */
  act(title: string): void
  /** A sentence of it. */
  tell(text: string): void
  /** What takes a while. */
  busy(text: string): void
}

const HOUR = 3600
const GAME_TYPE = 0
const L2_CHAIN_ID = 20_402n
/** Unix seconds: 1 January 2040, later than any chain that is forked. The proofs that ship are of blocks with these times. */
const L1_TIME = 2_208_988_800
const FEE_RECIPIENT: Hex = `0x${'fe'.padStart(40, '0')}`
const RECEIVER: Address = `0x${'a11ce'.padStart(40, '0')}`
const BOB: Address = `0x${'b0b'.padStart(40, '0')}`

/** Plays everything. @returns the stage on which it ended, and the contracts */
export async function play(setting: Setting): Promise<{ stage: Stage; deployment: Deployment }> {
  const demo = new Demonstration(setting)
  await demo.deploy()
  await demo.runL2()
  if (setting.fork) await demo.fork(setting.fork)
  await demo.finalByOneProof()
  await demo.withdraw()
  await demo.refutedByProof()
  await demo.refutedByGame()
  await demo.contradiction()
  return demo.end()
}

class Demonstration {
  readonly #setting: Setting
  #stage: Stage
  #rollup!: DevRollup
  #deployment!: Deployment
  #withdrawal!: SentMessage
  /** Local keys of a claim that is proved true. */
  #proved!: LocalWords
  /** Games of true claims that are final. */
  readonly #true: Address[] = []

  constructor(setting: Setting) {
    this.#setting = setting
    this.#stage = setting.home
  }

  end(): { stage: Stage; deployment: Deployment } {
    return { stage: this.#stage, deployment: this.#deployment }
  }

  async deploy(): Promise<void> {
    const { image, act, tell, fork } = this.#setting
    act('The contracts')
    const config = rollupConfig({ chainId: L2_CHAIN_ID, forks: [{ time: 0n, name: 'osaka' }], keepsEmpty: false })
    const genesis = { allocation: {}, genesisTime: BigInt(L1_TIME), feeRecipient: FEE_RECIPIENT }
    this.#rollup = await DevRollup.create({ program: image, config, ...genesis })
    const type = await blockGameType(GAME_TYPE, { image, block: this.#rollup.trace(1, 0) }, {})
    const proofSystem = await releaseProofs(image, DEVELOPMENT_VERIFICATION_KEY)
    const roots = { genesisRoot: this.#rollup.genesisHash, genesisBlock: 0 }
    const settings = {
      ...DEFAULT_DELAYS,
      ...roots,
      bounds: type.bounds!,
      bridge: { l2ChainId: L2_CHAIN_ID },
      proofSystem,
    }
    this.#deployment = await deployDisputes(this.#stage.sender('operator'), settings, type)
    const { stateChain, bridge } = this.#deployment.contracts
    tell(
      `The operator puts the contracts on ${fork ? 'L1' : 'a fork of L1'}: the chain of claims is ${stateChain}, the bridge ${bridge}. They are at the same addresses on every chain. Proofs are taken under everybody's key for development, so here they prove nothing to others.`,
    )
  }

  async runL2(): Promise<void> {
    const { act, tell } = this.#setting
    act('A rollup')
    const { bridge } = this.#deployment.contracts
    const alice = accountOf('alice')
    const deposit = { target: alice.address, value: parseEther('5'), gasLimit: 0n }
    await this.#stage.sender('alice').send(await sendMessageRequest(await this.#view(), bridge!, deposit))
    tell('Alice sends 5 ether through the bridge.')
    await this.#addBlock([])
    let nonce = 0
    const sign = (call: { to: Address; value: bigint; data?: Hex }, gas = 21_000n) =>
      alice.signTransaction({
        ...call,
        ...{ chainId: Number(L2_CHAIN_ID), nonce: nonce++, gas, maxFeePerGas: 10n ** 9n, maxPriorityFeePerGas: 1n },
        type: 'eip1559',
      })
    const payBob = () => sign({ to: BOB, value: parseEther('0.1') })
    await this.#addBlock([await payBob()])
    const back = sendMessageOnL2(bridge!, { target: RECEIVER, value: parseEther('2'), gasLimit: 0n })
    const [outcome] = await this.#addBlock([await sign(back, 200_000n)])
    ;[this.#withdrawal] = sentOnL2(bridge!, outcome!.logs) as [SentMessage]
    await this.#addBlock([await payBob()])
    await this.#addBlock([await payBob()])
    tell(
      `L2 makes five blocks, whose payloads go to L1: the first takes the deposit, and creates the other end of the bridge; in the third Alice sends 2 ether back to L1, to a new account of hers; in the others she pays Bob. Block 5 is ${this.#rollup.hashOf(5)}.`,
    )
  }

  async fork(fork: () => Promise<Stage>): Promise<void> {
    const { act, tell } = this.#setting
    act('A fork of L1')
    this.#stage = await fork()
    const view = await this.#view()
    tell(
      `A second chain forks L1 at block ${count(Number(view.block.number))}, with all contracts and balances. What follows happens there, and L1 knows nothing of it.`,
    )
  }

  async finalByOneProof(): Promise<void> {
    const { act, tell } = this.#setting
    act('Two claims, final by one proof')
    const claims = [await this.#claim('proposer', 1, 2), await this.#claim('proposer', 3, 3)]
    tell('The proposer claims what block 2 is, and on that claim what block 3 is, with a bond of 1 ether each.')
    this.#proved = (await readTerms(await this.#view(), claims[0]!.game)).locals
    await this.#prove(claims)
    await this.#stage.skip(DEFAULT_DELAYS.proofDelay)
    for (const { game } of claims) {
      await this.#finalise('proposer', game)
      this.#true.push(game)
    }
    tell(
      `The prover proves both with one proof of 256 bytes. L1 takes it, both games end at once, and after the delay for proofs, an hour, block 3 is final: ${await this.#latest()}. By the clocks alone it would have taken three and a half days, or a week if somebody had disputed them.`,
    )
  }

  async withdraw(): Promise<void> {
    const { act, tell } = this.#setting
    act('A withdrawal')
    const { bridge } = this.#deployment.contracts
    const route = { l1ChainId: BigInt(this.#stage.l1.chainId), l2ChainId: L2_CHAIN_ID, bridge: bridge! }
    const node = await this.#rollup.serve()
    try {
      const final = { number: 3n, hash: this.#rollup.hashOf(3) }
      const proof = await proveMessage(new Node([node.url], { retries: 0 }), route, this.#withdrawal, final)
      await this.#stage.sender('alice').send(deliverRequest(bridge!, this.#withdrawal, proof))
    } finally {
      await node.stop()
    }
    const paid = await this.#stage.balanceOf(RECEIVER)
    tell(
      `The final root pays Alice: with a proof of L2's storage in block 3 the bridge hands out ${formatEther(paid)} ether to her new account, ${RECEIVER}.`,
    )
  }

  async refutedByProof(): Promise<void> {
    const { act, tell } = this.#setting
    act('A false claim, ended by a proof')
    const lie = await this.#lie(4, 1)
    tell(`A liar claims that block 4 is ${lie.proposal.outputRoot}, with a bond of 1 ether.`)
    const before = await this.#stage.balanceOf(accountOf('prover').address)
    await this.#prove([lie])
    await this.#stage.skip(DEFAULT_DELAYS.proofDelay)
    await this.#finalise('prover', lie.game)
    await this.#collect('prover', lie.game)
    const won = (await this.#stage.balanceOf(accountOf('prover').address)) - before
    tell(
      `The prover executes the blocks on what is claimed, the program ends with exit code 1, and the proof of that ends the game. The claim is lost: half of its bond goes to the prover, who has ${ethers(won)} ether more after gas, and half is burned.`,
    )
  }

  async refutedByGame(): Promise<void> {
    const { act, tell, busy, image, folder } = this.#setting
    act('A false claim, beaten by the game, beside a true one that nobody disputes')
    const lie = await this.#lie(4, 2)
    const undisputed = await this.#claim('proposer', 4, 4)
    tell(
      `A liar claims another hash for block 4; the proposer claims the true one, ${undisputed.proposal.outputRoot}. No proof is made.`,
    )
    const listed = await findGame(this.#connection, lie.game)
    const stop = new AbortController()
    const challenger = challengerFor(this.#connection, {
      level: 'silent',
      ...{ account: accountOf('challenger'), image, source: this.#source(), folder: join(folder, 'challenger') },
      ...{ signal: stop.signal, games: [lie.game], onEvent: event => this.#stage.count('challenger', event) },
    })
    const liar = { sender: this.#stage.sender('liar'), trace: lie.trace }
    let claims = 0
    await duel(this.#connection, listed, challenger, liar, async ({ view, text }) => {
      busy(text)
      claims = view.claims.length
      await this.#stage.skip(HOUR / 6)
    })
    await this.#stage.skip(DEFAULT_RULES.maxClock)
    await until(challenger, lie.game, 'waiting for the end')
    await this.#stage.sender('proposer').send(resolveAction(undisputed.game, 0))
    await this.#stage.skip(DEFAULT_DELAYS.proofDelay)
    await this.#finalise('proposer', undisputed.game)
    this.#true.push(undisputed.game)
    const latest = await this.#latest()
    await this.#stage.skip(DEFAULT_DELAYS.gameDelay)
    await until(challenger, lie.game, 'done')
    stop.abort()
    tell(
      `The challenger answers; ${claims - 1} answers halve the run of ${count(lie.steps)} steps down to one instruction, which L1 executes. The true claim was answered by nobody: after its clock, 3.5 days, and an hour it is final: ${latest}. The liar's claims fall from the bottom up, and 3.5 days later their bonds go to the challenger.`,
    )
  }

  async contradiction(): Promise<void> {
    const { act, tell } = this.#setting
    act('Proofs that contradict each other')
    const { breaker, verifier } = this.#deployment.contracts
    const operator = this.#stage.sender('operator')
    const { prestate } = this.#deployment.gameTypes[GAME_TYPE]!
    const creation = encodeDeployData({ abi: anyProofAbi, bytecode: anyProofBytecode })
    const broken = (await operator.send({ what: 'create a broken verifier', data: creation })).contractAddress!
    const add = encodeFunctionData({
      ...{ abi: proofVerifierAbi, functionName: 'addVersion' },
      args: [broken, [{ prestate, name: keccak256('0x01') }]],
    })
    await operator.send({ what: 'add a version of the proof system', to: verifier, data: add })
    const last = await this.#claim('proposer', 5, 5)
    await this.#stage.skip(ADDITION_DELAY)
    await this.#stage.sender('proposer').send(resolveAction(last.game, 0))
    await this.#stage.skip(DEFAULT_DELAYS.gameDelay)
    tell(
      'The operator adds a second version of the proof system, which is usable two weeks later. For the demonstration it is a broken one that takes anything. Meanwhile the proposer claims block 5, nobody disputes it, and its clocks run out.',
    )
    const submit = encodeFunctionData({
      ...{ abi: circuitBreakerAbi, functionName: 'submit' },
      args: [2, prestate, this.#proved, 1, accountOf('liar').address, '0x'],
    })
    await this.#stage.sender('liar').send({ what: 'submit a false proof', to: breaker, data: submit })
    await this.#require('needsBothEvidences', true)
    const { isFinal } = await readFinality(await this.#view(), this.#deployment.contracts.stateChain, last.game)
    if (isFinal) throw new Error('a claim became final by one kind of evidence, which is not enough here')
    tell(
      'The liar brings a false proof that the claim of block 2 is false, which is proved true. The circuit breaker sees both: from now on nothing is decided by one kind of evidence alone, and block 5 is not final although its time is over.',
    )
    const retire = encodeFunctionData({ abi: proofVerifierAbi, functionName: 'retireVersion', args: [2] })
    await operator.send({ what: 'retire version 2', to: verifier, data: retire })
    await this.#require('needsBothEvidences', false)
    await this.#finalise('proposer', last.game)
    for (const game of [...this.#true, last.game]) await this.#collect('proposer', game)
    tell(
      `The guardian finds out which version is broken and retires it. What it has shown does not count any more, what is final has stayed so, and block 5 becomes final: ${await this.#latest()}. Had the guardian been silent for two weeks, anybody could have retired both versions.`,
    )
  }

  get #connection() {
    return { l1: this.#stage.l1, deployment: this.#deployment }
  }

  #view() {
    return this.#stage.l1.latest()
  }

  /** Everything that blocks read but what L1 has of them. */
  #source() {
    return oracleOfUnchecked(this.#rollup.trace(1, this.#rollup.height))
  }

  async #addBlock(transactions: readonly Hex[]) {
    await this.#stage.setTime(L1_TIME + 60 * (this.#rollup.height + 1))
    return this.#rollup.addBlock(this.#stage.sender('operator'), transactionChainOf(this.#deployment), transactions)
  }

  #claim(actor: Actor, first: number, last: number, lie?: { outputRoot: Hex; rootClaim: Hex }): Promise<ClaimedBlock> {
    const block = this.#rollup.trace(first, last, lie?.outputRoot)
    const run = { image: this.#setting.image, block }
    return claimBlock(this.#stage.sender(actor), this.#deployment, run, { gameType: GAME_TYPE, ...lie })
  }

  /** A claim of another hash than the block has, and the run on it. @param by the lies about a block differ in it */
  async #lie(block: number, by: number) {
    const truth = this.#rollup.hashOf(block)
    const last = (Number.parseInt(truth.slice(-2), 16) + by) % 256
    const outputRoot: Hex = `${truth.slice(0, -2) as Hex}${last.toString(16).padStart(2, '0')}`
    const { parentHash, inputsDigest, blockNumber, chainConfigDigest } = this.#rollup.trace(block, block).local
    const locals: LocalWords = [parentHash, outputRoot, inputsDigest, blockNumber, chainConfigDigest]
    const { prestate } = this.#deployment.gameTypes[GAME_TYPE]!
    const program = { image: this.#setting.image, source: this.#source() }
    const { trace } = runOf(this.#connection, program, { type: { prestate, maxBlocks: 1n }, locals })
    const steps = await trace.length()
    const lying = new LyingTrace(trace, Math.floor(steps / 2), steps)
    const rootClaim = await lying.stateHash(BigInt(steps))
    const claim = await this.#claim('liar', block, block, { outputRoot, rootClaim })
    return { ...claim, steps, trace: lying }
  }

  /** The prover as operators run it: a proof, brought to L1, and what it decides. */
  async #prove(claims: readonly Pick<ClaimedBlock, 'game'>[]): Promise<void> {
    const { maker, folder, image } = this.#setting
    const { contracts, fromBlock } = this.#deployment
    const sender = this.#stage.sender('prover')
    // The agent logs why a proof could not be made, and tries again; here whoever reads the story is told, once.
    let failure: unknown
    const once: ProofMaker = {
      ...maker,
      prove: (runs, how) =>
        maker.prove(runs, how).catch(error => {
          failure = error
          throw error
        }),
    }
    const prover = new Prover({
      ...{
        l1: this.#stage.l1,
        sender,
        stateChain: contracts.stateChain,
        fromBlock,
        signal: new AbortController().signal,
      },
      ...{ log: createLog({ name: 'prover', level: 'silent' }), metrics: new AgentMetrics('prover') },
      ...{
        programs: [image],
        source: this.#source(),
        maker: once,
        policy: { prove: 'all' },
        proofFolder: join(folder, 'proofs'),
      },
    })
    // The proof, what it decides, and the bonds.
    for (let round = 0; round < 4; round++) {
      await prover.round()
      if (failure !== undefined) throw failure
      await sender.settled()
    }
    const { breaker } = contracts
    for (const { game } of claims) {
      const { prestate, locals } = await readTerms(await this.#view(), game)
      const [verdict] = await (await this.#view()).read(breaker, circuitBreakerAbi, 'verdictOf', [prestate, locals])
      if (verdict === 0) throw new Error(`the prover has not proved the claim of game ${game}`)
    }
  }

  async #finalise(actor: Actor, game: Address): Promise<void> {
    await this.#stage.sender(actor).send(finaliseAction(this.#deployment.contracts.stateChain, game))
  }

  async #collect(actor: Actor, game: Address): Promise<void> {
    const { vault } = this.#deployment.contracts
    await this.#stage.sender(actor).send(creditAction(vault, game, accountOf(actor).address))
  }

  async #latest(): Promise<string> {
    const view = await this.#view()
    const { stateChain } = this.#deployment.contracts
    const read = (name: 'latestRoot' | 'latestBlock') => view.read(stateChain, stateCommitmentChainAbi, name, [])
    return `block ${await read('latestBlock')} is ${await read('latestRoot')}`
  }

  async #require(name: 'needsBothEvidences', value: boolean): Promise<void> {
    const { stateChain } = this.#deployment.contracts
    const got = await (await this.#view()).read(stateChain, stateCommitmentChainAbi, name, [])
    if (got !== value) throw new Error(`${name} is ${got}`)
  }
}

const ethers = (wei: bigint): string => Number(formatEther(wei)).toFixed(3)
