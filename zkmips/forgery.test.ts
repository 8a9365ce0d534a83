/** Proofs of what did not happen: each is refused, and the check that refuses it is the one that is there for it. */

import type { FilledTables } from '@zkmips/air/table'
import { PUBLIC_VALUES } from '@zkmips/circuits/public-values'
import type { Statement } from '@zkmips/circuits/statement'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeRunProof, encodeRunProof, type RunProof } from './container.ts'
import {
  columnOf,
  fixture,
  honestParts,
  makeScene,
  type Parts,
  proveTables,
  runRefusal,
  type Scene,
  verifyParts,
  verifyScene,
} from './testing/runs.ts'

const claim = Uint8Array.from({ length: 32 }, (_, i) => 7 * i + 1)
const other = Uint8Array.from(claim, (b, i) => (i === 31 ? b ^ 1 : b))
const locals = new Map([[1, claim], [2, claim]]) // biome-ignore format: one line
const otherLocals = new Map([[1, claim], [2, other]]) // biome-ignore format: one line
const SHARD_CYCLES = 255

let scene: Scene
let honest: Uint8Array

beforeAll(async () => {
  scene = await makeScene(fixture('echo-claim'), locals, SHARD_CYCLES)
  honest = proveTables(scene, honestParts(scene), scene.statement)
})

/** An able forger's proof: changed tables, everything else made to fit. */
function forgery(change: (parts: Parts) => void, statement: Partial<Statement> = {}) {
  const parts = honestParts(scene)
  change(parts)
  const proof = proveTables(scene, parts, { ...scene.statement, ...statement })
  return { proof, code: () => runRefusal(scene, proof) }
}

const forged = (change: (parts: Parts) => void, statement?: Partial<Statement>): Promise<string> =>
  forgery(change, statement).code()

/** The honest proof with another file around it. */
const rewritten = (change: (proof: RunProof) => Partial<RunProof>): Promise<string> => {
  const proof = decodeRunProof(honest)
  return runRefusal(scene, encodeRunProof({ ...proof, ...change(proof) }))
}

const setPublic = (filled: FilledTables, name: string, value: number): void => {
  ;(filled.publicValues as number[])[PUBLIC_VALUES.indexOf(name)] = value
}

const put = (filled: FilledTables, chip: string, name: string, row: number, value: number): void => {
  columnOf(filled, chip, name)[row] = value
}

describe('the honest proof', () => {
  it('is accepted and says what was proved', async () => {
    const verified = await verifyScene(scene, honest)
    expect(scene.run.shards.length).toBeGreaterThan(2)
    expect(verified).toMatchObject({ shards: scene.run.shards.length, cycles: scene.run.totalCycles })
    expect(verified.statement).toEqual(scene.statement)
  })

  it('proves exit code 1 as such', async () => {
    const differing = await makeScene(fixture('echo-claim'), otherLocals, SHARD_CYCLES)
    const verified = await verifyScene(differing, proveTables(differing, honestParts(differing), differing.statement))
    expect(verified.statement.exitCode).toBe(1)
  })
})

describe('a changed local preimage', () => {
  it('in the file only: the shards say others, and so do the challenges', async () => {
    expect(await rewritten(p => ({ statement: { ...p.statement, locals: otherLocals } }))).toBe('part.local')
    const { proof } = forgery(() => {})
    const changed = { ...decodeRunProof(proof), statement: { ...scene.statement, locals: otherLocals } }
    expect(verifyParts(encodeRunProof(changed))).not.toContain('accepted')
  })

  it('stated, but the shards were proved with the true one', async () => {
    expect(await forged(() => {}, { locals: otherLocals })).toBe('part.local')
  })

  it('stated, and given to the shards: what the guest reads is not it', async () => {
    const parts = honestParts(scene)
    const lying = scene.run.shards.map(record => scene.tasks.shardTables(record, otherLocals))
    const proof = proveTables(scene, { ...parts, shards: lying }, { ...scene.statement, locals: otherLocals })
    expect(await runRefusal(scene, proof)).toBe('shard.lookup.balance')
  })

  it('left out, or added', async () => {
    expect(await forged(() => {}, { locals: new Map([[2, claim]]) })).toBe('part.local')
    expect(await forged(() => {}, { locals: new Map([...locals, [3, claim]]) })).toBe('part.local')
  })
})

describe('a changed exit code', () => {
  it('stated, but not by the shard', async () => {
    expect(await forged(() => {}, { exitCode: 1 })).toBe('execution.exit-code')
  })

  it('stated by the last shard as well: its system call says another', async () => {
    const code = await forged(({ shards }) => setPublic(shards.at(-1)!, 'exitCode', 1), { exitCode: 1 })
    expect(code).toBe('shard.lookup.balance')
  })

  it('exit code 2 cannot even be stated', async () => {
    const code = await forged(({ shards }) => setPublic(shards.at(-1)!, 'exitCode', 2), { exitCode: 2 })
    expect(['shard.lookup.balance', 'execution.exit-code']).toContain(code)
  })
})

describe('memory between shards', () => {
  it('a word that enters a shard with another value', async () => {
    const code = await forged(({ shards }) => {
      const second = shards[1]!
      const row = columnOf(second, 'boundary', 'space').lastIndexOf(0, scene.run.shards[1]!.boundary.length - 1)
      columnOf(second, 'boundary', 'entryLow')[row]! ^= 1
      columnOf(second, 'boundary', 'exitLow')[row]! ^= 1
    })
    expect(['execution.sum', 'shard.lookup.balance']).toContain(code)
  })

  it('a word that nobody in the shard minds, taken with a value that no shard gave', async () => {
    // A register that the shard does not access goes through it: change what enters and what leaves, nothing inside notices.
    const code = await forged(({ shards }) => {
      const untouched = columnOf(shards[1]!, 'boundary', 'exitTime').indexOf(0)
      // The entry is looked up as a 16-bit limb.
      const range16 = columnOf(shards[1]!, 'bytes', 'range16')
      range16[columnOf(shards[1]!, 'boundary', 'entryLow')[untouched]!]!--
      range16[5]!++
      for (const name of ['entryLow', 'exitLow']) put(shards[1]!, 'boundary', name, untouched, 5)
    })
    expect(code).toBe('execution.sum')
  })

  it('a word that comes from a later shard', async () => {
    expect(await forged(({ shards }) => put(shards[0]!, 'boundary', 'previousShard', 0, 2))).toBe(
      'shard.lookup.balance',
    )
  })

  it('a final value that the last shard did not leave', async () => {
    expect(
      await forged(({ pieces }) =>
        put(pieces[0]!, 'memory', 'finalLow', columnOf(pieces[0]!, 'memory', 'readOnly').indexOf(0), 77),
      ),
    ).toBe('execution.sum')
  })
})

describe('shards', () => {
  it('one left out', async () => {
    expect(await forged(({ shards }) => void shards.splice(1, 1))).toBe('part.shard')
    expect(await forged(({ shards }) => void shards.pop())).toBe('execution.halted')
  })

  it('one left out and the rest numbered anew', async () => {
    const code = await forged(({ shards }) => {
      shards.splice(1, 1)
      for (const [i, shard] of shards.entries()) setPublic(shard, 'shard', i + 1)
    })
    expect(code).not.toBe('accepted')
  })

  it('two swapped', async () => {
    expect(await forged(({ shards }) => void shards.splice(0, 2, shards[1]!, shards[0]!))).toBe('part.shard')
  })

  it('two swapped and numbered as they stand', async () => {
    const code = await forged(({ shards }) => {
      shards.splice(0, 2, shards[1]!, shards[0]!)
      for (const [i, shard] of shards.entries()) setPublic(shard, 'shard', i + 1)
    })
    expect(['part.pc', 'shard.lookup.balance']).toContain(code)
  })

  it('one twice', async () => {
    expect(await forged(({ shards }) => void shards.splice(1, 0, shards[1]!))).toBe('part.shard')
  })

  it('one that starts elsewhere than the run had come to', async () => {
    const { proof, code } = forgery(({ shards }) => setPublic(shards[1]!, 'startPc', PUBLIC_VALUES.length))
    expect(await code()).toBe('part.pc')
    expect(verifyParts(proof)[1]).toBe('shard.constraints')
  })
})

describe('an execution that goes on after the exit', () => {
  it('the last shard does not say that it ended', async () => {
    const { proof, code } = forgery(({ shards }) => setPublic(shards.at(-1)!, 'halted', 0))
    expect(await code()).toBe('execution.halted')
    expect(verifyParts(proof)[scene.run.shards.length - 1]).toBe('shard.lookup.balance')
  })

  it('another shard says that it ended', async () => {
    const { proof, code } = forgery(({ shards }) => setPublic(shards[0]!, 'halted', 1))
    expect(await code()).toBe('part.halted')
    expect(verifyParts(proof)[0]).toBe('shard.lookup.balance')
  })

  it('a row after the exit row', async () => {
    const code = await forged(({ shards }) => {
      const last = shards.at(-1)!
      const cycles = scene.run.shards.at(-1)!.cycles
      // Whatever stands there, being real after the exit is refused.
      columnOf(last, 'cpu', 'real')[cycles] = 1
    })
    expect(['shard.constraints', 'shard.lookup.balance']).toContain(code)
  })
})

describe('another program', () => {
  it('a true proof about it', async () => {
    const fibonacci = await makeScene(fixture('fibonacci'), new Map(), SHARD_CYCLES)
    const proof = proveTables(fibonacci, honestParts(fibonacci), fibonacci.statement)
    await expect(verifyScene(fibonacci, proof)).resolves.toBeDefined()
    expect(await runRefusal(scene, proof)).toBe('run.program')
  })

  it('under the key of the expected one', async () => {
    const fibonacci = await makeScene(fixture('fibonacci'), new Map(), SHARD_CYCLES)
    const proof = decodeRunProof(proveTables(fibonacci, honestParts(fibonacci), fibonacci.statement))
    const code = await runRefusal(scene, encodeRunProof({ ...proof, key: decodeRunProof(honest).key }))
    expect(code).not.toBe('accepted')
  })
})
