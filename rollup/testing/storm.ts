/**
 * L1 in a storm, for tests: reorganisations of up to ten blocks that lose their transactions, and base fees that jump.
 * @module
 */
import { Random } from '@zkmips/emulator/testing/fuzz/random'
import { numberToHex } from 'viem'
import { DisputeChain, RULES } from './dispute-chain.ts'
import { runAgents } from './running.ts'
import { Story } from './story.ts'

const GWEI = 10n ** 9n
const DEEPEST = 10

/**
 * The last blocks are replaced by empty ones; what was in them is lost, and in nobody's pool. Time goes on.
 * @param depth blocks @param floor number of the last block that stays whatever the depth is
 */
export async function reorganise(on: DisputeChain, depth: number, floor: bigint): Promise<void> {
  const { number, timestamp } = (await on.l1.latest()).block
  await on.anvil.request('anvil_reorg', [Math.min(depth, Number(number - floor)), []])
  await on.anvil.request('evm_setNextBlockTimestamp', [numberToHex(timestamp + 1)])
  await on.anvil.request('evm_mine')
}

/** @param gwei of the next block; it falls by an eighth with each empty block after */
export async function spike(on: DisputeChain, gwei: number): Promise<void> {
  await on.anvil.request('anvil_setNextBlockBaseFeePerGas', [numberToHex(BigInt(gwei) * GWEI)])
  await on.anvil.request('evm_mine')
}

/** One of both. */
export async function gust(on: DisputeChain, random: Random, floor: bigint): Promise<void> {
  if (random.oneIn(2)) await reorganise(on, 1 + random.below(DEEPEST), floor)
  else await spike(on, 20 + random.below(280))
}

export interface Storm {
  readonly blocks: number
  /** Of moves and answers to them, at most, between two steps of time. */
  readonly exchanges: number
  /** As many. */
  readonly gusts: number
  readonly seed: number
}

/** Seconds: three of them are a clock. */
const STEP = Math.ceil(RULES.maxClock / 3)
const MOST_STEPS = 60

/** Plays a story to its end, with all agents running, in a storm. */
export async function expectTruthInStorm({ blocks, exchanges, gusts, seed }: Storm): Promise<void> {
  const on = await DisputeChain.start()
  const random = new Random(seed)
  const agents = await runAgents(on, blocks)
  try {
    const story = await Story.of(on, blocks)
    // The contracts and the purses stay.
    await on.anvil.request('evm_mine')
    const floor = (await on.l1.latest()).block.number
    for (let steps = 0; !(await story.isOver()); steps++) {
      if (steps === MOST_STEPS) throw new Error('the story does not come to an end')
      // Moves and answers until nobody has more to say. Gusts come while the agents work.
      for (let i = 0; i < exchanges; i++) {
        const before = await story.moves()
        await story.goOn()
        for (let k = 0; i === 0 && k < gusts; k++) await gust(on, random, floor)
        await agents.calm()
        if ((await story.moves()) === before) break
      }
      await story.skip(STEP)
      await agents.calm()
    }
    await story.expectTruth()
  } finally {
    await agents.stop()
    await on.stop()
  }
}
