/**
 * Everything that can go wrong between a program and L1, as one class: a code, and a message that says what to do. Whatever a node or
 * the library for it throws is turned into it here and nowhere else.
 * @module
 */
import { BaseError } from 'viem'
import { type ContractRevert, revertOf } from './contract-errors.ts'
import { noAnswerOf } from './no-answer.ts'

/**
 * - RPC_UNAVAILABLE: the node does not answer, or not with what is asked
 * - NODES_DISAGREE: two nodes say different things about the same block
 * - WRONG_CHAIN, NO_CONTRACT: it is another chain's, or there is nothing at the address
 * - REFUSED_BY_CONTRACT, BALANCE_TOO_LOW, FEE_TOO_HIGH, SPENDING_LIMIT, DRY_RUN: nothing was sent, or it has no effect
 * - FEE_TOO_LOW: a node does not want it at this fee
 * - TRANSACTION_REVERTED, NONCE_TAKEN: it was sent, and has no effect
 * - TRANSACTION_LATE, STOPPED: it was sent, and may still have its effect
 */
export type L1ErrorCode =
  | 'RPC_UNAVAILABLE'
  | 'NODES_DISAGREE'
  | 'WRONG_CHAIN'
  | 'NO_CONTRACT'
  | 'REFUSED_BY_CONTRACT'
  | 'BALANCE_TOO_LOW'
  | 'FEE_TOO_HIGH'
  | 'FEE_TOO_LOW'
  | 'SPENDING_LIMIT'
  | 'DRY_RUN'
  | 'TRANSACTION_REVERTED'
  | 'NONCE_TAKEN'
  | 'TRANSACTION_LATE'
  | 'STOPPED'

export class L1Error extends Error {
  readonly code: L1ErrorCode
  /** Of REFUSED_BY_CONTRACT: the contract's own error. */
  readonly revert: ContractRevert | undefined
  constructor(code: L1ErrorCode, message: string, options: ErrorOptions & { readonly revert?: ContractRevert } = {}) {
    super(message, options)
    this.name = 'L1Error'
    this.code = code
    this.revert = options.revert
  }
}

/** In the words of geth, Erigon and anvil; Besu; Nethermind. */
const NO_FUNDS = /insufficient ?funds|upfront cost exceeds|overshot/i
const FEE_TOO_LOW =
  /underpriced|less than block base fee|below (configured )?minimum|fee ?too ?low|fee ?cap (less|too low)/i

/**
 * What an error of a request means: a contract refused, the account is too poor, or the node does not answer.
 * @param rpcUrl the node that was asked
 * @param account who was to pay, if anybody
 */
export function failureOf(rpcUrl: string, error: unknown, account?: string): L1Error {
  if (error instanceof L1Error) return error
  const revert = revertOf(error)
  if (revert) return new L1Error('REFUSED_BY_CONTRACT', revert.sentence, { cause: error, revert })
  const said = error instanceof BaseError ? error.shortMessage : String((error as Error).message ?? error)
  if (NO_FUNDS.test((error as Error).message ?? '')) {
    const message = `${account ?? 'the account'} does not have enough ether for this transaction; send it some`
    return new L1Error('BALANCE_TOO_LOW', message, { cause: error })
  }
  if (FEE_TOO_LOW.test((error as Error).message ?? '')) {
    const message = `${rpcUrl}: the node does not take the transaction at this fee (${said.replace(/\.?\s*$/, '')}); pay more`
    return new L1Error('FEE_TOO_LOW', message, { cause: error })
  }
  const { what, remedy } = noAnswerOf(rpcUrl, error)
  const message = `${rpcUrl}: the request to the node failed (${what}); ${remedy}`
  return new L1Error('RPC_UNAVAILABLE', message, { cause: error })
}
