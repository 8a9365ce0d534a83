/**
 * Whether a wrapped proof is one of these claims that L1 takes, before anything is sent: what differs is said by name.
 * @module
 */
import { readInputFile } from '@zkmips/package/read-file'
import { isWrappedProof, verifyWrapped } from '@zkmips/package/verify-wrapped'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import { targetOf } from '@zkmips/rollup/agents/prover/claim-run'
import { type ProofTarget, readContext } from '@zkmips/rollup/agents/prover/submit'
import { readVersions } from '@zkmips/rollup/game/chain-status'
import type { ClaimOnTheWay } from '@zkmips/rollup/game/finality'
import type { L1View } from '@zkmips/rollup/l1/client'
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { nameHex } from '@zkmips/zkmips/verify-wrapped'
import { decodeWrappedProof, type WrappedProof } from '@zkmips/zkmips/wrapped-proof'
import { type Address, bytesToHex, type Hex } from 'viem'
import { about, CliError, inputError } from '../errors.ts'
import { EXIT_REFUSED } from '../exit-codes.ts'
import { note } from '../output/answer.ts'
import { DEVELOPMENT_NOTE } from '../verifying/groth16-key.ts'

export interface CheckedProof {
  readonly target: ProofTarget
  readonly exitCode: number
  /** 256 bytes. */
  readonly proof: Uint8Array
}

/** Of the local keys, as commands name them. */
const MEANINGS = ['parent root', 'claimed root', 'digest of the inputs', 'block number', 'chain configuration']

/**
 * @param claims in a row
 * @param payee whom the proof is to pay
 * @throws CliError, InputError, L1Error
 */
export async function checkProofFile(
  file: string,
  view: L1View,
  claims: readonly ClaimOnTheWay[],
  payee: Address,
): Promise<CheckedProof> {
  const bytes = await readInputFile(file)
  if (!isWrappedProof(bytes)) {
    const remedy = 'L1 takes what zkmips prove --wrap, zkmips wrap or zkmips aggregate makes'
    throw inputError('NOT_WRAPPED', `${file}: this is no wrapped proof; ${remedy}`)
  }
  const wrapped = await about(file, () => decodeWrappedProof(bytes))
  requireClaims(file, wrapped, claims)
  const { address, type } = claims[0]!
  const breaker = await view.read(address, disputeGameAbi, 'breaker', [])
  await requireContext(file, wrapped, await readContext(view, breaker, payee), payee)
  const name: Hex = `0x${nameHex(wrapped.executions[0]!.name)}`
  const keyDigest: Hex = `0x${wrapped.keyDigest}`
  // Of another key only L1 has what verifies; it is asked before anything is sent.
  if (wrapped.keyDigest === DEVELOPMENT_KEY.digest) {
    note(DEVELOPMENT_NOTE)
    await about(file, () => verifyWrapped(bytes, { name, development: true }))
  }
  const target = await targetOf(view, address, { prestate: type.prestate, name, keyDigest, payee })
  if (target === undefined) throw await noVersion(file, view, breaker, { name, keyDigest })
  return { target, exitCode: wrapped.executions[0]!.statement.exitCode, proof: wrapped.proof }
}

function requireClaims(file: string, { executions }: WrappedProof, claims: readonly ClaimOnTheWay[]): void {
  if (executions.length !== claims.length) {
    const what = `the proof is about ${executions.length} ${executions.length === 1 ? 'execution' : 'executions in a row'}, and ${claims.length} ${claims.length === 1 ? 'claim is' : 'claims are'} named`
    throw inputError('OTHER_CLAIMS', `${file}: ${what}; name all claims that it is about, in their order`)
  }
  for (const [i, { statement }] of executions.entries()) {
    const { index, locals } = claims[i]!
    const at = locals.findIndex((word, k) => word !== localOf(statement.locals, k + 1))
    if (at !== -1) {
      const proved = localOf(statement.locals, at + 1) ?? 'not given'
      const what = `it does not prove claim ${index}: local key ${at + 1}, the ${MEANINGS[at]}, is ${proved} in the proof, and ${locals[at]} in the claim`
      throw inputError('OTHER_CLAIM', `${file}: ${what}; name the claim that it is about, or prove this one`)
    }
    if (executions.length > 1 && statement.exitCode !== 0)
      throw inputError(
        'CLAIM_FALSE_IN_ROW',
        `${file}: it shows that claim ${index} is false, and a proof of several is about true ones`,
      )
  }
}

function localOf(locals: ReadonlyMap<number, Uint8Array>, key: number): Hex | undefined {
  const word = locals.get(key)
  return word && bytesToHex(word)
}

async function requireContext(file: string, { executions }: WrappedProof, tag: Hex, payee: Address): Promise<void> {
  const got = bytesToHex(executions[0]!.statement.contextTag)
  if (got === tag) return
  const what = `the proof is bound to the context ${got}, and one that pays ${payee} through these contracts is bound to ${tag}`
  const remedy = `make it with --context ${tag}, or name with --payee the account that it is bound to`
  throw inputError('OTHER_CONTEXT', `${file}: ${what}; ${remedy}`)
}

/** Why L1 does not take it. */
async function noVersion(
  file: string,
  view: L1View,
  breaker: Address,
  { name, keyDigest }: { readonly name: Hex; readonly keyDigest: Hex },
): Promise<CliError> {
  const versions = await readVersions(view, await view.read(breaker, circuitBreakerAbi, 'verifier', []))
  const underKey = versions.filter(version => version.keyDigest === keyDigest)
  const usable = underKey.filter(({ isRetired, usableFrom }) => !isRetired && usableFrom <= view.block.timestamp)
  const why =
    usable.length > 0
      ? `version ${usable.at(-1)!.version} of the proof system does not call the claim's program ${name}, as the proof does: it is of another program, or another release`
      : underKey.length > 0
        ? `version ${underKey.at(-1)!.version} of the proof system, which has its Groth16 key, is ${underKey.at(-1)!.isRetired ? 'retired' : 'not usable yet'}`
        : `no version of the proof system here has its Groth16 key, ${keyDigest}`
  return new CliError('NO_VERSION', EXIT_REFUSED, `${file}: ${why}; zkmips l1 status shows the versions`)
}
