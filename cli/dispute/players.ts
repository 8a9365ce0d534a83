/**
 * The dishonest party of the demonstration. It plays the challenger's own strategy, but by a run that goes wrong at one step. It
 * makes no step on L1: no state has the hashes that it claims.
 * @module
 */

import { move } from '@zkmips/rollup/game/moves'
import type { Game } from '@zkmips/rollup/game/read'
import { decide, type HonestTrace } from '@zkmips/rollup/game/strategy'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { bytesToHex, type Hex, hexToBytes, keccak256, numberToHex, type TransactionReceipt } from 'viem'

/** Makes all moves that are due by this trace. @returns a receipt of each @throws L1Error */
export async function playMoves(
  sender: TransactionSender,
  game: Game,
  trace: HonestTrace,
): Promise<TransactionReceipt[]> {
  const { due } = await decide(game.claims, trace, game.type, game.block.timestamp)
  const receipts: TransactionReceipt[] = []
  for (const answer of due) {
    if (answer.kind === 'step') continue
    receipts.push((await move(sender, game, answer.parent, answer.isAttack, answer.value)).receipt)
  }
  return receipts
}

const STATUS_VALID = 0
const STATUS_UNFINISHED = 3

/** A run that is the true one up to a step, and from there on invented; it ends when the true one does, but with exit code 0. */
export class LyingTrace implements HonestTrace {
  readonly #truth: HonestTrace
  readonly #lieAt: bigint
  readonly #end: bigint

  /**
   * @param lieAt the first step that is wrong, counted from 0; below `end`
   * @param end steps of the true run
   */
  constructor(truth: HonestTrace, lieAt: number, end: number) {
    this.#truth = truth
    this.#lieAt = BigInt(lieAt)
    this.#end = BigInt(end)
  }

  async stateHash(steps: bigint): Promise<Hex> {
    if (steps <= this.#lieAt) return this.#truth.stateHash(steps)
    const isOver = steps >= this.#end
    const hash = hexToBytes(keccak256(numberToHex(isOver ? this.#end : steps, { size: 32 })))
    hash[0] = isOver ? STATUS_VALID : STATUS_UNFINISHED
    return bytesToHex(hash)
  }
}
