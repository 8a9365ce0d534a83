/**
 * For tests: proofs for the prover agent in milliseconds. What they state was executed, and they are valid, for they are made with the secrets of everybody's key
 * for development; no run is proved.
 * @module
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import type { ProofMaker, ProvableRun } from '@zkmips/rollup/agents/prover/proof-maker'
import { forgedWrap } from '@zkmips/zkmips/testing/forged-wrap'
import type { WrappedExecution } from '@zkmips/zkmips/wrap-types'
import { decodeWrappedProof } from '@zkmips/zkmips/wrapped-proof'
import { execute } from '../execute.ts'
import { keptNames } from '../program-names.ts'

export interface ForgingMaker extends ProofMaker {
  /** How each call ended, or that it has not. */
  readonly calls: { runs: number; resumed: boolean; end: 'made' | 'stopped' | undefined }[]
}

/** @param until which a proof takes, after its first part is kept; it is told the proof's folder */
export function forgingMaker(until: (folder: string) => Promise<unknown> = async () => {}): ForgingMaker {
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
      const executions = await Promise.all(runs.map(run => executionOf(run, contextTag)))
      call.end = 'made'
      return decodeWrappedProof(forgedWrap(executions)).proof
    },
  }
}

/** Of all makers: it takes seconds. */
const nameOf = keptNames()

async function executionOf({ image, locals, oracle }: ProvableRun, contextTag: Uint8Array): Promise<WrappedExecution> {
  const { exitCode } = await execute({ image, oracle })
  const digits = (await nameOf(image)).slice(2)
  const name = Uint32Array.from({ length: 8 }, (_, i) => Number.parseInt(digits.slice(8 * i, 8 * i + 8), 16))
  return { name, statement: { exitCode: exitCode!, locals, contextTag } }
}
