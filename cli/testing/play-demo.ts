/**
 * For tests: the demonstration's dispute on an anvil of its own, about a step of a kind.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import { startAnvil } from '@zkmips/rollup/l1/anvil'
import { parseEther } from 'viem'
import { Demonstration, type Played } from '../dispute/demonstration.ts'
import { asRollupProgram, readProgram } from '../dispute/program.ts'
import { fixture } from './spawn.ts'
import { type StepKind, stepsOfKinds } from './step-kinds.ts'

/** Steps at the start of a run that are left alone: there the guest prepares itself. */
const START = 100_000

/** What every account of anvil has at first. */
const INITIAL = parseEther('10000')

export interface PlayedDemo {
  readonly played: Played
  /** Wei by which the balances of proposer and challenger have changed. */
  readonly changes: readonly bigint[]
  /** What was said on the way. */
  readonly told: readonly string[]
}

/** @param block in fixtures @param kind of the step at which the liar's run goes wrong */
export async function playDemo(block: string, kind: StepKind): Promise<PlayedDemo> {
  const program = asRollupProgram(await readProgram({ block: fixture(block) }))
  // L1's time is among the inputs, and how many steps the run has depends on it.
  const lieAt = (preimages: PreimageOracle): number => {
    const step = stepsOfKinds(program.image, preimages, START).get(kind)
    if (step === undefined) throw new Error(`the run has no step of the kind "${kind}" after ${START}`)
    return step
  }
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-demo-'))
  const anvil = await startAnvil({ accounts: 3 })
  try {
    const told: string[] = []
    const tell = (_: string, text: string): unknown => told.push(text)
    const demonstration = await Demonstration.begin({ anvil, program, folder, lieAt, tell })
    const played = await demonstration.play()
    const view = await demonstration.connection.l1.latest()
    const addresses = [played.ledger.proposer.address, played.ledger.challenger.address]
    const balances = await Promise.all(addresses.map(address => view.balance(address)))
    return { played, changes: balances.map(balance => balance - INITIAL), told }
  } finally {
    await anvil.stop()
    rmSync(folder, { recursive: true })
  }
}
