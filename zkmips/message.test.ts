/** Jobs as messages: structured clone, bytes, and a file that another process reads. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testOnlyBlake3 } from '@zkmips/prover/parameters'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pieceRecords } from './execute.ts'
import { decodeMessage, encodeMessage, MessageError } from './message.ts'
import { type JobSetup, ProofTasks, type TaskCall } from './tasks.ts'
import { fixture, makeScene } from './testing/runs.ts'

const image = fixture('echo-claim')
const locals = new Map([1, 2].map(key => [key, new Uint8Array(32).fill(7)]))
const setup: JobSetup = { image, parameters: testOnlyBlake3, maxArenaBytes: 2 ** 30 }
const shared = {
  globalChallenges: { alpha: [1, 2, 3, 4], beta: [5, 6, 7, 8] },
  contextTag: new Uint8Array(32).fill(1),
}

const directory = mkdtempSync(join(tmpdir(), 'zkmips-jobs-'))
afterAll(() => rmSync(directory, { recursive: true }))

let tasks: ProofTasks
let jobs: TaskCall[]
beforeAll(async () => {
  tasks = await ProofTasks.create(setup)
  const { run } = await makeScene(image, locals, 255)
  const record = run.shards[1]!
  const piece = pieceRecords({ image }, run, run.shards)[0]!
  jobs = [
    { task: 'programKey', args: [] },
    { task: 'commitShard', args: [record] },
    { task: 'commitPiece', args: [piece] },
    { task: 'proveShard', args: [record, locals, shared] },
    { task: 'provePiece', args: [piece, shared] },
  ]
})

describe('a job', () => {
  it('is the same after structured clone and after bytes, and has one encoding', () => {
    for (const job of [...jobs, setup]) {
      const bytes = encodeMessage(job)
      expect(decodeMessage(bytes)).toEqual(job)
      expect(decodeMessage(encodeMessage(decodeMessage(bytes)))).toEqual(job)
      for (const same of [structuredClone(job), decodeMessage(bytes), reversed(job)]) {
        expect(Buffer.compare(encodeMessage(same), bytes)).toBe(0)
      }
    }
  })

  it('done by another process that reads it from a file gives the same bytes', () => {
    const path = (name: string): string => join(directory, name)
    writeFileSync(path('setup'), encodeMessage(setup))
    for (const [i, job] of jobs.entries()) writeFileSync(path(`job-${i}`), encodeMessage(job))
    const files = [path('setup'), ...jobs.flatMap((_, i) => [path(`job-${i}`), path(`result-${i}`)])]
    const script = fileURLToPath(new URL('./testing/do-task.ts', import.meta.url))
    const { status, stderr } = spawnSync(process.execPath, [script, ...files], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    for (const [i, job] of jobs.entries()) {
      expect(essence(decodeMessage(readFileSync(path(`result-${i}`))))).toEqual(essence(tasks.do(job)))
    }
  })
})

describe('bytes', () => {
  it.each([
    ['none', []],
    ['cut', [0xdc, 0, 2, 1]],
    ['more than a message', [1, 1]],
    ['a reserved byte', [0xc1]],
    ['words that are not whole', [0xc7, 3, 1, 1, 2, 3]],
    ['a map that is none', [0xd4, 0, 1]],
  ])('%s are no message', (_, bytes) => {
    expect(() => decodeMessage(Uint8Array.from(bytes))).toThrow(MessageError)
  })

  it('of other arrays are refused, not changed into something else', () => {
    expect(() => encodeMessage({ x: new Float64Array(1) })).toThrow('a message cannot contain Float64Array')
  })
})

/** Without the memory and time that the process happened to take. */
const essence = (result: unknown): unknown => ({ ...(result as object), arenaBytes: 0, phases: {} })
const reversed = (value: object): object => Object.fromEntries(Object.entries(value).reverse())
