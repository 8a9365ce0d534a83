/**
 * A block of a chain, whose state is read from a node as the calls ask for it. Every answer is checked against the block's state root.
 * @module
 */
import { otherStateOf, requireStatedRoot } from '../blocks/anvil-rules.ts'
import { findRules, type RulesOptions } from '../blocks/find-rules.ts'
import { NodePieces, OtherStateError } from '../blocks/node-pieces.ts'
import { readBlock } from '../blocks/read-block.ts'
import type { Node } from '../node/node.ts'
import type { CallBlock } from './execute-calls.ts'

/** @param number the newest unless given @throws CaptureError, NodeError, GenesisConfigError */
export async function forkedBlock(
  node: Node,
  number: bigint | undefined,
  options: RulesOptions,
  signal?: AbortSignal,
): Promise<CallBlock> {
  const block = await readBlock(node, number ?? (await node.ask('eth_blockNumber', [])))
  const rules = await findRules(node, [block], options)
  requireStatedRoot(block.header, rules)
  const { header, hash } = block
  const state = { number: block.number, hash, stateRoot: header.stateRoot }
  const pieces = new NodePieces(node, [state], signal)
  const fetch = pieces.fetch.bind(pieces)
  pieces.fetch = hint =>
    fetch(hint).catch(error => {
      throw error instanceof OtherStateError ? otherStateOf(error, rules) : error
    })
  return { header, config: rules.config, hardfork: rules.hardfork, pieces }
}
