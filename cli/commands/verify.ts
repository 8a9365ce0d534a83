/**
 * `zkmips verify`: checks a proof and says what it states.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import type { HashName } from '@zkmips/package/index'
import type { ProgramOptions } from '@zkmips/package/input'
import { readInputFile } from '@zkmips/package/read-file'
import { blockExecutorDigest, nameOfDigest } from '@zkmips/package/shipped-digests'
import type { ProofParameters } from '@zkmips/prover/parameters'
import type { VerifiedRun } from '@zkmips/zkmips/types'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { about, CliError, usageError } from '../errors.ts'
import { EXIT_CLAIM_FALSE, EXIT_OK, EXIT_PROOF_INVALID } from '../exit-codes.ts'
import { readProgram } from '../input.ts'
import { goOption, jsonOption } from '../options.ts'
import { printJson } from '../output/answer.ts'
import { bits, count, duration, facts, plural, UNCHECKED_READS } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { contextAsFact, localsAsFacts, localsOf } from '../verifying/locals.ts'

interface VerifyOptions extends ProgramOptions {
  readonly program?: string
  /** Hashes that are trusted; Blake3 if none is named. */
  readonly hash?: readonly HashName[]
  /** File of a Groth16 verification key. */
  readonly key?: string
  readonly development?: true
  readonly json?: true
}

const HASHES: readonly HashName[] = ['blake3', 'poseidon2']

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('check a proof and show what it proves')
    .argument('<proof>', 'a file written by zkmips prove, wrap or aggregate')
    .option('--program <elf>', 'the program that must have been proved (default: the shipped block executor)')
    .addOption(goOption())
    .addOption(
      new Option('--hash <name>', 'a hash function to trust; may be repeated (default: blake3 only)').argParser(
        addHash,
      ),
    )
    .option(
      '--key <file>',
      'of a wrapped proof: the Groth16 verification key to trust, JSON as snarkjs and zkmips setup write it',
    )
    .option('--development', 'of a wrapped proof: accept a key for development, with which anybody can prove anything')
    .addOption(jsonOption())
    .action(verify)
}

function addHash(text: string, previous: readonly HashName[] = []): readonly HashName[] {
  const name = HASHES.find(hash => hash === text)
  if (!name) throw new InvalidArgumentError(`The hash functions are ${HASHES.join(' and ')}.`)
  return [...previous, name]
}

async function verify(file: string, options: VerifyOptions): Promise<void> {
  const proof = await readInputFile(file)
  if (options.go && options.program === undefined) {
    throw usageError('--go applies to the ELF of --program; add --program, or leave out --go')
  }
  const { isWrappedProof } = await import('@zkmips/package/verify')
  if (!isWrappedProof(proof)) return verifyRunProof(file, proof, options)
  if (options.hash !== undefined) {
    throw usageError(`${file} is a wrapped proof and not that of a run: --hash does not apply; leave it out`)
  }
  const { verifyWrappedProof } = await import('../verifying/wrapped.ts')
  return verifyWrappedProof(file, proof, options).catch(error => {
    throw withRemedy(error, options)
  })
}

/** Whether a file says that it is the proof of a run. */
const isRunProof = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'ZKMP'

async function verifyRunProof(file: string, proof: Uint8Array, options: VerifyOptions): Promise<void> {
  for (const option of ['key', 'development'] as const) {
    // What is no proof at all is refused as that.
    if (options[option] === undefined || !isRunProof(proof)) continue
    throw usageError(`${file} is the proof of a run and not a wrapped one: --${option} does not apply; leave it out`)
  }
  const expected = await expectedProgram(options)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const started = performance.now()
  const { verify: verifyProof } = await import('@zkmips/package/verify')
  const run = await about(file, () =>
    verifyProof(proof, {
      programDigest: expected,
      ...(options.hash && { hashes: options.hash }),
      onPart: (verified, parts) => {
        const text = `verify  part ${count(verified)} of ${count(parts)}`
        progress.show({ phase: 'verify', text, facts: { verified, parts } }, verified === parts)
      },
    }),
  )
    .catch(error => {
      throw withRemedy(error, options)
    })
    .finally(() => progress.clear())
  const seconds = (performance.now() - started) / 1000

  process.exitCode = run.statement.exitCode === 0 ? EXIT_OK : EXIT_CLAIM_FALSE
  const name = nameOfDigest(run.programDigest)
  if (options.json) printJson(jsonAnswer(file, run, name, seconds))
  else process.stdout.write(textAnswer(file, run, name, seconds))
}

/** The digest that the proof must have, as a function of the parameter set that it was made with. */
async function expectedProgram({ program: elf, go }: VerifyOptions) {
  if (elf === undefined) return blockExecutorDigest
  const image = await readProgram(elf, { go })
  return async (parameters: ProofParameters) => {
    const { programDigest } = await import('@zkmips/zkmips/program-digest')
    return programDigest(image, parameters)
  }
}

function withRemedy(error: unknown, { program }: VerifyOptions): unknown {
  if (!(error instanceof CliError) || !['run.program', 'wrapped.program'].includes(error.code)) return error
  const remedy = program
    ? `it was not made with ${program}; name the ELF that was proved`
    : 'without --program, only proofs about the shipped block executor are accepted; name the ELF that was proved with --program'
  return new CliError(error.code, EXIT_PROOF_INVALID, `${error.message}; ${remedy}`, { cause: error })
}

function jsonAnswer(file: string, run: VerifiedRun, program: string | undefined, seconds: number) {
  const { programDigest, parameters, securityBits, statement, shards, memoryPieces, precompileParts, cycles } = run
  return {
    file,
    valid: true,
    programDigest,
    program: program ?? null,
    exitCode: statement.exitCode,
    claim: statement.exitCode === 0,
    locals: localsOf(statement, program),
    contextTag: `0x${bytesToHex(statement.contextTag)}`,
    parameters: parameters.name,
    securityBits,
    zeroKnowledge: false,
    cycles,
    shards,
    memoryPieces,
    precompileParts,
    seconds,
  }
}

function textAnswer(file: string, run: VerifiedRun, program: string | undefined, seconds: number): string {
  const { exitCode, contextTag } = run.statement
  return facts([
    ['proof', `${file} is valid (checked in ${duration(seconds)})`],
    ['program', `${run.programDigest} (${program ?? 'not shipped with zkmips: the ELF named by --program'})`],
    ['exit code', `${exitCode}: the claim is ${exitCode === 0 ? 'true' : 'false'}`],
    ...localsAsFacts(run.statement, program),
    // The shipped block executor checks every hash; of other programs zkmips cannot know.
    ...(program === undefined ? [UNCHECKED_READS] : []),
    contextAsFact(contextTag),
    ['cycles', `${count(run.cycles)} in ${plural(run.shards, 'shard')}`],
    ['security', `${bits(run.securityBits)}, provable (${run.parameters.name})`],
    ['privacy', 'none: the proof is not zero-knowledge and reveals parts of the run'],
  ])
}
