/**
 * `zkmips dispute step`: has L1 execute the one step that a leaf is about.
 * @module
 */
import { boundsOf } from '@zkmips/rollup/game/claim'
import { step as sendStep } from '@zkmips/rollup/game/moves'
import { stepsAt } from '@zkmips/rollup/game/position'
import { type Game, readGame } from '@zkmips/rollup/game/read'
import { bytesToHex, formatEther } from 'viem'
import { inputError } from '../errors.ts'
import { printJson } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'
import { connectToSend, type SendOptions, sameAddress } from './connect.ts'
import { claimOf, findGame } from './game.ts'
import { executedStep, instructionText } from './instruction.ts'
import { type ProgramOptions, readProgram, runOf } from './program.ts'

export async function step(gameName: string, index: number, options: SendOptions & ProgramOptions): Promise<void> {
  const connection = await connectToSend(options)
  const { l1, sender, deployment } = connection
  const listed = await findGame(connection, gameName)
  const game = await readGame(await l1.latest(), deployment.contracts, listed)
  const leaf = claimOf(game, index)
  const { maxDepth, prestate } = game.type
  requireSteppable(game, index, sender.address)
  const program = await readProgram(options)
  const { trace, source } = runOf(connection, program, game)
  const after = stepsAt(leaf.position, maxDepth)
  const isAttack = (await trace.stateHash(after)) !== leaf.value
  const from = isAttack ? after - 1n : after
  const witness = await trace.witness(from)
  const { before } = boundsOf(game.claims, index)
  const agreed = isAttack ? (before?.value ?? prestate) : leaf.value
  if (agreed !== bytesToHex(witness.pre)) {
    const message = `the step would start from ${agreed}, but after ${from} steps this run is in state ${bytesToHex(witness.pre)}: a claim above claim ${index} is false; zkmips dispute show with the same --block says which, and that one is to be answered`
    throw inputError('NOT_ON_THE_RUN', message)
  }
  const { brought, receipt } = await sendStep(sender, deployment.contracts, game.address, { leaf, isAttack }, witness)
  const executed = executedStep(witness, game.locals, source, program.names)
  const { transactionHash, gasUsed } = receipt
  if (options.json) {
    const facts = { claim: index, attack: isAttack, executed, preimageBroughtIn: brought?.transactionHash ?? null }
    printJson({ ...facts, postState: bytesToHex(witness.post), transactionHash, gasUsed: Number(gasUsed) })
    return
  }
  process.stdout.write(
    facts([
      ['countered', `claim ${index}, by executing the step after ${from.toLocaleString('en-US')} steps`],
      ['instruction', instructionText(executed)],
      ['leads to', bytesToHex(witness.post)],
      ['bond', `${formatEther(leaf.bond)} ether, to whoever is awarded that of claim ${leaf.parent}`],
      ['preimage', brought ? `brought in ${brought.transactionHash}` : 'none had to be brought'],
      ['gas', count(Number(gasUsed))],
    ]),
  )
}

/** @throws CliError */
function requireSteppable({ address, status, claims, type }: Game, index: number, mover: `0x${string}`): void {
  const leaf = claims[index]!
  if (status !== 'in progress') {
    throw inputError(
      'GAME_OVER',
      `game ${address} is decided (${status}), and its claims can no longer be answered; zkmips dispute claim pays out what it owes`,
    )
  }
  if (leaf.depth !== type.maxDepth) {
    const message = `claim ${index} is at depth ${leaf.depth} of ${type.maxDepth}, still about many steps, and is answered by a move: zkmips dispute move ${address} ${index}`
    throw inputError('ILLEGAL_POSITION', message)
  }
  if (sameAddress(leaf.claimant, mover)) {
    throw inputError(
      'OWN_CLAIM',
      `claim ${index} is your own (${mover}), and answering it would cost you its bond; name another account with --key-file, or leave the claim alone`,
    )
  }
  if (leaf.counteredBy !== undefined) {
    throw inputError(
      'ALREADY_COUNTERED',
      `claim ${index} was countered by ${leaf.counteredBy} already; when its time is up, zkmips dispute resolve awards its bond`,
    )
  }
}
