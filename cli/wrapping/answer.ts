/**
 * What commands say of a wrapped proof that they have made.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Wrapped } from '@zkmips/package/wrap'
import { note } from '../output/answer.ts'
import { bytes, count, duration } from '../output/format.ts'
import { DEVELOPMENT_NOTE } from '../verifying/groth16-key.ts'
import { withoutContract } from '../verifying/locals.ts'

/** Whether all claims are true. */
export const isTrue = ({ executions }: Wrapped): boolean =>
  executions.every(({ statement }) => statement.exitCode === 0)

/** Said on stderr. */
export function warnOfDevelopment({ isDevelopment }: Wrapped): void {
  if (isDevelopment) note(DEVELOPMENT_NOTE)
}

/** For JSON. */
export const wrappedFacts = ({ proof, executions, nameOnL1, keyDigest, isDevelopment, layers, groth16 }: Wrapped) => ({
  bytes: proof.length,
  nameOnL1,
  executions: executions.map(({ statement: { exitCode, contextTag } }) => ({
    exitCode,
    contextTag: `0x${bytesToHex(contextTag)}`,
  })),
  keyDigest,
  developmentKey: isDevelopment,
  layers,
  groth16,
})

/** For `facts`. */
export function wrappedAsFacts(path: string, wrapped: Wrapped): (readonly [string, string])[] {
  const { proof, executions, nameOnL1, keyDigest, isDevelopment, layers, groth16 } = wrapped
  const { constraints, key, prove } = groth16.seconds
  const claim = isTrue(wrapped) ? 'true' : 'false'
  const kept = layers.keptLayers > 0 ? `, ${count(layers.keptLayers)} of them proved before` : ''
  return [
    ['wrapped proof', `${path}, ${bytes(proof.length)}`],
    [
      'states',
      executions.length === 1
        ? `program ${nameOnL1} on L1 exits ${executions[0]!.statement.exitCode} (the claim is ${claim})`
        : `${count(executions.length)} executions in a row of program ${nameOnL1} on L1 exit 0 (all claims are true)`,
    ],
    ...withoutContract(executions.map(({ statement }) => statement)),
    ['layers', `${count(layers.layers)} proofs${kept}, in ${duration(layers.seconds)}`],
    [
      'Groth16',
      `constraints and witness ${duration(constraints)}, proving key ${duration(key)}, snarkjs ${duration(prove)} and ${bytes(groth16.peakBytes)}`,
    ],
    ['memory', `at most ${bytes(layers.peakProcessBytes)} before snarkjs, in all processes`],
    ['Groth16 key', `${keyDigest}${isDevelopment ? ' (for DEVELOPMENT: the proof proves nothing)' : ''}`],
  ]
}
