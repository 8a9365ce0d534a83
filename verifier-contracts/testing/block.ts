/** Random steps of the block executor on the block with an ERC-20 transfer. Not part of what the product runs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMachine } from '@zkmips/emulator/engine/create-machine'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { localKey, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import type { Executor } from '@zkmips/emulator/machine/executor'
import { loadElf } from '@zkmips/emulator/program/elf'
import { stepWitness } from '@zkmips/emulator/step-witness/step-witness'
import { Random } from '@zkmips/emulator/testing/fuzz/random'
import { LOCAL_KEYS } from '@zkmips/isa/syscalls'
import { oracleOfUnchecked, parseBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { bytesToHex } from 'viem'
import type { Sample } from './samples.ts'
import type { Locals } from './step-contract.ts'

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../../fixtures', path))

export interface BlockRun {
  readonly oracle: PreimageOracle
  readonly locals: Locals
  /** Of the whole run. */
  readonly steps: number
  /** At step 0. */
  machine(): Executor
}

export function erc20Block(): BlockRun {
  const oracle = oracleOfUnchecked(parseBlockTrace(fixture('blocks/erc20.json').toString()))
  const image = loadElf(fixture('elf/block-executor.elf'))
  const machine = () => createMachine(image, new CollectingHost(oracle))
  const whole = machine()
  whole.run()
  const locals = LOCAL_KEYS.map(index => bytesToHex(oracle.get(localKey(index))!)) as unknown as Locals
  return { oracle, locals, steps: whole.state.step, machine }
}

/** Random steps of a run, in its order; what comes after each is executed by the interpreter from the step's witness. */
export function* randomSteps({ machine, oracle, steps }: BlockRun, count: number, seed: number): Generator<Sample> {
  const random = new Random(seed)
  const places = Array.from({ length: count }, () => random.below(steps)).sort((a, b) => a - b)
  const executor = machine()
  for (const place of places) {
    executor.run(place - executor.state.step)
    const { post, ...inputs } = stepWitness(executor.state, oracle)
    yield { inputs, post: bytesToHex(post) }
  }
}
