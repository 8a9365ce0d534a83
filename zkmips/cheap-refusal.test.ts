/**
 * What a verifier can tell from the heads of the parts it says before it verifies one: here no part is a proof at all, only
 * its beginning is there.
 */
import { executionMachine, memoryMachine } from '@zkmips/circuits/machines'
import { MEMORY_PUBLIC_VALUES, PUBLIC_VALUES } from '@zkmips/circuits/public-values'
import { ProofError } from '@zkmips/prover/errors'
import { testOnlyBlake3 } from '@zkmips/prover/parameters'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeRunProof, encodeRunProof, type RunProof } from './container.ts'
import {
  fixture,
  honestParts,
  INSECURE,
  makeScene,
  type PartProofs,
  partLists,
  partProofs,
  proveTables,
  type Scene,
} from './testing/runs.ts'
import { verifyRun } from './verify.ts'

const claim = Uint8Array.from({ length: 32 }, (_, i) => i)
const locals = new Map([[1, claim], [2, claim]]) // biome-ignore format: one line

let scene: Scene
let honest: Uint8Array
beforeAll(async () => {
  scene = await makeScene(fixture('echo-claim'), locals, 255)
  honest = proveTables(scene, honestParts(scene), scene.statement)
})

type Proof = PartProofs & Pick<RunProof, 'statement' | 'nonce'>

/** Verifies the honest proof with changes. */
function proofWith(change: (proof: Proof) => Partial<Proof>, onPart = () => {}): Promise<unknown> {
  const run = decodeRunProof(honest)
  const proof = { ...partProofs(run), statement: run.statement, nonce: run.nonce }
  const { shards, pieces, ...changed } = { ...proof, ...change(proof) }
  return verifyRun(encodeRunProof({ ...run, ...changed, parts: partLists({ shards, pieces }) }), {
    programDigest: () => scene.programDigest,
    parameterSets: INSECURE,
    onPart,
  })
}

/** The refusal, and how many parts were verified before it. */
async function verdict(change: (proof: Proof) => Partial<Proof>): Promise<[code: string, verified: number]> {
  let verified = 0
  try {
    await proofWith(change, () => void verified++)
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    return [error.code, verified]
  }
  return ['accepted', verified]
}

const EARLY_CAP_WORDS = 8 * 2 ** testOnlyBlake3.logCapHeight
const chipsOf = (part: 'shard' | 'piece'): number => (part === 'shard' ? executionMachine : memoryMachine).chips.length
const namesOf = (part: 'shard' | 'piece') => (part === 'shard' ? PUBLIC_VALUES : MEMORY_PUBLIC_VALUES)

/** Only the head of a part, with public values and heights changed. */
function headOf(
  part: 'shard' | 'piece',
  bytes: Uint8Array,
  values: Readonly<Record<string, number>> = {},
  heights: Readonly<Record<number, number>> = {},
): Uint8Array {
  const names = namesOf(part)
  const words = 2 + chipsOf(part) + names.length + EARLY_CAP_WORDS
  const head = bytes.slice(0, 4 * words)
  const view = new DataView(head.buffer)
  for (const [chip, height] of Object.entries(heights)) view.setUint32(4 * (2 + Number(chip)), height, true)
  for (const [name, value] of Object.entries(values)) {
    view.setUint32(4 * (2 + chipsOf(part) + names.indexOf(name)), value, true)
  }
  return head
}

const heads = ({ shards, pieces }: Proof) => ({
  shards: shards.map(s => headOf('shard', s)),
  pieces: pieces.map(p => headOf('piece', p)),
})

describe('before the first part is verified', () => {
  it('nothing is missed in what is honest: the bodies are', async () => {
    expect(await verdict(() => ({}))).toEqual(['accepted', scene.run.shards.length + 1])
    expect(await verdict(heads)).toEqual(['format.truncated', 0])
  })

  const shardSays = (k: number, values: Readonly<Record<string, number>>) => (proof: Proof) => {
    const { shards, pieces } = heads(proof)
    const at = k < 0 ? shards.length + k : k
    return { pieces, shards: shards.map((s, i) => (i === at ? headOf('shard', s, values) : s)) }
  }
  const pieceSays = (values: Readonly<Record<string, number>>) => (proof: Proof) => {
    const { shards, pieces } = heads(proof)
    return { shards, pieces: pieces.map(p => headOf('piece', p, values)) }
  }

  it.each<[string, string, (proof: Proof) => Partial<Proof>]>([
    ['shards out of order', 'part.shard', p => ({ ...heads(p), shards: heads(p).shards.reverse() })],
    ['a shard too few', 'execution.halted', p => ({ ...heads(p), shards: heads(p).shards.slice(0, -1) })],
    ['a shard too many', 'part.halted', p => ({ ...heads(p), shards: [...heads(p).shards, heads(p).shards[0]!] })],
    ['a wrong start', 'part.pc', shardSays(0, { startPc: 5 })],
    ['a gap between shards', 'part.pc', shardSays(1, { endNextPc: 5 })],
    ['another local preimage', 'part.local', shardSays(1, { local1Low0: 77 })],
    ['a preimage that is not there', 'part.local', shardSays(0, { localPresent3: 1 })],
    ['a local table of two', 'part.local-table', shardSays(0, { localTable: 2 })],
    ['no end', 'execution.halted', shardSays(-1, { halted: 0 })],
    ['an end in between', 'part.halted', shardSays(0, { halted: 1 })],
    ['another exit code', 'execution.exit-code', shardSays(-1, { exitCode: 1 })],
    ['an exit code of 7', 'execution.exit-code', p => ({ ...heads(p), statement: { ...p.statement, exitCode: 7 } })],
    ['no image', 'part.image', pieceSays({ isFirst: 0 })],
    ['an address that is none', 'part.memory-range', pieceSays({ lastHigh: 2 ** 16 })],
    ['addresses backwards', 'part.memory-order', pieceSays({ firstHigh: 2 ** 16 - 1, lastHigh: 0 })],
    ['a piece twice', 'part.image', p => ({ ...heads(p), pieces: [...heads(p).pieces, ...heads(p).pieces] })],
    ['another nonce', 'execution.grinding', p => ({ ...heads(p), nonce: otherNonce })],
  ])('%s', async (_, code, change) => {
    expect(await verdict(change)).toEqual([code, 0])
  })

  it.each<[string, string, Record<string, number>, (proof: Proof) => Partial<Proof>]>([
    ['a wrong start', 'part.pc', { shard: 1, got: 5 }, shardSays(0, { startPc: 5 })],
    ['a gap between shards', 'part.pc', { shard: 3, expected: 5 }, shardSays(1, { endNextPc: 5 })],
    ['a wrong number', 'part.shard', { shard: 2, expected: 2, got: 9 }, shardSays(1, { shard: 9 })],
    ['another preimage', 'part.local', { shard: 2, key: 1, got: 77 }, shardSays(1, { local1Low0: 77 })],
    [
      'no address',
      'part.memory-range',
      { memoryPiece: 0, got: 2 ** 16, max: 2 ** 16 - 1 },
      pieceSays({ lastHigh: 2 ** 16 }),
    ],
    [
      'backwards',
      'part.memory-order',
      { memoryPiece: 0, firstHigh: 9, lastHigh: 0 },
      pieceSays({ firstHigh: 9, lastHigh: 0 }),
    ],
    ['another exit code', 'execution.exit-code', { expected: 0, got: 1 }, shardSays(-1, { exitCode: 1 })],
  ])('says in which part, and what: %s', async (_, code, facts, change) => {
    await expect(proofWith(change)).rejects.toMatchObject({ code, facts })
  })

  // One bit of work: some of these nonces does not do it, and it is found below.
  let otherNonce = 0
  beforeAll(async () => {
    while ((await verdict(p => ({ ...heads(p), nonce: otherNonce })))[0] !== 'execution.grinding') otherNonce++
  })

  it('more messages between shards than the parameter set allows', async () => {
    const memory = memoryMachine.chips.findIndex(({ chip }) => chip.name === 'memory')
    const perRow = memoryMachine.chips[memory]!.chip.interactions.filter(i => i.scope === 'global').length
    const parts = Math.ceil(2 ** 30 / (perRow * 2 ** 20))
    const tallPieces = (count: number) => (proof: Proof) => ({
      shards: heads(proof).shards,
      pieces: Array.from({ length: count }, (_, k) => {
        const place = { isFirst: Number(k === 0), firstHigh: k, firstLow: 0, lastHigh: k, lastLow: 1 }
        return headOf('piece', proof.pieces[0]!, place, { [memory]: 20 })
      }),
    })
    expect(await verdict(tallPieces(parts))).toEqual(['part.fractions', 0])
    expect((await verdict(tallPieces(parts - 1)))[0]).not.toBe('part.fractions')
  })

  it('a table that is taller than the parameter set allows, or missing', async () => {
    const taller = ({ shards, pieces }: Proof) => ({
      shards: shards.map((s, k) => headOf('shard', s, {}, k === 1 ? { 0: 21 } : {})),
      pieces,
    })
    expect(await verdict(taller)).toEqual(['shard.limits', 0])
    const missing = ({ shards, pieces }: Proof) => ({
      shards: shards.map((s, k) => headOf('shard', s, {}, k === 1 ? { 0: 0 } : {})),
      pieces,
    })
    expect(await verdict(missing)).toEqual(['shard.presence', 0])
  })
})
