/**
 * The evaluators made of generated kernels: calls the functions that were built from what `codegen.ts` wrote, attached to the
 * memory of the prover's kernels. Which chips they are of is the caller's business.
 * @module
 */
import type { Arena, Ptr } from '@zkmips/field/arena'
import type { Ext } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import type { ChipCalls } from '@zkmips/field/kernels/backend'
import * as F from '@zkmips/field/koalabear'
import type { Chip } from '../chip.ts'
import {
  type ConstantBlock,
  type ConstantLayout,
  constantLayout,
  fillLogUpConstants,
  fillQuotientConstants,
  toMontgomery,
  wordsFor,
} from '../constants.ts'
import {
  type Evaluators,
  type LogUpInput,
  MissingKernelError,
  type QuotientInput,
  ZeroDenominatorError,
} from '../evaluators.ts'
import { cName } from './codegen.ts'

export class CompiledEvaluators implements Evaluators {
  private readonly kernels: Kernels
  private readonly calls: ChipCalls
  private readonly layouts = new Map<Chip, ConstantLayout>()

  /** @param calls attached to the backend of the kernels */
  constructor(kernels: Kernels, calls: ChipCalls) {
    this.kernels = kernels
    this.calls = calls
  }

  logUp(kernels: Kernels, input: LogUpInput): Ext[] {
    this.requireOwn(kernels)
    const { arena, field } = kernels
    const { chip, logHeight, challenges, publicValues } = input
    const layout = this.layout(chip)
    if (layout.logUp.width === 0) return []
    const kernel = this.calls.logUp(cName(chip))
    if (!kernel) throw new MissingKernelError(chip.name)
    const mark = arena.mark()
    const columns = arena.storeAddresses(input.columns)
    const out = arena.storeAddresses(input.out)
    const sumWords = field.degree * layout.logUp.scopes.length
    const sums = arena.alloc(sumWords)
    const block = arena.alloc(wordsFor(field.degree, layout.size))
    fillLogUpConstants(this.block(block, layout), logHeight, challenges, publicValues)
    if (kernel(columns, 2 ** logHeight, block, out, sums) !== 0) throw new ZeroDenominatorError(chip.name)
    const words = arena.view(sums, sumWords)
    const result = layout.logUp.scopes.map((_, s) => field.fromCoefficients(words, field.degree * s))
    arena.release(mark)
    return result
  }

  quotient(kernels: Kernels, input: QuotientInput): void {
    this.requireOwn(kernels)
    const { arena, field } = kernels
    const { chip, logHeight, shift } = input
    const layout = this.layout(chip)
    const kernel = this.calls.quotient(cName(chip))
    if (!kernel) throw new MissingKernelError(chip.name)
    const size = 2 ** (logHeight + 1)
    const mark = arena.mark()
    const columns = arena.storeAddresses(thinned(arena, input))
    const out = arena.storeAddresses(input.out)
    const block = arena.alloc(wordsFor(field.degree, layout.size))
    const inverses = arena.alloc(size)
    const constants = this.block(block, layout)
    fillLogUpConstants(constants, logHeight, input.challenges, input.publicValues)
    fillQuotientConstants(constants, { logHeight, shift }, input.challenges, input.sums, input.combiner)
    const g = F.twoAdicGenerator(logHeight + 1)
    this.calls.inversePoints(inverses, size, toMontgomery(shift), toMontgomery(g))
    kernel(columns, size, block, inverses, out)
    arena.release(mark)
  }

  private requireOwn(kernels: Kernels): void {
    if (kernels !== this.kernels) throw new Error('the evaluators are attached to the memory of other kernels')
  }

  /** Valid until the next allocation. */
  private block(at: Ptr, layout: ConstantLayout): ConstantBlock {
    const { arena, field } = this.kernels
    return { field, layout, words: arena.view(at, wordsFor(field.degree, layout.size)) }
  }

  private layout(chip: Chip): ConstantLayout {
    let layout = this.layouts.get(chip)
    if (!layout) {
      layout = constantLayout(chip)
      this.layouts.set(chip, layout)
    }
    return layout
  }
}

/** The columns on the quotient's domain: every 2^(logBlowup − 1)-th point of the codewords. */
function thinned(arena: Arena, { columns, logHeight, logBlowup }: QuotientInput): readonly Ptr[] {
  if (logBlowup === 1) return columns
  const size = 2 ** (logHeight + 1)
  const step = 2 ** (logBlowup - 1)
  return columns.map(column => {
    const copy = arena.alloc(size)
    const from = arena.view(column, size * step)
    const to = arena.view(copy, size)
    for (let i = 0; i < size; i++) to[i] = from[i * step]!
    return copy
  })
}
