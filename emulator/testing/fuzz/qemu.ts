/** Random programs on an executor and under qemu-mips: output, which has all registers and the data, and exit code are equal. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FastMachine } from '../../engine/fast-machine.ts'
import { LinearState } from '../../engine/linear-state.ts'
import { CollectingHost, type Host } from '../../host/host.ts'
import { MemoryOracle } from '../../host/oracle.ts'
import type { Executor } from '../../machine/executor.ts'
import { Machine } from '../../machine/interpreter.ts'
import { elfOf } from '../../program/elf-writer.ts'
import { initialState, type ProgramImage } from '../../program/image.ts'
import { linuxProgram } from './linux-programs.ts'

export type StartProgram = (image: ProgramImage, host: Host) => Executor

export const startReference: StartProgram = (image, host) => new Machine(initialState(image), host)

/** The fast engine, which translates everything; all programs run in one state. */
export function engineStart(): StartProgram {
  const state = new LinearState()
  return (image, host) => new FastMachine(state.reset(image), host, { threshold: 1 })
}

export const hasQemu = (() => {
  try {
    execFileSync('qemu-mips', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/**
 * @param starts executors that are compared with qemu-mips
 * @throws Error that names the seed of the first program with a difference
 * @returns the steps of all programs on one executor
 */
export function compareWithQemu(
  seed: number,
  programs: number,
  length: number,
  starts: readonly StartProgram[],
): number {
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-fuzz-'))
  let steps = 0
  try {
    for (let i = 0; i < programs; i++) {
      const image = linuxProgram(seed + i, length)
      const file = join(folder, 'program.elf')
      writeFileSync(file, elfOf(image.entry, image.segments.slice(0, -1)), { mode: 0o755 })
      const expected = execFileSync('qemu-mips', [file], { stdio: ['ignore', 'pipe', 'pipe'] })
      for (const [k, start] of starts.entries()) {
        const { executor, output } = run(image, start)
        const found =
          executor.exitReason?.kind === 'exit' ? firstDifference(output, expected) : executor.exitReason?.message
        if (found !== undefined) throw new Error(`seed ${seed + i}, executor ${k}: ${found}`)
        if (k === 0) steps += executor.state.step
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return steps
}

function run(image: ProgramImage, start: StartProgram): { executor: Executor; output: Buffer } {
  const output: Uint8Array[] = []
  const host = new CollectingHost(new MemoryOracle(), { onOutput: (_fd, bytes) => output.push(bytes.slice()) })
  const executor = start(image, host)
  executor.run(1e8)
  return { executor, output: Buffer.concat(output) }
}

/** Of the printed words: the data, then registers 0 to 31, HI, LO. */
function firstDifference(output: Buffer, expected: Buffer): string | undefined {
  if (output.equals(expected)) return undefined
  if (output.length !== expected.length) return `${output.length} bytes are printed, by qemu-mips ${expected.length}`
  for (let at = 0; at < output.length; at += 4) {
    const [found, right] = [output.readUInt32BE(at), expected.readUInt32BE(at)]
    if (found !== right)
      return `word ${at / 4} printed is 0x${found.toString(16)}, by qemu-mips 0x${right.toString(16)}`
  }
  return undefined
}
