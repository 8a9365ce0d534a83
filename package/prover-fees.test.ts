/** Fees for proofs of what nobody disputes, with the real contracts: what the prover does for them, and what it and the proposer get. Proofs are forged with the secrets of the key for development. */

import { Proposer } from '@zkmips/rollup/agents/proposer/proposer'
import { GAME_DEFENDER_WINS, GAME_IN_PROGRESS, readClaims } from '@zkmips/rollup/game/read'
import { appendAction } from '@zkmips/rollup/game/requests'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { resolve } from '@zkmips/rollup/testing/adversary'
import { agentBasics } from '@zkmips/rollup/testing/agents'
import { type DisputeChain, GAME_TYPE, PAYLOAD, RULES } from '@zkmips/rollup/testing/dispute-chain'
import { rewindAfterEach } from '@zkmips/rollup/testing/rewind'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, encodeFunctionData, parseEther } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitForged } from './testing/forging-maker.ts'
import { startProvable } from './testing/provable-chain.ts'
import { type ProverStart, startProver } from './testing/start-prover.ts'

const HOUR = 3600
const LIE = `0x00${'11'.repeat(31)}` as const
const FEE = parseEther('0.02')

let on: DisputeChain
let honest: TransactionSender
beforeAll(async () => {
  on = await startProvable()
  honest = await on.account(2)
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)

const payee = () => on.anvil.accounts[8]!.address
const start = (wei: bigint, options: ProverStart = {}) =>
  startProver(on, { policy: { prove: 'paid', wei }, payee: payee(), ...options })
const propose = async (fee: bigint) => on.propose(honest, await on.trace().stateHash(1n << 62n), on.outputRoot, fee)
const won = (game: Address, account: Address) =>
  on.read(on.deployment.contracts.vault, bondVaultAbi, 'won', [game, account])

it('proves an undisputed claim for its fee, if that is enough, and has it paid when the claim is final', async () => {
  const game = await propose(FEE)
  const dear = await start(FEE + 1n)
  await dear.round()
  expect(dear.maker.calls).toEqual([])
  const prover = await start(FEE)
  // It records the proof, ends the game, settles the bonds.
  for (let round = 0; round < 3; round++) await prover.round()
  expect(await on.status(game)).toBe(GAME_DEFENDER_WINS)
  expect(await won(game, payee())).toBe(FEE)
  expect(await won(game, honest.address)).toBe(RULES.proposerBond)
  const before = await on.balance(payee())
  await prover.round()
  expect(await on.balance(payee())).toBe(before)
  await on.skip(HOUR)
  await prover.round()
  expect(await on.balance(payee())).toBe(before + FEE)
}, 60_000)

it('without a fee, or once the clock has decided, there is nothing to prove', async () => {
  await propose(0n)
  const prover = await start(1n)
  await prover.round()
  expect(prover.maker.calls).toEqual([])
  const late = await on.propose(honest, LIE, on.outputRoot, FEE)
  await on.skip(RULES.maxClock)
  await resolve(honest, late, 0)
  await prover.round()
  expect(prover.maker.calls).toEqual([])
  expect(await won(late, honest.address)).toBe(RULES.proposerBond + FEE)
}, 60_000)

it('the fees of a row count together, and one proof earns all of them', async () => {
  const { transactionChain } = on.deployment.contracts
  await (await on.account(0)).send(appendAction(transactionChain, on.blockNumber + 1n, [PAYLOAD, PAYLOAD]))
  const fees = [0n, FEE, 2n * FEE]
  const games: Address[] = []
  let parent = on.genesis
  for (const fee of fees) {
    const blockNumber = parent.blockNumber + 1n
    const root = await on.rootOf(parent.blockNumber, blockNumber)
    parent = await on.proposeOn(honest, parent, { root, blockNumber }, LIE, fee)
    games.push(parent.game)
  }
  const dear = await start(3n * FEE + 1n)
  await dear.round()
  expect(dear.maker.calls).toEqual([])
  const prover = await start(3n * FEE)
  for (let round = 0; round < 3; round++) await prover.round()
  expect(prover.maker.calls).toEqual([{ runs: 3, resumed: false, end: 'made' }])
  expect(await Promise.all(games.map(game => won(game, payee())))).toEqual(fees)
}, 60_000)

it('a false claim pays a quarter of its fee, too', async () => {
  const game = await on.propose(honest, LIE, on.falseOutput, FEE)
  const stake = RULES.proposerBond + FEE
  const prover = await start(stake / 4n)
  for (let round = 0; round < 3; round++) await prover.round()
  // Nobody has answered it, so half of what it forfeits.
  expect(await won(game, payee())).toBe(stake / 2n)
}, 60_000)

it('while both evidences are needed it proves for the fee, which the game pays', async () => {
  const breaker = await on.read(on.deployment.contracts.stateChain, stateCommitmentChainAbi, 'breaker', [])
  const game = await propose(FEE)
  const locals = await on.read(game, disputeGameAbi, 'localWords', [])
  const { prestate } = on.deployment.gameTypes[GAME_TYPE]!
  const other = [...locals.slice(0, 4), LIE] as unknown as typeof locals
  for (const exitCode of [0, 1]) await submitForged(honest, breaker, prestate, other, exitCode)
  expect(await on.read(on.deployment.contracts.stateChain, stateCommitmentChainAbi, 'needsBothEvidences', [])).toBe(
    true,
  )
  const prover = await start(FEE)
  for (let round = 0; round < 3; round++) await prover.round()
  expect(prover.maker.calls).toHaveLength(1)
  expect(await on.status(game)).toBe(GAME_IN_PROGRESS)
  await on.skip(RULES.maxClock)
  await resolve(honest, game, 0)
  expect(await won(game, payee())).toBe(FEE)
  await on.skip(HOUR)
  const before = await on.balance(payee())
  await prover.round()
  expect(await on.balance(payee())).toBe(before + FEE)
}, 60_000)

it('a proposer offers its fee with each claim, and none for what is proved already', async () => {
  const outputs = {
    output: async () => ({ outputRoot: on.outputRoot, blockNumber: on.blockNumber, preimages: on.subject.preimages }),
  }
  const basics = await agentBasics(on, 'proposer', { account: 4 })
  const proposer = new Proposer({ ...basics, gameType: GAME_TYPE, image: on.subject.image, outputs, fee: FEE })
  const { stateChain } = on.deployment.contracts
  const claimed = async () => {
    expect(await proposer.round()).toBe('proposing')
    await basics.sender.settled()
    const count = await on.read(stateChain, stateCommitmentChainAbi, 'gameCount', [])
    const [last] = await on.read(stateChain, stateCommitmentChainAbi, 'gamesFrom', [count - 1n, 1n])
    return last!.game
  }
  const first = await claimed()
  expect(await on.read(first, disputeGameAbi, 'fee', [])).toBe(FEE)
  const prover = await start(FEE)
  await prover.round()
  const data = encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'voidGame', args: [first] })
  await (await on.account(0)).send({ what: 'void', to: stateChain, data })
  const second = await claimed()
  expect((await readClaims(await on.l1.latest(), second))[0]!.bond).toBe(RULES.proposerBond)
}, 60_000)
