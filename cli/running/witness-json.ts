/**
 * Step witnesses as JSON, with the names that Cannon's tools read.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import type { StepWitness } from '@zkmips/emulator/step-witness/step-witness'

const hex = (bytes: Uint8Array): string => `0x${bytesToHex(bytes)}`

export function witnessJson({ step, pre, post, state, proof, preimage }: StepWitness) {
  return {
    step,
    pre: hex(pre),
    post: hex(post),
    'state-data': hex(state),
    'proof-data': hex(proof),
    ...(preimage
      ? {
          'oracle-key': hex(preimage.key),
          'oracle-value': hex(preimage.value),
          'oracle-offset': preimage.offset,
        }
      : {}),
  }
}
