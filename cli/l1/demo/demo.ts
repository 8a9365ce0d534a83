/**
 * `zkmips l1 demo`: the whole way of claims to finality on local chains, told as a story. What is played is in play.ts.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadBlockExecutor } from '@zkmips/package/shipped'
import type { ProofMaker } from '@zkmips/rollup/agents/prover/proof-maker'
import type { Anvil } from '@zkmips/rollup/l1/anvil'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import type { EngineName } from '@zkmips/zkmips/types'
import { requireNodeUrl } from '../../dispute/connect.ts'
import { type KeepOptions, leaveRunning, requireKeepable, startChain } from '../../dispute/local-chain.ts'
import { CliError, usageError } from '../../errors.ts'
import { EXIT_UNAVAILABLE } from '../../exit-codes.ts'
import { OutputFile } from '../../files.ts'
import { interruptible } from '../../interrupt.ts'
import { printJson, printText } from '../../output/answer.ts'
import { Progress, progressMode } from '../../output/progress.ts'
import { shippedProofs, toldProofs } from './proofs.ts'
import { Stage } from './stage.ts'
import { Story } from './story.ts'

export interface DemoOptions extends KeepOptions {
  readonly prove?: true
  /** With `prove`: where they go, in the form of those that ship. */
  readonly writeProofs?: string
  readonly forkUrl?: string
  readonly workers?: number
  readonly engine?: EngineName
  readonly json?: true
}

/** The chains for development take proofs under everybody's key. */
const CHAIN_ID = 31_337
/** Unix seconds: 1 January 2039. */
const L1_START = 2_177_452_800
/** The version that rollup/package.json asks for. */
export const ETHEREUMJS = '10.1.3'

export async function demo(options: DemoOptions): Promise<void> {
  requireKeepable(options)
  if (options.writeProofs !== undefined && !options.prove)
    throw usageError('--write-proofs writes the proofs that are made here: say --prove, too')
  const { forkUrl } = options
  if (forkUrl !== undefined) requireNodeUrl('--fork-url', forkUrl)
  const output = options.deployment === undefined ? undefined : await OutputFile.open(options.deployment)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-l1-demo-'))
  const anvils: Anvil[] = []
  const open = async (flags: { forkUrl?: string }, isFunded = false): Promise<Stage> => {
    const anvil = await startChain({
      ...{ accounts: 1, timestamp: L1_START, flags: ['--chain-id', String(CHAIN_ID)] },
      ...flags,
    })
    anvils.push(anvil)
    return Stage.open(anvil, isFunded)
  }
  const cleanup = (): void => {
    for (const anvil of anvils) void anvil.stop()
    rmSync(folder, { recursive: true, force: true })
    output?.discard()
  }
  const story = new Story(text => {
    progress.clear()
    if (!options.json) printText(text)
  })
  const busy = (text: string) => progress.show({ phase: 'demo', text, facts: { text } }, true)
  try {
    await interruptible(async () => {
      const { play } = await import('./play.ts').catch(notInstalled)
      const [image, maker, home] = [
        await loadBlockExecutor(),
        await makerFor(options, busy),
        await open(forkUrl === undefined ? {} : { forkUrl }),
      ]
      const fork =
        forkUrl === undefined ? async () => story.on(await open({ forkUrl: home.anvil.url }, true)) : undefined
      const told = { act: (title: string) => story.act(title), tell: (text: string) => story.tell(text), busy }
      const { stage, deployment } = await play({
        image,
        maker,
        home: story.on(home),
        folder,
        ...told,
        fork,
      })
      await output?.finish(formatDeployment(deployment))
      const result = await story.end(stage)
      progress.clear()
      if (options.json) printJson({ ...result, url: stage.anvil.url, contracts: deployment.contracts })
      if (options.keep)
        await leaveRunning(
          `, with a clock of the year 2040: zkmips l1 status --rpc ${stage.anvil.url} --deployment ${options.deployment}`,
        )
    }, cleanup)
  } finally {
    progress.clear()
    cleanup()
    await Promise.all(anvils.map(anvil => anvil.stop()))
  }
}

/** Proofs that ship; or made here, which needs snarkjs and takes some ten minutes. */
async function makerFor(
  { prove, workers, engine, writeProofs }: DemoOptions,
  busy: (text: string) => void,
): Promise<ProofMaker> {
  if (!prove) return shippedProofs()
  const { proofMaker } = await import('@zkmips/package/proof-maker')
  const maker = await proofMaker({ ...(workers === undefined ? {} : { workers }), ...(engine ? { engine } : {}) })
  return toldProofs(maker, busy, async text => {
    if (writeProofs !== undefined) await writeFile(writeProofs, text)
  })
}

function notInstalled(error: Error): never {
  if (Reflect.get(error, 'code') !== 'ERR_MODULE_NOT_FOUND') throw error
  const names = ['block', 'common', 'mpt', 'statemanager', 'tx', 'util', 'vm']
  const packages = names.map(name => `@ethereumjs/${name}@${ETHEREUMJS}`)
  const message = `the demonstration's L2 needs ethereumjs, which is not installed: npm install ${packages.join(' ')}`
  throw new CliError('NO_ETHEREUMJS', EXIT_UNAVAILABLE, message, { cause: error })
}
