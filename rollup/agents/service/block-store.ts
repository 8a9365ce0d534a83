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

  /**
   * The last output that the traces lead to, one following the other from the agreed block on; of several that follow the same block the
   * one that covers the most.
   */
  async output({ parentRoot, parentBlock, mostBlocks, chainConfig }: ClaimRange): Promise<Output | undefined> {
    let output: Output | undefined
    let [root, reached] = [parentRoot.toLowerCase(), parentBlock]
    for (;;) {
      // Numbers ascend, so that traces that state each other's output as their parent lead nowhere.
      const [next] = this.#traces
        .map(({ local }) => ({ ...local, number: hexToBigInt(local.blockNumber) }))
        .filter(({ parentHash, chainConfigDigest, number }) => {
          const follows = parentHash.toLowerCase() === root && chainConfigDigest.toLowerCase() === chainConfig
          return follows && number > reached && number <= parentBlock + mostBlocks
        })
        .sort((a, b) => Number(b.number - a.number))
      if (next === undefined) return output
      const outputRoot = next.claimedHash.toLowerCase() as Hex
      output = { outputRoot, blockNumber: next.number, preimages: this }
      ;[root, reached] = [outputRoot, next.number]
    }
  }
}
