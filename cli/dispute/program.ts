/**
 * The run that a game is about, on this machine: its program, its preimages, and the trace of state hashes. The local preimages
 * come from the game, whatever a block trace says, and the inputs of the blocks from L1; a block trace gives the rest, if it is that of
 * the game's blocks.
 * @module
 */

import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import { patchGo } from '@zkmips/emulator/program/go-patches'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { addPreimageDirectory, addPreimageFile } from '@zkmips/package/preimages'
import { readInputFile, readInputText } from '@zkmips/package/read-file'
import { readBlockExecutor } from '@zkmips/package/shipped'
import { asRollup } from '@zkmips/rollup/blocks/as-rollup'
import { type BlockTrace, oracleOfUnchecked, parseBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { requireSameBlock } from '@zkmips/rollup/blocks/same-block'
import type { PreimageSource } from '@zkmips/rollup/game/game-preimages'
import { L1Inputs, spanOf } from '@zkmips/rollup/game/l1-inputs'
import { MachineTrace } from '@zkmips/rollup/game/machine-trace'
import type { Game } from '@zkmips/rollup/game/read'
import { transactionChainOf } from '@zkmips/rollup/game/transaction-chain'
import { about, usageError } from '../errors.ts'
import { Names } from '../inside/names.ts'
import { namedSymbols } from '../inside/program.ts'
import { note } from '../output/answer.ts'
import type { Connection } from './connect.ts'

export interface ProgramOptions {
  readonly block?: string
  /** The ELF, if it is not the shipped block executor. */
  readonly program?: string
  readonly go?: boolean
  readonly preimageDir?: string
  readonly preimages?: string
}

export interface Program {
  readonly image: ProgramImage
  readonly names: Names
  readonly block: BlockTrace | undefined
  /** What a run may read but the local preimages. */
  readonly source: MemoryOracle
}

/** Whether the command line names a run. */
export const namesProgram = ({ block, program }: ProgramOptions): boolean =>
  block !== undefined || program !== undefined

/** @throws CliError */
export async function readProgram(options: ProgramOptions): Promise<Program> {
  const { block: blockFile, program: file, go, preimageDir, preimages } = options
  if (!namesProgram(options)) {
    throw usageError(
      'this command needs the run that the game is about: name its block trace with --block, or its ELF with --program',
    )
  }
  const elf = file === undefined ? await readBlockExecutor() : await readInputFile(file)
  const image = await about(file ?? 'the block executor', () => (go ? patchGo(elf, loadElf(elf)) : loadElf(elf)))
  const names = new Names(namedSymbols(file ?? 'the block executor', elf))
  const block = blockFile === undefined ? undefined : await readBlock(blockFile)
  const source = block ? oracleOfUnchecked(block) : new MemoryOracle()
  if (preimageDir !== undefined) await addPreimageDirectory(source, preimageDir, note)
  if (preimages !== undefined) await addPreimageFile(source, preimages)
  return { image, names, block, source }
}

/** The same with the rules of a rollup, which games need, where the block trace has others. @throws BlockTraceError, ChainConfigError */
export function asRollupProgram(program: Program): Program {
  if (program.block === undefined || program.block.about.rules === 'rollup') return program
  const block = asRollup([program.block])
  return { ...program, block, source: oracleOfUnchecked(block) }
}

/** @throws CliError */
export async function readBlock(file: string): Promise<BlockTrace> {
  const text = await readInputText(file)
  return about(file, () => parseBlockTrace(text))
}

/** The run of a game on this machine. */
export interface GameRun {
  readonly trace: MachineTrace
  /** What it reads but the local preimages, those that L1 has of the inputs included. */
  readonly source: PreimageSource
}

/**
 * The run of a game.
 * @throws PrestateMismatchError, or BlockTraceError where the block trace is of another block
 */
export function runOf(
  { l1, deployment }: Connection,
  { image, block, source }: Pick<Program, 'image' | 'source'> & Partial<Program>,
  { type, locals }: Pick<Game, 'locals'> & { readonly type: Pick<Game['type'], 'prestate' | 'maxBlocks'> },
): GameRun {
  if (block) requireSameBlock(block, locals)
  const all = new L1Inputs(l1, transactionChainOf(deployment), spanOf(locals, type.maxBlocks), source)
  return { trace: new MachineTrace({ image, prestate: type.prestate, locals, source: all }), source: all }
}
