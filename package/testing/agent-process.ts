/**
 * For tests: one agent on a test chain in a process of its own, which may be killed at any moment. Its argument says which (`AgentProcess`, as JSON). Proofs are forged.
 * To its parent it sends a message for each round through L1 that it has done.
 * @module
 */
import {
  type AgentSettings,
  type SendingAgentSettings,
  startChallenger,
  startMonitor,
  startProposer,
  startProver,
} from '@zkmips/rollup/agents/start'
import { L1 } from '@zkmips/rollup/l1/client'
import { signerFromKey } from '@zkmips/rollup/l1/signer'
import { GAME_TYPE, smallSubject } from '@zkmips/rollup/testing/dispute-chain'
import { outputsOf } from '@zkmips/rollup/testing/story'
import type { Address, Hex } from 'viem'
import { forgingMaker } from './forging-maker.ts'

export interface AgentProcess {
  readonly agent: 'challenger' | 'proposer' | 'prover' | 'monitor'
  readonly rpcUrl: string
  readonly stateChain: Address
  readonly transactionChain: Address
  readonly fromBlock: number
  readonly key: Hex
  readonly store: string
  /** What proofs call the program. */
  readonly name: Hex
  /** Seconds that a claim is left to its game before it is proved. */
  readonly provedAfter: number
}

/** Milliseconds: a proof takes a while, so that it is cut off now and then. */
const PROOF_TIME = 500

async function run(given: AgentProcess): Promise<void> {
  const { agent, rpcUrl, stateChain, transactionChain, fromBlock, key, store, name } = given
  const l1 = await L1.connect({ rpcUrl })
  const settings: AgentSettings = { l1, contracts: { stateChain }, fromBlock, pollInterval: 50 }
  const sending: SendingAgentSettings = { ...settings, signer: signerFromKey(key), store, gasReserve: 3_000_000n }
  const { image, preimages: source } = smallSubject()
  const maker = forgingMaker(
    () => new Promise(resolve => setTimeout(resolve, PROOF_TIME)),
    async () => name,
  )
  const policy = { prove: 'older', seconds: given.provedAfter } as const
  const start = {
    challenger: () => startChallenger({ ...sending, programs: [image], source }),
    proposer: () => startProposer({ ...sending, gameType: GAME_TYPE, image, outputs: outputsOf(l1, transactionChain) }),
    prover: () => startProver({ ...sending, programs: [image], source, maker, policy }),
    monitor: () => startMonitor(settings),
  }
  const { metrics, ended } = await start[agent]()
  let told = 0
  const telling = setInterval(async () => {
    const { values } = await metrics.rounds.get()
    const done = values.reduce((sum, { value }) => sum + value, 0)
    for (; told < done; told++) process.send?.('round')
  }, 20)
  await ended.finally(() => clearInterval(telling))
}

await run(JSON.parse(process.argv[2]!) as AgentProcess)
