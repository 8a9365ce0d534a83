/**
 * Opened values: all columns of all rounds at their points, by the barycentric formula on every 2^logBlowup-th row of the
 * codewords (a coset of the trace's size, which determines polynomials of the trace's degree).
 * @module
 */
import type { Ext } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import type { ProofParameters } from '../parameters.ts'
import { domainShift } from '../protocol/domain.ts'
import type { OpenedValues, ProverRound } from '../protocol/opening-proof.ts'

interface Task {
  readonly logHeight: number
  readonly point: Ext
  /** Columns of every matrix opened here, and where their values go. */
  readonly columns: number[]
  readonly targets: { readonly to: Ext[]; readonly width: number }[]
}

export function evaluateRounds(
  kernels: Kernels,
  params: ProofParameters,
  rounds: readonly ProverRound[],
): OpenedValues {
  const tasks: Task[] = []
  const values = rounds.map(({ commitment, points }) =>
    commitment.matrices.map(({ logHeight, lde }, m) =>
      points[m]!.map(point => {
        let task = tasks.find(t => t.logHeight === logHeight && kernels.field.equals(t.point, point))
        if (!task) {
          task = { logHeight, point, columns: [], targets: [] }
          tasks.push(task)
        }
        const to: Ext[] = []
        task.columns.push(...lde)
        task.targets.push({ to, width: lde.length })
        return to
      }),
    ),
  )
  for (const task of tasks) runTask(kernels, params, task)
  return values
}

/** One vector of denominators serves all matrices of a height at a point. */
function runTask(kernels: Kernels, params: ProofParameters, { logHeight, point, columns, targets }: Task): void {
  const mark = kernels.mark()
  const coset = { logSize: logHeight, shift: domainShift(logHeight + params.logBlowup) }
  const inverses = kernels.allocExt(2 ** logHeight)
  kernels.inverseDenominators(inverses, coset, point)
  const results = kernels.evaluateColumns(columns, coset, point, inverses, 2 ** params.logBlowup)
  kernels.release(mark)
  let next = 0
  for (const { to, width } of targets) {
    for (let c = 0; c < width; c++) to.push(results[next++]!)
  }
}
