/**
 * What the proofs of all parts of a run are bound to, and what the cross-shard challenges follow from. Prover and verifier share it.
 * @module
 */
import { localElements, type Statement } from '@zkmips/circuits/statement'
import type { Numbers } from '@zkmips/field/algebra'
import type { Digest } from '@zkmips/field/hash'
import { bytePairs } from '@zkmips/field/transcript-encoding'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { proofStatements } from '@zkmips/statement/algebra'
import { chainOf, type EarlyPart } from '@zkmips/statement/chain'
import type { ChallengeBasis } from '@zkmips/statement/challenges'
import type { Shared } from '@zkmips/statement/run-state'
import { nameOfKey, type ProgramKey } from './program-key.ts'

export interface RunContext {
  readonly parameters: ProofParameters
  readonly key: ProgramKey
  readonly statement: Statement
  /** Root of the keys that layers of recursion over these parts may have; `NO_RECURSION` if there will be none. */
  readonly keysRoot: Digest
}

export const sharedFields = ({ parameters, key, statement, keysRoot }: RunContext): Shared<Numbers> => ({
  program: nameOfKey(key, parameters),
  keysRoot,
  locals: localElements(statement.locals),
  contextTag: Array.from(bytePairs(statement.contextTag)),
})

/** @param early of all parts, in order */
export const challengeBasis = (run: RunContext, early: readonly EarlyPart[]): ChallengeBasis<Numbers> => ({
  ...sharedFields(run),
  ...chainOf(proofStatements(run.parameters), early),
  exitCode: run.statement.exitCode,
})
