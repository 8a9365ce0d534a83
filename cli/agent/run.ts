/**
 * `zkmips agent challenger`, `proposer`, `prover` and `monitor`: what the command line says becomes an agent (rollup/agents/start.ts), which
 * runs until a signal stops it. Exits 0 then: an agent has no verdict to give.
 * @module
 */
import { isGoProgram } from '@zkmips/emulator/program/go-patches'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { openProgram } from '@zkmips/package/input'
import type { ProofMakerOptions } from '@zkmips/package/proof-maker'
import { readInputFile } from '@zkmips/package/read-file'
import { loadBlockExecutor } from '@zkmips/package/shipped'
import type { ProofPolicy } from '@zkmips/rollup/agents/prover/policy'
import { createLog, type LogOptions } from '@zkmips/rollup/agents/service/log'
import {
  type AgentSettings,
  type RunningAgent,
  type SendingAgentSettings,
  startChallenger,
  startMonitor,
  startProposer,
  startProver,
} from '@zkmips/rollup/agents/start'
import { requireSafeTypes } from '@zkmips/rollup/deploy/chain-rules'
import type { PreimageSource } from '@zkmips/rollup/game/game-preimages'
import { requirePrestate } from '@zkmips/rollup/game/machine-trace'
import { readGameType } from '@zkmips/rollup/game/read'
import { remoteSigner, type Signer, signerFromFile } from '@zkmips/rollup/l1/signer'
import type { Address } from 'viem'
import { connectTo, gameTypeOf, readDeployment, requireStateChain } from '../dispute/connect.ts'
import { about, usageError } from '../errors.ts'
import { untilStopped } from './signals.ts'
import { blockSources } from './sources.ts'

/** What every agent's command line has. Seconds. */
export interface AgentCommand {
  readonly rpc: string
  readonly secondRpc?: string
  readonly deployment: string
  readonly window: number
  readonly poll: number
  readonly metricsPort?: number
  readonly logLevel: NonNullable<LogOptions['level']>
}

export interface SendingCommand extends AgentCommand {
  readonly store: string
  readonly keyFile?: string
  readonly signer?: string
  readonly account?: Address
  readonly maxPending: number
  readonly confirmations: number
  /** Gwei. */
  readonly maxFee: number
  readonly bumpAfter: number
  /** Ether. */
  readonly maxPerGame?: number
  readonly privateRpc?: string
  readonly dryRun?: true
  readonly go?: true
  readonly block?: readonly string[]
  readonly node?: readonly string[]
}

export interface ChallengerCommand extends SendingCommand {
  readonly program?: readonly string[]
  readonly game?: readonly Address[]
  readonly maxGames: number
}

export interface ProposerCommand extends SendingCommand {
  readonly program?: string
  readonly type: number
  /** Wei. */
  readonly fee?: bigint
}

export interface ProverCommand
  extends SendingCommand,
    Pick<ProofMakerOptions, 'provingKey' | 'workers' | 'maxMemory' | 'engine'> {
  readonly program?: readonly string[]
  readonly prove: ProofPolicy
  readonly payee?: Address
  readonly maxRow: number
}

const GWEI = 10n ** 9n
const ETHER = 10n ** 18n

export async function challenger(command: ChallengerCommand): Promise<void> {
  const settings = await sendingSettings('challenger', command)
  const programs: ProgramImage[] = []
  for (const file of command.program ?? [undefined]) programs.push(await programOf(file, command, settings))
  const { game: games, maxGames } = command
  const source = await blocksOf(command, settings)
  await requireSafe(settings, command, source)
  await run(await startChallenger({ ...settings, programs, source, maxGames, ...(games ? { games } : {}) }))
}

export async function proposer(command: ProposerCommand): Promise<void> {
  const settings = await sendingSettings('proposer', command)
  const image = await programOf(command.program, command, settings)
  const outputs = await blocksOf(command, settings)
  await requireSafe(settings, command, outputs, command.type)
  await requireProgram(settings, command, image)
  const { type: gameType, fee } = command
  await run(await startProposer({ ...settings, image, gameType, outputs, ...(fee === undefined ? {} : { fee }) }))
}

export async function prover(command: ProverCommand): Promise<void> {
  const settings = await sendingSettings('prover', command)
  const programs: ProgramImage[] = []
  for (const file of command.program ?? [undefined]) programs.push(await programOf(file, command, settings))
  const { prove: policy, payee, maxRow, provingKey, workers, maxMemory, engine } = command
  const { proofMaker } = await import('@zkmips/package/proof-maker')
  const maker = await proofMaker({
    ...(provingKey === undefined ? {} : { provingKey }),
    ...(workers === undefined ? {} : { workers }),
    ...(maxMemory === undefined ? {} : { maxMemory }),
    ...(engine ? { engine } : {}),
  })
  if (provingKey === undefined) settings.log?.warn(DEVELOPMENT_WARNING)
  const source = await blocksOf(command, settings)
  await run(await startProver({ ...settings, programs, source, maker, policy, maxRow, ...(payee ? { payee } : {}) }))
}

const DEVELOPMENT_WARNING =
  "proofs are made under everybody's Groth16 key for DEVELOPMENT and prove nothing; name the key of a ceremony with --proving-key"

export async function monitor(command: AgentCommand): Promise<void> {
  await run(await startMonitor(await settingsOf('monitor', command)))
}

/** @throws StoreError where another process took the store */
async function run(agent: RunningAgent): Promise<void> {
  await untilStopped(agent.ended, () => agent.stop())
}

/** @throws CliError, DeploymentError, L1Error */
async function settingsOf(name: string, command: AgentCommand): Promise<AgentSettings> {
  const { rpc, secondRpc, deployment: file, window, poll, metricsPort, logLevel: level } = command
  const deployment = await readDeployment(file)
  const l1 = await connectTo(rpc, deployment.chainId, secondRpc === undefined ? {} : { secondRpcUrl: secondRpc })
  await requireStateChain(await l1.latest(), file, deployment)
  return {
    l1,
    contracts: deployment.contracts,
    fromBlock: deployment.fromBlock,
    gameWindow: window,
    pollInterval: 1000 * poll,
    log: createLog({ name, level }),
    ...(metricsPort === undefined ? {} : { metricsPort }),
  }
}

/** @throws what `settingsOf` does, SignerError */
async function sendingSettings(name: string, command: SendingCommand): Promise<SendingAgentSettings> {
  const { store, maxPending, confirmations, maxFee, bumpAfter, maxPerGame, privateRpc, dryRun } = command
  const signer = signerOf(command)
  const limits = {
    ...{ maxPending, confirmations, maxFeePerGas: BigInt(maxFee) * GWEI, bumpAfter: 1000 * bumpAfter },
    ...(maxPerGame === undefined ? {} : { maxPerGame: BigInt(maxPerGame) * ETHER }),
    ...(dryRun ? { dryRun } : {}),
  }
  const settings = await settingsOf(name, command)
  const submitTo = privateRpc === undefined ? {} : { submitTo: await connectTo(privateRpc, settings.l1.chainId, {}) }
  return { ...settings, ...limits, ...submitTo, signer, store }
}

/**
 * Refuses to play what cannot be defended.
 * @param type its number; all if not given
 * @throws GameTypeError
 */
async function requireSafe(
  { l1 }: AgentSettings,
  { deployment: file }: AgentCommand,
  source: PreimageSource,
  type?: number,
): Promise<void> {
  const { contracts, gameTypes } = await readDeployment(file)
  const types = type === undefined ? Object.values(gameTypes) : [gameTypeOf({ gameTypes }, type, file)]
  await about(file, async () => requireSafeTypes(await l1.latest(), contracts.transactionChain, types, source))
}

/** Before the first round: a proposer with another program than the game type's could only ever fail. @throws PrestateMismatchError */
async function requireProgram({ l1 }: AgentSettings, { deployment: file, type }: ProposerCommand, image: ProgramImage) {
  const { implementation } = gameTypeOf(await readDeployment(file), type, file)
  const { prestate } = await readGameType(await l1.latest(), implementation)
  await about(file, () => requirePrestate(image, prestate))
}

/** @throws CliError, SignerError */
function signerOf({ keyFile, signer: url, account }: SendingCommand): Signer {
  if ((keyFile === undefined) === (url === undefined)) {
    throw usageError(
      'name the account that sends: a key with --key-file, or a remote signer with --signer and --account',
    )
  }
  if (keyFile !== undefined) return signerFromFile(keyFile)
  if (account === undefined) throw usageError('--signer needs the --account that it signs for')
  if (!URL.canParse(url!)) throw usageError(`--signer ${url}: expected a URL such as http://localhost:9000`)
  return remoteSigner(url!, account)
}

/** @throws InputError, InstallationError */
async function programOf(
  file: string | undefined,
  { go }: SendingCommand,
  { log }: AgentSettings,
): Promise<ProgramImage> {
  if (file === undefined) return loadBlockExecutor()
  // Of several programs only some may be Go's.
  const isGo = go === true && isGoProgram(await readInputFile(file))
  return openProgram(file, { go: isGo, onWarning: warning => log?.warn(warning) })
}

/** @throws CliError, InputError */
const blocksOf = (command: SendingCommand, { log }: AgentSettings) =>
  blockSources(command, (file, error) => log?.warn({ file, error }, 'a file is no block trace'))
