/**
 * A game in which both sides answer in turn: the challenger as operators run it, and a liar who defends what is false to the end. For demonstrations.
 * @module
 */
import { join } from 'node:path'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { Challenger, type GameState } from '@zkmips/rollup/agents/challenger/challenger'
import { createLog, type LogOptions } from '@zkmips/rollup/agents/service/log'
import { AgentMetrics } from '@zkmips/rollup/agents/service/metrics'
import type { PreimageSource } from '@zkmips/rollup/game/game-preimages'
import { type ListedGame, readGame } from '@zkmips/rollup/game/read'
import { Journal } from '@zkmips/rollup/l1/journal'
import { TransactionSender } from '@zkmips/rollup/l1/sender'
import type { SenderEvent } from '@zkmips/rollup/l1/sender-options'
import { signerFromAccount } from '@zkmips/rollup/l1/signer'
import type { Address, LocalAccount } from 'viem'
import { plural } from '../output/format.ts'
import type { Connection } from './connect.ts'
import { type LyingTrace, playMoves } from './players.ts'
import { look } from './show.ts'
import type { GameView } from './view.ts'

const HOUR = 3600
/** A game that is not over after so many rounds hangs. */
const MAX_ROUNDS = 1000

/** The challenger, which answers when it is its turn. */
export interface Player {
  readonly address: Address
  /** Waits for what it sends, too. @returns how each game stands for it */
  turn(): Promise<ReadonlyMap<Address, GameState> | undefined>
}

export interface Duellist {
  readonly account: LocalAccount
  readonly image: ProgramImage
  readonly source: PreimageSource
  /** For its files. */
  readonly folder: string
  readonly signal: AbortSignal
  /** That it handles; all unless given. */
  readonly games?: readonly Address[]
  readonly onEvent?: (event: SenderEvent) => void
  /** The least severe messages that it logs; warnings unless given. */
  readonly level?: NonNullable<LogOptions['level']>
}

/** The challenger as operators run it, but for its rounds, which come when it is its turn. */
export function challengerFor({ l1, deployment }: Connection, duellist: Duellist): Player {
  const { account, image, source, folder, signal, games, onEvent, level = 'warn' } = duellist
  const { address } = account
  const sender = new TransactionSender({
    l1,
    signer: signerFromAccount(account),
    journal: new Journal(join(folder, 'journal.json'), deployment.chainId, address),
    pollInterval: 20,
    signal,
    ...(onEvent ? { onEvent } : {}),
  })
  const challenger = new Challenger({
    l1,
    sender,
    stateChain: deployment.contracts.stateChain,
    fromBlock: deployment.fromBlock,
    programs: [image],
    source,
    cacheFolder: join(folder, 'cache'),
    gameWindow: 28 * 24 * HOUR,
    signal,
    log: createLog({ name: 'challenger', level }),
    metrics: new AgentMetrics('challenger'),
    ...(games ? { games } : {}),
  })
  return {
    address,
    turn: async () => {
      const states = await challenger.round()
      await sender.settled()
      return states
    },
  }
}

/** The other side. */
export interface Liar {
  readonly sender: TransactionSender
  readonly trace: LyingTrace
}

export interface Round {
  readonly view: GameView
  /** What came of it. */
  readonly text: string
}

/** Both sides answer in turn, until neither has an answer left. @param after each round in which somebody has answered */
export async function duel(
  connection: Connection,
  listed: ListedGame,
  challenger: Player,
  { sender, trace }: Liar,
  after: (round: Round) => Promise<void>,
): Promise<void> {
  const { l1, deployment } = connection
  const sentBy = (address: Address) => l1.ask(client => client.getTransactionCount({ address }))
  const sentSoFar = async () => (await sentBy(challenger.address)) + (await sentBy(sender.address))
  let [claims, sent] = [1, await sentSoFar()]
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await challenger.turn()
    await playMoves(sender, await readGame(await l1.latest(), deployment.contracts, listed), trace)
    const before = sent
    sent = await sentSoFar()
    if (sent === before) return
    const view = await look(connection, listed, { gas: false })
    await after({ view, text: roundText(view, claims) })
    claims = view.claims.length
  }
}

/** Rounds of the challenger until a game stands so. */
export async function until(challenger: Player, game: Address, state: GameState): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if ((await challenger.turn())?.get(game) === state) return
  }
  throw new Error(`the game is not "${state}" after ${MAX_ROUNDS} rounds of the challenger`)
}

/** What came of a round. @param claims that there were before */
function roundText({ claims, dispute, step }: GameView, before: number): string {
  if (claims.length === before && step?.by === undefined)
    return 'the challenger brings a preimage to L1, which the step reads'
  if (claims.length === before) return `L1 executes the step that claim ${step!.claim} is about, and the claim falls`
  const { from, to } = dispute!
  const left = claims.at(-1)!.isLeaf ? 'one step' : plural(Number(BigInt(to) - BigInt(from)), 'step')
  const answers = claims.length - before === 1 ? `claim ${before}` : `claims ${before} and ${claims.length - 1}`
  return `${answers}: ${left} in dispute`
}
