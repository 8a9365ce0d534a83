/**
 * Groth16 proofs, made by snarkjs in a process of its own.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWitness } from '../r1cs/files.ts'
import type { GrothKey } from './setup.ts'
import { GrothError, runGrothTask, type TaskOptions } from './task.ts'
import { parseVerificationKey, proofBytes } from './verification-key.ts'
import { verifyGroth16 } from './verify.ts'

export interface GrothProof {
  /** 256 bytes (`verification-key.ts`). */
  readonly proof: Uint8Array
  readonly inputs: readonly bigint[]
  /** The most memory that snarkjs's process had. */
  readonly peakBytes: number
}

/**
 * @param witness of the key's circuit
 * @returns a proof that has been verified
 * @throws GrothError, of code `GROTH16_FAILED` where the witness does not satisfy the circuit of the key
 */
export async function proveGroth16(
  key: Pick<GrothKey, 'zkey' | 'verificationKey'>,
  witness: readonly bigint[],
  options: TaskOptions = {},
): Promise<GrothProof> {
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-groth16-'))
  try {
    const wtns = join(folder, 'witness.wtns')
    writeWitness(wtns, witness)
    const { output, peakBytes } = await runGrothTask({ name: 'prove', input: { zkey: key.zkey, wtns } }, options)
    const [proof, inputs] = [proofBytes(output), output.publicSignals.map(BigInt)]
    if (!verifyGroth16(parseVerificationKey(key.verificationKey), inputs, proof)) {
      throw new GrothError('GROTH16_FAILED', "the witness does not satisfy the constraints of the key's circuit")
    }
    return { proof, inputs, peakBytes }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
