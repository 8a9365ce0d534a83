/**
 * Disputes about blocks, on L1: put the contracts there, claim a block, read games, run the agents that play them. What sends takes a `TransactionSender`, what
 * reads a view of L1 at one block. The types are viem's in part.
 * @module
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { openInput } from 'zkmips'
 * import { BlockStore, findGame, L1, listGames, parseDeployment, readLatest, readGame } from 'zkmips/dispute'
 * import { signerFromKey, startChallenger, startMonitor } from 'zkmips/dispute'
 *
 * const { chainId, contracts, fromBlock } = parseDeployment(await readFile('deployment.json', 'utf8'))
 * const l1 = await L1.connect({ rpcUrl: 'http://127.0.0.1:8545', chainId })
 * const view = await l1.latest()
 * const agreed = await readLatest(view, contracts.stateChain)
 * console.log(`block ${agreed.blockNumber} is agreed; ${(await listGames(view, contracts.stateChain)).length} games`)
 * const first = await findGame(view, contracts.stateChain, 0)
 * if (first === undefined) throw new Error('there is no game')
 * const { status, claims } = await readGame(view, contracts, first)
 * console.log(`${first.address}: ${status}, ${claims.length} claims`)
 *
 * // Answers false claims until it is stopped. The folder is its own and remembers what is under way, also when it is killed.
 * const { image, block } = await openInput('block.json')
 * const challenger = await startChallenger({
 *   ...{ l1, contracts, fromBlock, store: 'challenger', programs: [image], source: new BlockStore(block ? [block] : []) },
 *   signer: signerFromKey('0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'),
 * })
 * const monitor = await startMonitor({ l1, contracts })
 * await challenger.stop()
 * await monitor.stop()
 */
export type { ProofPolicy } from '@zkmips/rollup/agents/prover/policy'
export type { ProofMaker, ProvableRun } from '@zkmips/rollup/agents/prover/proof-maker'
export { BlockStore } from '@zkmips/rollup/agents/service/block-store'
export {
  type AgentSettings,
  type ChallengerSettings,
  type ProposerSettings,
  type ProverSettings,
  type RunningAgent,
  startChallenger,
  startMonitor,
  startProposer,
  startProver,
} from '@zkmips/rollup/agents/start'
export { GameTypeError } from '@zkmips/rollup/deploy/chain-rules'
export { DEFAULT_DELAYS } from '@zkmips/rollup/deploy/deploy'
export type { Claim } from '@zkmips/rollup/game/claim'
export {
  ClaimError,
  type ClaimedBlock,
  type ClaimedRun,
  type ClaimOptions,
  claimBlock,
} from '@zkmips/rollup/game/claim-block'
export {
  type ClaimOnTheWay,
  ClaimsOnTheWay,
  type FinalityRules,
  type NextStep,
  type Obstacle,
} from '@zkmips/rollup/game/finality'
export { PublishError, publishPayloads } from '@zkmips/rollup/game/publish'
export {
  findGame,
  type Game,
  type GameStatus,
  type ListedGame,
  listGames,
  readGame,
  readLatest,
} from '@zkmips/rollup/game/read'
export { DEFAULT_RULES, type GameRules } from '@zkmips/rollup/game/rules'
export { type TransactionChain, transactionChainOf } from '@zkmips/rollup/game/transaction-chain'
export { L1, type L1Options, L1View } from '@zkmips/rollup/l1/client'
export { type Deployment, DeploymentError, formatDeployment, parseDeployment } from '@zkmips/rollup/l1/deployment'
export { L1Error } from '@zkmips/rollup/l1/errors'
export { type SenderOptions, TransactionSender } from '@zkmips/rollup/l1/sender'
export { remoteSigner, type Signer, SignerError, signerFromFile, signerFromKey } from '@zkmips/rollup/l1/signer'
export { type DeployOptions, deploy } from './deploy.ts'
export { type ProofMakerOptions, proofMaker } from './proof-maker.ts'
