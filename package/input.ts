/**
 * Reads what a run is made of: the program, its local preimages, its other preimages, and the server that is asked for the
 * preimages that no file has. An ELF is a program on its own; a block trace is run by the block executor that is shipped with
 * zkmips.
 * @module
 */

import { bytesToHex } from '@noble/hashes/utils.js'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { ServedOracle } from '@zkmips/emulator/host/preimage-server/served-oracle'
import type { PreimageServer } from '@zkmips/emulator/host/preimage-server/server-oracle'
import { isHardFloat, loadElf } from '@zkmips/emulator/program/elf'
import { isGoProgram, patchGo } from '@zkmips/emulator/program/go-patches'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { SOFT_FLOAT_REMEDY } from '@zkmips/isa/floating-point'
import { LOCAL_CLAIM } from '@zkmips/isa/syscalls'
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import type { ParsedCallTrace } from '@zkmips/rollup/calls/call-trace'
import { aboutFile, InputError } from './errors.ts'
import { addInputFile, claimOfOutput } from './input-file.ts'
import { addPreimageDirectory, addPreimageFile } from './preimages.ts'
import { readInputFile, textOf } from './read-file.ts'
import type { Run } from './run.ts'
import { readBlockExecutor, readEvmCall } from './shipped.ts'

/** Seconds. */
export const DEFAULT_PREIMAGE_TIMEOUT = 60

export interface ProgramOptions {
  /** The program was made by Go's compiler: its runtime is patched for a machine with one thread. */
  readonly go?: boolean
  /**
   * Told what is probably not meant: a program built for floating-point instructions, what is no file in a directory of preimages;
   * and what was claimed because nothing was.
   */
  readonly onWarning?: (message: string) => void
}

export interface InputOptions extends ProgramOptions {
  /** Local preimages by key 1 to 5, 32 bytes each; they override those of a block trace. */
  readonly local?: ReadonlyMap<number, Uint8Array>
  /** A directory with a preimage in each file. */
  readonly preimageDir?: string
  /** A JSON file: an object of keccak256 or sha256 to data, in hex. */
  readonly preimages?: string
  /**
   * A file that the program reads as its input: its keccak256 is local key 3, and it is served as a preimage. Where local key 2 is not given,
   * it is the keccak256 of what the program prints, which a first run shows.
   */
  readonly input?: string
  /** The preimage server and its arguments. */
  readonly server?: readonly string[]
  /** Seconds for each of its answers. */
  readonly preimageTimeout?: number
}

export interface RunInput extends Run {
  readonly file: string
  /** The program's file, for its symbols. */
  readonly elf: Uint8Array
  /** Those that a server answers are added when the guest reads them: complete when the run has ended. */
  readonly locals: ReadonlyMap<number, Uint8Array>
  /** Where the input is a block trace. */
  readonly block?: BlockTrace
  /** Where the input is a call trace. */
  readonly calls?: ParsedCallTrace
  /** Ends the preimage server, if there is one, and resolves when it has ended. Without it the server ends with this process. */
  readonly close: () => Promise<void>
}

/** What the input's file has. */
interface FileInput {
  readonly elf: Uint8Array
  readonly image: ProgramImage
  readonly locals: ReadonlyMap<number, Uint8Array>
  readonly oracle: MemoryOracle
  readonly block?: BlockTrace
  readonly calls?: ParsedCallTrace
}

const ELF_MAGIC = 0x7f
/** Offsets in an ELF for 32-bit machines go no further. */
const MAX_BYTES = 2 ** 32

/**
 * Opens the files of a run: a big-endian MIPS32 ELF, or a block trace, and the preimages that the options name.
 *
 * @throws InputError naming the file, what is wrong with it and what to do; InstallationError, PreimageServerError
 *
 * @example
 * import { execute, openInput } from 'zkmips'
 *
 * const input = await openInput('block.json')
 * const { exitCode, steps } = await execute(input)
 * console.log(`block ${input.block?.about.last}: exit code ${exitCode} after ${steps} steps`)
 * await input.close()
 */
export async function openInput(file: string, options: InputOptions = {}): Promise<RunInput> {
  const bytes = await readInputFile(file, MAX_BYTES)
  const { oracle, ...input } = isBlockTrace(file, bytes)
    ? await blockInput(file, bytes, options)
    : await programInput(file, bytes, options)
  const locals = new Map([...input.locals, ...(options.local ?? [])])
  if (options.input !== undefined) {
    if (input.block) {
      const message = `${file}: a block trace has its input; leave out --input, or name a program`
      throw new InputError('INPUT_OF_BLOCK', message)
    }
    locals.set(...(await addInputFile(oracle, options.input, locals)))
  }
  for (const [key, data] of locals) oracle.addLocal(key, data)
  if (options.preimageDir !== undefined) await addPreimageDirectory(oracle, options.preimageDir, options.onWarning)
  if (options.preimages !== undefined) await addPreimageFile(oracle, options.preimages)
  const run = { file, ...input, locals }
  if (options.input !== undefined && !locals.has(LOCAL_CLAIM) && !options.server) {
    const claim = await claimOfOutput(input.image, oracle)
    if (claim) {
      locals.set(...claim)
      oracle.addLocal(...claim)
      options.onWarning?.(`claims the keccak256 of what the program prints: local key 2 is 0x${bytesToHex(claim[1])}`)
    }
  }
  if (!options.server) return { ...run, oracle, close: async () => {} }
  const server = await startServer(options.server, options.preimageTimeout ?? DEFAULT_PREIMAGE_TIMEOUT)
  return { ...run, oracle: new ServedOracle(oracle, server, locals), close: () => server.close() }
}

async function startServer(command: readonly string[], timeoutSeconds: number): Promise<PreimageServer> {
  // Only here: threads are nothing that a run without a server should wait for.
  const { PreimageServer } = await import('@zkmips/emulator/host/preimage-server/server-oracle')
  return PreimageServer.start({ command, timeoutSeconds })
}

/**
 * Opens an ELF.
 *
 * @throws InputError naming the file, what is wrong with it and what to do
 *
 * @example
 * import { openProgram } from 'zkmips'
 *
 * const { entry, segments } = await openProgram('program.elf')
 * console.log(entry.toString(16), segments.length)
 */
export async function openProgram(file: string, options: ProgramOptions = {}): Promise<ProgramImage> {
  return imageOf(file, await readInputFile(file, MAX_BYTES), options)
}

async function imageOf(file: string, elf: Uint8Array, { go, onWarning }: ProgramOptions): Promise<ProgramImage> {
  if (!go && isGoProgram(elf)) {
    const message = `${file} is a Go program, whose runtime would wait for threads that never run; add --go, which patches it`
    throw new InputError('GO_WITHOUT_PATCHES', message)
  }
  const image = await aboutFile(file, () => (go ? patchGo(elf, loadElf(elf)) : loadElf(elf)))
  if (isHardFloat(elf)) {
    onWarning?.(
      `${file} is built for floating-point instructions, which this machine does not have: a run ends with exit code 2 where ` +
        `there is one; ${SOFT_FLOAT_REMEDY}`,
    )
  }
  return image
}

async function programInput(file: string, bytes: Uint8Array, options: ProgramOptions): Promise<FileInput> {
  const image = await imageOf(file, bytes, options)
  return { elf: bytes, image, locals: new Map(), oracle: new MemoryOracle() }
}

async function blockInput(file: string, bytes: Uint8Array, { go }: ProgramOptions): Promise<FileInput> {
  if (go) {
    const message = `${file}: a trace is run by a program that is shipped with zkmips, which is not a Go program; leave out --go`
    throw new InputError('GO_OF_BLOCK', message)
  }
  const text = textOf(file, bytes)
  // Only here: the traces bring viem, which a run of an ELF need not wait for.
  const { callLocals, callOracle, isCallTrace, parseCallTrace } = await import('@zkmips/rollup/calls/call-trace')
  if (isCallTrace(text)) {
    const calls = await aboutFile(file, () => parseCallTrace(text))
    const elf = await readEvmCall()
    return { elf, image: loadElf(elf), locals: callLocals(calls.trace), oracle: callOracle(calls.trace), calls }
  }
  const { parseBlockTrace, localPreimages, oracleOfUnchecked } = await import('@zkmips/rollup/blocks/block-trace')
  const block = await aboutFile(file, () => parseBlockTrace(text))
  // The trace's preimages were checked when it was parsed.
  const oracle = oracleOfUnchecked(block)
  const elf = await readBlockExecutor()
  return { elf, image: loadElf(elf), locals: localPreimages(block), oracle, block }
}

/** By content, so that a file's name does not matter; by name where the content is neither, so that the error fits. */
function isBlockTrace(file: string, bytes: Uint8Array): boolean {
  const first = bytes.find(byte => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
  if (first === ELF_MAGIC) return false
  if (first === 0x7b || file.endsWith('.json')) return true
  throw new InputError(
    'UNKNOWN_INPUT',
    `${file}: this is neither an ELF nor a block trace; name a MIPS program, or a file written by zkmips block capture`,
  )
}
