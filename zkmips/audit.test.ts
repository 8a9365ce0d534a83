/**
 * Attacks on what joins the parts of a run: the cross-shard challenges, the program's key, the pieces of memory, the file.
 * (Changed tables: `forgery.test.ts`; changed bytes: `mutation.test.ts`.)
 */

import type { FilledTables } from '@zkmips/air/table'
import { executionMachine, memoryMachine, PART_MACHINES } from '@zkmips/circuits/machines'
import { MEMORY_PUBLIC_VALUES } from '@zkmips/circuits/public-values'
import type { PieceRecord } from '@zkmips/circuits/tables/piece'
import { type MemoryWord, wordColumns, wordList } from '@zkmips/circuits/testing/memory-words'
import { blake3Hasher } from '@zkmips/field/blake3'
import { core100Blake3, testOnlyPoseidon2 } from '@zkmips/prover/parameters'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { withoutWork } from '@zkmips/prover/testing/refusals'
import { findChallenges } from '@zkmips/statement/challenges'
import { NO_RECURSION } from '@zkmips/statement/run-state'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeRunProof, encodeRunProof, type PartList, type RunProof } from './container.ts'
import { pieceRecords } from './execute.ts'
import { digestHex, type ProgramKey, verifyingKey } from './program-key.ts'
import { challengeBasis } from './run-context.ts'
import {
  columnOf,
  fixture,
  honestParts,
  makeScene,
  type PartProofs,
  type Parts,
  partLists,
  partProofs,
  proveTables,
  runRefusal,
  type Scene,
} from './testing/runs.ts'
import { verifyRun } from './verify.ts'

const claim = Uint8Array.from({ length: 32 }, (_, i) => 7 * i + 1)
const locals = new Map([[1, claim], [2, claim]]) // biome-ignore format: one line

let scene: Scene
let honest: Uint8Array
let record: PieceRecord

beforeAll(async () => {
  scene = await makeScene(fixture('echo-claim'), locals, 255)
  honest = proveTables(scene, honestParts(scene), scene.statement)
  record = pieceRecords(scene, scene.run, scene.run.shards)[0]!
})

const forged = (change: (parts: Parts) => void): Promise<string> => {
  const parts = honestParts(scene)
  change(parts)
  return runRefusal(scene, proveTables(scene, parts, scene.statement))
}

const rewritten = (change: (proof: RunProof) => Partial<RunProof>): Promise<string> => {
  const proof = decodeRunProof(honest)
  return runRefusal(scene, encodeRunProof({ ...proof, ...change(proof) }))
}

/** The honest proof with other parts. */
const recombined = (change: (parts: PartProofs) => Partial<PartProofs>): Promise<string> =>
  rewritten(proof => {
    const parts = partProofs(proof)
    return { parts: partLists({ ...parts, ...change(parts) }) }
  })

const setPublic = (piece: FilledTables, name: string, value: number): void => {
  ;(piece.publicValues as number[])[MEMORY_PUBLIC_VALUES.indexOf(name)] = value
}

describe('cross-shard challenges', () => {
  /** Proves parts under challenges that were drawn from `committed`, as a prover would that commits, looks, and changes. */
  function provedUnder(committed: Parts, parts: Parts, hasher = blake3Hasher): Uint8Array {
    const { tasks, parameters, statement } = scene
    const key = tasks.programKey()
    const run = { parameters, key, statement, keysRoot: NO_RECURSION }
    const early = [
      ...committed.shards.map(w => tasks.commit(executionMachine, w.tables)),
      ...committed.pieces.map(w => tasks.commit(memoryMachine, w.tables)),
    ]
    const { nonce, ...globalChallenges } = findChallenges(parameters, challengeBasis(run, early), hasher)
    const shared = { globalChallenges, contextTag: statement.contextTag }
    const shards = parts.shards.map(w => tasks.prove(executionMachine, w, shared).bytes)
    const pieces = parts.pieces.map(w => tasks.prove(memoryMachine, w, shared).bytes)
    return encodeRunProof({ ...run, nonce, parts: partLists({ shards, pieces }) })
  }

  it('are those of the early columns that are proved, not of others', async () => {
    expect(await runRefusal(scene, provedUnder(honestParts(scene), honestParts(scene)))).toBe('accepted')
    const changed = honestParts(scene)
    columnOf(changed.pieces[0]!, 'memory', 'finalLow')[0]! ^= 1
    // The honest commitments' challenges are not those of the changed ones, and every proof has absorbed them.
    const code = await runRefusal(scene, provedUnder(honestParts(scene), changed))
    expect(code).toMatch(/^(execution\.grinding|shard\.(grinding\.\w+|lookup\.balance|constraints))$/)
  })

  it('cost their work', async () => {
    const lazy = withoutWork(blake3Hasher, 0)
    expect(await runRefusal(scene, provedUnder(honestParts(scene), honestParts(scene), lazy))).toBe(
      'execution.grinding',
    )
  })

  it('tie every part to its run: parts of two proofs do not mix', async () => {
    const tagged = { ...scene.statement, contextTag: claim }
    const other = decodeRunProof(proveTables(scene, honestParts(scene), tagged))
    const others = partProofs(other)
    const mine = decodeRunProof(honest)
    for (const k of partProofs(mine).shards.keys()) {
      const code = await recombined(({ shards }) => ({
        shards: shards.map((s, i) => (i === k ? others.shards[k]! : s)),
      }))
      expect(code, `shard ${k}`).not.toBe('accepted')
    }
    expect(await recombined(() => ({ pieces: others.pieces }))).not.toBe('accepted')
    expect(await rewritten(() => ({ statement: tagged }))).not.toBe('accepted')
    expect(await rewritten(() => ({ nonce: mine.nonce + 1 }))).not.toBe('accepted')
    const all = { statement: tagged, nonce: other.nonce, parts: other.parts }
    expect(await rewritten(() => all)).toBe('accepted')
  })

  it('know which part is a shard and which a piece of memory', async () => {
    expect(await recombined(({ shards, pieces }) => ({ shards: pieces, pieces: shards }))).toMatch(/^(format|shard)\./)
    const moved = ({ shards, pieces }: PartProofs) => ({
      shards: shards.slice(0, -1),
      pieces: [shards.at(-1)!, ...pieces],
    })
    expect(await recombined(moved)).toMatch(/^(format|shard)\./)
    expect(await recombined(({ pieces }) => ({ pieces: [...pieces, ...pieces] }))).not.toBe('accepted')
  })

  it('are of the machines of this release, each once and in their order', async () => {
    const lists = (change: (parts: RunProof['parts']) => RunProof['parts']) =>
      rewritten(({ parts }) => ({ parts: change(parts) }))
    const [shards, pieces] = decodeRunProof(honest).parts as [PartList, PartList]
    expect(await lists(() => [pieces, shards])).toBe('format.range')
    expect(await lists(() => [shards])).toBe('format.range')
    expect(await lists(() => [shards, shards])).toBe('format.range')
    expect(await lists(() => [shards, pieces, shards])).toBe('format.range')
    expect(await lists(() => [shards, { ...pieces, machine: 2 }])).toBe('format.range')
  })
})

describe('the key in the file', () => {
  /** The refusal by a verifier that expects the program, and by one that would take the forger's digest. */
  async function verdicts(change: (proof: RunProof) => Partial<RunProof>): Promise<[string, string]> {
    const proof = decodeRunProof(honest)
    const changed = { ...proof, ...change(proof) }
    const bytes = encodeRunProof(changed)
    return [
      await runRefusal(scene, bytes),
      await runRefusal({ programDigest: digestHex(changed.key, changed.parameters) }, bytes),
    ]
  }

  it('is the program’s: entry, heights and caps of all machines are in the digest', async () => {
    const entry = await verdicts(({ key }) => ({ key: { ...key, entry: key.entry + 4 } }))
    expect(entry[0]).toBe('run.program')
    expect(entry[1]).not.toBe('accepted')
    for (const { id, name } of PART_MACHINES) {
      const vk = verifyingKey(decodeRunProof(honest).key, id)
      const { preprocessedLogHeights: heights, preprocessedCap } = vk
      const changed = (change: Partial<VerifyingKey>) =>
        verdicts(({ key }) => ({
          key: { ...key, keys: key.keys.map(k => (k.machine === id ? { ...k, vk: { ...vk, ...change } } : k)) },
        }))
      for (const k of heights.keys()) {
        for (const by of [-1, 1]) {
          const codes = await changed({ preprocessedLogHeights: heights.map((h, i) => (i === k ? h + by : h)) })
          // Out of the machine's range, or of another program.
          expect(['run.program', 'format.range'], `${name} ${k} ${by}`).toContain(codes[0])
          // A machine of which the run has no parts is in the challenges all the same.
          expect(codes[1], `${name} ${k} ${by}`).toMatch(/^(shard|format|execution)\./)
        }
      }
      // A machine without preprocessed columns commits to none.
      expect(preprocessedCap.length === 0, name).toBe(heights.length === 0)
      if (preprocessedCap.length === 0) continue
      const cap = preprocessedCap.map((digest, i) => (i === 0 ? digest.map(word => word ^ 1) : digest))
      const codes = await changed({ preprocessedCap: cap })
      expect(codes[0]).toBe('run.program')
      expect(codes[1]).not.toBe('accepted')
    }
  })

  it('has a part for each machine of this release, in their order', async () => {
    const keys = (change: (keys: ProgramKey['keys']) => ProgramKey['keys']) =>
      rewritten(({ key }) => ({ key: { ...key, keys: change(key.keys) } }))
    expect(await keys(keys => keys.toReversed())).toBe('format.range')
    expect(await keys(keys => keys.slice(1))).toBe('format.range')
    expect(await keys(keys => [...keys, keys[0]!])).toBe('format.range')
    expect(await keys(([first, second]) => [first!, { ...second!, machine: 7 }])).toBe('format.range')
  })

  it('is of the parameter set that the file names', async () => {
    const [asReal, asRealTaken] = await verdicts(() => ({ parameters: core100Blake3 }))
    expect(asReal).toMatch(/^(run\.program|format\.)/)
    expect(asRealTaken).not.toBe('accepted')
    const [asOther, asOtherTaken] = await verdicts(() => ({ parameters: testOnlyPoseidon2 }))
    expect(asOther).toMatch(/^(run\.program|format\.)/)
    expect(asOtherTaken).not.toBe('accepted')
  })

  it('does not make parameters of unit tests good', async () => {
    const normal = verifyRun(honest, { programDigest: () => scene.programDigest })
    await expect(normal).rejects.toMatchObject({ code: 'run.parameters' })
  })
})

describe('pieces of memory', () => {
  const half = () => Math.floor(record.words.length / 2)
  const piece = (number: number, words: readonly MemoryWord[]): FilledTables =>
    scene.tasks.pieceTables({ ...record, piece: number, words: wordColumns(words) })
  const proved = (make: () => FilledTables[]): Promise<string> =>
    forged(parts => {
      parts.pieces = make()
    })

  it('may be two', async () => {
    const words = wordList(record.words)
    expect(words.length).toBeGreaterThan(20)
    expect(await proved(() => [piece(0, words.slice(0, half())), piece(1, words.slice(half()))])).toBe('accepted')
  })

  it('neither overlap nor stand in another order', async () => {
    const words = wordList(record.words)
    const overlapping = () => [piece(0, words.slice(0, half() + 1)), piece(1, words.slice(half()))]
    expect(await proved(overlapping)).toBe('part.memory-order')
    const turned = () => [piece(0, words.slice(half())), piece(1, words.slice(0, half()))]
    expect(await proved(turned)).toBe('part.memory-order')
    expect(await proved(() => [piece(0, words), piece(1, words)])).toBe('part.memory-order')
  })

  it('bring in the image once', async () => {
    const words = wordList(record.words)
    const twice = () => [piece(0, words.slice(0, half())), piece(0, words.slice(half()))]
    expect(await proved(twice)).toBe('part.image')
    const never = () => [piece(1, words)]
    expect(await proved(never)).toBe('part.image')
  })

  it('cannot claim another range than their rows have, or one beyond the addresses', async () => {
    const shifted = () => {
      const whole = piece(0, wordList(record.words))
      setPublic(whole, 'firstLow', 1 + (record.words.address[0]! & 0x3fff))
      return [whole]
    }
    expect(await proved(shifted)).toBe('shard.constraints')
    // A piece without a real row carries free numbers.
    const empty = (high: number) => () => {
      const words = wordList(record.words)
      const last = words.at(-1)!
      const free = piece(1, [{ ...last, isImage: false, readOnly: false, initial: 0, final: 0, lastShard: 0 }])
      columnOf(free, 'memory', 'real')[0] = 0
      columnOf(free, 'memory', 'addressHigh').fill(high)
      columnOf(free, 'memory', 'addressLow').fill(0)
      columnOf(free, 'bytes', 'range16').fill(0)
      columnOf(free, 'bytes', 'range14').fill(0)
      for (const [name, value] of Object.entries({ firstHigh: high, firstLow: 0, lastHigh: high, lastLow: 0 })) {
        setPublic(free, name, value)
      }
      return [piece(0, words), free]
    }
    // Harmless, since it says nothing.
    expect(await proved(empty(2 ** 16 - 1))).toBe('accepted')
    expect(await proved(empty(2 ** 16))).toBe('part.memory-range')
    expect(await proved(empty(0))).toBe('part.memory-order')
  })

  it('cannot leave out a word of the image, change it, or make another', async () => {
    const words = wordList(record.words)
    const at = words.findIndex(w => w.isImage && w.readOnly)
    const writable = words.findIndex(w => w.isImage && !w.readOnly)
    const with_ = (k: number, change: Partial<MemoryWord>) => () => [
      piece(
        0,
        words.map((w, i) => (i === k ? { ...w, ...change } : w)),
      ),
    ]
    expect(at).toBeGreaterThanOrEqual(0)
    expect(writable).toBeGreaterThanOrEqual(0)
    expect(await proved(() => [piece(0, words.filter((_, i) => i !== at))])).toBe('execution.sum') // biome-ignore format: short
    expect(await proved(with_(at, { initial: words[at]!.initial ^ 1 }))).toBe('execution.sum')
    // As fresh memory: what the image has there would be left over.
    expect(await proved(with_(writable, { isImage: false, initial: 0 }))).toBe('execution.sum')
    expect(await proved(with_(writable, { isImage: false }))).not.toBe('accepted')
    // A read-only word with a token could be written.
    expect(await proved(with_(at, { readOnly: false }))).toBe('execution.sum')
    expect(await proved(with_(writable, { readOnly: true }))).toBe('execution.sum')
    const fresh = words.findIndex(w => !w.isImage)
    expect(await proved(with_(fresh, { isImage: true }))).toBe('execution.sum')
    expect(await proved(with_(fresh, { initial: 5 }))).toBe('shard.constraints')
  })

  it('hold an address once', async () => {
    const words = wordList(record.words)
    const fresh = words.findIndex(w => !w.isImage)
    const twice = () => [piece(0, words.flatMap((w, i) => (i === fresh ? [w, w] : [w])))] // biome-ignore format: short
    // The difference of the addresses minus one is −1, which no range holds.
    expect(await proved(twice)).toBe('shard.lookup.balance')
  })
})

describe('the boundary of a shard', () => {
  it('cannot take a word twice', async () => {
    const code = await forged(({ shards }) => {
      const second = shards[1]!
      const real = columnOf(second, 'boundary', 'real')
      const used = real.indexOf(0)
      const untouched = columnOf(second, 'boundary', 'exitTime').indexOf(0)
      const table = second.tables.find(t => t?.chip.name === 'boundary')!
      for (const cells of [...table.early, ...table.main]) cells[used] = cells[untouched]!
      // The copy's lookups are counted, so that the shard itself balances.
      const range16 = columnOf(second, 'bytes', 'range16')
      for (const name of ['entryLow', 'entryHigh']) range16[columnOf(second, 'boundary', name)[used]!]!++
      range16[2 - columnOf(second, 'boundary', 'previousShard')[used]! - 1]!++
    })
    expect(code).toBe('execution.sum')
  })

  it('cannot begin a word of its own', async () => {
    const code = await forged(({ shards }) => {
      const second = shards[1]!
      const used = columnOf(second, 'boundary', 'real').indexOf(0)
      const row = { real: 1, space: 0, address: 0x2fff_ffff, entryLow: 9, exitLow: 9 }
      for (const [name, value] of Object.entries(row)) columnOf(second, 'boundary', name)[used] = value
      const range16 = columnOf(second, 'bytes', 'range16')
      for (const value of [9, 0, 1]) range16[value]!++
    })
    expect(code).toBe('execution.sum')
  })
})

describe('a file made to exhaust the verifier', () => {
  const wordsOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

  it('with extreme words anywhere in its head is refused at once', async () => {
    const proof = decodeRunProof(honest)
    const head = encodeRunProof({ ...proof, parts: partLists({ shards: [], pieces: [] }) }).length
    const started = performance.now()
    for (let offset = 0; offset < head + 64; offset += 4) {
      for (const word of [0, 1, 0x7f000000, 0x7f000001, 0x7fffffff, 0x80000000, 0xffffffff]) {
        const copy = honest.slice()
        if (wordsOf(copy).getUint32(offset, true) === word) continue
        wordsOf(copy).setUint32(offset, word, true)
        expect(await runRefusal(scene, copy), `word ${word} at ${offset}`).not.toBe('accepted')
      }
    }
    expect(performance.now() - started).toBeLessThan(60_000)
  }, 90_000)

  it('that promises many parts or long ones is refused when the bytes end', async () => {
    const proof = decodeRunProof(honest)
    const empty = encodeRunProof({ ...proof, parts: partLists({ shards: [], pieces: [] }) })
    const first = empty.length - 8 * PART_MACHINES.length + 4
    const counts = [first, first + 8] as const
    for (const [shards, pieces] of [
      [2 ** 17, 2 ** 17],
      [2 ** 17 + 1, 1],
      [2 ** 32 - 1, 1],
      [0, 1],
      [1, 0],
    ] as const) {
      const copy = empty.slice()
      wordsOf(copy).setUint32(counts[0], shards, true)
      wordsOf(copy).setUint32(counts[1], pieces, true)
      expect(await runRefusal(scene, copy)).toMatch(/^format\.(truncated|range)$/)
    }
    // Many parts without a word each.
    const many = new Uint8Array(empty.length + 4 * 2 ** 18)
    many.set(empty)
    wordsOf(many).setUint32(counts[0], 2 ** 17, true)
    wordsOf(many).setUint32(counts[1], 2 ** 17, true)
    expect(await runRefusal(scene, many)).toBe('format.truncated')
  })
})
