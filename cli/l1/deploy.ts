/**
 * `zkmips l1 deploy` and `add-type`: puts the contracts on a chain, with a game type for a program, and writes the deployment
 * file; adds further game types to both.
 * @module
 */

import { readFile } from 'node:fs/promises'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { blockGameType, programGameType } from '@zkmips/package/deploy'
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { readBounds, requireSameBounds, rollupConfigOf } from '@zkmips/rollup/deploy/chain-rules'
import {
  addGameType,
  DEFAULT_DELAYS,
  type DeploySettings,
  deployDisputes,
  type GameTypeSettings,
  nameProgram,
} from '@zkmips/rollup/deploy/deploy'
import { readGameType } from '@zkmips/rollup/game/read'
import { type GameRules, rulesOf } from '@zkmips/rollup/game/rules'
import type { L1View } from '@zkmips/rollup/l1/client'
import { type Deployment, formatDeployment, parseDeployment } from '@zkmips/rollup/l1/deployment'
import { isSame } from '@zkmips/rollup/l1/same'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { signerFromFile } from '@zkmips/rollup/l1/signer'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, type Hex, zeroHash } from 'viem'
import { connectTo, connectToSend, gameTypeOf, type SendOptions, senderOf } from '../dispute/connect.ts'
import { type ProgramOptions, readProgram } from '../dispute/program.ts'
import { momentText } from '../dispute/time.ts'
import { about, inputError, usageError } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { note, printJson, printText } from '../output/answer.ts'
import { facts, plural } from '../output/format.ts'
import { readVerificationKey } from '../verifying/groth16-key.ts'

export interface DeployOptions extends ProgramOptions {
  readonly rpc: string
  readonly keyFile: string
  readonly output: string
  /** Without a block trace: what is agreed at the start, and local key 5. */
  readonly genesisRoot?: Hex
  readonly genesisBlock?: number
  readonly chainConfig?: Hex
  readonly type: number
  readonly maxDepth: number
  readonly maxClock: number
  readonly extension: number
  readonly preimagePeriod: number
  readonly gameDelay: number
  readonly proofDelay: number
  readonly guardian?: Address
  readonly sequencer?: Address
  readonly anybodyMayAppend?: true
  /** False: none. The one of zkmips unless given. */
  readonly bridge?: Address | false
  readonly salt?: Hex
  readonly maxBlocks?: number
  readonly verificationKey?: string
  readonly development?: true
  readonly sequencerSilence: number
  readonly maxTimeLag: number
  readonly proposer?: readonly Address[]
  readonly proposerSilence?: number
  readonly json?: true
}

export async function deploy(options: DeployOptions): Promise<void> {
  const { maxDepth, maxClock, extension, preimagePeriod, gameDelay, proofDelay, guardian, development } = options
  // A leaf of odd depth is the challengers', and a false root would be decided by the clock instead of by a step.
  if (maxDepth % 2 !== 0) throw usageError(`--max-depth ${maxDepth}: the depth must be even; use ${maxDepth + 1}`)
  if (extension === 0 || extension + preimagePeriod > maxClock) {
    throw usageError('--extension must be at least 1 second, and with --preimage-period at most --max-clock')
  }
  if (options.sequencer && options.anybodyMayAppend)
    throw usageError('--sequencer names who may append, and --anybody-may-append everybody; leave out one of them')
  if (options.verificationKey !== undefined && options.development)
    throw usageError("--verification-key names a ceremony's key, and --development everybody's; leave out one of them")
  if ((options.proposer === undefined) !== (options.proposerSilence === undefined))
    throw usageError('--proposer and --proposer-silence belong together; give both, or neither')
  const { proposer: accounts, proposerSilence: silence } = options
  const sequencer = options.anybodyMayAppend ? 'anybody' : options.sequencer
  requireGenesis(options)
  const signer = signerFromFile(options.keyFile)
  const { image, block } = await readProgram(options)
  const rules = {
    ...{ maxDepth, maxClock, extension, preimagePeriod },
    ...(options.maxBlocks === undefined ? {} : { maxBlocks: BigInt(options.maxBlocks) }),
  }
  const type = await typeFor(options, image, block, rules)
  const proofSystem = await proofsFor(image, options)
  const warnings = new Warnings(options)
  if (development) warnings.add('DEVELOPMENT_KEY', DEVELOPMENT_WARNING)
  if (guardian === undefined) warnings.add('ONE_KEY', ONE_KEY)
  const output = await OutputFile.open(options.output, options.verificationKey)
  try {
    const l1 = await connectTo(options.rpc)
    const sender = senderOf(l1, signer)
    const bridge = bridgeFor(options, block, l1.chainId, warnings)
    const settings: DeploySettings = {
      ...DEFAULT_DELAYS,
      gameDelay,
      proofDelay,
      ...genesisOf(options, block),
      ...(guardian ? { guardian } : {}),
      ...(sequencer ? { sequencer } : {}),
      ...(bridge ? { bridge } : {}),
      ...(options.salt ? { salt: options.salt } : {}),
      ...{ sequencerSilence: options.sequencerSilence, maxTimeLag: options.maxTimeLag },
      ...(accounts && silence ? { proposers: { accounts, silence } } : {}),
      ...(type.bounds ? { bounds: type.bounds } : {}),
      ...(proofSystem ? { proofSystem } : {}),
    }
    const sentBefore = await l1.ask(client => client.getTransactionCount({ address: sender.address }))
    const made = await interruptible(
      () => deployDisputes(sender, settings, type),
      () => {
        output.discard()
        return GOES_ON
      },
    )
    const sent = (await l1.ask(client => client.getTransactionCount({ address: sender.address }))) - sentBefore
    const deployment = withKnownTypes(made, await earlier(output.file))
    await output.finish(formatDeployment(deployment))
    if (options.json) {
      const { genesisBlock, genesisRoot } = settings
      const proofs = proofSystem && {
        ...{ version: 1, keyDigest: proofSystem.keyDigest, developmentKey: proofSystem.developmentKey },
      }
      printJson({
        ...{ output: output.path, sent, ...deployment, maxBlocks: Number(type.rules.maxBlocks) },
        ...{ owner: sender.address, guardian: guardian ?? sender.address },
        // Null: anybody.
        ...{ sequencer: sequencer === 'anybody' ? null : (sequencer ?? sender.address), proposers: accounts ?? null },
        ...{ genesisBlock, genesisRoot, proofs: proofs ?? null, warnings: warnings.all },
      })
      return
    }
    printText(
      facts([
        ['chain', String(deployment.chainId)],
        ...Object.entries(deployment.contracts),
        ['game type', `${type.number}: ${type.program.name}, prestate ${type.program.prestate}`],
        ['a claim covers', `at most ${plural(Number(type.rules.maxBlocks), 'block')}`],
        ['owner', sender.address],
        ['guardian', guardian ?? `${sender.address}, the owner`],
        ['appends', sequencer === 'anybody' ? 'anybody' : (sequencer ?? `${sender.address}, the owner`)],
        ['proofs', proofSystem ? `version 1, under the Groth16 key ${proofSystem.keyDigest}` : NO_PROOFS],
        ['proposes', accounts ? accounts.join(', ') : 'anybody'],
        ['agreed', `block ${settings.genesisBlock} is ${settings.genesisRoot}`],
        ['sent', sent === 0 ? 'none: all of it is there already' : plural(sent, 'transaction')],
        ['deployment', output.path],
      ]),
    )
  } finally {
    output.discard()
  }
}

const GOES_ON = 'what is on L1 stays: give the same command again, and it goes on'

/** What the file has so far. @returns undefined where there is none; its place may be taken by anything else */
async function earlier(file: string | undefined): Promise<Deployment | undefined> {
  // What is no file, such as a pipe, has nothing to be read.
  if (file === undefined) return undefined
  try {
    return parseDeployment(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Game types that were added later are in the file alone. @param before another deployment's are not taken */
function withKnownTypes(made: Deployment, before: Deployment | undefined): Deployment {
  if (before?.chainId !== made.chainId || before.contracts.stateChain !== made.contracts.stateChain) return made
  return { ...made, gameTypes: { ...before.gameTypes, ...made.gameTypes } }
}

/** @throws CliError unless it is said what is agreed at the start */
function requireGenesis({ block, program, genesisRoot, genesisBlock, chainConfig }: DeployOptions): void {
  if (block !== undefined) {
    if (genesisRoot === undefined && genesisBlock === undefined && chainConfig === undefined) return
    throw usageError(
      'a block trace has the parent that is agreed and the chain configuration: leave out --genesis-root, --genesis-block and --chain-config, or --block',
    )
  }
  if (program !== undefined && genesisRoot !== undefined) return
  throw usageError(
    'name the first block trace of the chain with --block; or, for a program that reads no blocks, its ELF with --program and what is agreed at the start with --genesis-root',
  )
}

/** What is agreed at the start: the parent of the trace's first block. */
const genesisOf = ({ genesisRoot, genesisBlock = 0 }: DeployOptions, block: BlockTrace | undefined) =>
  block === undefined
    ? { genesisRoot: genesisRoot!, genesisBlock }
    : { genesisRoot: block.local.parentHash, genesisBlock: Number(spanOfTrace(block)[0]!.number) - 1 }

/** @throws CliError, GameTypeError */
function typeFor(
  options: DeployOptions,
  image: ProgramImage,
  block: BlockTrace | undefined,
  rules: Partial<GameRules>,
) {
  const { type: number, program, chainConfig = zeroHash } = options
  const file = options.block ?? program!
  return about<GameTypeSettings & Pick<DeploySettings, 'bounds'>>(file, () =>
    block === undefined
      ? programGameType(number, image, chainConfig, rules, program!)
      : blockGameType(number, { image, block }, rules, program),
  )
}

/** Of another program than the block executor nobody knows what it makes of deposits. */
function bridgeFor(
  { bridge, program }: DeployOptions,
  block: BlockTrace | undefined,
  l1ChainId: number,
  warnings: Warnings,
): DeploySettings['bridge'] {
  if (typeof bridge === 'string') return bridge
  if (bridge === false || program !== undefined || block === undefined) return undefined
  const l2ChainId = rollupConfigOf(block).chainId
  if (l2ChainId !== BigInt(l1ChainId)) return { l2ChainId }
  warnings.add(
    'NO_BRIDGE',
    `no bridge: the blocks are of a chain with the id of L1, ${l1ChainId}, and messages between the two could not be told apart`,
  )
  return undefined
}

/** Said on stderr, or with `--json` in the answer. */
class Warnings {
  readonly all: { readonly code: string; readonly message: string }[] = []
  readonly #json: boolean
  constructor({ json }: { readonly json?: true }) {
    this.#json = json === true
  }

  add(code: string, message: string): void {
    this.all.push({ code, message })
    if (!this.#json) note(message)
  }
}

const ONE_KEY =
  'owner and guardian are one account, so whoever has its key can make false roots final after 14 days; name another one with --guardian where there is value'

const NO_PROOFS = 'none are taken until the owner has added a version of the proof system'
const DEVELOPMENT_WARNING =
  'WARNING: these contracts take a proof of anything as true: their Groth16 key is for DEVELOPMENT, and its secrets are public'

/** Version 1 of the proof system, with the key that is named. @throws CliError, InputError */
async function proofsFor(image: ProgramImage, { verificationKey: file, development }: DeployOptions) {
  if (file === undefined && !development) return undefined
  const { DEVELOPMENT_VERIFICATION_KEY } = await import('@zkmips/package/setup')
  const { releaseProofs } = await import('@zkmips/package/release-proofs')
  const key = file === undefined ? DEVELOPMENT_VERIFICATION_KEY : await readVerificationKey(file)
  const proofs = await about(file ?? '--development', () => releaseProofs(image, key))
  if (file !== undefined && proofs.developmentKey) {
    const why = 'this is a key for development, with which anybody can prove anything'
    throw inputError('DEVELOPMENT_KEY', `${file}: ${why}; say --development instead if you want that`)
  }
  return proofs
}

export interface AddTypeOptions extends SendOptions, ProgramOptions {
  readonly type: number
  readonly like: number
}

const NEITHER =
  'name a block trace of the chain with --block, for the shipped block executor; or the ELF of another program with --program'

/** `zkmips l1 add-type`: games of the types before go on. */
export async function addType(options: AddTypeOptions): Promise<void> {
  if (options.block === undefined && options.program === undefined) throw usageError(NEITHER)
  const { sender, deployment } = await connectToSend(options)
  const { implementation } = gameTypeOf(deployment, options.like, options.deployment)
  const { image, block } = await readProgram(options)
  const view = await sender.l1.latest()
  const like = rulesOf(await readGameType(view, implementation))
  const type = await about(options.block ?? options.program!, async () => {
    if (options.program !== undefined) {
      const chainConfig =
        block?.local.chainConfigDigest ?? gameTypeOf(deployment, options.like, options.deployment).chainConfig
      return programGameType(options.type, image, chainConfig, like, options.program)
    }
    const config = rollupConfigOf(block!)
    requireSameBounds(config, await readBounds(view, deployment.contracts.transactionChain))
    const rules = like.maxBlocks > config.maxBlocks ? { ...like, maxBlocks: config.maxBlocks } : like
    return blockGameType(options.type, { image, block: block! }, rules)
  })
  await requireNew(view, deployment, type)
  const warnings = new Warnings(options)
  const output = await OutputFile.open(options.deployment)
  try {
    const added = await addGameType(sender, deployment.contracts, type)
    const gameTypes = { ...deployment.gameTypes, [options.type]: added }
    await output.finish(formatDeployment({ ...deployment, gameTypes }))
    const version = await nameInProofs(sender, deployment, image, type.program.prestate, warnings)
    const after = await sender.l1.latest()
    const usableFrom = Number(
      await after.read(deployment.contracts.stateChain, stateCommitmentChainAbi, 'usableFrom', [options.type]),
    )
    if (options.json)
      printJson({
        ...{ output: output.path, type: options.type, ...added, usableFrom, proofVersion: version ?? null },
        warnings: warnings.all,
      })
    else
      printText(
        facts([
          ['game type', `${options.type}: ${added.program}, prestate ${added.prestate}`],
          ['claims', `from ${momentText(usableFrom, after.block.timestamp)} on`],
          ['proofs', version === undefined ? 'none are taken' : `named in version ${version}`],
          ['deployment', output.path],
        ]),
      )
  } finally {
    output.discard()
  }
}

/** @throws CliError where another game type has the same games: it would cost gas and two weeks for nothing */
async function requireNew(
  view: L1View,
  { gameTypes }: Deployment,
  { number, program: { prestate }, chainConfig, rules }: GameTypeSettings,
): Promise<void> {
  for (const [other, { implementation }] of Object.entries(gameTypes)) {
    if (Number(other) === number) continue
    const known = await readGameType(view, implementation)
    if (known.prestate !== prestate || known.chainConfig !== chainConfig || !isSame(rulesOf(known), rules)) continue
    const what = `game type ${other} is about the same program (prestate ${prestate}), with the same configuration and rules`
    const remedy = `propose with --type ${other}; or name another program, or a block trace of another configuration`
    throw inputError('SAME_GAME_TYPE', `a game type ${number} would change nothing: ${what}; ${remedy}`)
  }
}

/** Has the version of this release, if there is one, take proofs about a program. @returns the version's number */
async function nameInProofs(
  sender: TransactionSender,
  { contracts }: Deployment,
  image: ProgramImage,
  prestate: Hex,
  warnings: Warnings,
): Promise<number | undefined> {
  const { releaseVersion } = await import('@zkmips/package/release-proofs')
  const view = await sender.l1.latest()
  const version = await releaseVersion(view, contracts.verifier)
  if (version === undefined) {
    const what = 'no version of the proof system here is that of this release: games of the new type take no proofs'
    warnings.add('NO_PROOFS', `${what} until the owner has added one, and named the program in it`)
    return undefined
  }
  const [known] = await view.read(contracts.verifier, proofVerifierAbi, 'programs', [version, prestate])
  if (BigInt(known) !== 0n) return version
  const { nameOnL1 } = await import('@zkmips/package/program-names')
  await nameProgram(sender, contracts, version, { prestate, name: (await nameOnL1(image)) as Hex })
  warnings.add(
    'PROOFS_LATER',
    `proofs of version ${version} of the proof system about this program are taken 14 days from now`,
  )
  return version
}
