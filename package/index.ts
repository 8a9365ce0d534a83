/**
 * The library zkmips. Execute a program, prove the run, verify the proof; capture blocks, and dispute claims about them.
 * @module
 */
export { MissingPreimageError, type PreimageOracle } from '@zkmips/emulator/host/oracle'
export { ElfError } from '@zkmips/emulator/program/elf'
export { GoPatchError } from '@zkmips/emulator/program/go-patches'
export type { ProgramImage } from '@zkmips/emulator/program/image'
export { NotProvableError } from '@zkmips/emulator/trace/shards'
export { InstallationError } from '@zkmips/field/wasm-loader'
export type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
export type { Capture, Source } from '@zkmips/rollup/blocks/capture'
export type { CaptureProgress } from '@zkmips/rollup/blocks/execute-span'
export type { Imported } from '@zkmips/rollup/blocks/import'
export type { Hardfork, NetworkName } from '@zkmips/rollup/blocks/networks'
export { PartsError, PartsFolder } from '@zkmips/zkmips/parts-folder'
export type { KeptWorkers } from '@zkmips/zkmips/pool'
export type { RunStats } from '@zkmips/zkmips/stats'
export type { EngineName, Locals, ProgressEvent, ProvedRun, ProveSummary, TableStats } from '@zkmips/zkmips/types'
export {
  type BlockRules,
  type CaptureOptions,
  capture,
  formatBlockTrace,
  type ImportOptions,
  importBlock,
} from './capture.ts'
export { InputError } from './errors.ts'
export { type ExecuteOptions, type Execution, execute } from './execute.ts'
export {
  type InputOptions,
  openInput,
  openProgram,
  type ProgramOptions,
  type RunInput,
} from './input.ts'
export { nameOnL1, type ProgramNames, programDigest, programNames } from './program-names.ts'
export { type HashName, keepWorkers, type ProveOptions, prove } from './prove.ts'
export { type ElfRunOptions, elfRun, type Run } from './run.ts'
export { type StatsOptions, stats } from './stats.ts'
export * from './verify.ts'
export {
  type ProvedAndWrapped,
  type ProveWrappedOptions,
  proveWrapped,
  type WrapOptions,
  type Wrapped,
  wrap,
} from './wrap.ts'
