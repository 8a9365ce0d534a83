/**
 * The prover agent at full size: a block's claim on L1 that a real proof decides, made by a process that is killed in the middle, and by one that goes on from its parts.
 * About 8 minutes of two cores that do nothing else, 8 GiB.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { GAME_DEFENDER_WINS, GAME_IN_PROGRESS } from '@zkmips/rollup/game/read'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import { blockSubject, rollupFixture } from '@zkmips/rollup/testing/block-subject'
import type { DisputeChain } from '@zkmips/rollup/testing/dispute-chain'
import { bytesToHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startProvable } from './testing/provable-chain.ts'

const MINUTES = 60_000
const folder = mkdtempSync(join(tmpdir(), 'zkmips-prover-'))
const path = (name: string): string => join(folder, name)

let on: DisputeChain
let running: ChildProcess | undefined
beforeAll(async () => {
  on = await startProvable(blockSubject())
  writeFileSync(path('deployment.json'), formatDeployment(on.deployment))
  writeFileSync(path('block.json'), formatBlockTrace(rollupFixture('erc20')))
  writeFileSync(path('key'), bytesToHex(on.anvil.accounts[3]!.getHdKey().privateKey!), { mode: 0o600 })
}, 120_000)
afterAll(async () => {
  running?.kill('SIGKILL')
  await on?.stop()
  rmSync(folder, { recursive: true })
})

/** The agent as an operator starts it. @returns what it has logged so far */
function start(): { said: () => string } {
  const cli = join(import.meta.dirname, '../cli/zkmips.mjs')
  const args = [cli, 'agent', 'prover', '--rpc', on.anvil.url, '--deployment', path('deployment.json')]
  const own = ['--key-file', path('key'), '--store', path('store'), '--block', path('block.json'), '--prove', 'all']
  let log = ''
  running = spawn(
    process.execPath,
    [...args, ...own, '--poll', '1', '--log-level', 'debug', '--workers', '2', '--engine', 'native'],
    {
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  )
  running.stderr!.on('data', data => {
    log += data
  })
  return { said: () => log }
}

/** Parts that are kept, with the time when they were written. */
function parts(): ReadonlyMap<string, number> {
  const store = path('store')
  const names = existsSync(store) ? (readdirSync(store, { recursive: true }) as string[]) : []
  return new Map(
    names.filter(name => name.endsWith('.part')).map(name => [name, statSync(join(store, name)).mtimeMs] as const),
  )
}
const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 200))
}

it(
  'proves a claim of a block, killed in the middle and started again, and the proof decides the game',
  async () => {
    const end = 1n << BigInt(on.subject.rules.maxDepth)
    const game = await on.propose(await on.account(1), await on.trace().stateHash(end))
    start()
    await until(() => parts().size >= 4)
    running!.kill('SIGKILL')
    await new Promise(resolve => running!.once('exit', resolve))
    const kept = parts()
    const { said } = start()
    // What was kept is used as it is.
    await until(() => parts().size >= kept.size + 2)
    const now = parts()
    for (const [name, writtenAt] of kept) expect(now.get(name)).toBe(writtenAt)
    await until(async () => (await on.status(game)) !== GAME_IN_PROGRESS)
    expect(await on.status(game)).toBe(GAME_DEFENDER_WINS)
    expect(said()).toContain('record a proof that the claim of block 4 is true')
    await until(() => parts().size === 0)
    running!.kill('SIGTERM')
    await new Promise(resolve => running!.once('exit', resolve))
    expect(running!.exitCode).toBe(0)
  },
  40 * MINUTES,
)
