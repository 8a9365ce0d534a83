/** The command line of the agents, checked. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Address, getAddress, isAddress } from 'viem'
import { type Deployment, parseDeployment } from '../../l1/deployment.ts'

export const AGENTS = ['challenger', 'proposer', 'monitor'] as const
export type AgentName = (typeof AGENTS)[number]

export const USAGE = `usage: npx node rollup/agents/agent.ts challenger|proposer|monitor [options]

  --rpc <url>              a node of L1
  --deployment <file>      where the contracts are (zkmips dispute deploy writes it)
  --key-file <file>        who sends: 32 bytes in hex, readable by its owner only
  --signer <url>           or a remote signer that speaks JSON-RPC (eth_signTransaction),
  --account <address>      and the account that it signs for
  --store <folder>         journal of transactions, hashes and snapshots of runs
  --program <elf>          a program of a game type; more than one for old games
  --block <file>           a block trace: preimages of runs, and what the proposer claims; any number
  --game-type <number>     that the proposer's claims are of (1)
  --game <address>         look at this game only; any number
  --window <seconds>       how old games may be (30 days)
  --max-games <number>     games worked on at the same time (4)
  --max-pending <number>   transactions under way at the same time (8)
  --confirmations <number> blocks until a transaction is done (1)
  --max-fee <gwei>         per gas, never more (500)
  --bump-after <seconds>   out of blocks until the fee is raised (60)
  --poll <seconds>         between two looks (12)
  --metrics-port <port>    serves /metrics for Prometheus on this machine
  --log-level <level>      debug, info, warn, error (info)
`

export class UsageError extends Error {
  readonly code = 'USAGE'
  constructor(message: string) {
    super(`${message}; npx node rollup/agents/agent.ts --help lists the options`)
    this.name = 'UsageError'
  }
}

export interface Settings {
  readonly agent: AgentName
  readonly rpcUrl: string
  readonly deployment: Deployment
  readonly keyFile: string | undefined
  readonly signer: { readonly url: string; readonly account: Address } | undefined
  readonly store: string | undefined
  readonly programs: readonly string[]
  readonly blocks: readonly string[]
  readonly gameType: number
  readonly games: readonly Address[]
  readonly gameWindow: number
  readonly maxGames: number
  readonly maxPending: number
  readonly confirmations: number
  readonly maxFeePerGas: bigint
  /** Milliseconds, as the next. */
  readonly bumpAfter: number
  readonly pollInterval: number
  readonly metricsPort: number | undefined
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
}

const one = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const OPTIONS = {
  rpc: one,
  deployment: one,
  'key-file': one,
  signer: one,
  account: one,
  store: one,
  program: many,
  block: many,
  'game-type': { ...one, default: '1' },
  game: many,
  window: { ...one, default: `${30 * 24 * 3600}` },
  'max-games': { ...one, default: '4' },
  'max-pending': { ...one, default: '8' },
  confirmations: { ...one, default: '1' },
  'max-fee': { ...one, default: '500' },
  'bump-after': { ...one, default: '60' },
  poll: { ...one, default: '12' },
  'metrics-port': one,
  'log-level': { ...one, default: 'info' },
} as const

const LEVELS = ['debug', 'info', 'warn', 'error'] as const

/** @throws UsageError, DeploymentError */
export function readSettings(args: readonly string[]): Settings {
  const { values, positionals } = parsed(args)
  const [agent] = positionals
  if (!isOneOf(AGENTS, agent) || positionals.length !== 1) throw new UsageError('name one agent')
  if (values.rpc === undefined) throw new UsageError('--rpc is missing')
  if (values.deployment === undefined) throw new UsageError('--deployment is missing')
  const sends = agent !== 'monitor'
  const { signer: url, account, 'key-file': keyFile } = values
  if (sends && (keyFile === undefined) === (url === undefined)) throw new UsageError('give --key-file or --signer')
  if (url !== undefined && account === undefined) throw new UsageError('--signer needs --account')
  if (sends && values.store === undefined) throw new UsageError('--store is missing')
  if (sends && values.program === undefined) throw new UsageError('--program is missing')
  const level = values['log-level']
  if (!isOneOf(LEVELS, level)) throw new UsageError(`--log-level is one of ${LEVELS.join(', ')}`)
  const port = values['metrics-port']
  return {
    agent,
    rpcUrl: values.rpc,
    deployment: parseDeployment(readText('--deployment', values.deployment)),
    keyFile,
    signer: url === undefined ? undefined : { url, account: address('--account', account!) },
    store: values.store,
    programs: values.program ?? [],
    blocks: values.block ?? [],
    gameType: whole('--game-type', values['game-type'], 0),
    games: (values.game ?? []).map(game => address('--game', game)),
    gameWindow: whole('--window', values.window, 1),
    maxGames: whole('--max-games', values['max-games'], 1),
    maxPending: whole('--max-pending', values['max-pending'], 1),
    confirmations: whole('--confirmations', values.confirmations, 1),
    maxFeePerGas: BigInt(whole('--max-fee', values['max-fee'], 1)) * 10n ** 9n,
    bumpAfter: 1000 * whole('--bump-after', values['bump-after'], 1),
    pollInterval: 1000 * whole('--poll', values.poll, 1),
    metricsPort: port === undefined ? undefined : whole('--metrics-port', port, 0),
    logLevel: level,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0]!)
  }
}

/** @throws UsageError */
export function readText(option: string, path: string): string {
  return readBytes(option, path).toString()
}

/** @throws UsageError */
export function readBytes(option: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UsageError(`${option}: ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

function address(option: string, text: string): Address {
  if (!isAddress(text)) throw new UsageError(`${option}: ${text} is no address`)
  return getAddress(text)
}

function whole(option: string, text: string, least: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value
  throw new UsageError(`${option}: ${text} is not a whole number from ${least} on`)
}

const isOneOf = <T extends string>(list: readonly T[], value: string | undefined): value is T =>
  (list as readonly (string | undefined)[]).includes(value)
