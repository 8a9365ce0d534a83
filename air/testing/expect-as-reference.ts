/**
 * That evaluators compute what those in TypeScript do.
 * @module
 */
import type { Ext } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import { Random } from '@zkmips/field/random'
import { expect } from 'vitest'
import type { Chip } from '../chip.ts'
import type { Evaluators } from '../evaluators.ts'
import { logUpLayout } from '../logup.ts'
import { referenceEvaluators } from './reference.ts'

/** Runs both on the same random columns of every chip, at the edges of the field more often than not. */
export function expectAsReference(kernels: Kernels, compiled: Evaluators, chips: Iterable<Chip>): void {
  const { arena } = kernels
  const { degree } = kernels.field
  const random = new Random(5)
  const logHeight = 4
  const height = 2 ** logHeight
  const ext = (): Ext => random.ext(degree)
  const challenges = { shard: { alpha: ext(), beta: ext() }, global: { alpha: ext(), beta: ext() } }
  const publicValues = random.edgyElements(128)
  for (const chip of chips) {
    const mark = arena.mark()
    const layout = logUpLayout(chip)
    const width = Object.values(chip.columns).reduce((sum, names) => sum + names.length, 0)
    const trace = Array.from({ length: width }, () => arena.store(random.edgyElements(height)))
    const codewords = Array.from({ length: width + degree * layout.width }, () =>
      arena.store(random.edgyElements(2 * height)),
    )
    const sums = layout.scopes.map(ext)
    const combiner = ext()
    const outputs = (evaluators: Evaluators) => {
      const logUp = arena.allocColumns(degree * layout.width, height)
      const quotient = arena.allocColumns(2 * degree, height)
      const common = { chip, logHeight, challenges, publicValues }
      const claimed = evaluators.logUp(kernels, { ...common, columns: trace, out: logUp })
      const rest = { logBlowup: 1, shift: 3, columns: codewords, sums, combiner, out: quotient }
      evaluators.quotient(kernels, { ...common, ...rest })
      const read = (columns: readonly number[], size: number) => columns.map(c => [...arena.view(c, size)])
      return { claimed, logUp: read(logUp, height), quotient: read(quotient, height) }
    }
    expect(outputs(compiled), chip.name).toEqual(outputs(referenceEvaluators))
    arena.release(mark)
  }
}
