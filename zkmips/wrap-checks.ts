/**
 * What is refused before any layer is proved: runs that no wrapped proof can be made of, and machines that are too small for snarkjs.
 * @module
 */
import { freemem } from 'node:os'
import type { Digest } from '@zkmips/field/hash'
import { leafOf } from '@zkmips/recursion/layers/fold'
import { assertList } from '@zkmips/recursion/layers/list-rules'
import { nameOnL1 } from '@zkmips/recursion/layers/outer'
import { layerSets, type RecursionSystem } from '@zkmips/recursion/layers/system'
import { numberElements } from '@zkmips/recursion/statement/convert'
import { proofStatements } from '@zkmips/statement/algebra'
import { NO_RECURSION } from '@zkmips/statement/run-state'
import type { RunProof } from './container.ts'
import { type RunContext, sharedFields } from './run-context.ts'
import { partsOf } from './verify.ts'
import { WrapError, type WrappedExecution } from './wrap-types.ts'

/** What is stated of a run that is wrapped. */
export function wrappedExecution(system: RecursionSystem, run: RunContext): WrappedExecution {
  const { program, keysRoot } = sharedFields(run)
  const algebra = proofStatements(system.settings.leaf.params)
  const name = nameOnL1(algebra, numberElements, layerSets(system.settings), { program, keysRoot })
  return { name, statement: run.statement }
}

/**
 * Whether these runs can be wrapped as one list. That they are valid proofs is for their leaves to see.
 * @param root of the tree of the release's keys
 * @throws WrapError; UnknownTemplateError; ProofError for a proof that cannot be read, or runs that are no list
 */
export function checkRuns(system: RecursionSystem, root: Digest, runs: readonly RunProof[]): void {
  runs.forEach((run, i) => {
    const which = runs.length > 1 ? `run ${i + 1} of ${runs.length}` : 'the run'
    checkRules(system, root, run, which)
    for (const { machine, head } of partsOf(run)) leafOf(system, machine, head.logHeights)
  })
  if (runs.length < 2) return
  assertList(
    runs.map(run => {
      const { locals, contextTag } = sharedFields(run)
      const execution = { exitCode: run.statement.exitCode, locals, contextTag }
      return { name: wrappedExecution(system, run).name, execution }
    }),
  )
}

function checkRules({ settings }: RecursionSystem, root: Digest, run: RunProof, which: string): void {
  const { parameters, statement, keysRoot } = run
  const again = 'prove it again with --hash poseidon2'
  if (parameters.name !== settings.core.name) {
    const what = `${which} was proved with the parameters ${parameters.name}, and layers verify proofs with ${settings.core.name}`
    throw new WrapError('WRAP_HASH', `${what}: ${again}`)
  }
  if (statement.exitCode > 1) {
    const what = `${which} ends with exit code ${statement.exitCode}, and only a claim that is true (0) or false (1)`
    throw new WrapError('WRAP_EXIT_CODE', `${what} has a wrapped proof`)
  }
  if (same(keysRoot, root)) return
  const cause = same(keysRoot, NO_RECURSION)
    ? 'was not proved to be wrapped'
    : 'was proved for the layers of another release'
  throw new WrapError('WRAP_KEYS', `${which} ${cause}: ${again} and this release`)
}

const same = (a: Digest, b: Digest): boolean => a.every((word, i) => word === b[i])

/** What snarkjs takes for a row of the domain, a power of two above the number of constraints: 5.8 GiB for 2^21. */
const SNARKJS_BYTES_PER_ROW = 2970
/** A process with nothing to do, and what it keeps of the constraints here. */
const SNARKJS_BYTES = 256 * 2 ** 20

export const snarkjsBytes = (constraints: number): number =>
  SNARKJS_BYTES + SNARKJS_BYTES_PER_ROW * 2 ** Math.ceil(Math.log2(constraints + 2))

/** Memory that processes can have now, in bytes. */
export const freeMemory = (): number => process.availableMemory?.() ?? freemem()

/**
 * @param constraints of the circuit
 * @param available bytes
 * @throws WrapError where snarkjs would not find the memory that it needs
 */
export function checkGrothMemory(constraints: number, available = freeMemory()): void {
  const needed = snarkjsBytes(constraints)
  if (needed <= available) return
  const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`
  const what = `snarkjs needs about ${gib(needed)} of memory for a circuit of ${constraints.toLocaleString('en')} constraints, and ${gib(available)} are free`
  throw new WrapError('WRAP_MEMORY', `${what}: end other programs, or make the Groth16 proof on a larger machine`)
}
