/**
 * For tests: proofs for the prover agent in milliseconds. What they state was executed, and they are valid, for they are made with the secrets of everybody's key
 * for development; no run is proved.
 * @module
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import type { ProofMaker, ProvableRun } from '@zkmips/rollup/agents/prover/proof-maker'
import { readContext, submitAction } from '@zkmips/rollup/agents/prover/submit'
import type { GameTerms } from '@zkmips/rollup/game/read'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { forgedWrap } from '@zkmips/zkmips/testing/forged-wrap'
import type { WrappedExecution } from '@zkmips/zkmips/wrap-types'
import { decodeWrappedProof } from '@zkmips/zkmips/wrapped-proof'
import { type Address, bytesToHex, type Hex, hexToBytes } from 'viem'
import { execute } from '../execute.ts'
import { keptNames } from '../program-names.ts'

export interface ForgingMaker extends ProofMaker {
  /** How each call ended, or that it has not. */
  readonly calls: { runs: number; resumed: boolean; end: 'made' | 'stopped' | undefined }[]
}

/**
 * @param until which a proof takes, after its first part is kept; it is told the proof's folder
 * @param nameOf what proofs call a program
 */
export function forgingMaker(
  until: (folder: string) => Promise<unknown> = async () => {},
  nameOf = keptName,
): ForgingMaker {
  const calls: ForgingMaker['calls'] = []
  return {
    calls,
    keyDigest: `0x${DEVELOPMENT_KEY.digest}`,
    nameOf,
    prove: async (runs, { contextTag, folder, signal }) => {
      const part = join(runs[0]!.folder, 'part')
      const call: ForgingMaker['calls'][0] = { runs: runs.length, resumed: existsSync(part), end: undefined }
      calls.push(call)
      writeFileSync(part, '')
      const stopped = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          call.end = 'stopped'
          reject(signal.reason)
        })
      })
      await Promise.race([until(folder), stopped])
      const executions = await Promise.all(runs.map(async run => executionOf(run, await nameOf(run.image), contextTag)))
      call.end = 'made'
      return decodeWrappedProof(forgedWrap(executions)).proof
    },
  }
}

/** Of all makers: it takes seconds. */
const keptName = keptNames()

async function executionOf(
  { image, locals, oracle }: ProvableRun,
  name: Hex,
  contextTag: Uint8Array,
): Promise<WrappedExecution> {
  const { exitCode } = await execute({ image, oracle })
  return { name: wordsOf(name), statement: { exitCode: exitCode!, locals, contextTag } }
}

const wordsOf = (name: Hex): Uint32Array =>
  Uint32Array.from({ length: 8 }, (_, i) => Number.parseInt(name.slice(2 + 8 * i, 10 + 8 * i), 16))

/** Records a proof of whatever is stated about a program, true or not. @param version of the proof system, with everybody's key for development */
export async function submitForged(
  by: TransactionSender,
  breaker: Address,
  prestate: Hex,
  locals: GameTerms['locals'],
  exitCode: number,
  version = 1,
): Promise<void> {
  const view = await by.l1.latest()
  const verifier = await view.read(breaker, circuitBreakerAbi, 'verifier', [])
  const [name] = await view.read(verifier, proofVerifierAbi, 'programs', [version, prestate])
  const contextTag = await readContext(view, breaker, by.address)
  const words = new Map(locals.map((word, i) => [i + 1, hexToBytes(word)]))
  const statement = { exitCode, locals: words, contextTag: hexToBytes(contextTag) }
  const { proof } = decodeWrappedProof(forgedWrap([{ name: wordsOf(name), statement }]))
  const keyDigest = `0x${DEVELOPMENT_KEY.digest}` as const
  const target = { breaker, version, prestate, name, keyDigest, payee: by.address, contextTag }
  await by.send(submitAction(target, [locals], exitCode, bytesToHex(proof)))
}
