import type { Machine } from '@zkmips/air/machine'
import type { Table } from '@zkmips/air/table'
import { exampleMachine, exampleRangeTable, exampleShard } from '@zkmips/air/testing/example-machine'
import { referenceEvaluators } from '@zkmips/air/testing/reference'
import { type Ext, extensionField } from '@zkmips/field/extension'
import { P } from '@zkmips/field/koalabear'
import { Random } from '@zkmips/field/random'
import { beforeAll, describe, expect, it } from 'vitest'
import { testOnlyBlake3, testOnlyBlake3Degree5, testOnlyPoseidon2, testOnlyPoseidonBn254 } from '../parameters.ts'
import { decodeShardProof, encodeShardProof } from '../protocol/shard-codec.ts'
import type { ProvingKey, ShardProof } from '../protocol/shard-proof.ts'
import { setupMachine } from '../prover/keys.ts'
import { proveShard } from '../prover/shard.ts'
import { verifyShard } from '../verifier/verify.ts'
import { refusal } from './refusals.ts'
import { contextOf, newExampleKey, proveExample, verifyExample } from './shards.ts'

const steps = [3, 5, -1, 31, 0, -1, 7, 7, 7, 2]

type Tables = (Table | undefined)[]
type Mutable = { tables: Tables; publicValues: number[] }

describe.each([testOnlyBlake3, testOnlyPoseidon2, testOnlyBlake3Degree5, testOnlyPoseidonBn254])(
  'a malicious prover under $name',
  params => {
    const testContext = contextOf(params)
    const E = extensionField(params.extensionDegree)
    let pk: ProvingKey
    let honest: ShardProof
    beforeAll(async () => {
      pk = await newExampleKey(params)
      honest = proveExample(pk, steps)
    })

    /** Proves tables that were tampered with. */
    const proveTampered = (tamper: (shard: Mutable) => void): ShardProof => {
      const shard = exampleShard(steps, 100, 0) as unknown as Mutable
      tamper(shard)
      return proveShard(pk, referenceEvaluators, shard, testContext)
    }
    const verdict = (proof: ShardProof, context = testContext) => refusal(() => verifyExample(pk, proof, context))

    it('cannot break a constraint', () => {
      expect(verdict(honest)).toBe('accepted')
      const wrongTotal = proveTampered(({ tables }) => {
        // From row 3 on, one more than the steps say; the boundary gives the wrong total away consistently.
        const [, time, total] = tables[0]!.main as Uint32Array[]
        for (let row = 3; row < tables[0]!.height; row++) total![row]!++
        expect(time![3]).toBe(3)
      })
      expect(verdict(wrongTotal)).toBe('shard.lookup.balance')
      const notBoolean = proveTampered(({ tables }) => {
        tables[2]!.main[1]![5]!++
      })
      expect(verdict(notBoolean)).toBe('shard.constraints')
      const wrapped = proveTampered(({ tables }) => {
        // Breaks only the transition from the last row to the first, which the selector must not check, and `last`.
        tables[0]!.main[1]![tables[0]!.height - 1]!++
      })
      expect(verdict(wrapped)).toBe('shard.constraints')
    })

    it('cannot leave a message open', () => {
      const unasked = proveTampered(({ tables }) => {
        tables[1]!.main[0]![9]!++
      })
      expect(verdict(unasked)).toBe('shard.lookup.balance')
      const withoutTable = proveTampered(({ tables }) => {
        tables[2] = undefined
      })
      expect(verdict(withoutTable)).toBe('shard.lookup.balance')
    })

    it('cannot shift claimed sums between tables, scopes or out of the proof', () => {
      const shifted = structuredClone(honest.sums) as Ext[][]
      shifted[0]![0] = E.add(shifted[0]![0]!, E.ONE)
      shifted[1]![0] = E.sub(shifted[1]![0]!, E.ONE)
      expect(verdict({ ...honest, sums: shifted })).toMatch(/^shard\.|^pcs\./)
      const global = structuredClone(honest.sums) as Ext[][]
      global.at(-1)![1] = E.ZERO
      expect(verdict({ ...honest, sums: global })).toMatch(/^shard\.|^pcs\./)
      expect(verdict({ ...honest, sums: honest.sums.slice(1) })).toBe('shard.sums')
      expect(verdict({ ...honest, sums: honest.sums.map(s => s.slice(1)) })).toBe('shard.sums')
    })

    it('cannot choose the structure', () => {
      const [adder, range, cube, boundary] = honest.logHeights
      const heights = (logHeights: unknown[]) => verdict({ ...honest, logHeights: logHeights as number[] })
      expect(heights([0, range, cube, boundary])).toBe('shard.presence')
      expect(heights([adder, 0, cube, boundary])).toBe('shard.presence')
      expect(heights([adder, 4, cube, boundary])).toBe('shard.heights')
      expect(heights([3, range, cube, boundary])).toBe('shard.heights')
      expect(heights([17, range, cube, boundary])).toBe('shard.heights')
      expect(heights([4.5, range, cube, boundary])).toBe('shard.heights')
      expect(heights([-1, range, cube, boundary])).toBe('shard.heights')
      expect(heights([undefined, range, cube, boundary])).toBe('shard.heights')
      expect(heights([adder, range, cube])).toBe('shard.heights')
      expect(heights([adder, range, cube, boundary, 4])).toBe('shard.heights')
      expect(heights([adder, range, 0, boundary])).toMatch(/^shard\./)
      expect(heights([5, range, cube, boundary])).toMatch(/^shard\./)
    })

    it('cannot reuse a proof for other public values, tags or challenges', () => {
      const { contextTag, globalChallenges } = testContext
      expect(verdict({ ...honest, publicValues: [101, 10, 0] })).toMatch(/^shard\.|^pcs\./)
      expect(verdict({ ...honest, publicValues: [100, 10] })).toBe('shard.publicValues')
      expect(verdict({ ...honest, publicValues: [100, 10, P] })).toBe('shard.publicValues')
      expect(verdict(honest, { globalChallenges, contextTag: contextTag.map(b => b ^ 1) })).toMatch(/^shard\.|^pcs\./)
      expect(verdict(honest, { globalChallenges, contextTag: contextTag.slice(1) })).toBe('shard.context')
      const other = { ...globalChallenges, alpha: E.ONE }
      expect(verdict(honest, { globalChallenges: other, contextTag })).toMatch(/^shard\.|^pcs\./)
    })

    it('cannot use another table than the key has', () => {
      const values = exampleRangeTable().preprocessed[0]!.map(v => (v === 31 ? 40 : v))
      const forged = setupMachine(pk.kernels, params, exampleMachine, { range: [values] })
      const proof = proveExample(forged, steps)
      expect(refusal(() => verifyExample(forged, proof))).toBe('shard.lookup.balance')
      const withoutLargest = proveExample(forged, [3, 5, -1])
      expect(refusal(() => verifyExample(forged, withoutLargest))).toBe('accepted')
      expect(verdict(withoutLargest)).toMatch(/^shard\.|^pcs\./)
      // Under the honest key's transcript, with the forged columns: only the commitment tells.
      const grafted = proveExample({ ...forged, vk: pk.vk }, [3, 5, -1])
      expect(verdict(grafted)).toBe('pcs.merkle.rows')
    })

    it('cannot pass a proof of one machine for another', () => {
      const other: Machine = { ...exampleMachine, chips: exampleMachine.chips.map(c => ({ ...c, maxLogHeight: 15 })) }
      const refused = refusal(() => verifyShard(params, other, pk.vk, honest, testContext, { allowInsecure: true }))
      expect(refused).toBe('shard.key')
    })

    it('cannot change any part of a proof', () => {
      // Of the hash over BN254 fewer: its verifier takes a tenth of a second.
      const each = params.hasher === 'poseidon-bn254' ? 1 : 3
      const paths = samplePaths(honest, each)
      expect(paths.length).toBeGreaterThan(20 * each)
      for (const path of paths) {
        for (const change of [(x: number) => (x + 1) % P, () => P, () => 2 ** 32 - 1, () => Number.NaN]) {
          const mutated = structuredClone(honest)
          if (!apply(mutated, path, change)) continue
          expect(verdict(mutated), path.join('.')).toMatch(/^(shard|pcs)\./)
        }
      }
    })

    it('cannot lengthen or shorten any list of a proof', () => {
      for (const path of sampleLists(honest, 2)) {
        for (const edit of [(l: unknown[]) => l.slice(0, -1), (l: unknown[]) => [...l, l[0] ?? 0]]) {
          const mutated = structuredClone(honest)
          editList(mutated, path, edit)
          expect(verdict(mutated), path.join('.')).toMatch(/^(shard|pcs)\./)
        }
      }
    })
  },
)

describe.each([testOnlyBlake3, testOnlyBlake3Degree5])('bytes of a shard proof under $name', params => {
  it('that are mutated, cut or random are refused with a ProofError', async () => {
    const pk = await newExampleKey(params)
    const bytes = encodeShardProof(proveExample(pk, steps))
    const judge = (b: Uint8Array) =>
      refusal(() => verifyExample(pk, decodeShardProof(b, params, exampleMachine, pk.vk)))
    expect(judge(bytes)).toBe('accepted')
    const random = new Random(7)
    const below = (n: number) => Math.floor((random.element() / P) * n)
    for (let k = 0; k < 300; k++) {
      const copy = bytes.slice()
      copy[k < 120 ? k : below(copy.length)]! ^= 1 + below(255)
      expect(judge(copy)).not.toBe('accepted')
    }
    for (const length of [0, 1, 3, 4, 8, 11, bytes.length - 4, bytes.length - 1, below(bytes.length)]) {
      expect(judge(bytes.slice(0, length))).toMatch(/^(format|shard)\./)
    }
    expect(judge(Uint8Array.from([...bytes, 0, 0, 0, 0]))).toBe('format.trailing')
    expect(judge(Uint8Array.from([...bytes, 0]))).toBe('format.trailing')
    for (let k = 0; k < 50; k++) {
      const noise = Uint8Array.from({ length: below(4000) }, () => below(256))
      if (k % 2 === 0) noise.set(bytes.subarray(0, Math.min(noise.length, 8)))
      expect(judge(noise)).toMatch(/^(format|shard)\./)
    }
    const otherVersion = bytes.slice()
    otherVersion[4]!++
    expect(judge(otherVersion)).toBe('format.version')
  })
})

type Path = readonly (string | number)[]

/** Paths of leaves (numbers), at most `most` for every position up to list indices. */
function samplePaths(value: unknown, most: number): Path[] {
  const byPattern = new Map<string, Path[]>()
  const visit = (v: unknown, path: Path): void => {
    if (typeof v === 'number') {
      const pattern = path.map(k => (/^\d+$/.test(String(k)) ? '#' : k)).join('.')
      const known = byPattern.get(pattern) ?? []
      known.push(path)
      byPattern.set(pattern, known)
    } else if (typeof v === 'object' && v !== null) {
      for (const [key, inner] of Object.entries(v)) visit(inner, [...path, key])
    }
  }
  visit(value, [])
  // First, last and evenly spread ones.
  return [...byPattern.values()].flatMap(paths =>
    paths.length <= 4 * most
      ? paths
      : Array.from({ length: 4 * most }, (_, k) => paths[Math.floor((k * (paths.length - 1)) / (4 * most - 1))]!),
  )
}

function sampleLists(value: unknown, most: number): Path[] {
  const byPattern = new Map<string, Path[]>()
  const visit = (v: unknown, path: Path): void => {
    if (typeof v !== 'object' || v === null) return
    if (Array.isArray(v) || ArrayBuffer.isView(v)) {
      const pattern = path.map(k => (/^\d+$/.test(String(k)) ? '#' : k)).join('.')
      const known = byPattern.get(pattern) ?? []
      if (known.length < most) known.push(path)
      byPattern.set(pattern, known)
    }
    for (const [key, inner] of Object.entries(v)) visit(inner, [...path, key])
  }
  visit(value, [])
  return [...byPattern.values()].flat()
}

const parentOf = (root: unknown, path: Path): Record<string, unknown> =>
  path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root) as Record<string, unknown>

/** Returns false where the change is none (a typed array cannot hold the value). */
function apply(root: unknown, path: Path, change: (x: number) => number): boolean {
  const parent = parentOf(root, path)
  const key = path.at(-1)!
  const before = parent[key] as number
  parent[key] = change(before)
  return parent[key] !== before
}

function editList(root: unknown, path: Path, edit: (list: unknown[]) => unknown[]): void {
  const parent = parentOf(root, path)
  const key = path.at(-1)!
  const list = parent[key]
  parent[key] =
    list instanceof Uint32Array ? Uint32Array.from(edit([...list]) as number[]) : edit([...(list as unknown[])])
}
