/**
 * The name of a program, from its image: what a verifier who has the ELF compares a proof with. Commits to the program's tables,
 * so it needs the kernels, but no worker and nothing of a run.
 * @module
 */
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { core100Poseidon2, type ProofParameters } from '@zkmips/prover/parameters'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { digestHex } from './program-key.ts'

/** Whether proofs under a set are made to be wrapped: with templates, and under the root of a release's keys. */
export const isWrapped = ({ name }: ProofParameters): boolean => name === core100Poseidon2.name

/**
 * @param withTemplates the program's tables have the heights of templates
 * @returns 64 hex digits; another parameter set gives another digest, and so do templates
 * @throws ProgramSizeError
 */
export async function programDigest(
  image: ProgramImage,
  parameters: ProofParameters,
  withTemplates = isWrapped(parameters),
): Promise<string> {
  const kernels = await wasmKernels({ degree: parameters.extensionDegree })
  const program = provableProgram(image, withTemplates)
  const keys = PART_MACHINES.map(machine => ({
    machine: machine.id,
    vk: setupMachine(kernels, parameters, machine, program.preprocessed).vk,
  }))
  return digestHex({ entry: image.entry, keys }, parameters)
}
