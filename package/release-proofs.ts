/**
 * The proof system of this release, as deployments have it.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { isDevelopmentKey } from '@zkmips/recursion/groth16/development'
import { contractKey, keyDigest } from '@zkmips/recursion/groth16/verification-key'
import type { ProofSystem } from '@zkmips/rollup/deploy/deploy'
import { prestateOf } from '@zkmips/rollup/game/machine-trace'
import type { L1View } from '@zkmips/rollup/l1/client'
import {
  executionVerifierAbi as abi,
  executionVerifierBytecode as bytecode,
} from '@zkmips/verifier-contracts/generated/execution-verifier'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { type Address, encodeDeployData, type Hex } from 'viem'
import { deployableKey } from './execution-verifier.ts'
import { BLOCK_EXECUTOR_ON_L1 } from './name-on-l1.ts'
import { nameOnL1 } from './program-names.ts'
import { loadBlockExecutor } from './shipped.ts'

/** The version of the proof system that a deployment starts with. */
export interface ReleaseProofs extends ProofSystem {
  /** Of the Groth16 verification key, in hex. */
  readonly keyDigest: string
  /** Its secrets are public, so proofs mean nothing. */
  readonly developmentKey: boolean
}

/**
 * The proof system of this release, for games about a program: the contract with a Groth16 key, and the program's names in games and in proofs, both of this image.
 * @param key a verification key as snarkjs exports it: parsed JSON
 * @throws InputError for a key that is none
 */
export async function releaseProofs(image: ProgramImage, key: unknown): Promise<ReleaseProofs> {
  const parsed = deployableKey(key)
  const name = (await nameOnL1(image)) as Hex
  return {
    creationCode: encodeDeployData({ abi, bytecode, args: [contractKey(parsed)] }),
    names: [{ prestate: prestateOf(image), name }],
    keyDigest: keyDigest(parsed),
    developmentKey: isDevelopmentKey(parsed),
  }
}

/**
 * The newest version of the proof system that is this release's, as far as can be told: it calls the shipped block executor what this release calls it.
 * @returns undefined where there is none, or it is retired
 */
export async function releaseVersion(view: L1View, verifier: Address): Promise<number | undefined> {
  const version = await view.read(verifier, proofVerifierAbi, 'versionCount', [])
  if (version === 0 || !(await view.read(verifier, proofVerifierAbi, 'isTrusted', [version]))) return undefined
  const prestate = prestateOf(await loadBlockExecutor())
  const [name] = await view.read(verifier, proofVerifierAbi, 'programs', [version, prestate])
  return name === BLOCK_EXECUTOR_ON_L1 ? version : undefined
}
