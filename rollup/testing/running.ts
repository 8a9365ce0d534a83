/**
 * The agents of a story (story.ts), each in rounds of its own as an operator has it, in this process. Their purses are bounded.
 * @module
 */
import { parseEther, toHex } from 'viem'
import { Challenger } from '../agents/challenger/challenger.ts'
import { Monitor } from '../agents/monitor/monitor.ts'
import { Proposer } from '../agents/proposer/proposer.ts'
import type { AgentMetrics } from '../agents/service/metrics.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { agentBasics } from './agents.ts'
import { type DisputeChain, GAME_TYPE, RULES } from './dispute-chain.ts'
import { outputsOf } from './story.ts'

const CHALLENGER = 2
const PROPOSER = 4
const GWEI = 10n ** 9n
/** One line of answers down to the leaf costs 0.9 ether. */
const CHALLENGERS_PURSE = parseEther('9')
/** Above it nothing is sent before a deadline is near. */
const MAX_FEE = 150n * GWEI
const GAS_RESERVE = 3_000_000n

interface Running {
  readonly name: string
  readonly metrics: AgentMetrics
  readonly sender: TransactionSender
}

export interface RunningAgents {
  /** Waits until all have looked at L1 anew, and nothing of theirs is under way. */
  calm(): Promise<void>
  stop(): Promise<void>
}

/** @param blocks that the proposer can pay bonds for, with one more */
export async function runAgents(on: DisputeChain, blocks: number): Promise<RunningAgents> {
  const stop = new AbortController()
  const ends: Promise<void>[] = []
  const all: Running[] = []
  const basics = async (name: string, account: number, purse: bigint) => {
    await on.anvil.request('anvil_setBalance', [on.anvil.accounts[account]!.address, toHex(purse)])
    const sender = { maxFeePerGas: MAX_FEE, gasReserve: GAS_RESERVE, bumpAfter: 1000 }
    const own = await agentBasics(on, name, { account, signal: stop.signal, sender })
    all.push({ name, metrics: own.metrics, sender: own.sender })
    return { ...own, pollInterval: 30 }
  }
  const { image, preimages } = on.subject
  const challenging = await basics('challenger', CHALLENGER, CHALLENGERS_PURSE)
  ends.push(new Challenger({ ...challenging, programs: [image], source: preimages }).run())
  const proposing = await basics('proposer', PROPOSER, BigInt(blocks + 1) * RULES.proposerBond)
  ends.push(
    new Proposer({
      ...proposing,
      gameType: GAME_TYPE,
      image,
      outputs: outputsOf(on.l1, on.deployment.contracts.transactionChain),
    }).run(),
  )
  ends.push(new Monitor(await basics('monitor', CHALLENGER + 3, 0n)).run())
  return {
    calm: async () => {
      do {
        // L1 makes blocks also of nothing, and its fee falls with them.
        await on.anvil.request('evm_mine')
        await Promise.all(all.map(twoRounds))
      } while (all.some(({ sender }) => sender.pending > 0))
    },
    stop: async () => {
      stop.abort()
      await Promise.all(ends)
    },
  }
}

/** One that was under way already, and another one. */
async function twoRounds({ metrics }: Running): Promise<void> {
  const rounds = async () => {
    const { values } = await metrics.rounds.get()
    return values.reduce((sum, { value }) => sum + value, 0)
  }
  const enough = (await rounds()) + 2
  while ((await rounds()) < enough) await new Promise(resolve => setTimeout(resolve, 10))
}
