/**
 * The library as the prover agent uses it (rollup/agents/prover): proofs of this release for L1, resumed from the folders that it is given.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProofMaker, ProofOptions, ProvableRun } from '@zkmips/rollup/agents/prover/proof-maker'
import { writeWholeFile } from '@zkmips/rollup/whole-file'
import { PartsFolder } from '@zkmips/zkmips/parts-folder'
import type { EngineName, ProgressEvent } from '@zkmips/zkmips/types'
import { decodeWrappedProof } from '@zkmips/zkmips/wrapped-proof'
import type { WrapOptions, Wrapped } from './wrap.ts'

export interface ProofMakerOptions extends Pick<WrapOptions, 'provingKey' | 'maxMemory'> {
  /** Processes that prove. */
  readonly workers?: number
  readonly engine?: EngineName
  /** Told of all that happens, as `prove` tells it. */
  readonly onEvent?: (event: ProgressEvent) => void
}

/**
 * What makes proofs for `startProver`. snarkjs and ffjavascript must be installed.
 * @throws GrothError where they are not, or the key is of no use
 *
 * @example
 * import { openProgram } from 'zkmips'
 * import { BlockStore, L1, proofMaker, type RunningAgent, signerFromKey, startProver } from 'zkmips/dispute'
 *
 * export async function proveDisputed(): Promise<RunningAgent> {
 *   return startProver({
 *     l1: await L1.connect({ rpcUrl: 'http://127.0.0.1:8545' }),
 *     contracts: { stateChain: '0x5FbDB2315678afecb367f032d93F642f64180aa3' },
 *     signer: signerFromKey('0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'),
 *     ...{ store: 'prover', programs: [await openProgram('program.elf')], source: new BlockStore([]) },
 *     ...{ maker: await proofMaker(), policy: { prove: 'disputed' } },
 *   })
 * }
 */
export async function proofMaker(options: ProofMakerOptions = {}): Promise<ProofMaker> {
  // Only here: the circuits are nothing that an agent without proofs should wait for.
  const { releaseCeremonyKey, requirePackages } = await import('./setup.ts')
  const { keptNames } = await import('./program-names.ts')
  const { DEVELOPMENT_KEY } = await import('@zkmips/recursion/release/release')
  requirePackages()
  const { provingKey } = options
  const digest = provingKey === undefined ? DEVELOPMENT_KEY.digest : (await releaseCeremonyKey(provingKey)).digest
  return {
    keyDigest: `0x${digest.replace(/^0x/, '')}`,
    nameOf: keptNames(),
    prove: async (runs, how) => {
      const made = runs.length === 1 ? await proveOne(runs[0]!, how, options) : await proveRow(runs, how, options)
      return decodeWrappedProof(made.proof).proof
    },
  }
}

const proveOne = (run: ProvableRun, how: ProofOptions, options: ProofMakerOptions): Promise<Wrapped> =>
  withParts(join(run.folder, 'parts'), async parts => {
    const { proveWrapped } = await import('./wrap.ts')
    return proveWrapped(run, { ...options, ...toldBy(how, options), context: how.contextTag, parts })
  })

/** Each run is proved by itself, and that is kept until the list is wrapped. */
async function proveRow(runs: readonly ProvableRun[], how: ProofOptions, options: ProofMakerOptions): Promise<Wrapped> {
  const [{ prove }, { wrap }] = await Promise.all([import('./prove.ts'), import('./wrap.ts')])
  const files: string[] = []
  const { provingKey: _, ...rest } = options
  for (const run of runs) {
    const file = join(run.folder, 'run.proof')
    files.push(file)
    if (existsSync(file)) continue
    const { proof } = await withParts(join(run.folder, 'parts'), parts =>
      prove(run, { ...rest, ...toldBy(how, options), hash: 'poseidon2', context: how.contextTag, parts }),
    )
    writeWholeFile(file, proof)
  }
  return withParts(join(how.folder, 'parts'), parts =>
    wrap(
      files.map(file => readFileSync(file)),
      { ...options, ...toldBy(how, options), parts },
    ),
  )
}

async function withParts<T>(path: string, work: (parts: PartsFolder) => Promise<T>): Promise<T> {
  const parts = await PartsFolder.open(path)
  try {
    return await work(parts)
  } finally {
    parts.release()
  }
}

const toldBy = ({ signal, onProgress }: ProofOptions, { onEvent }: ProofMakerOptions) => ({
  signal,
  onProgress: (event: ProgressEvent) => {
    onEvent?.(event)
    onProgress?.(describe(event))
  },
})

function describe(event: ProgressEvent): string {
  switch (event.phase) {
    case 'note':
      return event.message
    case 'build':
      return `builds native kernels (${event.variant})`
    case 'execute':
      return `has executed ${event.steps} steps`
    case 'commit':
      return `has committed to ${event.finished} of ${event.parts} parts`
    case 'prove':
      return `has proved ${event.finished} of ${event.parts} parts`
    case 'fold':
      return `has proved ${event.finished} of ${event.layers} layers: ${event.last.name}, ${event.last.seconds.toFixed(1)} s`
    case 'groth16':
      return event.step === 'done' ? 'has the Groth16 proof' : `Groth16: ${event.step}`
  }
}
