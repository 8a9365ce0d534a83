/**
 * Statements in another representation, value by value in one order: the wires of a circuit's inputs, and the values for them.
 * @module
 */

import { PART_MACHINES } from '@zkmips/circuits/machines'
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { VerifiedPart } from '@zkmips/statement/part-statement'
import type { NamedProgram } from '@zkmips/statement/program-name'
import {
  CONTEXT_PAIRS,
  LOCAL_ELEMENTS,
  type RangeStatement,
  type RunState,
  type SharedFields,
} from '@zkmips/statement/run-state'
import type { Convert } from '../circuit/proof-wires.ts'

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

/** Shared fields of which only the lengths matter. */
export function blankShared(degree: number): SharedFields<Numbers> {
  const digest = new Uint32Array(8)
  const ext = new Array<number>(degree).fill(0)
  return {
    program: digest,
    keysRoot: digest,
    challenges: { alpha: ext, beta: ext },
    locals: new Array<number>(LOCAL_ELEMENTS).fill(0),
    contextTag: new Array<number>(CONTEXT_PAIRS).fill(0),
  }
}

export const blankState = (): RunState<Numbers> => ({
  chain: new Uint32Array(8),
  counts: PART_MACHINES.map(() => 0),
  ...{ pc: 0, nextPc: 0, halted: 0, exitCode: 0, imageIn: 0, lastHigh: 0, lastLow: 0, fractions: 0 },
})

export const blankRange = (degree: number): RangeStatement<Numbers> => ({
  shared: blankShared(degree),
  before: blankState(),
  after: blankState(),
  sum: new Array<number>(degree).fill(0),
})

export const blankProgram = (): NamedProgram<Numbers> => ({
  entry: 0,
  keys: PART_MACHINES.map(() => new Uint32Array(8)),
})

/** How extension elements and digests become elements. */
export interface Elements<R extends Representation> {
  ext(e: R['ext']): readonly R['base'][]
  digest(d: R['digest']): readonly R['base'][]
}

export const numberElements: Elements<Numbers> = { ext: e => e, digest: d => [...d] }

/** A range as elements, each at its own place: what a layer's proof has a digest of. */
export function rangeElements<R extends Representation>(
  { shared, before, after, sum }: RangeStatement<R>,
  { ext, digest }: Elements<R>,
): R['base'][] {
  const state = (s: RunState<R>): R['base'][] => [
    ...digest(s.chain),
    ...s.counts,
    ...[s.pc, s.nextPc, s.halted, s.exitCode, s.imageIn, s.lastHigh, s.lastLow, s.fractions],
  ]
  const { program, keysRoot, challenges, locals, contextTag } = shared
  return [
    ...[program, keysRoot].flatMap(digest),
    ...[challenges.alpha, challenges.beta].flatMap(ext),
    ...[...locals, ...contextTag],
    ...[before, after].flatMap(state),
    ...ext(sum),
  ]
}

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
