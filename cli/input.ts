/**
 * Opens what a command line names, and says on stderr what is probably not meant.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { type InputOptions, openInput, openProgram, type ProgramOptions, type RunInput } from '@zkmips/package/input'
import { note } from './output/answer.ts'

/** @throws InputError naming the file, what is wrong with it and what to do */
export const readRunInput = (file: string, options: InputOptions): Promise<RunInput> =>
  openInput(file, { ...options, onWarning: note })

/** @throws InputError */
export const readProgram = (file: string, options: ProgramOptions): Promise<ProgramImage> =>
  openProgram(file, { ...options, onWarning: note })
