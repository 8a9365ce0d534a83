/**
 * `zkmips dispute show`: a game, as it stands on L1.
 * @module
 */
import { gasOfClaims, type SteppedOnL1, stepsOnL1 } from '@zkmips/rollup/game/history'
import { spanOf } from '@zkmips/rollup/game/l1-inputs'
import { type Game, type ListedGame, readGame } from '@zkmips/rollup/game/read'
import { InputsNotFoundError, parentOnL1 } from '@zkmips/rollup/game/transaction-chain'
import type { L1View } from '@zkmips/rollup/l1/client'
import type { Deployment } from '@zkmips/rollup/l1/deployment'
import { L1Error } from '@zkmips/rollup/l1/errors'
import { OutputFile } from '../files.ts'
import { note, printJson, printText } from '../output/answer.ts'
import { type Connection, type ConnectOptions, connect } from './connect.ts'
import { findGame } from './game.ts'
import { gamePage } from './page.ts'
import { namesProgram, type Program, type ProgramOptions, readProgram, runOf } from './program.ts'
import { gameText } from './terminal.ts'
import { type GameView, viewOf } from './view.ts'

export interface ShowOptions extends ConnectOptions, ProgramOptions {
  readonly html?: string
  readonly gas?: true
  readonly all?: true
}

export async function show(gameName: string, options: ShowOptions): Promise<void> {
  const output = options.html === undefined ? undefined : await OutputFile.open(options.html)
  try {
    const connection = await connect(options)
    const listed = await findGame(connection, gameName)
    const program = namesProgram(options) ? await readProgram(options) : undefined
    const view = await look(connection, listed, { ...(program ? { program } : {}), gas: options.gas === true })
    await output?.finish(gamePage(view))
    if (options.json) printJson({ ...view, page: output?.path ?? null })
    else printText(`${gameText(view, options.all)}${output ? `\npage: ${output.path}\n` : ''}`)
  } finally {
    output?.discard()
  }
}

/** Reads a game with what is known about it here. */
export async function look(
  connection: Connection,
  listed: ListedGame,
  { program, gas }: { readonly program?: Program; readonly gas: boolean },
): Promise<GameView> {
  const { l1, deployment } = connection
  const view = await l1.latest()
  const game = await readGame(view, deployment.contracts, listed)
  // Only of games that have come to a step: many nodes are slow to search for events.
  const firstBlock = await firstBlockOf(view, deployment, game)
  const steps = hasStep(game) ? await stepsOnL1(l1, deployment, game.address).catch(withoutSteps) : []
  return viewOf(game, {
    index: listed.index,
    chainId: l1.chainId,
    steps,
    ...(firstBlock === undefined ? {} : { firstBlock }),
    ...(gas ? { gas: await gasOfClaims(l1, deployment, game.address) } : {}),
    ...(program ? { trace: runOf(connection, program, game).trace, names: program.names } : {}),
  })
}

async function firstBlockOf(view: L1View, { contracts }: Deployment, game: Game): Promise<number | undefined> {
  const { digest, last, maxBlocks } = spanOf(game.locals, game.type.maxBlocks)
  try {
    return Number(await parentOnL1(view, contracts.transactionChain, digest, last, maxBlocks)) + 1
  } catch (error) {
    if (error instanceof InputsNotFoundError) return undefined
    throw error
  }
}

/** Nodes may refuse to search for events over many blocks; the game can be shown all the same. */
function withoutSteps(error: unknown): SteppedOnL1[] {
  if (!(error instanceof L1Error)) throw error
  note(`the step that was executed is not shown: ${error.message}`)
  return []
}

const hasStep = ({ claims, type }: Game): boolean =>
  claims.some(({ depth, counteredBy }) => depth === type.maxDepth && counteredBy !== undefined)
