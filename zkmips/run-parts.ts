/**
 * The parts of a proof file for layers of recursion, with the challenges that they share. Nothing is verified here: each leaf verifies its part.
 * @module
 */
import { earlyLogHeights } from '@zkmips/prover/protocol/shard-shape'
import type { FoldedRun } from '@zkmips/recursion/layers/fold'
import { proofStatements } from '@zkmips/statement/algebra'
import { challengesOf } from '@zkmips/statement/challenges'
import type { RunProof } from './container.ts'
import { namedProgram } from './program-key.ts'
import { challengeBasis, sharedFields } from './run-context.ts'
import { type Part, partsOf } from './verify.ts'

/**
 * @returns the parts in order, each of which is decoded when it is asked for
 * @throws ProofError for a part whose head cannot be decoded, or challenges without their proof of work
 */
export function runParts(run: RunProof): FoldedRun & { readonly parts: readonly Part[] } {
  const { parameters, key, nonce } = run
  const parts = partsOf(run)
  const early = parts.map(({ machine, head }) => ({
    machine: machine.id,
    logHeights: earlyLogHeights(machine, head.logHeights),
    cap: head.earlyCap,
  }))
  const challenges = challengesOf(proofStatements(parameters), parameters, challengeBasis(run, early), nonce)
  return { shared: { ...sharedFields(run), challenges }, program: namedProgram(key, parameters), nonce, parts }
}
