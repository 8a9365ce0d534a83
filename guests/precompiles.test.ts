// The example programs that hash and multiply, each built with software and with precompiles: both builds print what other
// implementations say, and differ in their steps as guests/README.md tells. A proof of the second is refused with its reason.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { loadElf } from '@zkmips/emulator/program/elf'
import { initialState } from '@zkmips/emulator/program/image'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const program = (name: string) => loadElf(readFileSync(join(root, `fixtures/elf/${name}.elf`)))

interface Run {
  readonly exitCode: number
  /** What it printed: a name and 32 bytes in hexadecimal in each line. */
  readonly results: Record<string, string>
  /** Steps of each region, without its marks. */
  readonly steps: Record<string, number>
}

function run(name: string): Run {
  let text = ''
  const steps: Record<string, number> = {}
  const host = new CollectingHost(new MemoryOracle(), {
    onOutput: (_fd, bytes) => {
      text += Buffer.from(bytes).toString()
    },
    onRegion: (edge, region, step) => {
      steps[region] = (steps[region] ?? 0) + (edge === 'end' ? step : -step - 1)
    },
  })
  const machine = new Machine(initialState(program(name)), host)
  machine.run()
  const lines = text.trimEnd().split('\n')
  return {
    exitCode: machine.state.exitCode,
    results: Object.fromEntries(lines.map(line => line.split(/ +/) as [string, string])),
    steps,
  }
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const number = (text: string) => BigInt(`0x${text}`)
const text = (value: bigint) => value.toString(16).padStart(64, '0')

/** The data that both programs generate. */
function generated(): Uint8Array {
  let seed = 1
  return Uint8Array.from({ length: 1024 }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return (seed ^ (seed >>> 15)) >>> 8
  })
}

const data = generated()
const keccak = hex(keccak_256(data))
const sha = hex(sha256(data))

function keccakRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return leaves[0]!
  const pairs = leaves.flatMap((left, i) => (i % 2 === 0 ? [keccak_256(Buffer.concat([left, leaves[i + 1]!]))] : []))
  return keccakRoot(pairs)
}

const leaves = Array.from({ length: 32 }, (_, i) => data.subarray(32 * i, 32 * i + 32))
const treeRoot = hex(keccakRoot(leaves))
const BN254_ORDER = 0x30644e72_e131a029_b85045b6_8181585d_2833e848_79b97091_43e1f593_f0000001n
const SECP256K1_ORDER = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141n
const evaluation = leaves.reduceRight((sum, leaf) => (sum * number(treeRoot) + number(hex(leaf))) % BN254_ORDER, 0n)

const EXPECTED: Record<string, Record<string, string>> = {
  commitments: {
    keccak256: keccak,
    sha256: sha,
    root: treeRoot,
    product: text((number(keccak) * number(sha)) % BN254_ORDER),
    evaluation: text(evaluation),
  },
  inverse: { keccak256: keccak, sha256: sha, product: text((number(keccak) * number(sha)) % SECP256K1_ORDER) },
}

/** The table of guests/README.md: region → steps in software, steps with precompiles. */
function documented(name: string): Record<string, readonly [number, number]> {
  const readme = readFileSync(join(root, 'guests/README.md'), 'utf8')
  const rows = readme.matchAll(new RegExp(`^\\| ${name}: (\\w+) \\|[^|]*\\| ([\\d,]+) \\| ([\\d,]+) \\|`, 'gm'))
  const count = (cell: string) => Number(cell.replaceAll(',', ''))
  return Object.fromEntries(
    [...rows].map(([, region, software, machine]) => [region, [count(software!), count(machine!)]]),
  )
}

describe.each(['commitments', 'inverse'])('%s', name => {
  const [software, machine] = [run(name), run(`${name}-precompiles`)]

  it('finds that software and precompiles agree', () => {
    expect([software.exitCode, machine.exitCode]).toEqual([0, 0])
  })

  it('prints what other implementations say, with software and with precompiles', () => {
    expect(software.results).toMatchObject(EXPECTED[name]!)
    expect(machine.results).toEqual(software.results)
    const { inverse } = software.results
    if (inverse !== undefined) expect((number(inverse) * number(keccak)) % SECP256K1_ORDER).toBe(1n)
  })

  it('takes the steps that guests/README.md tells', () => {
    const regions = Object.keys(software.steps)
    expect(documented(name)).toEqual(
      Object.fromEntries(regions.map(region => [region, [software.steps[region], machine.steps[region]]])),
    )
  })

  it('can be cut into shards for a proof, with software and with precompiles', () => {
    const host = () => new CollectingHost(new MemoryOracle())
    const options = { shardCycles: 2 ** 20 }
    for (const elf of [name, `${name}-precompiles`]) {
      expect(splitIntoShards(program(elf), host(), options).exitCode).toBe(0)
    }
  })
})
