/** A challenger on a test chain, and liars for it to beat. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, bytesToHex, type Hex } from 'viem'
import { Challenger, type ChallengerOptions } from '../agents/challenger/challenger.ts'
import { createLog } from '../agents/service/log.ts'
import { AgentMetrics } from '../agents/service/metrics.ts'
import { move } from '../game/moves.ts'
import { readClaims, readGameType } from '../game/read.ts'
import { decide, type HonestTrace } from '../game/strategy.ts'
import { L1 } from '../l1/client.ts'
import { Journal } from '../l1/journal.ts'
import { type SenderEvent, type SenderOptions, TransactionSender } from '../l1/sender.ts'
import { signerFromKey } from '../l1/signer.ts'
import type { DisputeChain } from './dispute-chain.ts'

export interface TestAgentOptions {
  /** Number of the account. */
  readonly account: number
  /** Journal and cache; a new one unless given. */
  readonly folder?: string
  readonly fetchFn?: typeof fetch
  readonly signal?: AbortSignal
  readonly sender?: Partial<SenderOptions>
  readonly challenger?: Partial<ChallengerOptions>
}

export interface TestAgent {
  readonly challenger: Challenger
  readonly sender: TransactionSender
  readonly metrics: AgentMetrics
  readonly address: Address
}

/** Milliseconds. Anvil may keep what it was sent before it was set back, and make no block of it when it is sent again. */
const SENDER = { pollInterval: 10, bumpAfter: 5000 }

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'agent-'))

/** What every agent on a test chain has. */
export async function agentBasics(on: DisputeChain, name: string, options: TestAgentOptions) {
  const { account, fetchFn, folder = newFolder(), signal = new AbortController().signal } = options
  const own = fetchFn === undefined ? {} : { fetchFn, retries: 0 }
  const l1 = await L1.connect({ rpcUrl: on.anvil.url, chainId: on.l1.chainId, ...own })
  const signer = signerFromKey(bytesToHex(on.anvil.accounts[account]!.getHdKey().privateKey!))
  const journal = new Journal(join(folder, 'journal.json'), l1.chainId, signer.address)
  const metrics = new AgentMetrics(name)
  const onEvent = (event: SenderEvent) => metrics.countEvent(event)
  const sender = new TransactionSender({ l1, signer, journal, signal, ...SENDER, onEvent, ...options.sender })
  const log = createLog({ name, level: 'silent' })
  const { stateChain } = on.deployment.contracts
  return { l1, sender, stateChain, cacheFolder: join(folder, 'cache'), pollInterval: 10, signal, log, metrics }
}

export async function startChallenger(on: DisputeChain, options: TestAgentOptions): Promise<TestAgent> {
  const basics = await agentBasics(on, 'challenger', options)
  const { sender, metrics } = basics
  const challenger = new Challenger({
    ...basics,
    programs: [on.subject.image],
    source: on.subject.preimages,
    gameWindow: 30 * 24 * 3600,
    ...options.challenger,
  })
  return { challenger, sender, metrics, address: sender.address }
}

/** Rounds until one finds nothing more to do. @returns how many there were */
export async function playOn({ challenger, sender, metrics }: TestAgent): Promise<number> {
  for (let rounds = 1; ; rounds++) {
    const before = await actions(metrics)
    await challenger.round()
    await sender.settled()
    if ((await actions(metrics)) === before) return rounds
    if (rounds > 500) throw new Error('the challenger does not come to an end')
  }
}

async function actions(metrics: AgentMetrics): Promise<number> {
  const { values } = await metrics.actions.get()
  return values.reduce((sum, { value }) => sum + value, 0)
}

/** Moves that follow from believing in a run, by somebody who cannot step. @returns how many there were */
export async function lie(by: TransactionSender, game: Address, believed: HonestTrace): Promise<number> {
  const view = await by.l1.latest()
  const type = await readGameType(view, game)
  const claims = await readClaims(view, game)
  const end = 1n << BigInt(type.maxDepth)
  // Who believes in another end than the claim's believes that the output root is false: else there would be nothing to attack.
  const final = await believed.stateHash(end)
  const refuted: Hex = `0x01${final.slice(4)}`
  const isBelieved = claims[0]!.value === final
  const run: HonestTrace = { stateHash: n => (n === end && !isBelieved ? refuted : believed.stateHash(n)) }
  const { due } = await decide(claims, run, type, view.block.timestamp)
  let made = 0
  for (const answer of due) {
    if (answer.kind === 'step') continue
    await move(by, { address: game, type }, answer.parent, answer.isAttack, answer.value)
    made++
  }
  return made
}
