/**
 * Block traces as what agents need: preimages for runs, and outputs for the proposer.
 * @module
 */
import { KEY_KECCAK256 } from '@zkmips/isa/syscalls'
import { bytesToHex, type Hex, hexToBigInt, hexToBytes } from 'viem'
import { type BlockTrace, keyOfHash } from '../../blocks/block-trace.ts'
import type { PreimageSource } from '../../game/game-preimages.ts'
import type { ClaimInputs, Output, OutputSource } from '../proposer/proposer.ts'

export class BlockStore implements PreimageSource, OutputSource {
  readonly #traces: readonly BlockTrace[]
  readonly #byKey = new Map<Hex, Uint8Array>()

  constructor(traces: readonly BlockTrace[]) {
    this.#traces = traces
    for (const { preimages } of traces) {
      for (const [hash, data] of Object.entries(preimages)) {
        this.#byKey.set(bytesToHex(keyOfHash(hash as Hex)), hexToBytes(data))
      }
    }
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return key[0] === KEY_KECCAK256 ? this.#byKey.get(bytesToHex(key)) : undefined
  }

  /** That of the block with these inputs, if there is a trace of it. */
  async output({ parentRoot, inputsDigest, blockNumber, chainConfig }: ClaimInputs): Promise<Output | undefined> {
    const found = this.#traces.find(
      ({ local }) =>
        local.parentHash === parentRoot &&
        local.inputsDigest === inputsDigest &&
        hexToBigInt(local.blockNumber) === blockNumber &&
        local.chainConfigDigest === chainConfig,
    )
    return found && { outputRoot: found.local.claimedHash, preimages: this }
  }
}
