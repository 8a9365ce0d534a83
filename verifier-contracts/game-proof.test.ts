// Games that Groth16 proofs decide, on anvil, with the contracts as they are deployed.
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS, GAME_IN_PROGRESS, readLatest } from '@zkmips/rollup/game/read'
import { creditAction, finaliseAction, settleAction } from '@zkmips/rollup/game/requests'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { expectRefused } from '@zkmips/rollup/testing/adversary'
import { DisputeChain, GAME_TYPE, RULES } from '@zkmips/rollup/testing/dispute-chain'
import { rewindAfterEach } from '@zkmips/rollup/testing/rewind'
import {
  type Address,
  bytesToHex,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  keccak256,
  parseAbiParameters,
  sha256,
} from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bondVaultAbi } from './generated/bond-vault.ts'
import { circuitBreakerAbi } from './generated/circuit-breaker.ts'
import { disputeGameAbi } from './generated/dispute-game.ts'
import { proofVerifierAbi } from './generated/proof-verifier.ts'
import { deployment, digestOf, listDigestOf, startVerifierScene, type VerifierScene } from './testing/verifier-scene.ts'

const DAY = 86_400
const HOUR = 3600
const END = 1n << BigInt(RULES.maxDepth)
/** What the program of the games is called in proofs. */
const NAME = sha256('0x01')
/** For a claim that is decided by its proof: recording it and ending the game, calldata and 21,000 included. */
const GAS_LIMIT = 400_000

let scene: VerifierScene
let on: DisputeChain
let liar: TransactionSender
let honest: TransactionSender
let prover: TransactionSender

beforeAll(async () => {
  scene = await startVerifierScene()
  on = await DisputeChain.start()
  const owner = await on.account(0)
  ;[liar, honest, prover] = (await Promise.all([1, 2, 3].map(index => on.account(index)))) as [
    TransactionSender,
    TransactionSender,
    TransactionSender,
  ]
  const { contractAddress } = await owner.send({ what: 'a verifier', data: deployment(scene.keyArgument) })
  const names = [{ prestate: on.deployment.gameTypes[GAME_TYPE]!.prestate, name: NAME }]
  const add = { abi: proofVerifierAbi, functionName: 'addVersion', args: [contractAddress!, names] } as const
  await owner.send({ what: 'a version', to: on.deployment.contracts.verifier, data: encodeFunctionData(add) })
  await on.skip(14 * DAY)
}, 300_000)
afterAll(async () => {
  await Promise.all([scene?.stop(), on?.stop()])
})
rewindAfterEach(() => on)

type Locals = ReturnType<DisputeChain['locals']>

const tagOf = (payee: Address): Hex => {
  const { chainId, contracts } = on.deployment
  const types = parseAbiParameters('uint256, address, address')
  return keccak256(encodeAbiParameters(types, [BigInt(chainId), contracts.breaker, payee]))
}

const digest = (locals: Locals, exitCode: number, payee: Address): bigint =>
  digestOf({ programDigest: NAME, locals: locals as never, exitCode }, tagOf(payee))

const proofOf = async (locals: Locals, exitCode: number, payee = prover.address): Promise<Hex> =>
  bytesToHex(await scene.prove(digest(locals, exitCode, payee)))

async function submit(by: TransactionSender, game: Address, exitCode: number, proof: Hex, payee = prover.address) {
  const args = [1, exitCode, payee, proof] as const
  const data = encodeFunctionData({ abi: disputeGameAbi, functionName: 'submitProof', args })
  return by.send({ what: 'a proof', to: game, data })
}

const resolveByProof = (by: TransactionSender, game: Address) =>
  by.send({
    what: 'the proof',
    to: game,
    data: encodeFunctionData({ abi: disputeGameAbi, functionName: 'resolveByProof' }),
  })

const won = (game: Address, account: Address): Promise<bigint> =>
  on.read(on.deployment.contracts.vault, bondVaultAbi, 'won', [game, account])

it('a proof of exit code 0 upholds a claim, which is agreed an hour later', async () => {
  const game = await on.propose(honest, await on.trace().stateHash(END))
  const receipt = await submit(prover, game, 0, await proofOf(on.locals(), 0))
  expect(Number(receipt.gasUsed)).toBeLessThanOrEqual(GAS_LIMIT)
  expect(await on.status(game)).toBe(GAME_DEFENDER_WINS)
  const { stateChain, vault } = on.deployment.contracts
  await prover.send(settleAction(game))
  await expectRefused(prover.send(finaliseAction(stateChain, game)), 'NotFinal')
  await on.skip(HOUR)
  await prover.send(finaliseAction(stateChain, game))
  expect((await readLatest(await on.l1.latest(), stateChain)).root).toBe(on.outputRoot)
  const before = await on.balance(honest.address)
  await prover.send(creditAction(vault, game, honest.address))
  expect((await on.balance(honest.address)) - before).toBe(RULES.proposerBond)
}, 120_000)

it('a proof of exit code 1 refutes a claim, and pays its maker, whoever copies it', async () => {
  const game = await on.proposeFalse(liar, `0x00${'11'.repeat(31)}`)
  const proof = await proofOf(on.locals(on.falseOutput), 1)
  // The copier wants to be paid, or to have the opposite shown.
  await expectRefused(submit(liar, game, 1, proof, liar.address), 'ProofInvalid')
  await expectRefused(submit(liar, game, 0, proof), 'ProofInvalid')
  await submit(liar, game, 1, proof)
  expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
  await liar.send(settleAction(game))
  expect(await won(game, prover.address)).toBe(RULES.proposerBond / 2n)
  expect(await won(game, liar.address)).toBe(0n)
}, 120_000)

it('one proof of a list upholds its claims, and refutes what others claim in their place', async () => {
  const lies = [await on.proposeFalse(liar, `0x00${'11'.repeat(31)}`)]
  const game = await on.propose(honest, await on.trace().stateHash(END))
  const first = on.locals()
  const next: Locals = [first[1], keccak256('0x02'), keccak256('0x03'), keccak256('0x04'), first[4]]
  const list = [first, next]
  const proof = bytesToHex(await scene.prove(listDigestOf(list.map(locals => digest(locals, 0, prover.address)))))
  const { breaker } = on.deployment.contracts
  const args = [1, on.deployment.gameTypes[GAME_TYPE]!.prestate, list as never, prover.address, proof] as const
  const data = encodeFunctionData({ abi: circuitBreakerAbi, functionName: 'submitList', args })
  await prover.send({ what: 'a list', to: breaker, data })
  expect(await on.status(game)).toBe(GAME_IN_PROGRESS)
  for (const each of [game, ...lies]) await resolveByProof(prover, each)
  expect(await on.status(game)).toBe(GAME_DEFENDER_WINS)
  expect(await on.status(lies[0]!)).toBe(GAME_CHALLENGER_WINS)
  await expectRefused(on.proposeFalse(liar, `0x00${'22'.repeat(31)}`), 'ClaimRefuted')
}, 120_000)

it('games of a deployment without a version take no proof', async () => {
  const game = await on.proposeFalse(liar, `0x00${'11'.repeat(31)}`)
  const args = [2, 1, prover.address, '0x'] as const
  const data = encodeFunctionData({ abi: disputeGameAbi, functionName: 'submitProof', args })
  await expectRefused(prover.send({ what: 'a proof', to: game, data }), 'NoSuchVersion')
  await expectRefused(resolveByProof(prover, game), 'NotProved')
  expect(await won(game, prover.address)).toBe(0n)
}, 60_000)
