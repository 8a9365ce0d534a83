/**
 * For tests of `ExecutionVerifier` on anvil: real Groth16 proofs, of a circuit that any public input satisfies, under its development key.
 * @module
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KeyCache } from '@zkmips/recursion/groth16/key-cache'
import { proveGroth16 } from '@zkmips/recursion/groth16/prove'
import { developmentKey, type GrothKey } from '@zkmips/recursion/groth16/setup'
import { squareCircuit } from '@zkmips/recursion/groth16/testing/small-circuit'
import { contractKey, parseVerificationKey } from '@zkmips/recursion/groth16/verification-key'
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import {
  type BaseError,
  ContractFunctionRevertedError,
  createPublicClient,
  encodeDeployData,
  type Hex,
  hexToBytes,
  http,
  type PublicClient,
  toHex,
} from 'viem'
import { executionVerifierAbi as abi, executionVerifierBytecode as bytecode } from '../generated/execution-verifier.ts'

/** For a transaction, calldata and 21,000 included. */
export const GAS_LIMIT = 260_000

/** `Statement` of the contracts. */
export interface ContractStatement {
  readonly programDigest: Hex
  readonly locals: readonly [Hex, Hex, Hex, Hex, Hex]
  readonly exitCode: number
}

export type ContractKey = ReturnType<typeof contractKey>

/** The public input of a proof of one execution, without the contract. */
export function digestOf({ programDigest, exitCode, locals }: ContractStatement, tag: Hex): bigint {
  const hash = createHash('sha256').update('zkmips 1')
  for (const part of [programDigest, tag]) hash.update(hexToBytes(part))
  hash.update(Uint8Array.of(0, 0, 0, exitCode, 0, 0, 0, 31))
  for (const part of locals) hash.update(hexToBytes(part))
  return BigInt(`0x${hash.digest('hex')}`) >> 16n
}

/** That of a list, written as a recursion, while the contract goes level by level: on the left is the largest power of two below the number. */
export function listDigestOf(digests: readonly bigint[]): bigint {
  if (digests.length === 1) return digests[0]!
  const half = 2 ** (Math.ceil(Math.log2(digests.length)) - 1)
  const hash = createHash('sha256').update('zkmips L')
  for (const part of [digests.slice(0, half), digests.slice(half)]) {
    hash.update(hexToBytes(toHex(listDigestOf(part), { size: 30 })))
  }
  return BigInt(`0x${hash.digest('hex')}`) >> 16n
}

/** What a transaction came to. */
export interface Receipt {
  readonly status: Hex
  readonly gasUsed: Hex
  readonly contractAddress: Hex
}

export interface VerifierScene {
  readonly key: GrothKey
  readonly keyArgument: ContractKey
  readonly anvil: Anvil
  /** Address of the contract. */
  readonly verifier: Hex
  prove(input: bigint): Promise<Uint8Array>
  stop(): Promise<void>
}

export const startVerifierAnvil = (...flags: readonly string[]): Promise<Anvil> =>
  startAnvil({ accounts: 1, flags: ['--hardfork', 'prague', ...flags] })

export async function startVerifierScene(): Promise<VerifierScene> {
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-contract-'))
  // The constraints do not depend on the input.
  const key = await developmentKey(squareCircuit(1n), { cache: new KeyCache(join(folder, 'keys')) })
  const keyArgument = contractKey(parseVerificationKey(key.verificationKey))
  const anvil = await startVerifierAnvil()
  const { contractAddress: verifier } = await transact(anvil, { data: deployment(keyArgument) })
  return {
    ...{ key, keyArgument, anvil, verifier },
    prove: async input => (await proveGroth16(key, squareCircuit(input).witness)).proof,
    async stop() {
      rmSync(folder, { recursive: true })
      await anvil.stop()
    },
  }
}

export const deployment = (of: ContractKey): Hex => encodeDeployData({ abi, bytecode, args: [of] })

export async function transact(anvil: Anvil, transaction: { readonly to?: Hex; readonly data: Hex }): Promise<Receipt> {
  const from = anvil.accounts[0]!.address
  const hash = await anvil.request('eth_sendTransaction', [{ from, ...transaction, gas: '0x500000' }])
  await anvil.mine()
  return (await anvil.request('eth_getTransactionReceipt', [hash])) as Receipt
}

/** What comes of a call: `valid`, or the name of the error with its arguments. */
export async function outcomeOf(anvil: Anvil, call: (client: PublicClient) => Promise<unknown>): Promise<string> {
  try {
    await call(createPublicClient({ transport: http(anvil.url) }))
    return 'valid'
  } catch (error) {
    const cause = (error as BaseError).walk(e => e instanceof ContractFunctionRevertedError)
    const data = (cause as ContractFunctionRevertedError | null)?.data
    return data ? [data.errorName, ...(data.args ?? [])].join(' ') : `no error of the contract: ${error}`
  }
}
