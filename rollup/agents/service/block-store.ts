/**
 * Block traces as what agents need: preimages for runs, and outputs for the proposer.
 * @module
 */
import { KEY_KECCAK256 } from '@zkmips/isa/syscalls'
import { bytesToHex, type Hex, hexToBigInt, hexToBytes } from 'viem'
import { type BlockTrace, keyOfHash } from '../../blocks/block-trace.ts'
import type { PreimageSource } from '../../game/game-preimages.ts'
import type { ClaimRange, Output, OutputSource } from '../proposer/proposer.ts'

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

  /** The last output that the traces lead to, one following the other from the agreed block on. */
  async output({ parentRoot, parentBlock, mostBlocks, chainConfig }: ClaimRange): Promise<Output | undefined> {
    let output: Output | undefined
    for (let root = parentRoot.toLowerCase(); ; root = output.outputRoot) {
      const next = this.#traces.find(
        ({ local }) =>
          local.parentHash.toLowerCase() === root &&
          hexToBigInt(local.blockNumber) <= parentBlock + mostBlocks &&
          local.chainConfigDigest.toLowerCase() === chainConfig,
      )
      if (next === undefined) return output
      const { claimedHash, blockNumber } = next.local
      output = {
        outputRoot: claimedHash.toLowerCase() as Hex,
        blockNumber: hexToBigInt(blockNumber),
        preimages: this,
      }
    }
  }
}
