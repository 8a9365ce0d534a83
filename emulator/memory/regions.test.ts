/** The marks of regions: calls like any that the machine does not know, of which the host hears. */
import { readFileSync } from 'node:fs'
import { encode } from '@zkmips/isa/encode'
import { REG_A0, REG_A1, REG_V0, SYS_REGION_END, SYS_REGION_START } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { createMachine, ENGINES } from '../engine/create-machine.ts'
import { CollectingHost, OracleHost } from '../host/host.ts'
import { MemoryOracle } from '../host/oracle.ts'
import { stateHash } from '../machine/state.ts'
import { loadElf } from '../program/elf.ts'
import { DATA_ADDRESS, machineWith } from '../testing/programs.ts'
import { splitIntoShards } from '../trace/shards.ts'

/** Makes one call with a name in memory. @returns what the host heard, and the state hash after it */
function call(number: number, name: Uint8Array, length = name.length) {
  const heard: unknown[] = []
  const host = new CollectingHost(new MemoryOracle(), { onRegion: (...mark) => heard.push(mark) })
  const machine = machineWith([encode('syscall')], host)
  const { state } = machine
  state.memory.writeBytes(DATA_ADDRESS, name)
  state.registers[REG_A0] = DATA_ADDRESS
  state.registers[REG_A1] = length
  state.registers[REG_V0] = number
  machine.run(1)
  return { heard, hash: stateHash(state) }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('marks of regions', () => {
  it('change what a call that the machine does not know changes', () => {
    const unknown = call(4122, bytes('name'))
    expect(unknown.heard).toEqual([])
    for (const number of [SYS_REGION_START, SYS_REGION_END])
      expect(call(number, bytes('name')).hash).toEqual(unknown.hash)
  })

  it('tell the host which, with the steps before', () => {
    expect(call(SYS_REGION_START, bytes('a b')).heard).toEqual([['start', 'a b', 0]])
    expect(call(SYS_REGION_END, bytes('größer')).heard).toEqual([['end', 'größer', 0]])
  })

  it('have the names that the guest gives, of a bounded length', () => {
    expect(call(SYS_REGION_START, bytes('a\n\x1b[31mb')).heard).toEqual([['start', 'a\n\x1b[31mb', 0]])
    expect(call(SYS_REGION_START, bytes('x'.repeat(300))).heard).toEqual([['start', 'x'.repeat(256), 0]])
    expect(call(SYS_REGION_START, bytes('x'), 0xffff_ffff).heard).toEqual([['start', `x${'\0'.repeat(255)}`, 0]])
    expect(call(SYS_REGION_START, Uint8Array.of(0xff)).heard).toEqual([['start', '\ufffd', 0]])
  })

  it('come at the same steps in both engines, and can be proved', () => {
    const image = loadElf(readFileSync(new URL('../../fixtures/elf/regions.elf', import.meta.url)))
    const [fast, reference] = ENGINES.map(engine => {
      const heard: unknown[] = []
      const host = new CollectingHost(new MemoryOracle(), { onRegion: (...mark) => heard.push(mark) })
      createMachine(image, host, { engine }).run()
      return heard
    })
    expect(fast).toHaveLength(2 * (1 + 31 + 7 + 35))
    expect(fast).toEqual(reference)
    expect(splitIntoShards(image, new OracleHost(new MemoryOracle()), { shardCycles: 2 ** 20 }).exitCode).toBe(0)
  })
})
