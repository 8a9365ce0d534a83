// What Go programs can do on the machine, and how they end when they cannot: built here, with whatever Go there is.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { keccakKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { loadElf } from '@zkmips/emulator/program/elf'
import { patchGo } from '@zkmips/emulator/program/go-patches'
import { initialState } from '@zkmips/emulator/program/image'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findGo, GO_TARGET } from '../scripts/go-toolchain.ts'

const go = findGo()

describe.skipIf(go === undefined && process.env.CI === undefined)('Go programs', () => {
  const directory = mkdtempSync(join(tmpdir(), 'guests-go-'))
  const file = join(directory, 'features')
  afterAll(() => rmSync(directory, { recursive: true }))
  beforeAll(() => {
    execFileSync(go ?? 'go', ['build', '-trimpath', '-buildvcs=false', '-ldflags=-w', '-o', file, '.'], {
      cwd: join(import.meta.dirname, 'examples-go/features'),
      env: { ...process.env, ...GO_TARGET },
    })
  }, 300_000)

  /** @param number what the program does: see its source */
  function run(number: number) {
    const elf = readFileSync(file)
    const asked = new TextEncoder().encode('what the program asks for')
    const oracle = new MemoryOracle()
      .addLocal(3, keccak_256(asked))
      .addLocal(4, new Uint8Array(32).fill(number, 31))
      .addUnchecked(keccakKey(asked), new TextEncoder().encode('what it is given instead'))
    let errors = ''
    const regions: string[] = []
    const host = new CollectingHost(oracle, {
      onOutput: (fd, bytes) => {
        if (fd === 2) errors += Buffer.from(bytes).toString()
      },
      onRegion: (edge, name) => {
        regions.push(`${name} ${edge}s`)
      },
    })
    const machine = new Machine(initialState(patchGo(elf, loadElf(elf))), host)
    machine.run(100_000_000)
    return {
      exitCode: machine.state.exitCode,
      exited: machine.state.exited,
      reason: machine.exitReason?.message,
      errors,
      regions,
    }
  }

  it('run goroutines, collections, packages of the standard library', () => {
    const end = run(0)
    expect(end).toMatchObject({ exited: true, exitCode: 0, errors: '' })
    expect(end.regions).toHaveLength(26)
    expect(end.regions).toEqual(expect.arrayContaining(['big numbers starts', 'big numbers ends']))
  })

  it.each([
    ['a panic', 1, 'panic: nobody recovers this'],
    ['a deadlock', 2, 'all goroutines are asleep'],
    ['a collection', 3, 'all goroutines are asleep'],
  ])('end with 2 at %s', (_, number, message) => {
    const end = run(number)
    expect(end).toMatchObject({ exited: true, exitCode: 2 })
    expect(end.errors).toContain(message)
  })

  it('read zeros through nil', () => {
    expect(run(4)).toMatchObject({ exited: true, exitCode: 0 })
  })

  it('end with the exit code that they ask for', () => {
    expect(run(5)).toMatchObject({ exited: true, exitCode: 3 })
  })

  it('stop at a preimage that does not have its hash, by a break that nothing recovers', () => {
    const end = run(6)
    expect(end).toMatchObject({ exited: true, exitCode: 2, errors: 'a preimage does not have its hash' })
    expect(end.reason).toContain('break')
  })
})
