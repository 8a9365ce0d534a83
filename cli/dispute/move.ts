/**
 * `zkmips dispute move`: answers a claim by another one.
 * @module
 */
import type { Claim } from '@zkmips/rollup/game/claim'
import { move as sendMove } from '@zkmips/rollup/game/moves'
import { attackOf, defenceOf, stepsAt } from '@zkmips/rollup/game/position'
import { type Game, readGame } from '@zkmips/rollup/game/read'
import { type Decision, decide } from '@zkmips/rollup/game/strategy'
import { formatEther, type Hex } from 'viem'
import { inputError, usageError } from '../errors.ts'
import { printJson } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'
import { type Connection, connectToSend, type SendOptions, sameAddress } from './connect.ts'
import { claimOf, findGame } from './game.ts'
import { namesProgram, type ProgramOptions, readProgram, runOf } from './program.ts'

export interface MoveOptions extends SendOptions, ProgramOptions {
  readonly attack?: true
  readonly defend?: true
  readonly value?: Hex
}

export async function move(gameName: string, index: number, options: MoveOptions): Promise<void> {
  const { attack, defend, value } = options
  if (attack && defend) throw usageError('a move attacks or it defends; leave out --attack or --defend')
  if (value !== undefined && !attack && !defend)
    throw usageError('say with --attack or --defend which answer the --value is')
  if (value === undefined && !namesProgram(options)) {
    throw usageError(
      'name the run with --block or --program, so that the answer can be worked out; or give it with --value',
    )
  }
  const connection = await connectToSend(options)
  const { l1, sender, deployment } = connection
  const listed = await findGame(connection, gameName)
  const game = await readGame(await l1.latest(), deployment.contracts, listed)
  const claim = claimOf(game, index)
  requireMovable(game, claim, sender.address)
  const answer =
    value === undefined ? await workedOut(connection, game, claim, options) : { isAttack: attack === true, value }
  if (claim.parent === undefined && !answer.isAttack) {
    throw inputError(
      'ILLEGAL_POSITION',
      'the root claims the final state, and there is no later one to defend it with; it can only be attacked (--attack)',
    )
  }
  const made = await sendMove(sender, game, claim, answer.isAttack, answer.value)
  const { position } = made
  const steps = stepsAt(position, game.type.maxDepth)
  const side = claim.depth % 2 === 0 ? 'challengers' : 'defenders'
  const { transactionHash, gasUsed } = made.receipt
  if (options.json) {
    const facts = { claim: made.index, answers: index, attack: answer.isAttack, value: answer.value, side }
    printJson({
      ...facts,
      position: String(position),
      afterSteps: String(steps),
      bond: String(made.bond),
      transactionHash,
      gasUsed: Number(gasUsed),
    })
    return
  }
  process.stdout.write(
    facts([
      ['claim', `${made.index}, which ${answer.isAttack ? 'attacks' : 'defends'} claim ${index}`],
      ['side', `the ${side} of the root`],
      ['state', `${answer.value} after ${steps.toLocaleString('en-US')} steps`],
      ['bond', `${formatEther(made.bond)} ether`],
      ['gas', count(Number(gasUsed))],
    ]),
  )
}

/** Refuses what would only cost the mover a bond. @throws CliError */
function requireMovable(game: Game, claim: Claim, mover: `0x${string}`): void {
  if (game.status !== 'in progress') {
    throw inputError(
      'GAME_OVER',
      `game ${game.address} is decided (${game.status}), and its claims can no longer be answered; zkmips dispute claim pays out what it owes`,
    )
  }
  if (sameAddress(claim.claimant, mover)) {
    throw inputError(
      'OWN_CLAIM',
      `claim ${claim.index} is your own (${mover}), and answering it would cost you a bond; name another account with --key-file, or leave the claim alone`,
    )
  }
  if (claim.depth === game.type.maxDepth) {
    const message = `claim ${claim.index} is about a single step and is answered by executing it: zkmips dispute step ${game.address} ${claim.index}`
    throw inputError('ILLEGAL_POSITION', message)
  }
}

/** The answer that the run gives. @throws CliError where the asked side would answer against the run */
async function workedOut(
  connection: Connection,
  game: Game,
  claim: Claim,
  options: MoveOptions,
): Promise<{ isAttack: boolean; value: Hex }> {
  const { maxDepth } = game.type
  const { trace } = runOf(connection, await readProgram(options), game)
  const agrees = (await trace.stateHash(stepsAt(claim.position, maxDepth))) === claim.value
  if (agrees && (options.attack || claim.parent === undefined)) {
    const message = `claim ${claim.index} is true according to this run, and attacking it would lose the bond (--value attacks it anyway)`
    throw inputError('AGAINST_THE_RUN', message)
  }
  if (!agrees && options.defend) {
    const message = `claim ${claim.index} is false according to this run, and defending it would lose the bond (--value defends it anyway)`
    throw inputError('AGAINST_THE_RUN', message)
  }
  requireHonest(claim, agrees, await decide(game.claims, trace, game.type, game.block.timestamp))
  const position = agrees ? defenceOf(claim.position) : attackOf(claim.position)
  return { isAttack: !agrees, value: await trace.stateHash(stepsAt(position, maxDepth)) }
}

/** Refuses an answer that the honest strategy does not give: its bond would be lost, or at risk for nothing. @throws CliError */
function requireHonest({ index, depth }: Claim, agrees: boolean, decision: Decision): void {
  const refuse = (why: string) => inputError('AGAINST_THE_STRATEGY', `${why} (--value answers it anyway)`)
  if (decision.outputIsTrue && !decision.rootIsTrue) {
    throw refuse(
      'the hash that this game is about is the true one, only the state that the root claims is wrong; a proof would take the bond of every attack on it, so leave the game alone',
    )
  }
  if (decision.honest.has(index)) {
    const [ours, other] = depth % 2 === 0 ? ['defenders', 'challengers'] : ['challengers', 'defenders']
    throw refuse(
      `claim ${index} is the right answer of the ${ours} already, and answering it joins the ${other} against it, with a bond that would be lost; answer what attacks it instead`,
    )
  }
  if (decision.ignored.has(index)) {
    const what = agrees ? 'true' : 'false'
    throw refuse(
      `claim ${index} is ${what}, but it wins nothing, whatever becomes of it, and neither does an answer to it; leave it alone`,
    )
  }
}
