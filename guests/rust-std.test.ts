// What programs with Rust's standard library can do on the machine, and how they end when they cannot.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { loadElf } from '@zkmips/emulator/program/elf'
import { initialState } from '@zkmips/emulator/program/image'
import { describe, expect, it } from 'vitest'

const image = loadElf(readFileSync(join(import.meta.dirname, '../fixtures/elf/features-rust-std.elf')))

/** @param number what the program does: see its source */
function run(number: number) {
  const output = { 1: '', 2: '' }
  const oracle = new MemoryOracle().addLocal(4, new Uint8Array(32).fill(number, 31))
  const host = new CollectingHost(oracle, {
    onOutput: (fd, bytes) => {
      output[fd] += Buffer.from(bytes).toString()
    },
  })
  const machine = new Machine(initialState(image), host)
  machine.run(100_000_000)
  const { exited, exitCode } = machine.state
  return { exited, exitCode, stdout: output[1], stderr: output[2], reason: machine.exitReason?.message }
}

describe('programs with std', () => {
  it('have collections, text, thread-local variables, floating point, memory; no threads, no files', () => {
    expect(run(0)).toMatchObject({ exited: true, exitCode: 0, stdout: '9 checks\n', stderr: '' })
  })

  it.each([
    ['a panic', 1, 'nobody catches this'],
    ['abort', 2, 'aborted'],
    ['a random number', 3, 'a guest has no random numbers'],
  ])('end with a break at %s', (_, number, message) => {
    const end = run(number)
    expect(end).toMatchObject({ exited: true, exitCode: 2 })
    expect(end.stderr).toContain(message)
    expect(end.reason).toContain('break')
  })

  it('end with the exit code that main returns', () => {
    expect(run(1 + 0x40)).toMatchObject({ exited: true, exitCode: 0x41 })
  })
})
