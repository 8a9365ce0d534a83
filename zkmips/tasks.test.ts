import { executionMachine } from '@zkmips/circuits/machines'
import { expect, it } from 'vitest'
import { fixture, makeScene } from './testing/runs.ts'

it('a shard whose CPU table is filled where it is proved has the proof of its tables', async () => {
  const { run, statement, tasks } = await makeScene(fixture('fibonacci'), new Map(), 255)
  const context = {
    globalChallenges: { alpha: [1, 2, 3, 4], beta: [5, 6, 7, 8] },
    contextTag: statement.contextTag,
  } as const
  // The second shard is filled where the first one has left its cells.
  const [, proof] = run.shards.slice(0, 2).map(record => tasks.proveShard(record, statement.locals, context))
  const expected = tasks.prove(executionMachine, tasks.shardTables(run.shards[1]!, statement.locals), context)
  expect(Buffer.compare(proof!.bytes, expected.bytes)).toBe(0)
})
