/**
 * Reads what a run is made of from the command line's files: the program, its local preimages, its other preimages.
 * An ELF is a program on its own; a block trace is run by the block executor that is shipped with zkmips.
 * @module
 */
import { loadElf } from '@zkmips/emulator/elf'
import type { ProgramImage } from '@zkmips/emulator/image'
import { MemoryOracle } from '@zkmips/emulator/oracle'
import type { BlockTrace } from '@zkmips/rollup/block-trace'
import { about, inputError } from './errors.ts'
import { readInputFile } from './files.ts'
import { addPreimageDirectory, addPreimageFile } from './preimages.ts'
import { loadBlockExecutor } from './shipped.ts'

export interface InputOptions {
  /** Local preimages from the command line; they override those of a block trace. */
  readonly local: ReadonlyMap<number, Uint8Array>
  readonly preimageDir?: string
  readonly preimages?: string
}

export interface RunInput {
  readonly file: string
  readonly image: ProgramImage
  readonly locals: ReadonlyMap<number, Uint8Array>
  readonly oracle: MemoryOracle
  /** Where the input is a block trace. */
  readonly block?: BlockTrace
}

const ELF_MAGIC = 0x7f

/** @throws CliError naming the file, what is wrong with it and what to do */
export async function readRunInput(file: string, options: InputOptions): Promise<RunInput> {
  const bytes = await readInputFile(file)
  const input = isBlockTrace(file, bytes) ? await blockInput(file, bytes) : await programInput(file, bytes)
  const locals = new Map([...input.locals, ...options.local])
  for (const [key, data] of locals) input.oracle.addLocal(key, data)
  if (options.preimageDir) await addPreimageDirectory(input.oracle, options.preimageDir)
  if (options.preimages) await addPreimageFile(input.oracle, options.preimages)
  return { ...input, locals }
}

/** @throws CliError */
export async function readProgram(file: string): Promise<ProgramImage> {
  const bytes = await readInputFile(file)
  return about(file, () => loadElf(bytes))
}

async function programInput(file: string, bytes: Uint8Array): Promise<RunInput> {
  const image = await about(file, () => loadElf(bytes))
  return { file, image, locals: new Map(), oracle: new MemoryOracle() }
}

async function blockInput(file: string, bytes: Uint8Array): Promise<RunInput> {
  // Only here: the block trace brings viem, which a run of an ELF need not wait for.
  const { parseBlockTrace, localPreimages, oracleOfUnchecked } = await import('@zkmips/rollup/block-trace')
  const block = await about(file, () => parseBlockTrace(new TextDecoder().decode(bytes)))
  // The trace's preimages were checked when it was parsed.
  const oracle = oracleOfUnchecked(block)
  return { file, image: await loadBlockExecutor(), locals: localPreimages(block), oracle, block }
}

/** By content, so that a file's name does not matter; by name where the content is neither, so that the error fits. */
function isBlockTrace(file: string, bytes: Uint8Array): boolean {
  const first = bytes.find(byte => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
  if (first === ELF_MAGIC) return false
  if (first === 0x7b || file.endsWith('.json')) return true
  throw inputError(
    'UNKNOWN_INPUT',
    `${file}: this is neither an ELF nor a block trace; name a MIPS program, or a file made by zkmips block capture`,
  )
}
