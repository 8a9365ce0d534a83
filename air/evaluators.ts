/**
 * What a prover needs of a chip's constraints: the LogUp columns of a trace, and the quotient over its domain.
 * Two implementations: `compiled.ts` (generated kernels, for the chips that were generated) and `reference.ts` (any chip,
 * slow, the oracle of the other).
 * @module
 */
import type { Ptr } from '@zkmips/field/arena'
import type { Ext } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import type { Chip } from './chip.ts'
import type { ScopeChallenges } from './constants.ts'

export interface LogUpInput {
  readonly chip: Chip
  readonly logHeight: number
  /** Columns on the trace's rows: preprocessed, early, main. */
  readonly columns: readonly Ptr[]
  readonly challenges: ScopeChallenges
  readonly publicValues: ArrayLike<number>
  /** Where the base columns of the LogUp columns go: as many for each as the field's degree, 2^logHeight words. */
  readonly out: readonly Ptr[]
}

export interface QuotientInput {
  readonly chip: Chip
  readonly logHeight: number
  /** The codewords' domain has 2^(logHeight + logBlowup) points, shift·g^i in natural order. */
  readonly logBlowup: number
  readonly shift: number
  /** Codewords: preprocessed, early, main, and the base columns of the LogUp columns. */
  readonly columns: readonly Ptr[]
  readonly challenges: ScopeChallenges
  readonly publicValues: ArrayLike<number>
  /** The chip's claimed sums, in order of the layout's scopes. */
  readonly sums: readonly Ext[]
  /** The challenge whose powers combine the constraints. */
  readonly combiner: Ext
  /**
   * Where the quotient's base columns go, 2^logHeight words each: its values at the points shift·g^(i·2^(logBlowup − 1)) for all even i, as many
   * columns as the field's degree, then those for all odd i.
   */
  readonly out: readonly Ptr[]
}

/** Columns are in the kernels' arena, extension elements of the kernels' field. */
export interface Evaluators {
  /** Fills the LogUp columns and returns the claimed sums, one per scope of the chip's layout. */
  logUp(kernels: Kernels, input: LogUpInput): Ext[]
  quotient(kernels: Kernels, input: QuotientInput): void
}

/** A chip has no compiled kernels: the generated files are older than the chip. */
export class MissingKernelError extends Error {
  readonly code = 'CHIP_KERNEL_MISSING'
  readonly chip: string
  constructor(chip: string) {
    super(`chip ${chip} has no compiled kernels: run scripts/generate-chips.ts and scripts/build-kernels.sh`)
    this.chip = chip
  }
}

/** A denominator of the LogUp argument was zero: happens to honest tables with probability below 2^-90. */
export class ZeroDenominatorError extends Error {
  readonly code = 'LOGUP_ZERO_DENOMINATOR'
  constructor(chip: string) {
    super(`a message of chip ${chip} is a root of the lookup challenge: prove again with another context tag`)
  }
}
