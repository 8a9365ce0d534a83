/**
 * The name of a program, from its image: what a verifier who has the ELF compares a proof with. Commits to the program's tables,
 * so it needs the kernels, but no worker and nothing of a run.
 * @module
 */
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { digestHex } from './program-key.ts'

/** @returns 64 hex digits; another parameter set gives another digest */
export async function programDigest(image: ProgramImage, parameters: ProofParameters): Promise<string> {
  const kernels = await wasmKernels({ degree: parameters.extensionDegree })
  const program = provableProgram(image)
  const keys = PART_MACHINES.map(machine => ({
    machine: machine.id,
    vk: setupMachine(kernels, parameters, machine, program.preprocessed).vk,
  }))
  return digestHex({ entry: image.entry, keys }, parameters)
}
