/**
 * Random spans of blocks through the block executor under a rollup's rules, which make blocks of whatever L1 takes. A run must never end
 * with exit code 2, ask for a piece that nobody can have, or take more steps than its gas explains. A seed and a number name a case.
 * @module
 */
import { KEY_LOCAL } from '@zkmips/isa/syscalls'
import { bytesToHex, fromRlp, hexToBytes } from 'viem'
import { localPreimages } from '../../blocks/block-trace.ts'
import { EMPTY_ROOT } from '../../devnet/state-trie.ts'
import type { Hex } from '../../hex.ts'
import { type Outcome, WarmExecutor } from '../ethereum-tests/warm-executor.ts'
import { program } from '../test-chain.ts'
import { type FuzzCase, makeCase } from './case.ts'
import { makeWorld, type World } from './world.ts'

/** Blocks of these chains have at most 4 million gas; at most three of them. */
const MAX_STEPS = 1e9
const CASES_OF_A_WORLD = 200

export interface Fault {
  readonly seed: string
  readonly number: number
  readonly what: string
}

export interface FuzzResult {
  cases: number
  payloads: number
  /** Cases whose last block has transactions, whose last block used gas, and that L1 would not take. */
  withTransactions: number
  withGas: number
  refused: number
  mostSteps: number
  readonly faults: Fault[]
}

export interface FuzzOptions {
  /** The first case. */
  readonly first?: number
  /** How many payloads at least. */
  readonly payloads: number
  readonly onProgress?: (result: FuzzResult, next: number) => void
}

export async function fuzz(seed: string, { first = 0, payloads, onProgress }: FuzzOptions): Promise<FuzzResult> {
  const executor = new WarmExecutor(program, MAX_STEPS)
  const result: FuzzResult = {
    ...{ cases: 0, payloads: 0, withTransactions: 0, withGas: 0, refused: 0, mostSteps: 0 },
    faults: [],
  }
  let world: World | undefined
  for (let number = first; result.payloads < payloads; number++) {
    if (world === undefined || number % CASES_OF_A_WORLD === 0) world = worldOf(seed, number)
    const made = await makeCase(`${seed} ${number}`, world)
    count(result, made, execute(executor, world, made), { seed, number })
    if (result.cases % 100 === 0) onProgress?.(result, number + 1)
  }
  return result
}

export const worldOf = (seed: string, number: number): World =>
  makeWorld(`${seed} ${Math.floor(number / CASES_OF_A_WORLD)}`)

export function execute(executor: WarmExecutor, world: World, { blocks }: FuzzCase): Outcome & { missing?: Hex } {
  const trace = world.chain.trace(blocks)
  const locals = localPreimages(trace)
  // A key has a hash's bytes but the first.
  const pieces = new Map(Object.entries(trace.preimages).map(([hash, piece]) => [hash.slice(4), { hash, piece }]))
  // One that differs in the first byte only is no piece that was published, though the key leads to one that was.
  const isNamedOtherwise = (hash: string) =>
    blocks.some(({ rawPayload }) => rawPayload!.split(hash.slice(4)).length > rawPayload!.split(hash.slice(2)).length)
  let missing: Hex | undefined
  const outcome = executor.run({
    get: key => {
      if (key[0] === KEY_LOCAL) return locals.get(key[31]!)
      const hex = bytesToHex(key)
      const found = pieces.get(hex.slice(4))
      if (found !== undefined && !isNamedOtherwise(found.hash)) return hexToBytes(found.piece)
      missing = hex
      return undefined
    },
  })
  return missing === undefined ? outcome : { ...outcome, missing }
}

const TRANSACTIONS_ROOT = 4
const GAS_USED = 10

function count(
  result: FuzzResult,
  made: FuzzCase,
  outcome: Outcome & { missing?: Hex },
  at: Omit<Fault, 'what'>,
): void {
  result.cases++
  result.payloads += made.blocks.length
  result.mostSteps = Math.max(result.mostSteps, outcome.steps)
  const { exitCode, steps, header, log, missing } = outcome
  // L1 takes no payload that names a piece which was not published.
  if (missing !== undefined && made.blocks.some(({ rawPayload }) => rawPayload!.includes(missing.slice(4)))) {
    result.refused++
    return
  }
  const report = (what: string) => result.faults.push({ ...at, what: `${what} after ${steps} steps: ${log}` })
  if (exitCode !== 1) report(exitCode === undefined ? 'no end' : `exit code ${exitCode}`)
  else if (header.length === 0 && made.isFromL1) report('no header')
  if (header.length === 0) return
  const fields = fromRlp(header, 'hex') as Hex[]
  if (fields[TRANSACTIONS_ROOT] !== EMPTY_ROOT) result.withTransactions++
  if (fields[GAS_USED] !== '0x') result.withGas++
}
