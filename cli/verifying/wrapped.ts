/**
 * `zkmips verify` of a wrapped proof: which executions it states, and under which Groth16 key.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { BLOCK_EXECUTOR } from '@zkmips/package/shipped-digests'
import { BLOCK_EXECUTOR_ON_L1, type VerifiedWrap, verifyWrapped } from '@zkmips/package/verify'
import { PROOF_BYTES } from '@zkmips/recursion/groth16/verification-key'
import { about } from '../errors.ts'
import { EXIT_CLAIM_FALSE, EXIT_OK } from '../exit-codes.ts'
import { readProgram } from '../input.ts'
import { note, printJson, printText } from '../output/answer.ts'
import { bits, count, duration, facts, UNCHECKED_READS } from '../output/format.ts'
import { DEVELOPMENT_NOTE, readVerificationKey } from './groth16-key.ts'
import { contextAsFact, localsAsFacts, localsOf, withoutContract } from './locals.ts'

export interface WrappedOptions {
  /** ELF. */
  readonly program?: string
  readonly go?: boolean
  /** File of a Groth16 verification key. */
  readonly key?: string
  readonly development?: true
  readonly json?: true
}

/** So many executions are shown one by one. */
const SHOWN = 8

export async function verifyWrappedProof(file: string, proof: Uint8Array, options: WrappedOptions): Promise<void> {
  const { program: elf, go, key: keyFile, development = false } = options
  const key = keyFile === undefined ? undefined : await readVerificationKey(keyFile)
  const name = elf === undefined ? BLOCK_EXECUTOR_ON_L1 : await nameOf(elf, go === true)
  const started = performance.now()
  const verified = await about(file, () =>
    verifyWrapped(proof, { name, development, ...(key === undefined ? {} : { key }) }),
  )
  const seconds = (performance.now() - started) / 1000
  const isTrue = verified.statements.every(({ exitCode }) => exitCode === 0)
  process.exitCode = isTrue ? EXIT_OK : EXIT_CLAIM_FALSE
  const program = name === BLOCK_EXECUTOR_ON_L1 ? BLOCK_EXECUTOR : undefined
  if (verified.isDevelopment) note(DEVELOPMENT_NOTE)
  if (options.json) printJson(jsonAnswer(file, proof, verified, program, seconds))
  else printText(textAnswer(file, verified, program, seconds))
}

async function nameOf(elf: string, go: boolean): Promise<string> {
  const image = await readProgram(elf, { go })
  const { nameOnL1 } = await import('@zkmips/package/program-names')
  return nameOnL1(image)
}

function jsonAnswer(
  file: string,
  bytes: Uint8Array,
  verified: VerifiedWrap,
  program: string | undefined,
  seconds: number,
) {
  const { statements, programName, keyDigest, isDevelopment, input, securityBits } = verified
  return {
    file,
    valid: true,
    kind: 'wrapped',
    nameOnL1: `0x${programName}`,
    program: program ?? null,
    claim: statements.every(({ exitCode }) => exitCode === 0),
    executions: statements.map(statement => ({
      exitCode: statement.exitCode,
      locals: localsOf(statement, program),
      contextTag: `0x${bytesToHex(statement.contextTag)}`,
    })),
    // What the contract takes.
    proof: `0x${bytesToHex(bytes.subarray(-PROOF_BYTES))}`,
    publicInput: String(input),
    keyDigest,
    developmentKey: isDevelopment,
    securityBits,
    zeroKnowledge: false,
    seconds,
  }
}

function textAnswer(file: string, verified: VerifiedWrap, program: string | undefined, seconds: number): string {
  const { statements, programName, keyDigest, isDevelopment, securityBits } = verified
  const [first] = statements as [VerifiedWrap['statements'][number]]
  const shipped = program ?? 'not shipped with zkmips: the ELF named by --program'
  const shown =
    statements.length <= SHOWN
      ? statements.entries()
      : ([
          [0, first],
          [statements.length - 1, statements.at(-1)!],
        ] as const)
  return facts([
    ['proof', `${file} is valid (checked in ${duration(seconds)})`],
    ['program', `0x${programName} on L1 (${shipped})`],
    ...(statements.length === 1
      ? [
          ['exit code', `${first.exitCode}: the claim is ${first.exitCode === 0 ? 'true' : 'false'}`] as const,
          ...localsAsFacts(first, program),
        ]
      : [
          [
            'executions',
            `${count(statements.length)}, each from the state that the one before ended with; all claims are true`,
          ] as const,
          ...[...shown].flatMap(([i, statement]) => [
            [`execution ${i + 1}`, ''] as const,
            ...localsAsFacts(statement, program),
          ]),
        ]),
    ...(program === undefined ? [UNCHECKED_READS] : []),
    contextAsFact(first.contextTag),
    ...withoutContract(statements),
    ['Groth16 key', `${keyDigest} (${isDevelopment ? 'for DEVELOPMENT: it proves nothing' : 'the one of --key'})`],
    [
      'security',
      isDevelopment
        ? 'none, because of the key'
        : `${bits(securityBits)}, provable, below Groth16 over BN254, which rests on its assumptions and on the setup of the key`,
    ],
    ['privacy', 'none that is proved: treat the inputs of the run as known'],
  ])
}
