/**
 * `zkmips sol verify`: checks that a proof is of the program that makes calls, and of the calls and results of a call trace.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { openInput } from '@zkmips/package/input'
import { nameOnL1 } from '@zkmips/package/program-names'
import { readInputFile } from '@zkmips/package/read-file'
import { evmCallDigest } from '@zkmips/package/shipped-digests'
import { isWrappedProof, verify, verifyWrapped } from '@zkmips/package/verify'
import { callLocals, type ParsedCallTrace } from '@zkmips/rollup/calls/call-trace'
import type { VerifiedRun } from '@zkmips/zkmips/types'
import type { Abi } from 'viem'
import { about, CliError, inputError, usageError } from '../errors.ts'
import { EXIT_PROOF_INVALID } from '../exit-codes.ts'
import { note, printJson, printText } from '../output/answer.ts'
import { bits, duration, facts } from '../output/format.ts'
import { DEVELOPMENT_NOTE, readVerificationKey } from '../verifying/groth16-key.ts'
import { contextAsFact } from '../verifying/locals.ts'
import { callFacts, callJson } from './answer.ts'
import { readContract } from './contract.ts'

export interface VerifyOptions {
  readonly key?: string
  readonly development?: true
  readonly json?: true
}

interface Verified {
  readonly statement: Pick<VerifiedRun['statement'], 'exitCode' | 'locals' | 'contextTag'>
  readonly securityBits: number
  readonly isDevelopment: boolean
}

export async function verifyCalls(
  file: string,
  traceFile: string,
  reference: string | undefined,
  options: VerifyOptions,
): Promise<void> {
  const proof = await readInputFile(file)
  const input = await openInput(traceFile)
  if (input.calls === undefined)
    throw inputError(
      'NOT_A_CALL_TRACE',
      `${traceFile}: this is no call trace; name the one that was written with the proof`,
    )
  const abis = reference === undefined ? [] : await abisOf(reference, input.calls)
  const started = performance.now()
  const verified = await about(file, () =>
    isWrappedProof(proof) ? verifyWrap(file, proof, input, options) : verifyRun(file, proof, options),
  )
  const { statement, securityBits, isDevelopment } = verified
  requireSame(file, traceFile, statement, input.calls)
  const seconds = (performance.now() - started) / 1000
  if (isDevelopment) note(DEVELOPMENT_NOTE)
  const { trace, calls, results } = input.calls
  const answered = { ...results, trace, calls }
  if (options.json) {
    const about = { file, valid: true, developmentKey: isDevelopment, securityBits, zeroKnowledge: false, seconds }
    printJson({ ...about, contextTag: `0x${bytesToHex(statement.contextTag)}`, ...callJson(answered, abis) })
    return
  }
  printText(
    facts([
      ['proof', `${file} is valid (checked in ${duration(seconds)}), and of the calls of ${traceFile}`],
      ...callFacts(answered, abis),
      contextAsFact(statement.contextTag),
      ['security', isDevelopment ? 'none, because of the key' : `${bits(securityBits)}, provable`],
      ['privacy', 'none: the calls are known, and the proof is not zero-knowledge'],
    ]),
  )
}

async function abisOf(reference: string, { trace }: ParsedCallTrace): Promise<readonly Abi[]> {
  const { abi, others } = await readContract(
    reference,
    ['shanghai', 'cancun', 'prague'].includes(trace.about.hardfork) ? trace.about.hardfork : 'osaka',
  )
  return [abi, ...others]
}

async function verifyRun(file: string, proof: Uint8Array, { key, development }: VerifyOptions): Promise<Verified> {
  if (key !== undefined || development)
    throw usageError(`${file} is no wrapped proof: --key and --development do not apply`)
  return { ...(await verify(proof, { programDigest: evmCallDigest })), isDevelopment: false }
}

async function verifyWrap(
  file: string,
  proof: Uint8Array,
  { image }: Awaited<ReturnType<typeof openInput>>,
  { key: keyFile, development }: VerifyOptions,
): Promise<Verified> {
  const key = keyFile === undefined ? undefined : await readVerificationKey(keyFile)
  const name = await nameOnL1(image)
  const verified = await verifyWrapped(proof, {
    name,
    development: development === true,
    ...(key === undefined ? {} : { key }),
  })
  const [statement, another] = verified.statements
  if (statement === undefined || another !== undefined)
    throw new CliError(
      'SEVERAL_RUNS',
      EXIT_PROOF_INVALID,
      `${file} is about ${verified.statements.length} runs, and the trace is of one`,
    )
  return { statement, securityBits: verified.securityBits, isDevelopment: verified.isDevelopment }
}

/** @throws CliError where the proof is of other calls, or of other results */
function requireSame(
  file: string,
  traceFile: string,
  statement: Verified['statement'],
  { trace }: ParsedCallTrace,
): void {
  const names = ['the block', 'the results', 'the calls', "the block's number", "the chain's configuration"]
  const differing = [...callLocals(trace)].filter(
    ([key, value]) => bytesToHex(statement.locals.get(key) ?? new Uint8Array()) !== bytesToHex(value),
  )
  if (differing.length === 0 && statement.exitCode === 0) return
  const what =
    differing.length > 0
      ? `it is not of what ${traceFile} has: ${differing.map(([key]) => names[key - 1]).join(', ')} differ`
      : 'it proves that these are not the results'
  throw new CliError('OTHER_CALLS', EXIT_PROOF_INVALID, `${file}: the proof is valid, but ${what}`)
}
