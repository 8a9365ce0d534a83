/**
 * The evaluators made of generated kernels: calls the functions of a WebAssembly module that was built from what `codegen.ts`
 * wrote and that shares the arena's memory. Which module is the caller's business.
 * @module
 */
import type { Arena, Ptr } from '@zkmips/field/arena'
import { EXT_DEGREE, type Ext, fromCoefficients } from '@zkmips/field/extension'
import * as F from '@zkmips/field/koalabear'
import type { Chip } from '../chip.ts'
import {
  type ConstantLayout,
  constantLayout,
  fillLogUpConstants,
  fillQuotientConstants,
  toMontgomery,
} from '../constants.ts'
import {
  type Evaluators,
  type LogUpInput,
  MissingKernelError,
  type QuotientInput,
  ZeroDenominatorError,
} from '../evaluators.ts'
import { cName } from './codegen.ts'

type Kernel = (...args: number[]) => number

export class CompiledEvaluators implements Evaluators {
  private readonly exports: WebAssembly.Exports
  private readonly arena: Arena
  private readonly layouts = new Map<Chip, ConstantLayout>()

  /** @param module compiled from generated sources with scripts/build-kernels.sh */
  constructor(module: WebAssembly.Module, arena: Arena) {
    this.arena = arena
    this.exports = new WebAssembly.Instance(module, { env: { memory: arena.memory } }).exports
  }

  logUp(arena: Arena, input: LogUpInput): Ext[] {
    const { chip, logHeight, challenges, publicValues } = input
    const layout = this.layout(chip)
    if (layout.logUp.width === 0) return []
    const kernel = this.kernel(arena, `logup_${cName(chip)}`, chip)
    const mark = arena.mark()
    const columns = arena.store(input.columns)
    const out = arena.store(input.out)
    const sums = arena.alloc(EXT_DEGREE * layout.logUp.scopes.length)
    const block = arena.alloc(layout.size)
    fillLogUpConstants(arena.view(block, layout.size), layout, logHeight, challenges, publicValues)
    if (kernel(columns, 2 ** logHeight, block, out, sums) !== 0) throw new ZeroDenominatorError(chip.name)
    const words = arena.view(sums, EXT_DEGREE * layout.logUp.scopes.length)
    const result = layout.logUp.scopes.map((_, s) => fromCoefficients(words, EXT_DEGREE * s))
    arena.release(mark)
    return result
  }

  quotient(arena: Arena, input: QuotientInput): void {
    const { chip, logHeight, shift } = input
    const layout = this.layout(chip)
    const kernel = this.kernel(arena, `quotient_${cName(chip)}`, chip)
    const size = 2 ** (logHeight + 1)
    const mark = arena.mark()
    const columns = arena.store(thinned(arena, input))
    const out = arena.store(input.out)
    const block = arena.alloc(layout.size)
    const inverses = arena.alloc(size)
    const words = arena.view(block, layout.size)
    fillLogUpConstants(words, layout, logHeight, input.challenges, input.publicValues)
    fillQuotientConstants(words, layout, { logHeight, shift }, input.sums, input.combiner)
    const g = F.twoAdicGenerator(logHeight + 1)
    this.kernel(arena, 'inverse_points', chip)(inverses, size, toMontgomery(shift), toMontgomery(g))
    kernel(columns, size, block, inverses, out)
    arena.release(mark)
  }

  private kernel(arena: Arena, name: string, chip: Chip): Kernel {
    if (arena !== this.arena) throw new Error('the evaluators were instantiated over another arena')
    const kernel = this.exports[name]
    if (typeof kernel !== 'function') throw new MissingKernelError(chip.name)
    return kernel as Kernel
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
