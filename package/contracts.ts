/**
 * The contracts of the product: their ABIs, `as const` for viem, and the creation code of those that are deployed.
 * @module
 *
 * @example
 * import { disputeGameAbi, stateCommitmentChainBytecode } from 'zkmips/contracts'
 *
 * const moves = disputeGameAbi.filter(({ type }) => type === 'function').map(entry => entry.type)
 * console.log(moves.length, stateCommitmentChainBytecode.length)
 */

export * from '@zkmips/verifier-contracts/generated/bond-vault'
export * from '@zkmips/verifier-contracts/generated/bridge'
export * from '@zkmips/verifier-contracts/generated/bridged-token'
export * from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
export * from '@zkmips/verifier-contracts/generated/circuit-breaker'
export * from '@zkmips/verifier-contracts/generated/contract-place'
export * from '@zkmips/verifier-contracts/generated/dispute-game'
export * from '@zkmips/verifier-contracts/generated/execution-verifier'
export * from '@zkmips/verifier-contracts/generated/l2-bridge'
export * from '@zkmips/verifier-contracts/generated/l2-token-bridge'
export * from '@zkmips/verifier-contracts/generated/mips-step'
export * from '@zkmips/verifier-contracts/generated/preimage-oracle'
export * from '@zkmips/verifier-contracts/generated/proof-verifier'
export * from '@zkmips/verifier-contracts/generated/roles'
export * from '@zkmips/verifier-contracts/generated/state-commitment-chain'
export * from '@zkmips/verifier-contracts/generated/token-bridge'
export { executionVerifierDeployment } from './execution-verifier.ts'
