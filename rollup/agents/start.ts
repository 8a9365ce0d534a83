/**
 * The agents as a program uses them: started with one call, stopped with another. The command line (`zkmips agent`) does the same.
 * @module
 */
import { join } from 'node:path'
import type { Address } from 'viem'
import type { L1 } from '../l1/client.ts'
import type { Contracts } from '../l1/deployment.ts'
import { Journal } from '../l1/journal.ts'
import { type SenderEvent, type SenderOptions, TransactionSender } from '../l1/sender.ts'
import type { Signer } from '../l1/signer.ts'
import { Challenger, type ChallengerOptions } from './challenger/challenger.ts'
import { Monitor } from './monitor/monitor.ts'
import { Proposer, type ProposerOptions } from './proposer/proposer.ts'
import { Prover, type ProverOptions } from './prover/prover.ts'
import type { AgentOptions, SendingAgentOptions } from './service/agent.ts'
import { createLog, type Logger } from './service/log.ts'
import { AgentMetrics, serveMetrics } from './service/metrics.ts'
import { AgentStore } from './service/store.ts'

/** What every agent is told. */
export interface AgentSettings extends Pick<AgentOptions, 'gameWindow' | 'pollInterval'> {
  readonly l1: L1
  /** Where the contracts are, as in a deployment file. */
  readonly contracts: Pick<Contracts, 'stateChain'>
  /** Number of the block of L1 from which on they have events, as in a deployment file; 0 unless given. */
  readonly fromBlock?: number
  /** Where it tells what it does; nowhere if not given. */
  readonly log?: Logger
  /** Port on this machine that serves /metrics for Prometheus, 0 for a free one; none if not given. */
  readonly metricsPort?: number
}

const SENDER_SETTINGS = [
  ...(['submitTo', 'confirmations', 'maxPending', 'bumpAfter'] as const),
  ...(['maxFeePerGas', 'maxPerGame', 'gasReserve', 'dryRun'] as const),
] as const
type SenderSetting = (typeof SENDER_SETTINGS)[number]

/** Gas that an agent can pay after it has posted a bond: of a step with its preimage. */
const GAS_RESERVE = 15_000_000n

/** What an agent that sends is told. */
export interface SendingAgentSettings extends AgentSettings, Pick<SenderOptions, SenderSetting> {
  /** Of an account that nobody else sends from. */
  readonly signer: Signer
  /** Folder of its own: the journal of transactions under way, and what runs have told. */
  readonly store: string
}

export type ChallengerSettings = SendingAgentSettings &
  Pick<ChallengerOptions, 'programs' | 'source' | 'games' | 'maxGames'>
export type ProposerSettings = SendingAgentSettings & Pick<ProposerOptions, 'gameType' | 'image' | 'outputs'>

export type ProverSettings = SendingAgentSettings &
  Pick<ProverOptions, 'programs' | 'source' | 'maker' | 'policy' | 'payee' | 'maxRow'>

export interface RunningAgent {
  /** Of the account that it sends from; undefined for the monitor. */
  readonly address: Address | undefined
  readonly metrics: AgentMetrics
  /** Where its metrics are served. */
  readonly metricsPort: number | undefined
  /** Resolves once it was stopped; rejects if it ended otherwise: another process took its store. */
  readonly ended: Promise<void>
  /** Has it end, as `ended` tells. Transactions under way are left to the next start with the same store. */
  stop(): Promise<void>
}

/**
 * Answers every false claim, steps, resolves, and claims what it is owed, until it is stopped.
 * @throws StoreError, JournalError, MetricsError
 * @example
 * const deployment = parseDeployment(await readFile('deployment.json', 'utf8'))
 * const challenger = await startChallenger({
 *   l1: await L1.connect({ rpcUrl: 'http://localhost:8545', chainId: deployment.chainId }),
 *   contracts: deployment.contracts,
 *   signer: signerFromFile('key'),
 *   store: 'challenger',
 *   programs: [image],
 *   source: new BlockStore([trace]),
 * })
 * await challenger.stop()
 */
export function startChallenger(settings: ChallengerSettings): Promise<RunningAgent> {
  const { programs, source, games, maxGames } = settings
  const own = { programs, source, ...(games ? { games } : {}), ...(maxGames ? { maxGames } : {}) }
  return startSending('challenger', settings, options => new Challenger({ ...options, ...own }))
}

/**
 * Claims the blocks after the agreed one that it has executed, and sees its claims through, until it is stopped.
 * @throws StoreError, JournalError, MetricsError
 */
export function startProposer(settings: ProposerSettings): Promise<RunningAgent> {
  const { gameType, image, outputs } = settings
  return startSending('proposer', settings, options => new Proposer({ ...options, gameType, image, outputs }))
}

/**
 * Proves claims by its policy, and brings the proofs to L1, until it is stopped. A proof that is being made then goes on from its parts at the next start.
 * @throws StoreError, JournalError, MetricsError
 */
export function startProver(settings: ProverSettings): Promise<RunningAgent> {
  const { programs, source, maker, policy, payee, maxRow } = settings
  const own = { programs, source, maker, policy, ...defined({ payee, maxRow }) }
  const proofFolder = join(settings.store, 'proofs')
  return startSending('prover', settings, options => new Prover({ ...options, ...own, proofFolder }))
}

/** Looks at games and warns, until it is stopped. It sends nothing. @throws MetricsError */
export function startMonitor(settings: AgentSettings): Promise<RunningAgent> {
  const stop = new AbortController()
  return start(optionsOf('monitor', settings, stop.signal), stop, settings, options => new Monitor(options))
}

interface Agent {
  run(): Promise<void>
}

async function startSending(
  name: string,
  settings: SendingAgentSettings,
  create: (options: SendingAgentOptions) => Agent,
): Promise<RunningAgent> {
  const { l1, signer } = settings
  const stop = new AbortController()
  const options = optionsOf(name, settings, stop.signal)
  const store = await AgentStore.open(settings.store, error => stop.abort(error))
  try {
    const sender = new TransactionSender({
      gasReserve: GAS_RESERVE,
      ...defined(
        Object.fromEntries(SENDER_SETTINGS.map(name => [name, settings[name]])) as Pick<SenderOptions, SenderSetting>,
      ),
      l1,
      signer,
      journal: new Journal(store.journalPath, l1.chainId, signer.address),
      signal: stop.signal,
      onEvent: event => tell(options, event),
    })
    const { cacheFolder } = store
    const running = await start({ ...options, sender, cacheFolder }, stop, settings, create)
    const ended = running.ended.finally(() => store.close())
    ended.catch(() => undefined)
    return { ...running, address: sender.address, ended, stop: () => stopped(stop, ended) }
  } catch (error) {
    stop.abort()
    store.close()
    throw error
  }
}

async function start<O extends AgentOptions>(
  options: O,
  stop: AbortController,
  { metricsPort: port }: AgentSettings,
  create: (options: O) => Agent,
): Promise<RunningAgent> {
  const { metrics, log, l1, signal } = options
  const server = port === undefined ? undefined : await serveMetrics(metrics, port)
  log.info({ chainId: l1.chainId, metricsPort: server?.port }, 'started')
  const run = async (): Promise<void> => {
    try {
      await create(options).run()
    } finally {
      await server?.stop()
    }
    if (signal.reason instanceof Error && signal.reason.name === 'StoreError') throw signal.reason
    log.info('stopped')
  }
  const ended = run()
  // Whoever wants to know awaits it.
  ended.catch(() => undefined)
  return { address: undefined, metrics, metricsPort: server?.port, ended, stop: () => stopped(stop, ended) }
}

function stopped(stop: AbortController, ended: Promise<void>): Promise<void> {
  stop.abort()
  return ended
}

function optionsOf(name: string, settings: AgentSettings, signal: AbortSignal): AgentOptions {
  const { l1, contracts, fromBlock, gameWindow, pollInterval, log = createLog({ name, level: 'silent' }) } = settings
  const { stateChain } = contracts
  return {
    ...defined({ gameWindow, pollInterval, fromBlock }),
    l1,
    stateChain,
    signal,
    log,
    metrics: new AgentMetrics(name),
  }
}

const BAD_NEWS: ReadonlySet<SenderEvent['kind']> = new Set(['trouble', 'reverted', 'nonce taken', 'cancelled'])

function tell({ log, metrics }: AgentOptions, event: SenderEvent): void {
  metrics.countEvent(event)
  const { kind, what, ...facts } = event
  log[BAD_NEWS.has(kind) ? 'warn' : 'info'](facts, `${kind}: ${what}`)
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out what is undefined, so that defaults count. */
const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>
