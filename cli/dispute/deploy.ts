/**
 * `zkmips dispute deploy` and `add-type`: puts the contracts on a chain, with a game type for a program, and writes the deployment
 * file; adds further game types to both.
 * @module
 */

import { blockGameType } from '@zkmips/package/deploy'
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { readBounds, requireSameBounds, rollupConfigOf } from '@zkmips/rollup/deploy/chain-rules'
import { addGameType, DEFAULT_DELAYS, type DeploySettings, deployDisputes } from '@zkmips/rollup/deploy/deploy'
import { readGameType } from '@zkmips/rollup/game/read'
import { rulesOf } from '@zkmips/rollup/game/rules'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import type { Address } from 'viem'
import { about, usageError } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { printJson, printText } from '../output/answer.ts'
import { facts, plural } from '../output/format.ts'
import { connectTo, connectToSend, gameTypeOf, type SendOptions, senderOf } from './connect.ts'
import { type ProgramOptions, readProgram } from './program.ts'

export interface DeployOptions extends ProgramOptions {
  readonly rpc: string
  readonly keyFile: string
  readonly output: string
  readonly block: string
  readonly type: number
  readonly maxDepth: number
  readonly maxClock: number
  readonly extension: number
  readonly preimagePeriod: number
  readonly gameDelay: number
  readonly guardian?: Address
  readonly sequencer?: Address
  readonly anybodyMayAppend?: true
  readonly bridge?: Address
  readonly maxBlocks?: number
  readonly json?: true
}

export async function deploy(options: DeployOptions): Promise<void> {
  const { maxDepth, maxClock, extension, preimagePeriod, gameDelay, guardian, bridge } = options
  // A leaf of odd depth is the challengers', and a false root would be decided by the clock instead of by a step.
  if (maxDepth % 2 !== 0) throw usageError(`--max-depth ${maxDepth}: the depth must be even; use ${maxDepth + 1}`)
  if (extension === 0 || extension + preimagePeriod > maxClock) {
    throw usageError('--extension must be at least 1 second, and with --preimage-period at most --max-clock')
  }
  if (options.sequencer && options.anybodyMayAppend)
    throw usageError('--sequencer names who may append, and --anybody-may-append everybody; leave out one of them')
  const sequencer = options.anybodyMayAppend ? 'anybody' : options.sequencer
  const { image, block } = await readProgram(options)
  const rules = {
    ...{ maxDepth, maxClock, extension, preimagePeriod },
    ...(options.maxBlocks === undefined ? {} : { maxBlocks: BigInt(options.maxBlocks) }),
  }
  const run = { image, block: block! }
  const type = await about(options.block, () => blockGameType(options.type, run, rules, options.program))
  const output = await OutputFile.open(options.output)
  try {
    const sender = senderOf(await connectTo(options.rpc), options.keyFile)
    const settings: DeploySettings = {
      ...DEFAULT_DELAYS,
      gameDelay,
      anchorRoot: block!.local.parentHash,
      anchorBlock: Number(spanOfTrace(block!)[0]!.number) - 1,
      ...(guardian ? { guardian } : {}),
      ...(sequencer ? { sequencer } : {}),
      ...(bridge ? { bridge } : {}),
      ...(type.bounds ? { bounds: type.bounds } : {}),
    }
    const deployment = await deployDisputes(sender, settings, type)
    await output.finish(formatDeployment(deployment))
    if (options.json) {
      printJson({ output: output.path, ...deployment })
      return
    }
    printText(
      facts([
        ['chain', String(deployment.chainId)],
        ...Object.entries(deployment.contracts),
        ['game type', `${type.number}: ${type.program.name}, prestate ${type.program.prestate}`],
        ['a claim covers', `at most ${plural(Number(type.rules.maxBlocks), 'block')}`],
        ['appends', sequencer === 'anybody' ? 'anybody' : (sequencer ?? `${sender.address}, the owner`)],
        ['agreed', `block ${settings.anchorBlock} is ${settings.anchorRoot}`],
        ['deployment', output.path],
      ]),
    )
  } finally {
    output.discard()
  }
}

export interface AddTypeOptions extends SendOptions, ProgramOptions {
  readonly type: number
  readonly like: number
}

/** `zkmips dispute add-type`: games of the types before go on. */
export async function addType(options: AddTypeOptions): Promise<void> {
  const { sender, deployment } = await connectToSend(options)
  const { implementation } = gameTypeOf(deployment, options.like, options.deployment)
  const { image, block } = await readProgram(options)
  const view = await sender.l1.latest()
  const like = rulesOf(await readGameType(view, implementation))
  const type = await about(options.block!, async () => {
    if (options.program !== undefined)
      return blockGameType(options.type, { image, block: block! }, like, options.program)
    const config = rollupConfigOf(block!)
    requireSameBounds(config, await readBounds(view, deployment.contracts.inputBox))
    const rules = like.maxBlocks > config.maxBlocks ? { ...like, maxBlocks: config.maxBlocks } : like
    return blockGameType(options.type, { image, block: block! }, rules)
  })
  const output = await OutputFile.open(options.deployment)
  try {
    const added = await addGameType(sender, deployment.contracts, type)
    const gameTypes = { ...deployment.gameTypes, [options.type]: added }
    await output.finish(formatDeployment({ ...deployment, gameTypes }))
    if (options.json) printJson({ output: output.path, type: options.type, ...added })
    else
      printText(
        facts([
          ['game type', `${options.type}: ${added.program}, prestate ${added.prestate}`],
          ['deployment', output.path],
        ]),
      )
  } finally {
    output.discard()
  }
}
