/**
 * Opened values: all columns of all rounds at their points, by the barycentric formula on the committed columns themselves.
 * @module
 */
import type { Ext } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import { twoAdicGenerator } from '@zkmips/field/koalabear'
import type { OpenedValues, ProverRound } from '../protocol/opening-proof.ts'

/** Columns of matrices, and where their values go. */
class Targets {
  readonly columns: number[] = []
  private readonly lists: { readonly to: Ext[]; readonly width: number }[] = []

  /** @returns the list that `fill` fills */
  add(columns: readonly number[]): Ext[] {
    const to: Ext[] = []
    this.columns.push(...columns)
    this.lists.push({ to, width: columns.length })
    return to
  }

  fill(values: readonly Ext[]): void {
    let next = 0
    for (const { to, width } of this.lists) {
      to.push(...values.slice(next, next + width))
      next += width
    }
  }
}

/** What is evaluated on one coset at `point`, and at `nextPoint`, which is `point` times the coset's generator, in the same pass. */
interface Task {
  readonly logHeight: number
  readonly shift: number
  readonly point: Ext
  readonly nextPoint: Ext
  readonly here: Targets
  readonly next: Targets
}

export function evaluateRounds(kernels: Kernels, rounds: readonly ProverRound[]): OpenedValues {
  const { field } = kernels
  const tasks: Task[] = []
  const values = rounds.map(({ commitment, points }) =>
    commitment.matrices.map(({ logHeight, shift, columns }, m) =>
      points[m]!.map(point => {
        const sameCoset = tasks.filter(t => t.logHeight === logHeight && t.shift === shift)
        const same = sameCoset.find(t => field.equals(t.point, point))
        if (same) return same.here.add(columns)
        const before = sameCoset.find(t => field.equals(t.nextPoint, point))
        if (before) return before.next.add(columns)
        const nextPoint = field.mulBase(point, twoAdicGenerator(logHeight))
        const task = { logHeight, shift, point, nextPoint, here: new Targets(), next: new Targets() }
        tasks.push(task)
        return task.here.add(columns)
      }),
    ),
  )
  for (const { logHeight, shift, point, here, next } of tasks) {
    const results = kernels.evaluateColumns(here.columns, { logSize: logHeight, shift }, point, next.columns)
    here.fill(results.here)
    next.fill(results.next)
  }
  return values
}
