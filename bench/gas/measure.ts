/**
 * Steps and gas of blocks, and of what is in them, as differences: what is common to two blocks cancels.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FastMachine } from '@zkmips/emulator/engine/fast-machine'
import { linearState } from '@zkmips/emulator/engine/linear-state'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { loadElf } from '@zkmips/emulator/program/elf'
import { HEAP_START } from '@zkmips/isa/syscalls'
import { bytesToHex, fromRlp, type Hex } from 'viem'
import { type Block, type BlockOptions, blockOf } from './world.ts'

const program = loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf')))

/** What one run had translated serves the next. */
const warm = linearState(program)

export interface Cost {
  readonly steps: number
  readonly gas: number
}

export interface Run extends Cost {
  /** Bytes of the heap that were mapped. */
  readonly heap: number
}

/** Executes a block. @throws Error where the executor did not get to a header */
export const run = (options: BlockOptions): Run => execute(blockOf(options))

/** Executes a claim; the gas is that of its last block. @throws Error where the executor did not get to a header */
export function execute({ oracle }: Block): Run {
  let header = new Uint8Array(0)
  let log = ''
  const host = new CollectingHost(oracle, {
    onOutput: (fd, bytes) => {
      if (fd === 1) header = bytes.slice()
      else log += new TextDecoder().decode(bytes)
    },
  })
  const state = warm.reset(program)
  const machine = new FastMachine(state, host)
  machine.run()
  if (header.length === 0) throw new Error(`the executor computed no header: ${log || machine.exitReason?.message}`)
  const gasUsed = (fromRlp(bytesToHex(header), 'hex') as Hex[])[10]!
  return { steps: state.step, gas: gasUsed === '0x' ? 0 : Number(gasUsed), heap: state.heap - HEAP_START }
}

export const minus = (a: Cost, b: Cost): Cost => ({ steps: a.steps - b.steps, gas: a.gas - b.gas })
export const per = ({ steps, gas }: Cost, count: number): Cost => ({ steps: steps / count, gas: gas / count })

/** What is measured. */
export interface Case {
  readonly group: 'opcode' | 'state' | 'precompiled contract' | 'transaction' | 'unpaid'
  /** As in the configuration of a rollup, for precompiled contracts: the address. */
  readonly name: string
  /** Which input. */
  readonly input: string
  readonly fork?: 'prague' | 'osaka'
  /** Cost of one, by {@link run}. */
  readonly measure: () => Promise<Cost>
}

/** The cost of one more, from blocks with `few` and `many` of it. */
export function difference(block: (count: number) => BlockOptions, few: number, many: number): Cost {
  return per(minus(run(block(many)), run(block(few))), many - few)
}
