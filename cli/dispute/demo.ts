/**
 * `zkmips dispute demo`: a whole dispute on a chain of its own, and what it came to. How it is played is in demonstration.ts.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import { about } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { printJson, printText } from '../output/answer.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { Demonstration, type Played, type Tell } from './demonstration.ts'
import { type KeepOptions, leaveRunning, requireKeepable, startChain } from './local-chain.ts'
import { gamePage } from './page.ts'
import { asRollupProgram, readProgram } from './program.ts'
import { storyText } from './story.ts'
import { gameText } from './terminal.ts'

export interface DemoOptions extends KeepOptions {
  readonly block?: string
  readonly lieAt?: number
  readonly html?: string
  readonly all?: true
  readonly json?: true
}

const DEFAULT_BLOCK = join(import.meta.dirname, '../../fixtures/blocks/rollup.json')

export async function demo(options: DemoOptions): Promise<void> {
  requireKeepable(options)
  const started = performance.now()
  const file = options.block ?? DEFAULT_BLOCK
  const program = await about(file, async () => asRollupProgram(await readProgram({ block: file })))
  const page = options.html === undefined ? undefined : await OutputFile.open(options.html)
  const deploymentFile = options.deployment === undefined ? undefined : await OutputFile.open(options.deployment)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const tell: Tell = (phase, text) => progress.show({ phase, text, facts: { text } }, true)
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-demo-'))
  const anvil = await startChain({ accounts: 3 })
  const cleanup = (): void => {
    void anvil.stop()
    rmSync(folder, { recursive: true, force: true })
    page?.discard()
    deploymentFile?.discard()
  }
  try {
    await interruptible(async () => {
      const demonstration = await Demonstration.begin({ anvil, program, folder, lieAt: options.lieAt, tell })
      await deploymentFile?.finish(formatDeployment(demonstration.connection.deployment))
      const played = await demonstration.play()
      progress.clear()
      await page?.finish(gamePage(played.view))
      if (options.json) printJson({ ...played, url: anvil.url, page: page?.path ?? null })
      else printText(report(played, performance.now() - started, options.all === true, page?.path))
      if (options.keep)
        await leaveRunning(`: zkmips dispute list --rpc ${anvil.url} --deployment ${options.deployment}`)
    }, cleanup)
  } finally {
    progress.clear()
    cleanup()
    await anvil.stop()
  }
}

function report(played: Played, milliseconds: number, all: boolean, page?: string): string {
  const written = page === undefined ? '' : `\npage: ${page}\n`
  return `${gameText(played.view, all)}\n${storyText(played, milliseconds)}${written}`
}
