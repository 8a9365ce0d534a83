/**
 * What L1 pays for wrapped proofs: each file is verified here, by snarkjs, and by the contract on an anvil of its own, in a transaction and for another statement.
 *
 *   npx tsx scripts/verify-on-l1.ts FILE…
 *
 * The files are what `zkmips prove --wrap`, `wrap` and `aggregate` write, under everybody's key for development.
 * @module
 */
import { readFileSync } from 'node:fs'
import { releaseConstraints } from '@zkmips/package/setup'
import { developmentKey } from '@zkmips/recursion/groth16/setup'
import { contractKey, parseProof, parseVerificationKey } from '@zkmips/recursion/groth16/verification-key'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import { executionVerifierAbi as abi } from '@zkmips/verifier-contracts/generated/execution-verifier'
import { deployment, outcomeOf, startVerifierAnvil, transact } from '@zkmips/verifier-contracts/testing/verifier-scene'
import { nameHex, verifyWrapped } from '@zkmips/zkmips/verify-wrapped'
import { decodeWrappedProof } from '@zkmips/zkmips/wrapped-proof'
import * as snarkjs from 'snarkjs'
import { type Abi, encodeFunctionData, type Hex, toHex } from 'viem'

const files = process.argv.slice(2)
if (files.length === 0) throw new RangeError('usage: npx tsx scripts/verify-on-l1.ts FILE…')
const { verificationKey } = await developmentKey(releaseConstraints(), { digest: DEVELOPMENT_KEY.digest })
const anvil = await startVerifierAnvil()
try {
  const key = parseVerificationKey(verificationKey)
  const { contractAddress: verifier } = await transact(anvil, { data: deployment(contractKey(key)) })
  for (const file of files) {
    const bytes = readFileSync(file)
    const { executions, proof } = decodeWrappedProof(bytes)
    const programDigest: Hex = `0x${nameHex(executions[0]!.name)}`
    const { input } = verifyWrapped(bytes, { programName: programDigest.slice(2), key, allowDevelopment: true })
    const { a, b, c } = parseProof(proof)
    const text = (...values: readonly bigint[]): string[] => values.map(String)
    const groth16 = {
      pi_a: text(a.x, a.y, 1n),
      pi_b: [text(...b.x), text(...b.y), text(1n, 0n)],
      pi_c: text(c.x, c.y, 1n),
    }
    const accepts = async (number: bigint): Promise<boolean> =>
      snarkjs.groth16.verify(verificationKey, text(number), groth16)
    const statements = executions.map(({ statement: { exitCode, locals } }) => ({
      ...{ programDigest, exitCode },
      locals: [1, 2, 3, 4, 5].map(k => toHex(locals.get(k) ?? new Uint8Array(32))) as [Hex, Hex, Hex, Hex, Hex],
    }))
    const context = toHex(executions[0]!.statement.contextTag)
    const callOf = (exitCode: number) => {
      const [first, ...more] = statements as [(typeof statements)[0], ...typeof statements]
      const all = [{ ...first, exitCode }, ...more]
      return more.length === 0
        ? ({ abi, functionName: 'verify', args: [all[0]!, context, toHex(proof)] } as const)
        : ({ abi, functionName: 'verifyExecutions', args: [all, context, toHex(proof)] } as const)
    }
    const { exitCode } = statements[0]!
    const outcome = (call: ReturnType<typeof callOf>): Promise<string> =>
      outcomeOf(anvil, client =>
        client.readContract({ address: verifier, ...call } as { address: Hex; abi: Abi; functionName: string }),
      )
    const { status, gasUsed } = await transact(anvil, { to: verifier, data: encodeFunctionData(callOf(exitCode)) })
    console.log(
      JSON.stringify({
        file,
        ...{ bytes: bytes.length, executions: executions.length },
        snarkjs: [await accepts(input), await accepts(input + 1n)],
        contract: [await outcome(callOf(exitCode)), await outcome(callOf(1 - exitCode))],
        transaction: { status, gas: Number(gasUsed) },
      }),
    )
  }
} finally {
  await anvil.stop()
}
process.exit()
