/**
 * The extension field that a proof is made in: the one of its parameter set, which must be the kernels', too.
 * @module
 */
import type { ExtensionField } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import type { ProofParameters } from '../parameters.ts'

/** The kernels compute in an extension of another degree than the parameter set's: a mistake of whoever created them. */
export class ExtensionDegreeError extends Error {
  readonly code = 'PROVER_EXTENSION_DEGREE'
}

/** @throws ExtensionDegreeError */
export function fieldOf({ field }: Kernels, { name, extensionDegree }: ProofParameters): ExtensionField {
  if (field.degree !== extensionDegree) {
    throw new ExtensionDegreeError(
      `parameter set ${name} takes challenges from an extension of degree ${extensionDegree}, but the kernels were created ` +
        `for degree ${field.degree}: create them with the parameter set's degree`,
    )
  }
  return field
}
