/**
 * What it takes to deploy the contract that accepts wrapped proofs.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { InstallationError } from '@zkmips/field/wasm-loader'
import { isDevelopmentKey } from '@zkmips/recursion/groth16/development'
import { contractKey, keyDigest, type VerificationKey } from '@zkmips/recursion/groth16/verification-key'
import { assertKeyPoints, isWithoutContribution } from '@zkmips/recursion/groth16/verify'
import {
  executionVerifierAbi as abi,
  executionVerifierBytecode as bytecode,
} from '@zkmips/verifier-contracts/generated/execution-verifier'
import { encodeDeployData } from 'viem'
import { InputError } from './errors.ts'
import { parseKey } from './verify-wrapped.ts'

/** By the names under which the compiler knows them. */
const SOURCES = {
  'src/proof/ExecutionVerifier.sol': new URL('../verifier-contracts/src/proof/ExecutionVerifier.sol', import.meta.url),
  'src/proof/Groth16.sol': new URL('../verifier-contracts/src/proof/Groth16.sol', import.meta.url),
  'src/game/interfaces/IProofVerifier.sol': new URL(
    '../verifier-contracts/src/game/interfaces/IProofVerifier.sol',
    import.meta.url,
  ),
} as const

/** As in verifier-contracts/foundry.toml. */
const SETTINGS = {
  optimizer: { enabled: true, runs: 10_000 },
  viaIR: true,
  evmVersion: 'cancun',
  metadata: { bytecodeHash: 'none', appendCBOR: false },
  outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
} as const

/**
 * The contract `ExecutionVerifier` with a Groth16 key: creation code with the encoded key behind it, ABI, and its sources as the compiler takes them, by
 * which a block explorer shows that the code is theirs.
 * @param key a verification key as snarkjs exports it: parsed JSON
 * @throws InputError for a key that is none; InstallationError
 */
export async function executionVerifierDeployment(key: unknown) {
  const parsed = deployableKey(key)
  const sources: Record<string, { readonly content: string }> = {}
  for (const [name, url] of Object.entries(SOURCES)) sources[name] = { content: await readSource(url) }
  const creationCode = encodeDeployData({ abi, bytecode, args: [contractKey(parsed)] })
  return {
    contract: 'ExecutionVerifier',
    keyDigest: keyDigest(parsed),
    developmentKey: isDevelopmentKey(parsed),
    creationCode,
    constructorArguments: `0x${creationCode.slice(bytecode.length)}`,
    abi,
    compiler: '0.8.37',
    standardJsonInput: { language: 'Solidity', sources, settings: SETTINGS },
  }
}

/** What the contract refuses to be deployed with is refused here. @throws InputError */
export function deployableKey(json: unknown): VerificationKey {
  const key = parseKey(json)
  if (isWithoutContribution(key)) {
    const why = 'nobody has contributed to the key, so anybody can forge proofs that it accepts'
    const remedy = 'the contract refuses to be deployed with it; take the key that the ceremony ended with'
    throw new InputError('BAD_VERIFICATION_KEY', `${why}: ${remedy}`)
  }
  try {
    assertKeyPoints(key)
    return key
  } catch (error) {
    throw new InputError('BAD_VERIFICATION_KEY', `this is no Groth16 verification key: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

async function readSource(url: URL): Promise<string> {
  try {
    return await readFile(url, 'utf8')
  } catch (error) {
    throw new InstallationError(`${fileURLToPath(url)} is missing: install zkmips again`, { cause: error })
  }
}
