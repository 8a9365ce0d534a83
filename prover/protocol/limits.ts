/**
 * The limits of a parameter set, enforced: an instance stays within what the security of the set was computed for
 * (`../security.ts`). Everything here follows from the machine and the heights of a proof's tables, so it is checked before
 * a proof is decoded further, and before any cryptography. docs/proof-system.md lists which line enforces which limit.
 * @module
 */
import { constraintDegree, logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import { P } from '@zkmips/field/koalabear'
import { check } from '../errors.ts'
import type { ProofParameters } from '../parameters.ts'
import { friLevels } from './batching.ts'
import type { ShardShape } from './shard-shape.ts'

/** One proof. @throws ProofError */
export function checkLimits(params: ProofParameters, machine: Machine, shape: ShardShape): void {
  const { limits } = params
  let fractions = machine.publicMessages.length
  let constraints = 0
  for (const { chip, logHeight } of shape.present) {
    fractions += chip.interactions.length * 2 ** logHeight
    constraints += chip.constraints.length + logUpLayout(chip).width
    // The key gives the height of a table with preprocessed columns; all others grow with what a part proves.
    const remedy = chip.columns.preprocessed.length > 0 ? '' : ': prove with fewer cycles in a shard'
    atMost(logHeight, limits.maxLogHeight, `table ${chip.name} is too tall for the parameter set${remedy}`)
    atMost(
      constraintDegree(chip),
      limits.maxConstraintDegree,
      `a constraint of table ${chip.name} has too high a degree`,
    )
  }
  check(fractions < P, 'shard.lookups', 'there are as many messages as the field has elements', { fractions })
  atMost(
    fractions,
    2 ** limits.logMaxFractions,
    'the shard has more messages than the parameter set allows: prove with fewer cycles in a shard',
  )
  atMost(constraints, limits.maxConstraints, 'the shard has more constraints than the parameter set allows')
  for (const i of [...shape.present.flatMap(p => p.chip.interactions), ...machine.publicMessages]) {
    const max = i.scope === 'shard' ? limits.maxMessageLength : limits.maxGlobalMessageLength
    atMost(i.message.length, max, `message "${i.label}" is too long`)
  }
  // Absent tables' preprocessed columns are committed and opened, too.
  const matrices = shape.committed.flatMap(round => shape.rounds[round])
  for (const { chip, logHeight } of matrices) {
    const { name } = machine.chips[chip]!.chip
    atMost(logHeight, limits.maxLogHeight, `the columns of ${name} are too long for the parameter set`)
  }
  checkLevels(params, matrices, machine)
  const openings = matrices.reduce((sum, { width, next }) => sum + width * (next ? 2 : 1), 0)
  atMost(openings, limits.maxOpenings, 'the shard opens more columns than the parameter set allows')
}

/** Lifting a word to a level of FRI is proved for unique decoding only (docs/decisions/0002-fri-lift.md). */
function checkLevels(
  params: ProofParameters,
  matrices: readonly { readonly chip: number; readonly logHeight: number }[],
  machine: Machine,
): void {
  if (params.regime.kind === 'unique') return
  const levels = friLevels(params, Math.max(...matrices.map(m => m.logHeight)) + params.logBlowup)
  for (const { chip, logHeight } of matrices) {
    const { name } = machine.chips[chip]!.chip
    const isLevel = levels.includes(logHeight + params.logBlowup)
    check(isLevel, 'shard.levels', `the height of table ${name} is no level of FRI, which list decoding demands`, {
      logHeight,
    })
  }
}

/** A part of an execution: its machine, and the heights of its tables, which `checkHeights` has accepted. */
export interface CountedPart {
  readonly machine: Machine
  readonly logHeights: readonly number[]
}

/** Terms of the cross-shard bus in one part. */
export function globalFractions({ machine, logHeights }: CountedPart): number {
  const isGlobal = ({ scope }: { readonly scope: string }): boolean => scope === 'global'
  return machine.chips.reduce(
    (sum, { chip }, k) =>
      sum + (logHeights[k]! > 0 ? 2 ** logHeights[k]! : 0) * chip.interactions.filter(isGlobal).length,
    machine.publicMessages.filter(isGlobal).length,
  )
}

function atMost(got: number, max: number, message: string): void {
  check(got <= max, 'shard.limits', message, { got, max })
}
