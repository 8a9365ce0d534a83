/**
 * Statements in another representation, value by value in one order: the wires of a circuit's inputs, and the values for them.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { Convert } from '../circuit/proof-wires.ts'
import type { VerifiedPart } from './part-statement.ts'
import type { NamedProgram } from './program-name.ts'
import type { RangeStatement, RunState, SharedFields } from './run-state.ts'

export type ConvertStatement<R extends Representation> = Pick<Convert<R>, 'base' | 'ext' | 'digest'>

export const convertState = <R extends Representation>(
  state: RunState<Numbers>,
  { base, digest }: ConvertStatement<R>,
): RunState<R> => ({
  chain: digest(state.chain),
  counts: state.counts.map(base),
  pc: base(state.pc),
  nextPc: base(state.nextPc),
  halted: base(state.halted),
  exitCode: base(state.exitCode),
  imageIn: base(state.imageIn),
  lastHigh: base(state.lastHigh),
  lastLow: base(state.lastLow),
  fractions: base(state.fractions),
})

export const convertShared = <R extends Representation>(
  { program, keysRoot, challenges, locals, contextTag }: SharedFields<Numbers>,
  { base, ext, digest }: ConvertStatement<R>,
): SharedFields<R> => ({
  program: digest(program),
  keysRoot: digest(keysRoot),
  challenges: { alpha: ext(challenges.alpha), beta: ext(challenges.beta) },
  locals: locals.map(base),
  contextTag: contextTag.map(base),
})

export const convertRange = <R extends Representation>(
  { shared, before, after, sum }: RangeStatement<Numbers>,
  c: ConvertStatement<R>,
): RangeStatement<R> => ({
  shared: convertShared(shared, c),
  before: convertState(before, c),
  after: convertState(after, c),
  sum: c.ext(sum),
})

export const convertProgram = <R extends Representation>(
  { entry, keys }: NamedProgram<Numbers>,
  { base, digest }: ConvertStatement<R>,
): NamedProgram<R> => ({ entry: base(entry), keys: keys.map(digest) })

/** What is left open by a part's rules and heights. */
export const convertPart = <R extends Representation>(
  { vk, publicValues, earlyCap, globalSum, ...rules }: VerifiedPart<Numbers>,
  { base, ext, digest }: ConvertStatement<R>,
): VerifiedPart<R> => ({
  ...rules,
  vk: { ...vk, preprocessedCap: vk.preprocessedCap.map(digest) },
  publicValues: publicValues.map(base),
  earlyCap: earlyCap.map(digest),
  globalSum: ext(globalSum),
})
