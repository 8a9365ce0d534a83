/**
 * Claims in a row at full size: two blocks of one transfer each, claimed by the proposer agent, proved by the prover agent with one real proof of both, and final by it.
 * It takes 8 GiB.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BlockStore } from '@zkmips/rollup/agents/service/block-store'
import { type RunningAgent, startProposer } from '@zkmips/rollup/agents/start'
import { asRollup } from '@zkmips/rollup/blocks/as-rollup'
import { type BlockTrace, formatBlockTrace, oracleOfUnchecked } from '@zkmips/rollup/blocks/block-trace'
import { captureBlocks } from '@zkmips/rollup/blocks/capture'
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { GAME_DEFENDER_WINS, GAME_IN_PROGRESS, listGames } from '@zkmips/rollup/game/read'
import { startAnvil } from '@zkmips/rollup/l1/anvil'
import { L1 } from '@zkmips/rollup/l1/client'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import { signerFromKey } from '@zkmips/rollup/l1/signer'
import { Node } from '@zkmips/rollup/node/node'
import { blockSubject } from '@zkmips/rollup/testing/block-subject'
import { type DisputeChain, GAME_TYPE } from '@zkmips/rollup/testing/dispute-chain'
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { bytesToHex, type Hex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadBlockExecutor } from './shipped.ts'
import { startProvable } from './testing/provable-chain.ts'

const MINUTES = 60_000
const HOUR = 3600
const BLOCKS = 2
const folder = mkdtempSync(join(tmpdir(), 'zkmips-row-'))
const path = (name: string): string => join(folder, name)

/** Each with a transfer of ether, under a rollup's rules. */
async function captured(): Promise<BlockTrace[]> {
  const anvil = await startAnvil({ accounts: 2 })
  try {
    const [from, to] = anvil.accounts
    const traces: BlockTrace[] = []
    for (let i = 1; i <= BLOCKS; i++) {
      await anvil.request('eth_sendTransaction', [{ from: from!.address, to: to!.address, value: `0x${i}` }])
      const number = BigInt(await anvil.mine())
      const span = { first: number, last: number, program: await loadBlockExecutor() }
      const { trace } = await captureBlocks({ node: new Node([anvil.url]), ...span })
      traces.push(asRollup([trace]))
    }
    return traces
  } finally {
    await anvil.stop()
  }
}

let on: DisputeChain
let traces: BlockTrace[]
let proposer: RunningAgent | undefined
let prover: ChildProcess | undefined
beforeAll(async () => {
  traces = await captured()
  const { rules, ...subject } = blockSubject(traces[0])
  const payloads = traces.flatMap(trace => spanOfTrace(trace).map(({ payload }) => payload))
  const preimages = oracleOfUnchecked({ ...traces[0]!, preimages: Object.assign({}, ...traces.map(t => t.preimages)) })
  on = await startProvable({
    ...{ ...subject, payloads, preimages },
    rules: { ...rules, maxBlocks: BigInt(BLOCKS) },
  })
  writeFileSync(path('deployment.json'), formatDeployment(on.deployment))
  for (const [i, trace] of traces.entries()) writeFileSync(path(`${i}.json`), formatBlockTrace(trace))
  writeFileSync(path('key'), keyOf(3), { mode: 0o600 })
}, 120_000)
afterAll(async () => {
  await proposer?.stop()
  prover?.kill('SIGKILL')
  await on?.stop()
  rmSync(folder, { recursive: true })
})

const keyOf = (account: number): Hex => bytesToHex(on.anvil.accounts[account]!.getHdKey().privateKey!)

/** A block a claim. */
async function propose(): Promise<void> {
  const store = new BlockStore(traces)
  proposer = await startProposer({
    l1: await L1.connect({ rpcUrl: on.anvil.url }),
    contracts: on.deployment.contracts,
    signer: signerFromKey(keyOf(4)),
    ...{ store: path('proposer'), gameType: GAME_TYPE, image: on.subject.image, pollInterval: 1000 },
    outputs: { output: range => store.output({ ...range, mostBlocks: 1n }) },
  })
}

/** As an operator does. @returns what it has logged so far */
function prove(): () => string {
  const cli = join(import.meta.dirname, '../cli/zkmips.mjs')
  const at = ['--rpc', on.anvil.url, '--deployment', path('deployment.json'), '--key-file', path('key')]
  const own = ['--store', path('prover'), ...traces.flatMap((_, i) => ['--block', path(`${i}.json`)]), '--prove', 'all']
  const how = ['--poll', '1', '--workers', '2', '--engine', 'native']
  prover = spawn(process.execPath, [cli, 'agent', 'prover', ...at, ...own, ...how], {
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let log = ''
  prover.stderr!.on('data', data => {
    log += data
  })
  return () => log
}

const until = async (condition: () => Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 200))
}
const games = async () =>
  (await listGames(await on.l1.latest(), on.deployment.contracts.stateChain)).reverse().map(({ address }) => address)
const statuses = async () => Promise.all((await games()).map(game => on.status(game)))

it(
  'one real proof ends the games of two blocks, and both are final an hour later',
  async () => {
    const { stateChain, breaker, vault } = on.deployment.contracts
    await propose()
    await until(async () => (await games()).length === BLOCKS)
    expect(await statuses()).toEqual([GAME_IN_PROGRESS, GAME_IN_PROGRESS])
    const started = performance.now()
    const said = prove()
    await until(async () => (await statuses()).every(status => status === GAME_DEFENDER_WINS))
    console.log(`proved and decided after ${((performance.now() - started) / 1000).toFixed(0)} s`)
    expect(said()).toContain('record a proof that the claim of 2 claims in a row is true')
    const recorded = await on.l1.ask(client =>
      client.getContractEvents({ address: breaker, abi: circuitBreakerAbi, eventName: 'Recorded', fromBlock: 0n }),
    )
    expect(recorded).toHaveLength(BLOCKS)
    expect(new Set(recorded.map(({ transactionHash }) => transactionHash)).size).toBe(1)
    await on.skip(HOUR)
    const latest = () => on.read(stateChain, stateCommitmentChainAbi, 'latestRoot', [])
    await until(async () => (await latest()) === traces.at(-1)!.local.claimedHash)
    // The proposer takes its bonds back.
    await until(async () => (await on.balance(vault)) === 0n)
    prover!.kill('SIGTERM')
    await new Promise(resolve => prover!.once('exit', resolve))
    expect(prover!.exitCode).toBe(0)
  },
  40 * MINUTES,
)
