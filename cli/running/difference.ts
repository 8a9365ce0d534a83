/**
 * What two states differ in.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { fieldsOf, type MachineState } from '@zkmips/emulator/machine/state'
import type { Memory } from '@zkmips/emulator/memory/memory'
import { REGISTER_NAMES } from '@zkmips/isa/disassemble'
import { hex } from '../inside/names.ts'

export interface Difference {
  readonly what: string
  readonly one: string
  readonly other: string
}

/** Fields first, then the first words of memory that differ, `limit` in all. */
export function differences(one: MachineState, other: MachineState, limit: number): Difference[] {
  const found: Difference[] = []
  const note = (what: string, a: string, b: string): void => {
    if (a !== b && found.length < limit) found.push({ what, one: a, other: b })
  }
  const [a, b] = [fieldsOf(one), fieldsOf(other)]
  note('step', String(a.step), String(b.step))
  note('exited', `${a.exited}, code ${a.exitCode}`, `${b.exited}, code ${b.exitCode}`)
  for (const field of ['pc', 'nextPC', 'hi', 'lo', 'heap', 'preimageOffset'] as const) {
    note(field, hex(a[field]), hex(b[field]))
  }
  for (let i = 0; i < 32; i++) note(REGISTER_NAMES[i]!, hex(a.registers[i]!), hex(b.registers[i]!))
  note('preimageKey', `0x${bytesToHex(a.preimageKey)}`, `0x${bytesToHex(b.preimageKey)}`)
  for (const address of differingWords(one.memory, other.memory)) {
    if (found.length >= limit) break
    note(`[${hex(address)}]`, hex(one.memory.load(address)), hex(other.memory.load(address)))
  }
  return found
}

function* differingWords(one: Memory, other: Memory): Generator<number> {
  const pages = new Set([...one.pages(), ...other.pages()].map(({ address }) => address))
  for (const page of [...pages].sort((a, b) => a - b)) {
    for (let address = page; address < page + 2 ** 16; address += 4) {
      if (one.loadSigned(address) !== other.loadSigned(address)) yield address
    }
  }
}
