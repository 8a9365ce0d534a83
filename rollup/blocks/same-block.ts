/**
 * Whether a block trace is of the blocks that a claim is about.
 * @module
 */
import type { LocalWords } from '../game/game-preimages.ts'
import { type BlockTrace, BlockTraceError } from './block-trace.ts'

/**
 * The inputs are not compared: those of the claim come from L1, with L1's times, and the run is on them.
 * @param words local keys 1 to 5 of the claim; key 2 is what is claimed, and may differ
 * @throws BlockTraceError naming what differs
 */
export function requireSameBlock({ local }: BlockTrace, [parent, , , number, config]: LocalWords): void {
  const facts = [
    ['parent', local.parentHash, parent],
    ['number', local.blockNumber, number],
    ['chain configuration', local.chainConfigDigest, config],
  ] as const
  for (const [what, ofTrace, ofGame] of facts) {
    if (ofTrace.toLowerCase() === ofGame.toLowerCase()) continue
    throw new BlockTraceError(
      'ANOTHER_BLOCK',
      `the block trace is of a different block than the game: its ${what} is ${ofTrace}, the game's ${ofGame}; capture the game's block`,
    )
  }
}
