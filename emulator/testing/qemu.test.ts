// The interpreter against qemu-mips, which runs the same ELFs as Linux programs. Needs qemu-user; skipped where it is absent,
// but not in CI.
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REG_SP } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { CollectingHost } from '../host/host.ts'
import { MemoryOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { HI, LO, type MachineState } from '../machine/state.ts'
import { loadElf } from '../program/elf.ts'
import { initialState } from '../program/image.ts'

const QEMU = 'qemu-mips'
const hasQemu = (() => {
  try {
    execFileSync(QEMU, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
const skip = !hasQemu && process.env.CI === undefined

/** Two in C, one in Rust. */
const PROGRAMS = ['digests', 'sorting', 'arithmetic']

const elfPath = (name: string) => join(import.meta.dirname, `../../fixtures/elf/${name}.elf`)

interface Dump {
  readonly pc: number
  /** As in a state: 0–31, HI, LO. */
  readonly registers: Uint32Array
}

/**
 * A dump of `-d cpu`: a line that starts with `pc=`, `HI=` and `LO=`, eight lines of four registers, and what is not used here.
 * Hundreds of thousands are read, so the numbers are taken from their places.
 */
function parseDump(bytes: Buffer, start: number): Dump {
  const registers = new Uint32Array(34)
  registers[HI] = hexAt(bytes, start + 'pc=0x00000000 HI=0x'.length)
  registers[LO] = hexAt(bytes, start + 'pc=0x00000000 HI=0x00000000 LO=0x'.length)
  const lines = bytes.indexOf('\n', start) + 1
  const lineLength = 'GPR00: r0 00000000 at 00000000 v0 00000000 v1 00000000\n'.length
  for (let i = 0; i < 32; i++) {
    registers[i] = hexAt(bytes, lines + (i >> 2) * lineLength + 'GPR00: r0 '.length + (i & 3) * 'r0 00000000 '.length)
  }
  return { pc: hexAt(bytes, start + 'pc=0x'.length), registers }
}

/** Eight digits of small hexadecimal. */
function hexAt(bytes: Buffer, at: number): number {
  let value = 0
  for (let i = at; i < at + 8; i++) value = value * 16 + (bytes[i]! & 15) + (bytes[i]! >= 0x61 ? 9 : 0)
  return value
}

const DUMP_BYTES = 700

// qemu's log goes unbuffered to stderr, but buffered to a file: here a pipe that the guest's own output does not go to.
const LOG_ON_PIPE = `qemu() { ${QEMU} -d cpu,nochain -D /dev/fd/3 "$@" 3>&1 >/dev/null; }; qemu`

/** The registers before every instruction. */
async function* qemuSteps(name: string): AsyncGenerator<Dump> {
  const qemu = spawn('sh', ['-c', `${LOG_ON_PIPE} -singlestep "$0" | cat`, elfPath(name)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let pending = Buffer.alloc(0)
  for await (const chunk of qemu.stdout) {
    pending = Buffer.concat([pending, chunk])
    let start = pending.indexOf('pc=')
    for (; start >= 0 && start + DUMP_BYTES <= pending.length; start = pending.indexOf('pc=', start + DUMP_BYTES / 2)) {
      yield parseDump(pending, start)
    }
    pending = start < 0 ? pending.subarray(-2) : pending.subarray(start)
  }
}

/** The registers at the start of the first and of the last translation block; between them there may be gigabytes. */
function qemuEnds(name: string): { first: Dump; last: Dump } {
  const ends = `${LOG_ON_PIPE} "$0" | { head -c ${DUMP_BYTES * 2}; tail -c ${DUMP_BYTES * 2}; }`
  const bytes = execFileSync('sh', ['-c', ends, elfPath(name)])
  return { first: parseDump(bytes, bytes.indexOf('pc=')), last: parseDump(bytes, bytes.lastIndexOf('pc=')) }
}

/** A machine at the start of the program; its stack where qemu put it, so that addresses on the stack are equal. */
function machineOf(name: string, stackPointer?: number) {
  const output: Uint8Array[] = []
  const host = new CollectingHost(new MemoryOracle(), { onOutput: (_fd, bytes) => output.push(bytes) })
  const state = initialState(loadElf(readFileSync(elfPath(name))))
  if (stackPointer !== undefined) state.registers[REG_SP] = stackPointer
  return { machine: new Machine(state, host), state, output: () => Buffer.concat(output).toString() }
}

/** Empty where pc and all registers are equal, otherwise what differs. */
function difference({ pc, registers }: MachineState, dump: Dump): string {
  const text = (value: number) => value.toString(16)
  if (pc !== dump.pc) return `pc is ${text(pc)}, qemu has ${text(dump.pc)}`
  for (let i = 0; i < registers.length; i++) {
    if (registers[i] !== dump.registers[i])
      return `register ${i} is ${text(registers[i]!)}, qemu has ${text(dump.registers[i]!)}`
  }
  return ''
}

describe.skipIf(skip)('the interpreter and qemu-mips', () => {
  it('have equal registers at every step of a program with every instruction', async () => {
    let run: ReturnType<typeof machineOf> | undefined
    for await (const dump of qemuSteps('instructions')) {
      run ??= machineOf('instructions', dump.registers[REG_SP])
      const found = difference(run.state, dump)
      if (found !== '') expect.fail(`after ${run.state.step} steps ${found}`)
      run.machine.step()
    }
    // The last dump stands at the exit.
    expect(run?.machine.exitReason?.kind).toBe('exit')
    expect(run?.state.step).toBeGreaterThan(200_000)
  })

  it.each(['fibonacci', 'instructions', ...PROGRAMS])('%s: equal output and exit code', name => {
    const { machine, output } = machineOf(name)
    machine.run()
    expect(output()).toBe(execFileSync(QEMU, [elfPath(name)], { encoding: 'utf8' }))
    expect(machine.state.exitCode).toBe(0)
  })

  it.each(['fibonacci', ...PROGRAMS])('%s: equal registers at the end', name => {
    const { first, last } = qemuEnds(name)
    const { machine, state } = machineOf(name, first.registers[REG_SP])
    // The start of the block that ends with the exit is reached once.
    while (state.pc !== last.pc) machine.step()
    expect(difference(state, last)).toBe('')
    machine.run()
    expect(machine.exitReason?.kind).toBe('exit')
  })
})
