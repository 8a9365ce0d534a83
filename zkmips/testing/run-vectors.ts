/**
 * Vectors of the proof of a run: what verifying it comes to, step by step.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { assertEnd } from '@zkmips/circuits/statement'
import type { Numbers } from '@zkmips/field/algebra'
import { hasherOf } from '@zkmips/prover/hasher'
import { testOnlyBlake3 } from '@zkmips/prover/parameters'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { proofStatements } from '@zkmips/statement/algebra'
import { challengesOf } from '@zkmips/statement/challenges'
import { contextOf, stateAfter } from '@zkmips/statement/part-statement'
import { initialState, type RunState } from '@zkmips/statement/run-state'
import { decodeRunProof } from '../container.ts'
import { digestHex, namedProgram } from '../program-key.ts'
import { sharedFields } from '../run-context.ts'
import { partsOf } from '../verify.ts'
import { digestText, type Event, recordingAlgebra } from './recorded.ts'
import { fixture, honestParts, makeScene, proveTables } from './runs.ts'

const CYCLES = 2000

/** The file: a run of `fibonacci.elf` in two shards and a piece of memory. */
export async function vectorRun(): Promise<Uint8Array> {
  const locals = new Map([[2, Uint8Array.from({ length: 32 }, (_, i) => 7 * i)]])
  const scene = await makeScene(fixture('fibonacci'), locals, CYCLES, testOnlyBlake3)
  const contextTag = Uint8Array.from({ length: 32 }, (_, i) => i + 1)
  return proveTables(scene, honestParts(scene), { ...scene.statement, contextTag })
}

interface PartVectors {
  readonly machine: string
  /** The state after it. */
  readonly state: object
  readonly events: readonly Event[]
  readonly crossShardSum: readonly number[]
}

export interface RunVectors {
  readonly parameters: string
  readonly program: string
  readonly keys: readonly string[]
  readonly statement: object
  /** Of the transcript of the cross-shard challenges. */
  readonly events: readonly Event[]
  readonly parts: readonly PartVectors[]
}

export function runVectors(bytes: Uint8Array): RunVectors {
  const run = decodeRunProof(bytes)
  const { parameters, key, statement } = run
  const numbers = proofStatements(parameters)
  const shared = sharedFields(run)
  const program = namedProgram(key, parameters)
  const states: RunState<Numbers>[] = [initialState(numbers, program.entry)]
  const parts = partsOf(run).map(part => ({ ...part, proof: part.head.complete() }))
  for (const { machine, proof } of parts) {
    states.push(stateAfter(numbers, { params: parameters, machine, ...proof }, shared, states.at(-1)!))
  }
  const after = states.at(-1)!
  assertEnd(numbers, after)
  const { algebra, events } = recordingAlgebra(parameters)
  const challenges = challengesOf(algebra, parameters, { ...shared, ...after }, run.nonce)
  const context = contextOf(numbers, { ...shared, challenges })
  return {
    parameters: parameters.name,
    program: digestHex(key, parameters),
    keys: program.keys.map(digestText),
    statement: {
      exitCode: statement.exitCode,
      locals: Object.fromEntries([...statement.locals].map(([k, value]) => [k, bytesToHex(value)])),
      contextTag: bytesToHex(statement.contextTag),
    },
    events,
    parts: parts.map(({ machine, vk, proof }, i) => {
      const recorded = recordingAlgebra(parameters)
      const shape = checkShardStructure(parameters, hasherOf(parameters), machine, vk, proof)
      const { globalSum } = assertShard(recorded.algebra, parameters, machine, vk, shape, proof, context)
      const state = stateText(states[i + 1]!)
      return { machine: machine.name, state, events: recorded.events, crossShardSum: [...globalSum] }
    }),
  }
}

const stateText = ({ chain, ...state }: RunState<Numbers>): object => ({ chain: digestText(chain), ...state })
