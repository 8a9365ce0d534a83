/**
 * Disputes about blocks, on L1: put the contracts there, claim a block, read games. What sends takes a `TransactionSender`, what
 * reads a view of L1 at one block. The types are viem's in part.
 * @module
 */
export { BlockStore } from '@zkmips/rollup/agents/service/block-store'
export { addGameType, DEFAULT_DELAYS } from '@zkmips/rollup/deploy/deploy'
export type { Claim } from '@zkmips/rollup/game/claim'
export {
  ClaimError,
  type ClaimedBlock,
  type ClaimedRun,
  type ClaimOptions,
  claimBlock,
} from '@zkmips/rollup/game/claim-block'
export { PublishError, publishPayload } from '@zkmips/rollup/game/publish'
export {
  findGame,
  type Game,
  type GameStatus,
  type ListedGame,
  listGames,
  readAnchor,
  readGame,
} from '@zkmips/rollup/game/read'
export { DEFAULT_RULES, type GameRules } from '@zkmips/rollup/game/rules'
export { L1, type L1Options, L1View } from '@zkmips/rollup/l1/client'
export { type Deployment, DeploymentError, formatDeployment, parseDeployment } from '@zkmips/rollup/l1/deployment'
export { L1Error } from '@zkmips/rollup/l1/errors'
export { type SenderOptions, TransactionSender } from '@zkmips/rollup/l1/sender'
export { remoteSigner, type Signer, SignerError, signerFromFile, signerFromKey } from '@zkmips/rollup/l1/signer'
export { type DeployOptions, deploy } from './deploy.ts'
