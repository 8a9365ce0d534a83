/** Parts that were proved before: which are used, which are not, and that the proof is the same. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testOnlyBlake3 } from '@zkmips/prover/parameters'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StoredBytes } from './container.ts'
import { pieceRecords } from './execute.ts'
import { decodeMessage, encodeMessage } from './message.ts'
import { PartsFolder, type SplitChoice } from './parts-folder.ts'
import { asyncTasks, type TaskPool } from './pool.ts'
import { proveRun } from './prove.ts'
import { resumingPool } from './resume.ts'
import type { JobSetup, PartProof, ProofTasks, TaskCall } from './tasks.ts'
import { fixture, hostOf, INSECURE, makeScene } from './testing/runs.ts'
import { verifyRun } from './verify.ts'
import type { PoolCall } from './worker-tasks.ts'

const root = mkdtempSync(join(tmpdir(), 'zkmips-resume-'))
afterAll(() => rmSync(root, { recursive: true }))
let directory = ''
let tests = 0
beforeEach(() => {
  directory = join(root, String(tests++))
})
const files = (): string[] => readdirSync(directory).sort()
const file = (name: string): string => join(directory, name)

const image = fixture('echo-claim')
const locals = new Map([1, 2].map(key => [key, new Uint8Array(32).fill(7)]))
const contextTag = new Uint8Array(32)
const shardCycles = 511

it('a run that goes on uses what there is, proves the rest, and gives the same bytes', async () => {
  const prove = async () => {
    const parts = await PartsFolder.open(directory)
    const job = { image, parameters: testOnlyBlake3, locals, host: hostOf(locals), contextTag, shardCycles }
    const proved = await proveRun({ ...job, workers: 0, parts })
    parts.release()
    return proved
  }
  const { proof, summary } = await prove()
  const parts = summary.shards + summary.memoryPieces
  expect(files()).toHaveLength(parts)
  rmSync(file(files()[1]!))
  const resumed = await prove()
  expect(resumed.summary.keptParts).toBe(parts - 1)
  expect(Buffer.compare(resumed.proof, proof)).toBe(0)
})

it('a run that is cut for its workers is cut in the same way when it goes on', async () => {
  const prove = async (choice: SplitChoice) => {
    const parts = await PartsFolder.open(directory)
    const job = { image: fixture('fibonacci'), parameters: testOnlyBlake3, locals: new Map(), host: hostOf(new Map()) }
    const proved = await proveRun({ ...job, contextTag, ...parts.splitChoice(choice), workers: 0, parts })
    parts.release()
    return proved
  }
  const short = { shardCycles: 2047, balanceFor: 3 }
  const { proof, summary } = await prove(short)
  expect(summary.shards).toBe(2)
  const resumed = await prove({ shardCycles: 2 ** 14 - 1, balanceFor: 1 })
  expect(resumed.summary.keptParts).toBe(3)
  expect(Buffer.compare(resumed.proof, proof)).toBe(0)
  const byTemplates = { shardCycles: 4095, balanceFor: 2, templates: true }
  const folder = await PartsFolder.open(directory)
  expect([folder.splitChoice(byTemplates), folder.splitChoice(byTemplates)]).toEqual([byTemplates, byTemplates])
  // Not kept yet: what is there was not cut by templates.
  expect(folder.splitChoice({ ...short, shardCycles: 1023 })).toEqual(short)
  writeFileSync(file('split.json'), JSON.stringify(byTemplates))
  expect(folder.splitChoice({ ...byTemplates, shardCycles: 1 })).toEqual(byTemplates)
  expect(folder.splitChoice(short)).toEqual(short)
  folder.release()
  for (const text of ['', '{}', '{"shardCycles":-1,"balanceFor":1}']) {
    writeFileSync(file('split.json'), text)
    const folder = await PartsFolder.open(directory)
    expect(folder.splitChoice(short)).toEqual(short)
    folder.release()
  }
  await (await PartsFolder.open(directory)).remove()
  expect(readdirSync(root)).not.toContain(String(tests - 1))

  // Cut into two units, which are one shard.
  const whole = await prove({ shardCycles: 2 ** 14 - 1, balanceFor: 1 })
  const programDigest = () => summary.programDigest
  const verified = await verifyRun(whole.proof, { programDigest, parameterSets: INSECURE })
  expect(verified).toMatchObject({ shards: 1, cycles: summary.cycles })
})

describe('a part that was proved', () => {
  const setup: JobSetup = { image, parameters: testOnlyBlake3, maxArenaBytes: 2 ** 30 }
  const globalChallenges = { alpha: [1, 2, 3, 4], beta: [5, 6, 7, 8] }
  const shared = { globalChallenges, contextTag }
  let tasks: ProofTasks
  let shard: TaskCall<'proveShard'>
  let piece: TaskCall<'provePiece'>
  /** Proved once for all tests. */
  let proofs: Record<'proveShard' | 'provePiece', PartProof>
  beforeAll(async () => {
    const scene = await makeScene(image, locals, shardCycles)
    tasks = scene.tasks
    shard = { task: 'proveShard', args: [scene.run.shards[1]!, locals, shared] }
    piece = { task: 'provePiece', args: [pieceRecords(scene, scene.run, scene.run.shards)[0]!, shared] }
    proofs = { proveShard: tasks.do(shard), provePiece: tasks.do(piece) }
  })

  /** Does a job with the folder as it is. @returns whether it was proved, and what was said */
  async function done(
    call: TaskCall,
    of = setup,
  ): Promise<{ result: PartProof<StoredBytes>; wasProved: boolean; notes: string[] }> {
    let wasProved = false
    const run = async (called: PoolCall): Promise<unknown> => {
      if (called.task === 'checkPart') return tasks.do(called as TaskCall)
      wasProved = true
      return proofs[called.task as keyof typeof proofs]
    }
    const pool: TaskPool = { ...asyncTasks(run), run, setUp: () => false, peakBytes: () => 0, close: async () => {} }
    const folder = await PartsFolder.open(directory)
    const notes: string[] = []
    const result = (await resumingPool(pool, folder, of, note => notes.push(note)).run(call)) as PartProof<StoredBytes>
    folder.release()
    return { result, wasProved, notes }
  }

  it('is used as it was', async () => {
    for (const call of [shard, piece]) {
      expect(await done(call)).toMatchObject({ wasProved: true })
      const { result, wasProved, notes } = await done(call)
      expect({ wasProved, notes }).toEqual({ wasProved: false, notes: [] })
      const proof = proofs[call.task as keyof typeof proofs]
      expect({ ...result, bytes: result.bytes.read() }).toEqual({ ...proof, isKept: true })
    }
  })

  it('is in memory only when its bytes are asked for, and then they are those that were proved or verified', async () => {
    for (const isKept of [undefined, true]) {
      const { result } = await done(shard)
      expect(result.isKept).toBe(isKept)
      expect(result.bytes.length).toBe(proofs.proveShard.bytes.length)
      expect(result.bytes.read()).toEqual(proofs.proveShard.bytes)
      const [name] = files() as [string]
      await forge(name, part => ({ ...part, bytes: part.bytes.map((byte, i) => (i === 4000 ? byte ^ 1 : byte)) }))
      expect(result.bytes.read).toThrow(
        expect.objectContaining({ code: 'CHANGED', message: expect.stringContaining(file(name)) }),
      )
      rmSync(file(name))
      expect(result.bytes.read).toThrow(/was changed or taken away/)
      await done(shard)
    }
  })

  it('is used by the job that it belongs to, and by no other', async () => {
    const [record] = shard.args
    const changed = (change: Partial<typeof record>): TaskCall => ({
      task: 'proveShard',
      args: [{ ...record, ...change }, locals, shared],
    })
    const others: [TaskCall, JobSetup?][] = [
      [shard, { ...setup, image: fixture('fibonacci') }],
      [shard, { ...setup, parameters: { ...testOnlyBlake3, queries: 9 } }],
      [changed({ index: 3 })],
      [
        changed({
          boundary: { ...record.boundary, exitValue: record.boundary.exitValue.map((x, i) => (i ? x : x + 1)) },
        }),
      ],
      [{ task: 'proveShard', args: [record, new Map([...locals, [2, contextTag]]), shared] }],
      [{ task: 'proveShard', args: [record, locals, { ...shared, contextTag: locals.get(1)! }] }],
      [
        {
          task: 'proveShard',
          args: [record, locals, { ...shared, globalChallenges: { ...globalChallenges, beta: [5, 6, 7, 9] } }],
        },
      ],
    ]
    await done(shard)
    for (const [call, of] of others) expect(await done(call, of)).toMatchObject({ wasProved: true, notes: [] })
    expect(files()).toHaveLength(1 + others.length)
    expect(await done(shard, { ...setup, maxArenaBytes: 2 ** 31 })).toMatchObject({ wasProved: false })
  })

  const bytesOf = (name: string): Buffer => readFileSync(file(name))
  const flip = (name: string, at: number): void => {
    const bytes = bytesOf(name)
    bytes[at < 0 ? bytes.length + at : at]! ^= 1
    writeFileSync(file(name), bytes)
  }
  /** As somebody would who can write to the folder, checksum and all. */
  async function forge(name: string, change: (part: PartProof) => object): Promise<void> {
    const folder = await PartsFolder.open(directory)
    const key = name.replace('.part', '')
    await folder.save(key, encodeMessage(change(decodeMessage(folder.load(key)!) as PartProof)))
    folder.release()
  }

  it.each([
    ['is empty', 'damaged', (a: string) => writeFileSync(file(a), '')],
    ['is cut', 'damaged', (a: string) => writeFileSync(file(a), bytesOf(a).subarray(0, -7))],
    ['has another version', 'damaged', (a: string) => flip(a, 4)],
    ['has a changed checksum', 'damaged', (a: string) => flip(a, 12)],
    ['has a changed end', 'damaged', (a: string) => flip(a, -1)],
    ['is that of another part', 'damaged', (a: string, b: string) => writeFileSync(file(a), bytesOf(b))],
    ['has something else in it', 'damaged', (a: string) => forge(a, () => ({ x: 1 }))],
    [
      'has a proof that is not valid',
      'not a valid proof',
      (a: string) =>
        forge(a, part => ({ ...part, bytes: part.bytes.map((byte, i) => (i === 4000 ? byte ^ 1 : byte)) })),
    ],
    [
      'has a proof for another machine',
      'not a valid proof',
      (a: string) => forge(a, part => ({ ...part, machine: 1 - part.machine })),
    ],
    [
      'has a proof for no machine',
      'not a valid proof',
      (a: string) => forge(a, part => ({ ...part, machine: 1_000_000 })),
    ],
  ])('and whose file %s is proved again', async (_, fault, change) => {
    await done(shard)
    const [a] = files() as [string]
    await done(piece)
    const b = files().find(name => name !== a)!
    const whole = bytesOf(a)
    await change(a, b)
    const { wasProved, notes } = await done(shard)
    expect(wasProved).toBe(true)
    expect(notes).toEqual([`${file(a)} is ${fault} and not used; the proof of shard 2 is made again`])
    expect(bytesOf(a)).toEqual(whole)
  })

  it('and whose file was not finished is proved again, and the file goes away', async () => {
    await done(shard)
    const [a] = files() as [string]
    renameSync(file(a), file(a.replace('.part', '-12345678.part.tmp')))
    expect(await done(shard)).toMatchObject({ wasProved: true, notes: [] })
    expect(files()).toEqual([a])
  })
})

describe('a folder of parts', () => {
  it('belongs to one at a time, and to nobody whose process has ended', async () => {
    const first = await PartsFolder.open(directory)
    const [lock] = files()
    const ended = lock!.replace(/-\d+-\d+$/, '-4194300-1')
    const reused = lock!.replace(/-\d+$/, '-1')
    const elsewhere = 'lock-another.example-77-1'
    // This very process holds it, so the name of its lock is the same: as another process, that began at another time.
    renameSync(join(directory, lock!), join(directory, reused))
    await (await PartsFolder.open(directory)).save('aa', new Uint8Array([1]))
    writeFileSync(join(directory, ended), '')
    await PartsFolder.open(directory)
    expect(files()).toEqual(['aa.part', lock])
    writeFileSync(join(directory, elsewhere), '')
    await expect(PartsFolder.open(directory)).rejects.toMatchObject({ name: 'PartsError', code: 'IN_USE' })
    await expect(PartsFolder.open(directory)).rejects.toThrow(
      `process 77 on another.example); wait until it has ended, or name another output; if there is no such command, delete ${join(directory, elsewhere)}`,
    )
    first.release()
  })

  it('goes away with its last part, but not with what others put there', async () => {
    const folder = await PartsFolder.open(directory)
    await folder.save('aa', new Uint8Array([1]))
    writeFileSync(join(directory, 'note.txt'), 'mine')
    await folder.remove()
    expect(files()).toEqual(['note.txt'])
    rmSync(join(directory, 'note.txt'))
    const again = await PartsFolder.open(directory)
    again.release()
    expect(readdirSync(root)).not.toContain(String(tests - 1))
  })

  it('that cannot be made or written is an error with the cause', async () => {
    writeFileSync(directory, '')
    await expect(PartsFolder.open(directory)).rejects.toMatchObject({ code: 'CANNOT_KEEP', cause: { code: 'EEXIST' } })
    rmSync(directory)
    const folder = await PartsFolder.open(directory)
    rmSync(directory, { recursive: true })
    await expect(folder.save('aa', new Uint8Array())).rejects.toMatchObject({
      code: 'CANNOT_KEEP',
      cause: { code: 'ENOENT' },
    })
  })
})
