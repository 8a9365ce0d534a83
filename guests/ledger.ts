// The ledger that every language has an example of, in TypeScript, and runs of the examples. What the documents are is told in
// guests/README.md.
import { createHash } from 'node:crypto'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { keccakKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { loadElf } from '@zkmips/emulator/program/elf'
import { patchGo } from '@zkmips/emulator/program/go-patches'
import { initialState } from '@zkmips/emulator/program/image'

export interface Ledger {
  readonly accounts: Record<string, string>
  readonly transfers: readonly { readonly from: string; readonly to: string; readonly amount: string }[]
}

/** What a ledger program prints. */
export function settle({ accounts, transfers }: Ledger): string {
  const balances = new Map(Object.entries(accounts).map(([name, balance]) => [name, BigInt(balance)]))
  let rejected = 0
  for (const { from, to, amount } of transfers) {
    const balance = balances.get(from)
    if (balance === undefined || balance < BigInt(amount)) {
      rejected++
      continue
    }
    balances.set(from, balance - BigInt(amount))
    balances.set(to, (balances.get(to) ?? 0n) + BigInt(amount))
  }
  const sorted = [...balances].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = sorted.map(([name, balance]) => `${name}=${balance}\n`).join('')
  return JSON.stringify({
    accounts: Object.fromEntries(sorted.map(([name, balance]) => [name, String(balance)])),
    digest: createHash('sha256').update(lines).digest('hex'),
    product: String(sorted.reduce((product, [, balance]) => product * (balance + 1n), 1n)),
    rejected,
  })
}

export interface LedgerRun {
  readonly input: Uint8Array
  /** keccak256 of it is the claim; what the program computes itself unless said otherwise. */
  readonly output: string
  /** What the host gives for the input, if it lies. */
  readonly given?: Uint8Array
}

export interface LedgerEnd {
  readonly exitCode: number
  readonly output: string
  readonly steps: number
}

/** @param elf a ledger program @param go whether it is Go's */
export function runLedger(elf: Uint8Array, go: boolean, { input, output, given = input }: LedgerRun): LedgerEnd {
  const oracle = new MemoryOracle()
    .addLocal(2, keccak_256(new TextEncoder().encode(output)))
    .addLocal(3, keccak_256(input))
    .addUnchecked(keccakKey(input), given)
  const printed: Buffer[] = []
  const host = new CollectingHost(oracle, {
    onOutput: (fd, bytes) => {
      if (fd === 1) printed.push(Buffer.from(bytes))
    },
  })
  const image = loadElf(elf)
  const machine = new Machine(initialState(go ? patchGo(elf, image) : image), host)
  machine.run(50_000_000)
  return { exitCode: machine.state.exitCode, output: Buffer.concat(printed).toString(), steps: machine.state.step }
}

/** Transfers that succeed and fail, to new accounts and to oneself, with amounts of one digit and of a hundred. */
export const LEDGER: Ledger = {
  accounts: { alice: '1000000000000000000000000000000', bob: '5', carol: String(10n ** 100n - 1n), zoe: '0' },
  transfers: Array.from({ length: 40 }, (_, i) => ({
    from: ['alice', 'bob', 'carol', 'dave'][i % 4]!,
    to: ['bob', 'erin', 'dave', 'alice', 'carol'][i % 5]!,
    amount: String(7n ** BigInt(3 * i)),
  })),
}
