// Runs an agent until it is told to stop (SIGINT, SIGTERM). It may be killed as well: the next start goes on.
//
//   npx node rollup/agents/agent.ts challenger --rpc URL --deployment FILE --key-file FILE --store FOLDER --program ELF --block FILE
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { parseBlockTrace } from '../blocks/block-trace.ts'
import { L1 } from '../l1/client.ts'
import { Journal } from '../l1/journal.ts'
import { type SenderEvent, TransactionSender } from '../l1/sender.ts'
import { remoteSigner, signerFromFile } from '../l1/signer.ts'
import { Challenger } from './challenger/challenger.ts'
import { Monitor } from './monitor/monitor.ts'
import { Proposer } from './proposer/proposer.ts'
import { BlockStore } from './service/block-store.ts'
import { createLog, type Logger } from './service/log.ts'
import { AgentMetrics, serveMetrics } from './service/metrics.ts'
import { readBytes, readSettings, readText, type Settings, USAGE } from './service/settings.ts'

const USAGE_EXIT = 64
const FAILURE_EXIT = 1

interface Surroundings {
  readonly settings: Settings
  readonly l1: L1
  readonly log: Logger
  readonly metrics: AgentMetrics
  readonly signal: AbortSignal
}

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    process.stdout.write(USAGE)
    return
  }
  const settings = readSettings(args)
  const { agent, rpcUrl, deployment, metricsPort } = settings
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort(new Error(name)))
  const log = createLog({ name: agent, level: settings.logLevel })
  const metrics = new AgentMetrics(agent)
  const l1 = await L1.connect({ rpcUrl, chainId: deployment.chainId })
  const server = metricsPort === undefined ? undefined : await serveMetrics(metrics, metricsPort)
  log.info({ chainId: l1.chainId, metricsPort: server?.port }, 'started')
  await create({ settings, l1, log, metrics, signal: stop.signal }).run()
  await server?.stop()
  log.info('stopped')
}

function create(around: Surroundings): { run(): Promise<void> } {
  const { settings, ...common } = around
  const { gameWindow, pollInterval, games, deployment, maxGames, gameType, agent } = settings
  const basics = { ...common, factory: deployment.contracts.factory, gameWindow, pollInterval }
  if (agent === 'monitor') return new Monitor(basics)
  const programs = settings.programs.map(path => loadElf(readBytes('--program', path)))
  const store = new BlockStore(settings.blocks.map(path => parseBlockTrace(readText('--block', path))))
  const sending = { ...basics, sender: createSender(around), cacheFolder: join(settings.store!, 'runs') }
  if (agent === 'proposer') return new Proposer({ ...sending, gameType, image: programs[0]!, outputs: store })
  const only = games.length > 0 ? { games } : {}
  return new Challenger({ ...sending, programs, source: store, maxGames, ...only })
}

function createSender({ settings, l1, log, metrics, signal }: Surroundings): TransactionSender {
  const { store, keyFile, signer: remote, maxPending, confirmations, maxFeePerGas, bumpAfter } = settings
  const signer = keyFile === undefined ? remoteSigner(remote!.url, remote!.account) : signerFromFile(keyFile)
  const journal = new Journal(join(store!, 'journal.json'), l1.chainId, signer.address)
  const onEvent = (event: SenderEvent) => {
    metrics.countEvent(event)
    const { kind, what, ...facts } = event
    log[kind === 'trouble' || kind === 'reverted' || kind === 'nonce taken' ? 'warn' : 'info'](
      facts,
      `${kind}: ${what}`,
    )
  }
  const limits = { maxPending, confirmations, maxFeePerGas, bumpAfter }
  return new TransactionSender({ l1, signer, journal, signal, onEvent, ...limits })
}

main().catch(error => {
  const { code, message, stack } = error as { code?: string; message: string; stack?: string }
  // Errors with a code were foreseen and say what to do.
  process.stderr.write(`${code === undefined ? stack : message}\n`)
  process.exitCode = code === 'USAGE' ? USAGE_EXIT : FAILURE_EXIT
})
