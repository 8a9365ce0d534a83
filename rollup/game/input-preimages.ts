/**
 * The preimages that the block executor walks, as L1 has them: links of the chain of inputs, the inputs of each block, lists of queue
 * entries and the entries, payloads and pieces.
 *
 * Nothing here is trusted: whoever uses a preimage checks it against its hash, and the chain ends in local key 3 of a game.
 * @module
 */
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { concatHex, type Hex, hexToBytes, keccak256 } from 'viem'
import { chainInputs, encodeBlockInputs, encodeQueue } from '../blocks/inputs.ts'
import type { L1 } from '../l1/client.ts'
import { readPayloads } from './payloads.ts'
import {
  InputsNotFoundError,
  parentOnL1,
  readAppended,
  readEntries,
  type TransactionChain,
} from './transaction-chain.ts'

/** What a claim about several blocks is about, and where its type lets it begin. */
export interface Span {
  /** Local key 3. */
  readonly digest: Hex
  /** Number of the last block, local key 4. */
  readonly last: bigint
  /** Most blocks that a claim of the game type covers. */
  readonly maxBlocks: bigint
}

/** What the block executor reads about the inputs of a span. */
export interface InputPreimages {
  readonly found: MemoryOracle
  /** Hashes of payloads and pieces that the node does not show. */
  readonly missing: readonly Hex[]
}

/** @throws L1Error, InputsNotFoundError */
export async function readInputPreimages(
  l1: L1,
  chain: TransactionChain,
  { digest, last, maxBlocks }: Span,
): Promise<InputPreimages> {
  const view = await l1.latest()
  const parent = await parentOnL1(view, chain.address, digest, last, maxBlocks)
  const blocks = await readAppended(l1, chain, parent + 1n, last)
  if (BigInt(blocks.length) !== last - parent) throw new InputsNotFoundError(`each of blocks ${parent + 1n} to ${last}`)
  const found = new MemoryOracle()
  const add = (data: Hex) => found.addKeccak(hexToBytes(data))
  const first = await view.read(chain.address, canonicalTransactionChainAbi, 'chainDigest', [parent])
  let before = first
  for (const { payloadDigest, l1Time, firstEntry, entryCount, chainDigest } of blocks) {
    const entries = entryCount === 0n ? [] : await readEntries(l1, chain, firstEntry, entryCount)
    const queue = entries.map(entry => keccak256(entry))
    const inputs = encodeBlockInputs({ payloadDigest, queue, l1Time })
    for (const data of [concatHex([before, keccak256(inputs)]), inputs, encodeQueue(queue), ...entries]) add(data)
    before = chainInputs(before, keccak256(inputs))
    // Events of a chain that L1 has left since.
    if (before !== chainDigest) throw new InputsNotFoundError('the inputs that L1 has chained')
  }
  const ends = concatHex([first, before])
  if (keccak256(ends) !== digest) throw new InputsNotFoundError('the inputs that the claim is about')
  add(ends)
  const { payloads, missing } = await readPayloads(l1, chain, blocks)
  for (const data of payloads.values()) add(data)
  return { found, missing }
}
