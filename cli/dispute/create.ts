/**
 * `zkmips dispute create`: claims a block's hash, after the block has been executed on what L1 says about it.
 * @module
 */
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { statusOfHash } from '@zkmips/rollup/game/claim'
import { createGame } from '@zkmips/rollup/game/moves'
import { type GameType, readAnchor, readGameType } from '@zkmips/rollup/game/read'
import type { L1View } from '@zkmips/rollup/l1/client'
import type { Contracts } from '@zkmips/rollup/l1/deployment'
import { inputBoxAbi } from '@zkmips/verifier-contracts/generated/input-box'
import { formatEther, type Hex } from 'viem'
import { CliError, inputError } from '../errors.ts'
import { EXIT_CLAIM_FALSE, EXIT_PANIC } from '../exit-codes.ts'
import { printJson } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'
import { connectToSend, gameTypeOf, type SendOptions } from './connect.ts'
import { type ProgramOptions, readProgram, traceOf } from './program.ts'

export interface CreateOptions extends SendOptions, ProgramOptions {
  readonly block: string
  readonly type: number
  readonly outputRoot?: Hex
  readonly rootClaim?: Hex
}

export async function create(options: CreateOptions): Promise<void> {
  const { l1, sender, deployment } = await connectToSend(options)
  const program = await readProgram(options)
  const type = gameTypeOf(deployment, options.type, options.deployment)
  const view = await l1.latest()
  const rules = await readGameType(view, type.implementation)
  const claim = await claimedInputs(view, deployment.contracts, program.block!.local, rules)
  const outputRoot = options.outputRoot ?? (program.block!.local.claimedHash.toLowerCase() as Hex)
  const { parentRoot, inputsDigest, blockNumber } = claim
  const locals = [parentRoot, outputRoot, inputsDigest, wordOf(blockNumber), rules.chainConfig] as const
  const rootClaim = options.rootClaim ?? (await executed(() => traceOf(program, rules.prestate, locals)))
  const proposal = { parentRoot, inputsDigest, outputRoot, blockNumber, rootClaim }
  const made = await createGame(sender, deployment.contracts, options.type, proposal, rules.proposerBond)
  const { game, index, receipt } = made
  if (options.json) {
    const { transactionHash, gasUsed } = receipt
    printJson({
      game,
      index,
      ...proposal,
      blockNumber: Number(blockNumber),
      bond: String(rules.proposerBond),
      transactionHash,
      gasUsed: Number(gasUsed),
    })
    return
  }
  process.stdout.write(
    facts([
      ['game', `${game}, number ${index}`],
      ['claims', `block ${blockNumber} is ${outputRoot}`],
      ['root claim', `${rootClaim}${options.rootClaim ? ', not executed' : ''}`],
      ['bond', `${formatEther(rules.proposerBond)} ether`],
      ['gas', count(Number(receipt.gasUsed))],
    ]),
  )
}

const wordOf = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`

/**
 * What L1 says about the inputs of a claim: from the agreed block to this one.
 * @throws L1Error, or CliError where the block cannot be claimed now
 */
async function claimedInputs(
  view: L1View,
  { registry, inputBox }: Contracts,
  local: BlockTrace['local'],
  rules: GameType,
) {
  const { root: parentRoot, blockNumber: agreed } = await readAnchor(view, registry)
  const blockNumber = BigInt(local.blockNumber)
  const next = BigInt(agreed) + 1n
  const is = `this is the trace of block ${blockNumber}`
  if (blockNumber < next || blockNumber >= next + rules.maxBlocks) {
    const why =
      blockNumber < next ? `and L1 has agreed on block ${agreed} already` : `but L1 has agreed on block ${agreed} only`
    const how = `claim it with zkmips dispute create --block FILE; zkmips block capture --number ${next} makes the file, and zkmips dispute list shows what is claimed already`
    throw inputError('NOT_THE_NEXT_BLOCK', `${is}, ${why}: the next block to be claimed is ${next}; ${how}`)
  }
  if (rules.maxBlocks === 1n && local.parentHash.toLowerCase() !== parentRoot.toLowerCase()) {
    const why = `it builds on ${local.parentHash}, and L1 has agreed on ${parentRoot} for block ${agreed}`
    throw inputError(
      'ANOTHER_PARENT',
      `${is}, but ${why}: capture block ${blockNumber} of the chain that this deployment is about`,
    )
  }
  const inputsDigest = await view.read(inputBox, inputBoxAbi, 'digest', [BigInt(agreed), blockNumber])
  return { parentRoot, inputsDigest, blockNumber }
}

/** The final state of a true claim. @throws CliError for a false one */
async function executed(open: () => ReturnType<typeof traceOf>): Promise<Hex> {
  const trace = open()
  const final = await trace.stateHash(BigInt(Number.MAX_SAFE_INTEGER))
  if (final.startsWith('0x00')) return final
  const isFalse = final.startsWith('0x01')
  const end = isFalse || !trace.exitReason ? '' : ` (${trace.exitReason.message})`
  const message = `executed here, the program ${statusOfHash(final)} on this claim${end}: ${isFalse ? 'it is false' : 'it proves nothing'}, and its bond would be lost; nothing was sent`
  throw new CliError('CLAIM_FALSE', isFalse ? EXIT_CLAIM_FALSE : EXIT_PANIC, message)
}
