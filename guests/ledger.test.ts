// One program in four languages: each computes what the TypeScript one does, and states nothing when it is lied to.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LEDGER, type Ledger, runLedger, settle } from './ledger.ts'

const elfOf = (name: string) => readFileSync(join(import.meta.dirname, `../fixtures/elf/${name}.elf`))
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

describe.each(['ledger-c', 'ledger-rust', 'ledger-rust-std', 'ledger-go'])('%s', name => {
  const elf = elfOf(name)
  const go = name === 'ledger-go'
  const input = bytes(LEDGER)
  const output = settle(LEDGER)

  it('computes, and the claim holds', () => {
    const end = runLedger(elf, go, { input, output })
    expect(end.output).toBe(output)
    expect(end.exitCode).toBe(0)
  })

  it('ends with 1 where the claim is wrong', () => {
    const end = runLedger(elf, go, { input, output: output.replace('"rejected":', '"rejected":1') })
    expect(end.output).toBe(output)
    expect(end.exitCode).toBe(1)
  })

  it('ends with 2 where the input is not what its hash names', () => {
    const changed = input.slice()
    changed[changed.indexOf(0x35)]! ^= 1
    expect(runLedger(elf, go, { input, output, given: changed }).exitCode, 'a digit').toBe(2)
    expect(runLedger(elf, go, { input, output, given: input.subarray(1) }).exitCode, 'shorter').toBe(2)
    // Even where the claim fits what was given.
    const other = { ...LEDGER, transfers: [] }
    expect(runLedger(elf, go, { input, output: settle(other), given: bytes(other) }).exitCode, 'another').toBe(2)
  })

  it.each([
    ['text', 'nothing'],
    ['an open object', '{"accounts":{"a":"1"},"transfers":['],
    ['an amount with a sign', { accounts: { a: '1' }, transfers: [{ from: 'a', to: 'b', amount: '+1' }] }],
    ['an amount that is a number', { accounts: { a: 1 }, transfers: [] }],
    ['an empty amount', { accounts: { a: '' }, transfers: [] }],
  ])('ends with 2 for %s', (_, document) => {
    expect(runLedger(elf, go, { input: bytes(document), output }).exitCode).toBe(2)
  })

  it('settles the smallest and odd ledgers', () => {
    const ledgers: Ledger[] = [
      { accounts: {}, transfers: [] },
      { accounts: { a: '0' }, transfers: [{ from: 'a', to: 'a', amount: '0' }] },
      { accounts: { b: '000123', a: '4294967295' }, transfers: [{ from: 'a', to: 'b', amount: '4294967295' }] },
      { accounts: { ab: '1', a: '2', abc: '3' }, transfers: [{ from: 'nobody', to: 'a', amount: '0' }] },
    ]
    for (const ledger of ledgers) {
      const end = runLedger(elf, go, { input: bytes(ledger), output: settle(ledger) })
      expect(end.output).toBe(settle(ledger))
      expect(end.exitCode).toBe(0)
    }
  })
})
