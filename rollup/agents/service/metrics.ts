/**
 * What agents measure, for Prometheus. Each agent has its own registry.
 * @module
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { SenderEvent } from '../../l1/sender.ts'

export class AgentMetrics {
  readonly registry = new Registry()
  readonly transactions: Counter
  readonly gas: Counter
  readonly rounds: Counter
  readonly actions: Counter
  readonly errors: Counter
  readonly games: Gauge
  readonly block: Gauge
  readonly blockTime: Gauge
  readonly balance: Gauge
  readonly pending: Gauge
  readonly executedSteps: Counter
  readonly secondsLeft: Gauge
  readonly underwaterBonds: Gauge
  readonly alerts: Gauge
  readonly capitalNeeded: Gauge
  readonly guardianSecondsLeft: Gauge
  readonly entriesWaiting: Gauge
  readonly proofs: Counter
  readonly proving: Gauge
  readonly proofSeconds: Counter

  /** @param agent its name, in front of every metric: challenger, proposer, prover, monitor */
  constructor(agent: string) {
    const registers = [this.registry]
    const common = (name: string, help: string, labelNames: string[]) => {
      return { name: `zkmips_${agent}_${name}`, help, labelNames, registers }
    }
    const counter = (name: string, help: string, ...labels: string[]) => new Counter(common(name, help, labels))
    const gauge = (name: string, help: string, ...labels: string[]) => new Gauge(common(name, help, labels))
    collectDefaultMetrics({ register: this.registry })
    this.transactions = counter('transactions_total', 'What happened to transactions', 'event')
    this.gas = counter('gas_used_total', 'Gas of transactions that are done')
    this.rounds = counter('rounds_total', 'Rounds through all games', 'outcome')
    this.actions = counter('actions_total', 'What was found to be due, and asked for', 'action')
    this.errors = counter('errors_total', 'Errors, by their code', 'code')
    this.games = gauge('games', 'Games in the window', 'state')
    this.block = gauge('l1_block', 'Number of the block that the last round was made at')
    this.blockTime = gauge('l1_block_timestamp_seconds', 'Time of that block')
    this.balance = gauge('balance_ether', 'Balance of the account')
    this.pending = gauge('transactions_pending', 'Transactions under way')
    this.executedSteps = counter('executed_steps_total', 'Steps of the machine that were executed')
    this.secondsLeft = gauge(
      'seconds_left',
      'Of the most urgent answer that is due, or could be where the run fails; -1 where none is',
    )
    this.secondsLeft.set(-1)
    this.alerts = gauge(
      'alerts',
      'Games about which an operator must hear; 1 where it is about something else',
      'alert',
    )
    this.guardianSecondsLeft = gauge(
      'guardian_seconds_left',
      'That the guardian has to decide about a conflict or contradiction; -1 where there is none that was reported',
    )
    this.guardianSecondsLeft.set(-1)
    this.entriesWaiting = gauge('queue_entries_waiting', 'Deposits and forced transactions that are in no block yet')
    this.capitalNeeded = gauge('capital_needed_ether', 'What the open games can still ask for')
    this.proofs = counter('proofs_total', 'Proofs that were made, recorded on L1, or failed', 'outcome')
    this.proving = gauge('proving', '1 while a proof is being made')
    this.proofSeconds = counter('proof_seconds_total', 'Seconds that making proofs has taken')
    this.underwaterBonds = gauge('underwater_bonds', 'Claims whose bond is less than answering them costs')
  }

  countEvent({ kind, gasUsed }: SenderEvent): void {
    this.transactions.inc({ event: kind.replaceAll(' ', '_') })
    if (gasUsed !== undefined) this.gas.inc(Number(gasUsed))
  }

  countError(error: unknown): void {
    const { code } = error as { code?: unknown }
    this.errors.inc({ code: typeof code === 'string' ? code : 'other' })
  }
}

export class MetricsError extends Error {
  readonly code = 'PORT_UNAVAILABLE'
  constructor(port: number, cause: Error) {
    super(`the metrics cannot be served at port ${port} (${cause.message}); choose another port`, {
      cause,
    })
    this.name = 'MetricsError'
  }
}

export interface MetricsServer {
  readonly port: number
  stop(): Promise<void>
}

/** Answers GET /metrics. @param port 0 for a free one @throws MetricsError */
export async function serveMetrics(
  { registry }: AgentMetrics,
  port: number,
  host = '127.0.0.1',
): Promise<MetricsServer> {
  const server: Server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end('the metrics are at /metrics\n')
      return
    }
    registry.metrics().then(
      text => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(new MetricsError(port, error)))
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
