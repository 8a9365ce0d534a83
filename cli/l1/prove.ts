/**
 * `zkmips l1 prove`: has L1 record a proof of a claim, or one of claims in a row, and decides their games by it. The proof is made here, or was made before.
 * @module
 */
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { openProgram } from '@zkmips/package/input'
import { addPreimageDirectory, addPreimageFile } from '@zkmips/package/preimages'
import { proofMaker } from '@zkmips/package/proof-maker'
import { loadBlockExecutor } from '@zkmips/package/shipped'
import { executeClaim, provableRun, targetOf } from '@zkmips/rollup/agents/prover/claim-run'
import type { ProvableRun } from '@zkmips/rollup/agents/prover/proof-maker'
import { ProofStore } from '@zkmips/rollup/agents/prover/proof-store'
import { type ProofTarget, proofName, submitAction } from '@zkmips/rollup/agents/prover/submit'
import { type ClaimOnTheWay, ClaimsOnTheWay } from '@zkmips/rollup/game/finality'
import type { PreimageSource } from '@zkmips/rollup/game/game-preimages'
import { prestateOf } from '@zkmips/rollup/game/machine-trace'
import { type GameTerms, readTerms } from '@zkmips/rollup/game/read'
import type { EngineName } from '@zkmips/zkmips/types'
import { type Address, bytesToHex, hexToBytes } from 'viem'
import { blockSources } from '../agent/sources.ts'
import { connectToSend, type SendingConnection, type SendOptions } from '../dispute/connect.ts'
import { findClaim } from '../dispute/game.ts'
import { CliError, inputError } from '../errors.ts'
import { EXIT_NOT_PROVABLE, EXIT_REFUSED } from '../exit-codes.ts'
import { interruptible } from '../interrupt.ts'
import { note } from '../output/answer.ts'
import { count } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { ProveProgress } from '../output/prove-progress.ts'
import { DEVELOPMENT_NOTE } from '../verifying/groth16-key.ts'
import { checkProofFile } from './check-proof.ts'
import { decideByProof, type ProvedClaims, printProved } from './decide.ts'

export interface ProveOptions extends SendOptions {
  /** A wrapped proof that there is. */
  readonly proof?: string
  readonly payee?: Address
  readonly program?: string
  readonly go?: true
  readonly block?: readonly string[]
  readonly node?: readonly string[]
  readonly preimageDir?: string
  readonly preimages?: string
  readonly provingKey?: string
  readonly workers?: number
  readonly maxMemory?: number
  readonly engine?: EngineName
  /** Folder for what is proved, until L1 has it. */
  readonly store: string
}

export async function prove(names: readonly string[], options: ProveOptions): Promise<void> {
  const connection = await connectToSend(options)
  const payee = options.payee ?? connection.sender.address
  const claims = await findClaims(connection, names)
  requireRow(claims)
  const recorded = await recordedOf(claims, connection, payee, options)
  await printProved(await decideByProof(connection, claims, recorded), options.json === true)
}

/** Nothing where L1 has it already. */
async function recordedOf(
  claims: readonly ClaimOnTheWay[],
  connection: SendingConnection,
  payee: Address,
  options: ProveOptions,
): Promise<ProvedClaims | undefined> {
  const shown = claims.map(({ verdict }) => verdict)
  if (shown.every(verdict => verdict === 'proven' || verdict === 'refuted')) {
    note('proofs of this are recorded on L1 already')
    return undefined
  }
  return options.proof === undefined
    ? makeProof(claims, connection, payee, options)
    : bringProof(options.proof, claims, connection, payee)
}

/** In the order of the command line. @throws CliError */
async function findClaims(connection: SendingConnection, names: readonly string[]): Promise<ClaimOnTheWay[]> {
  const { l1, deployment } = connection
  const all = await ClaimsOnTheWay.read(await l1.latest(), deployment.contracts.stateChain)
  const claims: ClaimOnTheWay[] = []
  for (const name of names) claims.push(await all.claim((await findClaim(connection, name)).address))
  return claims
}

/** @throws CliError unless one proof can be about all of them */
function requireRow(claims: readonly ClaimOnTheWay[]): void {
  for (const { index, isVoid } of claims) {
    if (!isVoid) continue
    throw inputError(
      'CLAIM_VOID',
      `claim ${index} is void: no proof makes it final; propose it again (zkmips l1 propose)`,
    )
  }
  for (const [i, claim] of claims.entries()) {
    const before = claims[i - 1]
    if (before === undefined) continue
    const isNext = claim.locals[0] === before.locals[1]
    if (isNext && claim.type.prestate === before.type.prestate && claim.locals[4] === before.locals[4]) continue
    const why = isNext
      ? 'is about another program or configuration'
      : `begins with ${claim.locals[0]}, and claim ${before.index} ends with ${before.locals[1]}`
    const remedy = 'name claims of which each builds on the one before, in that order, or prove them one by one'
    throw inputError('NOT_IN_A_ROW', `claim ${claim.index} ${why}: one proof cannot be about both; ${remedy}`)
  }
}

async function bringProof(
  file: string,
  claims: readonly ClaimOnTheWay[],
  { l1, sender }: SendingConnection,
  payee: Address,
): Promise<ProvedClaims> {
  const { target, exitCode, proof } = await checkProofFile(file, await l1.latest(), claims, payee)
  const receipt = await sender.send(submitAction(target, localsOf(claims), exitCode, bytesToHex(proof)))
  return { target, exitCode, receipt, made: undefined }
}

const localsOf = (claims: readonly Pick<ClaimOnTheWay, 'locals'>[]) => claims.map(({ locals }) => locals)

async function makeProof(
  claims: readonly ClaimOnTheWay[],
  { l1, sender, deployment: { fromBlock } }: SendingConnection,
  payee: Address,
  options: ProveOptions,
): Promise<ProvedClaims> {
  const json = options.json === true
  const progress = new Progress(process.stderr, progressMode(json))
  const described = new ProveProgress()
  const { provingKey, workers, maxMemory, engine } = options
  const image = await readImage(options, claims[0]!)
  const source = await readSource(options)
  const maker = await proofMaker({
    ...(provingKey === undefined ? {} : { provingKey }),
    ...(workers === undefined ? {} : { workers }),
    ...(maxMemory === undefined ? {} : { maxMemory }),
    ...(engine ? { engine } : {}),
    onEvent: event => {
      if (event.phase === 'note') return progress.note({ phase: 'note', text: event.message, facts: event })
      const { state, last } = described.describe(event)
      progress.show(state, last)
    },
  })
  if (provingKey === undefined) note(DEVELOPMENT_NOTE)
  const view = await l1.latest()
  const { prestate } = claims[0]!.type
  const about = { prestate, name: await maker.nameOf(image), keyDigest: maker.keyDigest, payee }
  const target = await targetOf(view, claims[0]!.address, about)
  if (target === undefined) {
    const what = `no usable version of the proof system here takes proofs of this release about this program (Groth16 key ${about.keyDigest}, name ${about.name})`
    throw new CliError(
      'NO_VERSION',
      EXIT_REFUSED,
      `${what}; zkmips l1 status shows the versions: name their key with --proving-key, or have the owner add a version`,
    )
  }
  const store = new ProofStore(options.store)
  const name = proofName(target, localsOf(claims))
  const { address: first } = claims[0]!
  const stop = new AbortController()
  try {
    return await interruptible(
      async () => {
        let file = store.load(first, name)
        const made = file === undefined
        if (file === undefined) {
          const { runs, exitCode } = await execute(claims, target, store, progress, l1, {
            ...{ image, source, fromBlock, signal: stop.signal },
          })
          const how = {
            contextTag: hexToBytes(target.contextTag),
            folder: store.folderOf(first, name),
            signal: stop.signal,
          }
          file = Uint8Array.of(exitCode, ...(await maker.prove(runs, how)))
          store.save(first, name, file)
        } else note(`the proof was made before, and is in ${options.store}`)
        progress.clear()
        const [exitCode, ...proof] = file
        const receipt = await sender.send(
          submitAction(target, localsOf(claims), exitCode!, bytesToHex(Uint8Array.from(proof))),
        )
        for (const { address } of claims) store.forget(address)
        return { target, exitCode: exitCode!, receipt, made }
      },
      () => {
        stop.abort()
        progress.clear()
        return `what is proved stays in ${options.store}; the same command goes on from there`
      },
    )
  } finally {
    progress.clear()
  }
}

type RunOptions = Parameters<typeof executeClaim>[2]

/** Runs the claims, each from L1's inputs. @throws CliError where one proof cannot be about them */
async function execute(
  claims: readonly ClaimOnTheWay[],
  target: ProofTarget,
  store: ProofStore,
  progress: Progress,
  l1: SendingConnection['l1'],
  options: RunOptions,
): Promise<{ runs: ProvableRun[]; exitCode: number }> {
  const runs: ProvableRun[] = []
  let exitCode = 0
  for (const { address, index } of claims) {
    const terms: GameTerms = await readTerms(await l1.latest(), address)
    const executed = await executeClaim(l1, terms, options)
    const facts = { claim: index, steps: Number(executed.trace.executedSteps) }
    progress.show({ phase: 'claim', text: `claim ${index}  ${count(facts.steps)} steps`, facts }, true)
    if (executed.exitCode === undefined) {
      const what = `the run of claim ${index} ends without exit code 0 or 1 (${executed.final}), so it has no proof`
      throw new CliError('NO_VERDICT', EXIT_NOT_PROVABLE, `${what}; its game decides it: zkmips dispute`)
    }
    exitCode = executed.exitCode
    if (exitCode !== 0 && claims.length > 1) {
      const remedy = `prove the ones before it, and it alone (zkmips l1 prove ${index}): that shows that it is false`
      throw inputError(
        'CLAIM_FALSE_IN_ROW',
        `claim ${index} is false, and one proof of several is about true claims; ${remedy}`,
      )
    }
    runs.push(
      provableRun(options.image, terms, executed.trace, store.folderOf(address, proofName(target, [terms.locals]))),
    )
  }
  return { runs, exitCode }
}

async function readImage({ program, go }: ProveOptions, { type, gameType }: ClaimOnTheWay): Promise<ProgramImage> {
  const image =
    program === undefined ? await loadBlockExecutor() : await openProgram(program, { go: go === true, onWarning: note })
  const prestate = prestateOf(image)
  if (prestate === type.prestate) return image
  const what = `claims of game type ${gameType} are about the program with prestate ${type.prestate}`
  const given = program === undefined ? `the shipped block executor has ${prestate}` : `${program} has ${prestate}`
  throw inputError('PRESTATE_MISMATCH', `${what}, and ${given}; name the ELF of the game type with --program`)
}

/** Block traces, an L2 node, and preimages of a program's own. */
async function readSource({ block, node, preimageDir, preimages }: ProveOptions): Promise<PreimageSource> {
  const own = new MemoryOracle()
  if (preimageDir !== undefined) await addPreimageDirectory(own, preimageDir, note)
  if (preimages !== undefined) await addPreimageFile(own, preimages)
  const blocks = await blockSources({ ...(block ? { block } : {}), ...(node ? { node } : {}) }, file =>
    note(`${file}: this is no block trace, and is passed over`),
  )
  const joined = (rest: PreimageSource): PreimageSource => ({
    get: key => own.get(key) ?? rest.get(key),
    fetch: async (key, hint) => rest.fetch?.(key, hint),
    forRun: locals => joined(rest.forRun?.(locals) ?? rest),
  })
  return joined(blocks)
}
