/**
 * Proofs on L1: which version of the proof system takes them, to whom they are bound, the transactions that bring them.
 * @module
 */

import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { executionVerifierAbi } from '@zkmips/verifier-contracts/generated/execution-verifier'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { type Address, concatHex, encodeFunctionData, type Hex, keccak256, numberToHex } from 'viem'
import { VERDICTS, type VerdictName } from '../../game/finality.ts'
import type { GameTerms } from '../../game/read.ts'
import type { Action } from '../../game/requests.ts'
import type { L1View } from '../../l1/client.ts'

/** What is proved, and how L1 is to take it. */
export interface ProofTarget {
  readonly breaker: Address
  readonly version: number
  readonly prestate: Hex
  /** The program in proofs of the version. */
  readonly name: Hex
  /** Of the Groth16 key. */
  readonly keyDigest: Hex
  readonly payee: Address
  /** That the proof must be bound to. */
  readonly contextTag: Hex
}

/** What proofs show about a claim. @throws L1Error */
export async function readVerdict(
  view: L1View,
  breaker: Address,
  { prestate, locals }: Pick<GameTerms, 'prestate' | 'locals'>,
): Promise<VerdictName> {
  const [verdict] = await view.read(breaker, circuitBreakerAbi, 'verdictOf', [prestate, locals])
  return VERDICTS[verdict]!
}

/**
 * The newest usable version that takes proofs under a key that call a program so.
 * @returns its number, undefined where there is none @throws L1Error
 */
export async function findVersion(
  view: L1View,
  breaker: Address,
  { prestate, name, keyDigest }: Pick<ProofTarget, 'prestate' | 'name' | 'keyDigest'>,
): Promise<number | undefined> {
  const verifier = await view.read(breaker, circuitBreakerAbi, 'verifier', [])
  const { timestamp } = view.block
  for (let version = await view.read(verifier, proofVerifierAbi, 'versionCount', []); version > 0; version--) {
    const [[contract, usableFrom, isRetired], [called, namedFrom]] = await Promise.all([
      view.read(verifier, proofVerifierAbi, 'versions', [version]),
      view.read(verifier, proofVerifierAbi, 'programs', [version, prestate]),
    ])
    if (isRetired || usableFrom > timestamp || called !== name || namedFrom > timestamp) continue
    if ((await view.read(contract, executionVerifierAbi, 'keyDigest', [])) === keyDigest) return version
  }
  return undefined
}

export const readContext = (view: L1View, breaker: Address, payee: Address): Promise<Hex> =>
  view.read(breaker, circuitBreakerAbi, 'contextOf', [payee])

/** Names a proof of these executions for this target, whatever their exit code is. */
export const proofName = ({ name, keyDigest, contextTag }: ProofTarget, runs: readonly GameTerms['locals'][]): Hex =>
  keccak256(concatHex([name, keyDigest, contextTag, ...runs.flat()]))

/** Records a proof of one execution, or of several in a row. */
export function submitAction(
  { breaker, version, prestate, payee }: ProofTarget,
  runs: readonly GameTerms['locals'][],
  exitCode: number,
  proof: Hex,
): Action {
  const statement = keccak256(concatHex([prestate, numberToHex(exitCode, { size: 1 }), ...runs.flat()]))
  const data =
    runs.length === 1
      ? encodeFunctionData({
          abi: circuitBreakerAbi,
          functionName: 'submit',
          args: [version, prestate, runs[0]!, exitCode, payee, proof],
        })
      : encodeFunctionData({
          abi: circuitBreakerAbi,
          functionName: 'submitList',
          args: [version, prestate, runs, payee, proof],
        })
  const of = runs.length === 1 ? `block ${BigInt(runs[0]![3])}` : `${runs.length} claims in a row`
  return {
    kind: 'prove',
    key: `${breaker} proof ${statement}`,
    what: `record a proof that the claim of ${of} is ${exitCode === 0 ? 'true' : 'false'}`,
    to: breaker,
    data,
  }
}
